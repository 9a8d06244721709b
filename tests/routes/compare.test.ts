import { describe, expect, test } from "vitest";
import { emptyCalendar, withOccurrences, writeCalendar } from "../../src/store/calendars.ts";
import { occurrenceOf } from "../samples/occurrences.ts";
import { siteOver, siteWith } from "../samples/site.ts";
import { facetsOf, reportOf, storyOf } from "../samples/stories.ts";
import { LAST_RUN_OF_TEN_YEARS, TEN_YEARS } from "../samples/ten-years.ts";

const AT = "2024-11-06T00:00:00.000Z";

async function site() {
	const about = (name: string, published: string, partners: string[], themes: ("energy" | "transport")[]) =>
		storyOf(name, {
			published: `${published}T08:00:00.000Z`,
			facets: facetsOf({ partners, themes }),
			reports: [reportOf({ title: `The title of ${name}`, link: `https://herald.example/${name}` })],
		});
	const made = await siteWith(
		[
			about("one", "2024-11-01", ["FR"], ["energy"]),
			about("two", "2024-10-01", ["FR", "DE"], ["energy", "transport"]),
			about("old", "2023-03-01", ["DE"], ["transport"]),
		],
		{ at: AT },
	);
	const events = [
		occurrenceOf({ start: "2024-11-04", certainty: "held" }),
		occurrenceOf({ start: "2024-10-02", type: "summit", partners: ["DE", "FR"], certainty: "held" }),
		occurrenceOf({ start: "2024-12-02", partners: ["DE"] }),
	];
	await writeCalendar(made.store, withOccurrences(emptyCalendar("2024"), events), { kind: "absent" });
	return { ...made, textOf: async (path: string) => (await made.app.request(path)).text() };
}

/** The cells of each row of the table with this caption. */
function rowsIn(page: string, caption: string): string[][] {
	const table = new RegExp(`<caption[^>]*>${caption}.*?</table>`, "s").exec(page)?.[0] ?? "";
	return [...table.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = ""]) =>
		row
			.split(/<\/t[dh]>/)
			.map((cell) => cell.replace(/<[^>]+>/g, "").trim())
			.slice(0, 3),
	);
}

describe("two partners", () => {
	test("have their figures, and their last and next events, side by side", async () => {
		const page = await (await site()).textOf("/compare?partner=fr&partner=de");
		expect(page).toContain("<h1>Germany and France</h1>");
		expect(rowsIn(page, "In figures")).toEqual([
			["", "Germany", "France"],
			["Stories, 12 months", "1", "2"],
			["Rank of the year", "2 of 2", "1 of 2"],
			["In the whole record", "2", "2"],
			["Visits and summits, 36 months", "1", "2"],
			["Last", expect.stringContaining("2 October 2024"), expect.stringContaining("4 November 2024")],
			["Next", expect.stringContaining("2 December 2024"), "none announced"],
		]);
	});

	test("have the same months, drawn to one scale", async () => {
		const page = await (await site()).textOf("/compare?partner=de,fr");
		for (const name of ["Germany", "France"])
			expect(page).toContain(`aria-label="Stories a month: ${name}, March 2023 – November 2024.`);
	});

	test("have what their stories are about in percent", async () => {
		const page = await (await site()).textOf("/compare?partner=de,fr");
		expect(rowsIn(page, "Percent of the newest stories: of 2 and of 2.")).toEqual([
			["", "Germany", "France"],
			["Transport", "100", "50"],
			["Energy", "50", "100"],
		]);
	});

	test("have what they were in together", async () => {
		const page = await (await site()).textOf("/compare?partner=de,fr");
		const together = page.slice(page.indexOf("Both at one event"));
		expect([...together.matchAll(/<li class="row"><time datetime="([\d-]{10})"/g)].map(([, day]) => day)).toEqual([
			"2024-10-02",
		]);
		expect(together).toContain("The title of two");
		expect(together).not.toContain("The title of one");
	});

	test("have one address, whichever comes first", async () => {
		const { textOf } = await site();
		for (const query of ["partner=fr&partner=de", "partner=de,fr"])
			expect(await textOf(`/ru/compare?${query}`)).toContain(
				'<link rel="canonical" href="http://localhost/ru/compare?partner=de,fr"/>',
			);
	});

	test("are read for the price of one page", async () => {
		const made = await siteWith(TEN_YEARS, { at: LAST_RUN_OF_TEN_YEARS });
		const { app, world } = siteOver(made.store);
		world.now = LAST_RUN_OF_TEN_YEARS;
		await app.request("/compare?partner=fr,jp");
		const readsOf = (kind: string) => world.reads.filter((read) => read.startsWith(`get ${kind}`)).length;
		expect([readsOf("day/"), readsOf("counts/"), readsOf("calendar/")]).toEqual([10, 11, 7]);
	});
});

test("themes are compared as partners are", async () => {
	const page = await (await site()).textOf("/compare?theme=energy,transport");
	expect(page).toContain("<h1>Energy and Transport</h1>");
	expect(page).not.toContain("About what");
});

describe("the page before two are chosen", () => {
	test.each(["/compare", "/compare?partner=fr", "/compare?partner=fr&partner=fr"])(
		"%s offers those of the year",
		async (path) => {
			const page = await (await site()).textOf(path);
			expect(page).toContain("<h1>Choose two</h1>");
			expect(page.match(/<option value="de"/g)).toHaveLength(2);
			expect(page.match(/selected=""/g)?.length ?? 0).toBe(path === "/compare" ? 0 : 1);
			expect(page).toContain('<meta name="robots" content="noindex"/>');
		},
	);

	test.each([
		["/compare?partner=fr,de,cn", "two are compared at a time"],
		["/compare?partner=fr&theme=energy", "what is compared is of one kind"],
		["/compare?partner=frr", "did you mean fr?"],
	])("%s is refused with the reason", async (path, reason) => {
		const { app } = await site();
		const response = await app.request(path);
		expect(response.status).toBe(400);
		expect(await response.text()).toContain(reason);
	});
});
