import { describe, expect, test } from "vitest";
import { DAY, shift } from "../../../src/model/instant.ts";
import { AT, siteOfApi } from "../../samples/api.ts";
import { siteWith } from "../../samples/site.ts";
import { facetsOf, storyOf } from "../../samples/stories.ts";

interface Stats {
	readonly rows: readonly { start: string; value?: string; name?: string; stories: number }[];
	readonly next?: string;
}

async function ask(query: string): Promise<Stats> {
	const { app } = await siteOfApi();
	return (await app.request(`/api/v1/stats${query}`)).json<Stats>();
}

describe("/stats", () => {
	test("counts the whole record by month, and by a facet's values with their names", async () => {
		const { rows } = await ask("?by=month");
		expect(rows).toHaveLength(11);
		expect(rows.reduce((sum, { stories }) => sum + stories, 0)).toBe(32);
		expect((await ask("?by=month&facet=partner&since=2024-10-01&ui=ru")).rows).toEqual([
			{ start: "2024-10-01", value: "DE", name: "Германия", stories: 1 },
			{ start: "2024-11-01", value: "FR", name: "Франция", stories: 1 },
		]);
	});

	test("counts what is chosen, by reading where the counts do not tell", async () => {
		const { rows } = await ask("?by=week&partner=de&event=call");
		expect(rows).toEqual([{ start: "2024-10-28", stories: 1 }]);
	});

	test("is CSV, too, for spreadsheets of either kind", async () => {
		const { app } = await siteOfApi();
		const response = await app.request("/api/v1/stats.csv?by=month&facet=partner&since=2024-10-01&delimiter=semicolon");
		expect(response.headers.get("content-type")).toBe("text/csv; charset=utf-8");
		const bytes = new Uint8Array(await response.arrayBuffer());
		expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
		expect(new TextDecoder().decode(bytes)).toBe(
			"start;value;name;stories\r\n2024-10-01;DE;Germany;1\r\n2024-11-01;FR;France;1\r\n",
		);
	});

	test("has whole buckets on a page, and goes on with the next of ten years", async () => {
		const partners = ["FR", "DE", "CN", "RU", "US", "TR", "UZ", "KG"];
		const stories = Array.from({ length: 900 }, (_, n) =>
			storyOf(`s${n}`, { published: shift(AT, -4 * (n + 1) * DAY), facets: facetsOf({ partners }) }),
		);
		const { app } = await siteWith(stories, { at: AT });
		let address: string | undefined = "/api/v1/stats?facet=partner";
		let pages = 0;
		const keys: string[] = [];
		while (address !== undefined) {
			const { rows, next }: Stats = await (await app.request(address)).json<Stats>();
			expect(rows.length).toBeLessThan(1000);
			keys.push(...rows.map(({ start, value }) => `${start} ${value}`));
			pages++;
			address = next;
		}
		expect(pages).toBeGreaterThan(8);
		expect(keys).toHaveLength(900 * partners.length);
		expect(keys).toEqual([...new Set(keys)].sort());
	});
});

describe("/persons", () => {
	test("counts who took part, page by page", async () => {
		const { app } = await siteOfApi();
		let address: string | undefined = "/api/v1/persons?partner=fr";
		let stories = 0;
		while (address !== undefined) {
			const page: { persons: { id: string; stories: number }[]; next?: string } = await (
				await app.request(address)
			).json();
			expect(page.persons.every(({ id }) => id === "emmanuel-macron")).toBe(true);
			stories += page.persons[0]?.stories ?? 0;
			address = page.next;
		}
		expect(stories).toBe(11);
	});
});

describe("/partners/{id}", () => {
	test("sums up one partner: by month, ahead, past and newest", async () => {
		const { app } = await siteOfApi();
		const response = await app.request("/api/v1/partners/FR?ui=kk");
		expect(response.status).toBe(200);
		const body = await response.json<{ months: object[]; ahead: { start: string }[]; past: { start: string }[] }>();
		expect(body).toMatchObject({
			id: "FR",
			name: "Франция",
			stories: 31,
			last: "2024-11-04",
			lately: { persons: [{ id: "emmanuel-macron" }] },
			feed: "http://localhost/partner/fr.rss",
		});
		expect(body.ahead.map(({ start }) => start)).toEqual(["2024-11-05", "2024-11-20"]);
		expect(body.past.map(({ start }) => start)).toEqual(["2023-12-30"]);
		expect(body.months).toHaveLength(10);
	});

	test("is there for a partner without a story, and not for what is none", async () => {
		const { app } = await siteOfApi();
		expect(await (await app.request("/api/v1/partners/br")).json()).toMatchObject({
			stories: 0,
			months: [],
			latest: [],
		});
		expect((await app.request("/api/v1/partners/zz")).status).toBe(404);
		expect((await app.request("/api/v1/organisations/c5plus1")).status).toBe(200);
	});
});
