import { describe, expect, test } from "vitest";
import { THEMES } from "../../src/model/facets.ts";
import type { Occurrence } from "../../src/model/occurrence.ts";
import type { Story } from "../../src/model/story.ts";
import { emptyCalendar, withOccurrences, writeCalendar } from "../../src/store/calendars.ts";
import { KEYS } from "../../src/store/keys.ts";
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

describe("of two partners", () => {
	const both = (start: string, n: number, changes: Partial<Occurrence> = {}) =>
		occurrenceOf({ start, uid: `2024-visit-${start}-${n}`, partners: ["DE", "FR"], certainty: "held", ...changes });
	const siteOfEvents = async (events: readonly Occurrence[], stories: readonly Story[]) => {
		const made = await siteWith(stories, { at: AT });
		await writeCalendar(made.store, withOccurrences(emptyCalendar("2024"), events), { kind: "absent" });
		return made;
	};
	const told = (name: string, day: string, partners: string[], changes: Partial<Story> = {}) =>
		storyOf(name, {
			published: `${day}T08:00:00.000Z`,
			facets: facetsOf({ partners, themes: [] }),
			reports: [reportOf({ title: `The title of ${name}`, link: `https://herald.example/${name}` })],
			...changes,
		});

	test("the last eight events together are shown, those ahead first, and the newest eight stories", async () => {
		const events = ["2024-12-24", "2024-12-10", ...Array.from({ length: 8 }, (_, n) => `2024-10-0${9 - n}`)].map(
			(start, n) => both(start, n, start > "2024-11" ? { certainty: "announced" } : {}),
		);
		const stories = Array.from({ length: 10 }, (_, n) => told(`s${n}`, `2024-10-${n < 5 ? 20 : 19}`, ["DE", "FR"]));
		const { app } = await siteOfEvents(events, stories);
		const page = await (await app.request("/compare?partner=de,fr")).text();
		const together = page.slice(page.indexOf("Both at one event"));
		expect([...together.matchAll(/<li class="row"><time datetime="([\d-]{10})"/g)].map(([, day]) => day)).toEqual(
			events.slice(0, 8).map(({ start }) => start),
		);
		expect([...together.matchAll(/The title of (s\d)</g)].map(([, name]) => name)).toEqual(
			stories.slice(0, 8).map(({ id }) => id.slice("yyyy-mm-dd-".length)),
		);
	});

	test("visits of the last 36 months count, and neither older ones nor what else there is", async () => {
		const made = await siteOfEvents(
			[both("2024-10-02", 1), both("2024-10-03", 2, { type: "meeting" })],
			[told("one", "2024-11-01", ["FR"]), told("old", "2021-12-01", ["DE"])],
		);
		const old = ["2021-12-01", "2021-11-30"].map((start, n) => both(start, n, { uid: `2021-visit-${start}-${n}` }));
		await writeCalendar(made.store, withOccurrences(emptyCalendar("2021"), old), { kind: "absent" });
		const rows = rowsIn(await (await made.app.request("/compare?partner=de,fr")).text(), "In figures");
		expect(rows).toContainEqual(["Visits and summits, 36 months", "2", "2"]);
	});

	test("neither has a rank or a month before this one, where none has a story", async () => {
		const { app } = await siteOfEvents([], [told("one", "2024-11-01", ["FR"])]);
		const page = await (await app.request("/compare?partner=cn,jp")).text();
		const rows = rowsIn(page, "In figures");
		expect(rows).toContainEqual(["Rank of the year", "–", "–"]);
		expect(rows).toContainEqual(["Stories, 12 months", "0", "0"]);
		expect(page).toContain("Stories a month: China, November 2024 – November 2024.");
	});

	test("the months of both begin with the first of either, whichever is first", async () => {
		const { app } = await siteOfEvents([], [told("new", "2024-10-01", ["DE"]), told("old", "2023-05-20", ["FR"])]);
		const page = await (await app.request("/compare?partner=de,fr")).text();
		for (const name of ["Germany", "France"])
			expect(page).toContain(`aria-label="Stories a month: ${name}, May 2023 – November 2024.`);
		expect(page).toContain('partner=fr&amp;since=2023-05-01&amp;until=2023-05-31">May 2023</a></th><td>1<');
		expect(page).toContain('<a href="/partner/de">Germany</a>');
		expect(page).toContain('<a href="/partner/fr">France</a>');
	});

	test("the twelve months are this one and the eleven before it", async () => {
		const { app } = await siteOfEvents(
			[],
			[
				told("new", "2024-11-01", ["FR"]),
				told("year", "2023-12-01", ["DE"]),
				told("older", "2023-11-30", ["DE"]),
				told("more", "2023-11-29", ["FR"]),
			],
		);
		const rows = rowsIn(await (await app.request("/compare?partner=de,fr")).text(), "In figures");
		expect(rows).toContainEqual(["Stories, 12 months", "1", "1"]);
		expect(rows).toContainEqual(["Rank of the year", "1 of 2", "2 of 2"]);
		expect(rows).toContainEqual(["In the whole record", "2", "2"]);
	});

	test("the eight commonest themes of each have their share, rounded", async () => {
		const themes = (["energy", "transport", "security"] as const).map((theme, n) =>
			told(theme, `2024-10-0${n + 1}`, ["FR"], {
				facets: facetsOf({ partners: ["FR"], themes: [theme, "political"] }),
			}),
		);
		const { app } = await siteOfEvents([], [...themes, told("one", "2024-11-01", ["DE"])]);
		const many = await siteOfEvents(
			[],
			[told("one", "2024-11-01", ["DE"], { facets: facetsOf({ partners: ["DE", "FR"], themes: THEMES.slice(0, 9) }) })],
		);
		const all = await (await many.app.request("/compare?partner=de,fr")).text();
		expect(rowsIn(all, "Percent of the newest stories: of 1 and of 1.")).toHaveLength(1 + 8);
		const page = await (await app.request("/compare?partner=de,fr")).text();
		expect(rowsIn(page, "Percent of the newest stories: of 1 and of 3.")).toEqual([
			["", "Germany", "France"],
			["Political relations", "0", "100"],
			["Energy", "0", "33"],
			["Security", "0", "33"],
			["Transport", "0", "33"],
		]);
	});

	test("what changed last of the front and of their events is the page's last change", async () => {
		const changedAt = async (...changes: string[]) => {
			const events = changes.map((changed, n) =>
				both("2024-10-02", n, { partners: [n === 0 ? "DE" : "FR"], changed: `2024-11-0${changed}T10:00:00.000Z` }),
			);
			const { app } = await siteOfEvents(events, [told("one", "2024-11-01", ["FR"])]);
			return (await app.request("/compare?partner=de,fr")).headers.get("last-modified");
		};
		expect(await changedAt("3", "4")).toBe("Mon, 04 Nov 2024 10:00:00 GMT");
		expect(await changedAt()).toBe("Fri, 01 Nov 2024 08:00:00 GMT");
	});

	test("days that could not be read for either are named in their order", async () => {
		const { app, world } = await siteOfEvents([], [told("de", "2024-10-20", ["DE"]), told("fr", "2024-10-01", ["FR"])]);
		for (const day of ["2024-10-20", "2024-10-01"]) world.damaged.add(KEYS.day(day));
		expect(await (await app.request("/compare?partner=de,fr")).text()).toContain("is left out: 2024-10-01, 2024-10-20");
	});

	test("what could not be read is named once, and the page is kept for a minute", async () => {
		const stories = [told("new", "2024-11-01", ["FR"]), told("old", "2023-11-30", ["DE"])];
		const whole = await (await siteOfEvents([], stories)).app.request("/compare?partner=cn,fr");
		expect(whole.headers.get("cache-control")).toContain("max-age=900");
		const { app, world } = await siteOfEvents([], stories);
		for (const key of [KEYS.counts("2023"), KEYS.calendar("2022")]) world.damaged.add(key);
		const page = await app.request("/compare?partner=cn,fr");
		expect(page.headers.get("cache-control")).toBe("public, max-age=60");
		expect(await page.text()).toContain("is left out: 2022, 2023");
	});
});

test("themes are compared as partners are", async () => {
	const page = await (await site()).textOf("/compare?theme=energy,transport");
	expect(page).toContain("<h1>Energy and Transport</h1>");
	expect(page).not.toContain("About what");
});

describe("the page before two are chosen", () => {
	test("offers by name those with a story in the last twelve months, and who is chosen though he has none", async () => {
		const { textOf } = await site();
		const offered = (page: string) =>
			[...(/<select.*?<\/select>/s.exec(page)?.[0] ?? "").matchAll(/value="(\w+)"[^>]*>([^<]+)</g)].map(
				([, id, label]) => `${id} ${label}`,
			);
		expect(offered(await textOf("/compare"))).toEqual(["fr France", "de Germany"]);
		expect(offered(await textOf("/ru/compare?partner=at"))).toEqual(["at Австрия", "de Германия", "fr Франция"]);
	});

	test.each(["/compare", "/compare?partner=fr", "/compare?partner=fr&partner=fr"])(
		"%s offers those of the year",
		async (path) => {
			const page = await (await site()).textOf(path);
			expect(page).toContain("<h1>Choose two</h1>");
			expect(page).not.toContain("Cannot be read");
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
