import { describe, expect, test } from "vitest";
import { shift } from "../../../src/model/instant.ts";
import type { Occurrence } from "../../../src/model/occurrence.ts";
import type { Story } from "../../../src/model/story.ts";
import { putCalendars } from "../../samples/api.ts";
import { occurrenceOf } from "../../samples/occurrences.ts";
import { siteWith } from "../../samples/site.ts";
import { facetsOf, storyOf } from "../../samples/stories.ts";

const AT = "2024-11-06T00:00:00.000Z";

interface Summary {
	readonly stories: number;
	readonly months: readonly object[];
	readonly ahead: readonly { readonly start: string }[];
	readonly past: readonly { readonly start: string }[];
	readonly latest: readonly { readonly id: string }[];
	readonly lately: Readonly<Record<string, readonly { readonly id: string }[]>>;
}

async function summaryOf(stories: readonly Story[], path = "partners/fr", occurrences: readonly Occurrence[] = []) {
	const { app, store, world } = await siteWith(stories, { at: AT });
	await putCalendars(store, occurrences);
	const response = await app.request(`https://elshi.example/api/v1/${path}`);
	return { response, body: await response.json<Summary>(), app, world };
}

describe("the summary of a partner", () => {
	test("says what it is called, how often it was told of, and where its feed, calendar and page are", async () => {
		const stories = [storyOf("paris"), storyOf("old", { published: "2023-03-01T08:00:00.000Z" })];
		const { body } = await summaryOf(stories, "partners/FR?ui=ru");
		expect(body).toMatchObject({
			id: "FR",
			name: "Франция",
			stories: 2,
			first: "2023-03-01",
			last: "2024-11-04",
			months: [
				{ start: "2023-03-01", stories: 1 },
				{ start: "2024-11-01", stories: 1 },
			],
			feed: "https://elshi.example/partner/fr.rss",
			calendar: "https://elshi.example/partner/fr.ics",
			page: "https://elshi.example/partner/fr",
		});
		expect(body.latest.map(({ id }) => id)).toEqual(["2024-11-04-paris", "2023-03-01-old"]);
	});

	test("has of the last days with whom else, in what, about what and who, ten of each at most", async () => {
		const partners = "AT BE BG CH CZ DE EE ES FI FR GB GR".split(" ");
		const persons = Array.from({ length: 12 }, (_, n) => ({ id: `p${n}`, name: `P ${n}`, country: "FR" }));
		const facets = facetsOf({ partners, organisations: ["un"], events: ["visit"], themes: ["energy"], persons });
		const { lately } = (
			await summaryOf([
				storyOf("all", { facets }),
				storyOf("berlin", { facets: facetsOf({ partners: ["DE", "FR"], events: ["call"] }) }),
				storyOf("other", { facets: facetsOf({ partners: ["US"] }) }),
				storyOf("old", { published: "2023-03-01T08:00:00.000Z", facets: facetsOf({ themes: ["transport"] }) }),
			])
		).body;
		expect(lately.partners?.[0]).toEqual({ id: "DE", name: "Germany", stories: 2 });
		expect(lately.partners?.map(({ id }) => id)).toEqual(["DE", "AT", "BE", "BG", "CH", "CZ", "EE", "ES", "FI", "GB"]);
		expect(lately.organisations).toEqual([{ id: "un", name: "United Nations", stories: 1 }]);
		expect(lately.events?.map(({ id }) => id)).toEqual(["call", "visit"]);
		expect(lately.themes?.map(({ id }) => id)).toEqual(["energy", "political"]);
		expect(lately.persons).toHaveLength(10);
	});

	test("has ten stories and ten events of each kind at most, the nearest first", async () => {
		const days = Array.from({ length: 12 }, (_, n) => String(n + 10));
		const stories = days.map((day) => storyOf(`n${day}`, { published: shift(AT, -Number(day) * 1000) }));
		const { body } = await summaryOf(stories, "partners/fr", [
			...days.map((day) => occurrenceOf({ start: `2024-10-${day}` })),
			...days.map((day) => occurrenceOf({ start: `2024-12-${day}` })),
		]);
		expect([body.latest, body.past, body.ahead].map(({ length }) => length)).toEqual([10, 10, 10]);
		expect([body.past[0]?.start, body.ahead[0]?.start]).toEqual(["2024-10-21", "2024-12-10"]);
	});

	test("goes by the day of the clock where nothing was ever read, and by that of the record where something was", async () => {
		const made = await siteWith([storyOf("paris")], { at: AT });
		made.world.damaged.add("front").add("day/2024-11-04");
		await putCalendars(made.store, [occurrenceOf({ start: "2024-11-01" }), occurrenceOf({ start: "2024-11-20" })]);
		const body = await (await made.app.request("/api/v1/partners/fr")).json<Summary>();
		expect(body.past.map(({ start }) => start)).toEqual(["2024-11-01"]);
		expect(body.ahead.map(({ start }) => start)).toEqual(["2024-11-20"]);
		const later = await siteWith([storyOf("paris")], { at: AT });
		later.world.now = "2025-01-06T00:00:00.000Z";
		await putCalendars(later.store, [occurrenceOf({ start: "2024-11-20" })]);
		const then = await (await later.app.request("/api/v1/partners/fr")).json<Summary>();
		expect(then.ahead.map(({ start }) => start)).toEqual(["2024-11-20"]);
	});

	test("of one that no story names has no first day and no last", async () => {
		const { body } = await summaryOf([storyOf("paris")], "partners/br");
		expect(body).toMatchObject({ stories: 0, months: [], latest: [], lately: { persons: [] } });
		expect(body).not.toHaveProperty("first");
		expect(body).not.toHaveProperty("last");
	});

	test("has changed when an event did, and names what cannot be read", async () => {
		const { response } = await summaryOf([storyOf("paris")], "partners/fr", [
			occurrenceOf({ changed: "2024-11-05T10:00:00.000Z" }),
		]);
		expect(response.headers.get("last-modified")).toBe("Tue, 05 Nov 2024 10:00:00 GMT");
		const { app, world } = await siteWith([storyOf("paris")], { at: AT });
		world.damaged.add("calendar/2024");
		expect(await (await app.request("/api/v1/partners/fr")).json()).toMatchObject({ unread: ["2024"] });
	});
});

test("the summary of an organisation is found by its id in any case, and of none there is none", async () => {
	const un = storyOf("un", { facets: facetsOf({ organisations: ["un"] }) });
	const { body } = await summaryOf([un], "organisations/UN");
	expect(body).toMatchObject({
		id: "un",
		name: "United Nations",
		stories: 1,
		page: "https://elshi.example/organisation/un",
	});
	expect((await summaryOf([un], "organisations/fr")).response.status).toBe(404);
	expect((await summaryOf([un], "partners/un")).response.status).toBe(404);
});
