import { describe, expect, test } from "vitest";
import { emptyCalendar, withOccurrences, writeCalendar } from "../../src/store/calendars.ts";
import { occurrenceOf } from "../samples/occurrences.ts";
import { siteOf, siteOver, siteWith } from "../samples/site.ts";
import { facetsOf, storyOf } from "../samples/stories.ts";
import { LAST_RUN_OF_TEN_YEARS, TEN_YEARS } from "../samples/ten-years.ts";

const AT = "2024-11-06T00:00:00.000Z";

const onDay = (published: string, partners: string[]) =>
	storyOf(partners.join("").toLowerCase(), { published: `${published}T08:00:00.000Z`, facets: facetsOf({ partners }) });

const STORIES = [
	onDay("2024-11-01", ["FR"]),
	onDay("2024-10-01", ["FR", "DE"]),
	onDay("2024-09-01", ["CN"]),
	onDay("2023-10-01", ["CN"]),
	onDay("2023-12-24", ["CN"]),
	onDay("2023-12-24", ["FR"]),
];

/** Each row: place, name, count, and where it is compared the count of before. */
async function rowsAt(path: string, app = siteWith(STORIES, { at: AT })): Promise<string[]> {
	const page = await (await (await app).app.request(path)).text();
	const body = /<table class="bars ranks">.*?<tbody>(.*?)<\/tbody>/s.exec(page)?.[1] ?? "";
	return [...body.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = ""]) =>
		row
			.replace(/<\/t[dh]>/g, " ")
			.replace(/<[^>]+>/g, "")
			.trim(),
	);
}

describe("the ranking", () => {
	test("of this year's partners compares as many days of the year before", async () => {
		expect(await rowsAt("/partners")).toEqual(["1 France 2 0", "2 China 1 1", "3 Germany 1 0"]);
	});

	test("of a year that is over compares the whole year before, and of the first year nothing", async () => {
		expect(await rowsAt("/partners/2023")).toEqual(["1 China 2", "2 France 1"]);
		expect((await rowsAt("/partners/2024", siteWith(STORIES, { at: "2025-01-05T00:00:00.000Z" })))[1]).toBe(
			"2 China 1 2",
		);
	});

	test("of the whole record adds up", async () => {
		expect(await rowsAt("/ru/partners/all")).toEqual(["1 Китай 3", "2 Франция 3", "3 Германия 1"]);
	});

	test("leads to each page, to other rankings and to other years, in the reader's language", async () => {
		const { app } = await siteWith(STORIES, { at: AT });
		const page = await (await app.request("/kk/partners/2023")).text();
		for (const href of ["/kk/partner/cn", "/kk/persons/2023", "/kk/partners", "/kk/partners/all"])
			expect(page).toContain(`href="${href}"`);
		expect(page).toContain('<link rel="canonical" href="http://localhost/kk/partners/2023"/>');
		expect(page).toContain('<a href="/kk/partners/2023" aria-current="page">2023</a>');
	});

	test("of this year has one address", async () => {
		const { app } = await siteWith(STORIES, { at: AT });
		const page = await (await app.request("/partners/2024")).text();
		expect(page).toContain('<link rel="canonical" href="http://localhost/partners"/>');
	});

	test("of persons counts the events in which they took part, but none that was called off", async () => {
		const site = await siteWith(STORIES, { at: AT });
		const scholz = { id: "olaf-scholz", name: "Olaf Scholz", country: "DE" };
		const events = [
			occurrenceOf({ start: "2024-11-04", certainty: "held" }),
			occurrenceOf({ start: "2024-11-20" }),
			occurrenceOf({ start: "2024-03-05", certainty: "held", partners: ["DE"], persons: [scholz] }),
			occurrenceOf({ start: "2024-03-06", certainty: "cancelled", partners: ["DE"], persons: [scholz] }),
		];
		await writeCalendar(site.store, withOccurrences(emptyCalendar("2024"), events), { kind: "absent" });
		expect(await rowsAt("/persons/2024", Promise.resolve(site))).toEqual([
			"1 Emmanuel Macron 2 0",
			"2 Olaf Scholz 1 0",
		]);
	});

	test.each(["/partners/2019", "/partners/2031", "/persons/all", "/partners/france", "/sources/2024"])(
		"is not at %s",
		async (path) => {
			const { app } = await siteWith(STORIES, { at: AT });
			expect((await app.request(path)).status).toBe(404);
		},
	);

	test("says that nothing is known of a year without stories, and that a year cannot be read", async () => {
		const { app } = await siteOf(undefined);
		expect(await (await app.request("/themes")).text()).toContain("Nothing is known of this year.");
		const site = await siteWith(STORIES, { at: AT });
		site.world.damaged.add("counts/2023");
		const response = await site.app.request("/partners/2023");
		expect(response.headers.get("cache-control")).toContain("max-age=60");
		expect(await response.text()).toContain("Cannot be read at this moment, and is left out: 2023");
	});

	test("reads two years' counts, and no day", async () => {
		const made = await siteWith(TEN_YEARS, { at: LAST_RUN_OF_TEN_YEARS });
		const { app, world } = siteOver(made.store);
		world.now = LAST_RUN_OF_TEN_YEARS;
		await app.request("/partners/2019");
		expect(world.reads.filter((read) => /^get (day|counts)/.test(read))).toEqual([
			"get counts/2019",
			"get counts/2018",
		]);
	});
});
