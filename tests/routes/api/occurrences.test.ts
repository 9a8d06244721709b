import { describe, expect, test } from "vitest";
import type { OccurrenceObject } from "../../../src/formats/occurrence-object.ts";
import type { Occurrence } from "../../../src/model/occurrence.ts";
import { OCCURRENCES, siteOfApi } from "../../samples/api.ts";
import { occurrenceOf } from "../../samples/occurrences.ts";

interface Listed {
	readonly occurrences: readonly (OccurrenceObject & { readonly withdrawn?: true })[];
	readonly next?: string;
	readonly unread?: readonly string[];
}

async function ask(query: string, occurrences?: readonly Occurrence[]) {
	const site = await siteOfApi(occurrences);
	const response = await site.app.request(`/api/v1/occurrences${query}`);
	return { status: response.status, headers: response.headers, body: await response.json<Listed>(), site };
}

const startsAt = async (query: string): Promise<string[]> =>
	(await ask(query)).body.occurrences.map(({ start }) => start);

describe("/occurrences", () => {
	test("has each once, by the event's own day, also one that moved over New Year, and none that was withdrawn", async () => {
		expect(await startsAt("")).toEqual(["2025-01-14", "2024-11-20", "2024-11-05", "2024-10-01", "2023-12-30"]);
		expect(await startsAt("?sort=oldest")).toEqual([
			"2023-12-30",
			"2024-10-01",
			"2024-11-05",
			"2024-11-20",
			"2025-01-14",
		]);
	});

	test.each([
		["?partner=de", ["2025-01-14"]],
		["?partner=de,cn", ["2025-01-14", "2024-10-01"]],
		["?organisation=sco", ["2024-10-01"]],
		["?event=summit", ["2024-10-01"]],
		["?status=held", ["2024-11-05", "2023-12-30"]],
		["?status=cancelled,announced&since=2024-10-01&until=2024-11-30", ["2024-11-20", "2024-10-01"]],
		["?status=withdrawn", ["2024-09-02"]],
		["?since=2024-11-06&until=2024-11-06", ["2024-11-05"]],
		["?since=2024-01-02&until=2024-01-02", ["2023-12-30"]],
		["?until=2023-12-29", []],
		["?q=macron&limit=1", ["2025-01-14"]],
	])("%s chooses", async (query, expected) => {
		expect(await startsAt(query)).toEqual(expected);
	});

	test("says what changed since a look, and what was withdrawn since", async () => {
		const { body } = await ask("?changedSince=2024-11-05&fields=id,status");
		expect(body.occurrences).toEqual([
			{ id: "2024-visit-2024-11-05-00000001", status: "held" },
			{ id: "2024-visit-2024-09-01-00000003", changed: "2024-11-05T10:00:00.000Z", withdrawn: true },
		]);
	});

	test("is called by its name in the language that is asked for, and leads to our page of it", async () => {
		const { body } = await ask("?limit=1&partner=fr&ui=ru");
		expect(body.occurrences[0]).toMatchObject({
			name: "Государственный визит во Францию",
			status: "announced",
			page: "http://localhost/stories/2024-11-01-00000001",
		});
	});

	test.each(["", "&sort=oldest", "&partner=fr", "&since=2024-01-01"])(
		"is walked by `next` to the end, each once, whatever comes meanwhile (%s)",
		async (query) => {
			const many = Array.from({ length: 90 }, (_, n) =>
				occurrenceOf({
					start: `20${15 + (n % 10)}-0${1 + (n % 9)}-1${n % 7}`,
					uid: `20${15 + (n % 10)}-visit-2015-01-01-${n + 1000}`,
				}),
			);
			const all = [...OCCURRENCES, ...many];
			const whole = (await ask(`?limit=200${query}`, all)).body;
			const { app } = await siteOfApi(all);
			const ids: string[] = [];
			const addresses = new Set<string>();
			let address: string | undefined = `/api/v1/occurrences?limit=7${query}`;
			while (address !== undefined) {
				expect(addresses).not.toContain(address);
				addresses.add(address);
				const response = await app.request(address);
				const page: Listed = await response.json();
				expect(response.headers.get("link")?.includes('rel="next"')).toBe(page.next !== undefined);
				ids.push(...page.occurrences.map(({ id }) => id));
				address = page.next;
			}
			expect(new Set(ids).size).toBe(ids.length);
			if (whole.next === undefined) expect(ids).toEqual(whole.occurrences.map(({ id }) => id));
		},
	);

	test("reads the calendars of a few years a request", async () => {
		const far = Array.from({ length: 20 }, (_, n) =>
			occurrenceOf({ start: `${2005 + n}-03-01`, uid: `${2005 + n}-visit-2005-01-01-${n + 1000}` }),
		);
		const { site } = await ask("?partner=us", far);
		expect(site.world.reads.filter((read) => read.startsWith("get calendar/")).length).toBeLessThanOrEqual(6);
	});

	test("names a year that cannot be read, and has the others", async () => {
		const site = await siteOfApi();
		site.world.damaged.add("calendar/2023");
		const response = await site.app.request("/api/v1/occurrences");
		const body = await response.json<Listed>();
		expect(response.headers.get("cache-control")).toBe("public, max-age=60");
		expect(body.unread).toEqual(["2023"]);
		expect(body.occurrences).toHaveLength(4);
	});

	test("leaves out what the operator took down, and says of its address that it is gone", async () => {
		const dead = "2024-11-01-0000dead";
		const { headline, claims } = occurrenceOf();
		const one = occurrenceOf({
			headline: { ...headline, story: dead },
			claims: claims.map((claim) => ({ ...claim, story: dead })),
		});
		const { app } = await siteOfApi([...OCCURRENCES, one], { edits: new Map([[dead, "gone"]]) });
		const { occurrences } = await (await app.request("/api/v1/occurrences")).json<Listed>();
		expect(occurrences).toHaveLength(5);
		expect(occurrences.map(({ id }) => id)).not.toContain(one.uid);
		expect((await app.request(`/api/v1/occurrences/${one.uid}`)).status).toBe(410);
	});
});

describe("/occurrences.csv", () => {
	const csvOf = async (query: string, occurrences?: readonly Occurrence[]): Promise<string[]> => {
		const { app } = await siteOfApi(occurrences);
		const response = await app.request(`/api/v1/occurrences.csv${query}`);
		expect(response.headers.get("content-type")).toBe("text/csv; charset=utf-8");
		return (await response.text()).trimEnd().split("\r\n");
	};

	test("has a row for each, lists parted by spaces and names by semicolons", async () => {
		const persons = [
			{ id: "emmanuel-macron", name: "Emmanuel Macron", country: "FR" },
			{ id: "xi-jinping", name: "Xi Jinping", country: "CN" },
		];
		const one = occurrenceOf({ partners: ["CN", "FR"], persons });
		const [head, ...rows] = await csvOf("", [one]);
		expect(head).toContain("id,name,event,status,start,end,partners,organisations,");
		expect(rows).toHaveLength(1);
		expect(rows[0]).toContain(",announced,2024-11-04,2024-11-04,CN FR,,");
		expect(rows[0]).toContain(',"Emmanuel Macron; Xi Jinping",');
	});

	test("has the columns that are asked for, in its own order, empty where there is nothing", async () => {
		const { visitClass: _, ...one } = occurrenceOf({ persons: [] });
		expect(await csvOf("?fields=start,visitClass,sequence,persons,id", [one])).toEqual([
			"id,start,visitClass,persons,sequence",
			`${one.uid},2024-11-04,,,0`,
		]);
	});
});

describe("a list of occurrences", () => {
	const many = Array.from({ length: 120 }, (_, n) =>
		occurrenceOf({ start: "2024-10-01", uid: `2024-visit-2024-10-01-${n + 1000}` }),
	);

	test.each([
		["", 50],
		["?limit=7", 7],
		["?limit=200", 100],
	])("%s has so many, and goes on behind the last: %i", async (query, count) => {
		const { body } = await ask(query, many);
		expect(body.occurrences).toHaveLength(count);
		const last = body.occurrences.at(-1);
		expect(new URL(body.next ?? "").searchParams.get("cursor")).toBe(`${last?.start}~${last?.id}`);
	});

	test("that is whole goes on nowhere", async () => {
		expect((await ask("?limit=5")).body).not.toHaveProperty("next");
	});

	test("that is too long for one document ends earlier, and goes on there", async () => {
		const headline = { ...occurrenceOf().headline, title: "Ә".repeat(6000) };
		const long = many.slice(0, 100).map((one) => ({ ...one, headline }));
		const { body } = await ask("?limit=100&sort=oldest", long);
		expect(body.occurrences.length).toBeGreaterThan(20);
		expect(body.occurrences.length).toBeLessThan(100);
		expect(new URL(body.next ?? "").searchParams.get("cursor")).toBe(`2024-10-01~${body.occurrences.at(-1)?.id}`);
	});

	test("refuses a cursor that no page gave", async () => {
		const { status, body } = await ask("?cursor=yesterday");
		expect(status).toBe(400);
		expect(body).toMatchObject({ parameter: "cursor", detail: expect.stringContaining("an earlier page") });
	});

	test("has changed when one of them did, also where no story has", async () => {
		const changed = "2024-11-05T20:00:00.000Z";
		const { headers } = await ask("", [occurrenceOf({ changed })]);
		expect(headers.get("last-modified")).toBe("Tue, 05 Nov 2024 20:00:00 GMT");
		const early = await ask("", [occurrenceOf({ changed: "2024-01-01T00:00:00.000Z" })]);
		expect(early.headers.get("last-modified")).toBe("Tue, 05 Nov 2024 06:00:00 GMT");
	});

	test("has one whole that was withdrawn where those are asked for", async () => {
		const { body } = await ask("?status=withdrawn&changedSince=2024-11-05&fields=id,start");
		expect(body.occurrences).toEqual([{ id: "2024-visit-2024-09-01-00000003", start: "2024-09-02" }]);
	});
});

describe("/occurrences/{id}", () => {
	test("has the fields that are asked for, and changed when it did", async () => {
		const { body, headers } = await ask("/2024-visit-2024-11-05-00000001?fields=id,status");
		expect(body).toEqual({ id: "2024-visit-2024-11-05-00000001", status: "held" });
		expect(headers.get("last-modified")).toBe("Tue, 05 Nov 2024 06:00:00 GMT");
	});

	test("finds one by its id for ever, also one that was withdrawn", async () => {
		const one = await ask("/2024-visit-2024-09-01-00000003");
		expect(one.status).toBe(200);
		expect(one.body).toMatchObject({ id: "2024-visit-2024-09-01-00000003", status: "withdrawn", stories: [] });
	});

	test("says where there is none, and where it cannot be known", async () => {
		expect((await ask("/2024-visit-2024-09-01-0000000f")).status).toBe(404);
		const { app, world } = await siteOfApi();
		world.damaged.add("calendar/2024");
		const response = await app.request("/api/v1/occurrences/2024-visit-2024-09-01-00000003");
		expect(response.status).toBe(503);
		expect(response.headers.get("retry-after")).toBe("120");
		expect(await response.json()).toHaveProperty(
			"detail",
			"the calendar of 2024 of the record cannot be read at this moment.",
		);
	});
});
