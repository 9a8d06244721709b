import { describe, expect, test } from "vitest";
import { OCCURRING } from "../../src/model/occurrence.ts";
import { calendarWord } from "../../src/pages/words/calendar.ts";
import { problemWord } from "../../src/pages/words/problem.ts";
import { word } from "../../src/pages/words/site.ts";
import { emptyCalendar, withOccurrences, writeCalendar } from "../../src/store/calendars.ts";
import { putCalendars } from "../samples/api.ts";
import { occurrenceOf } from "../samples/occurrences.ts";
import { siteOf, siteWith } from "../samples/site.ts";
import { storyOf } from "../samples/stories.ts";

/** Evening of the fifth in UTC, and the sixth in Astana. */
const AT = "2024-11-05T20:00:00.000Z";

async function siteWithCalendar() {
	const stories = [storyOf("paris"), storyOf("old", { published: "2022-03-01T08:00:00.000Z" })];
	const site = await siteWith(stories, { at: AT });
	const events = [
		occurrenceOf({ uid: "2024-visit-a", start: "2024-11-04", end: "2024-11-05", certainty: "held" }),
		occurrenceOf({
			uid: "2024-summit-b",
			type: "summit",
			organisations: ["ots"],
			partners: ["KG"],
			start: "2024-11-06",
		}),
		occurrenceOf({ uid: "2024-visit-c", partners: ["DE"], start: "2024-11-20", certainty: "cancelled" }),
		occurrenceOf({ uid: "2024-visit-d", partners: ["DE"], start: "2024-09-01", certainty: "held" }),
		occurrenceOf({ uid: "2024-visit-e", partners: ["IT"], start: "2024-11-25", claims: [] }),
	].map((one) => ({ ...one, end: one.end < one.start ? one.start : one.end }));
	await writeCalendar(site.store, withOccurrences(emptyCalendar("2024"), events), { kind: "absent" });
	return site;
}

const pageAt = async (path: string) => (await (await siteWithCalendar()).app.request(path)).text();
/** The months that it says have something. */
const nearestIn = (page: string) =>
	[...(/nearest months.*?<\/p>/s.exec(page)?.[0] ?? "").matchAll(/href="\/calendar\/([\d-]+)/g)].map(
		([, month]) => month,
	);

describe("the calendar's page", () => {
	test("is this month by the site's clock: a table of weeks with what is held, announced and called off, in words", async () => {
		const page = await pageAt("/calendar");
		expect(page).toContain("<h1>November 2024</h1>");
		expect(page).toMatch(/<td class="now"><time datetime="2024-11-06">6/);
		expect(page).toMatch(/<th scope="col" abbr="Monday">Mon<\/th>/);
		expect(page).toMatch(/class="ev held"[^>]*>State visit to France<small>day 1 of 2 · held/);
		expect(page).toMatch(/class="ev announced"[^>]*>Organization of Turkic States summit<small>announced/);
		expect(page).toMatch(/class="ev cancelled"[^>]*>State visit to Germany<small>cancelled/);
	});

	test("leads to the page of what is chosen, and keeps it where something else is chosen, too", async () => {
		const page = await pageAt("/ru/calendar/2024-11?partner=fr&person=emmanuel-macron");
		expect(page).toContain('<a href="/ru/partner/fr">Франция</a>');
		expect(page).toContain('<a href="/ru/person/emmanuel-macron">');
		expect(page).toContain('<input type="hidden" name="person" value="emmanuel-macron"/>');
		expect(page).not.toContain('<input type="hidden" name="partner"');
	});

	test("leaves out what no story reports any longer", async () => {
		expect(await pageAt("/calendar")).not.toContain("Italy");
	});

	test("has every month of the record, the one before and after, and the same of other years", async () => {
		const { app } = await siteWithCalendar();
		const page = await pageAt("/ru/calendar/2024-01");
		expect(page).toContain("<h1>Январь 2024 г.</h1>");
		expect(page).toContain('<a href="/ru/calendar/2023-12" rel="prev">');
		expect(page).toContain('<a href="/ru/calendar/2024-02" rel="next">');
		expect(page).toContain('href="/ru/calendar/2022-01"');
		expect((await app.request("/calendar/2022-01")).status).toBe(200);
		expect(await pageAt("/calendar/2022-01")).not.toContain('rel="prev"');
		expect(await pageAt("/calendar/2026-12")).not.toContain('rel="next"');
		for (const month of ["2021-12", "2027-01", "2024-13", "2024-00"])
			expect((await app.request(`/calendar/${month}`)).status, month).toBe(404);
	});

	test("can be narrowed, keeps the choice from month to month, and says where there is something", async () => {
		const page = await pageAt("/calendar?partner=de&event=visit");
		expect(page).toContain("Germany");
		expect(page).not.toContain("State visit to France");
		expect(page).toContain('href="/calendar/2024-10?partner=de&amp;event=visit"');
		expect(page).toContain('<option value="de" selected');
		expect(page).toContain('href="webcal://localhost/feed.ics?partner=de&amp;event=visit"');
		const empty = await pageAt("/calendar/2024-10?partner=de");
		expect(empty).toContain("Nothing of the kind is known of this month.");
		expect(empty).toMatch(/nearest months.*calendar\/2024-09\?partner=de.*calendar\/2024-11\?partner=de/);
	});

	test("has the month and the choice as a file and as a calendar to follow, and as its feeds calendars alone", async () => {
		const page = await pageAt("/calendar/2024-11?partner=de");
		expect(page).toContain('href="/feed.ics?partner=de&amp;since=2024-11-01&amp;until=2024-11-30"');
		expect(await pageAt("/calendar/2024-02")).toContain('href="/feed.ics?since=2024-02-01&amp;until=2024-02-29"');
		expect(await pageAt("/calendar")).toContain('href="webcal://localhost/feed.ics"');
		const [head = ""] = page.split("<body");
		expect(head.match(/rel="alternate" type="[^"]+"/g)).toEqual(['rel="alternate" type="text/calendar"']);
	});

	test("says of no other month where this one has something, and of neither where none has", async () => {
		expect(await pageAt("/calendar/2024-11?partner=de")).not.toContain("nearest months");
		expect(await pageAt("/calendar/2024-11?partner=jp")).not.toContain("nearest months");
		expect(await pageAt("/calendar/2024-11?partner=jp")).toContain("Nothing of the kind is known of this month.");
		expect(await pageAt("/calendar/2024-12?partner=de")).toMatch(/nearest months.*calendar\/2024-11\?partner=de/);
	});

	test("offers the partners of the year around it by name in the reader's language, and who is chosen though he has none", async () => {
		const offered = (page: string) =>
			[...(/<select name="partner">.*?<\/select>/s.exec(page)?.[0] ?? "").matchAll(/value="([^"]+)"/g)].map(
				([, id]) => id,
			);
		expect(offered(await pageAt("/calendar"))).toEqual(["fr", "de", "kg"]);
		expect(offered(await pageAt("/ru/calendar/2024-05"))).toEqual(["de", "kg", "fr"]);
		expect(offered(await pageAt("/ru/calendar?partner=at"))).toEqual(["at", "de", "kg", "fr"]);
		expect(offered(await pageAt("/calendar/2023-11"))).toEqual([]);
	});

	test("offers every kind of event, and nothing to go back from or to look at beside where nothing is chosen", async () => {
		const page = await pageAt("/calendar");
		const kinds = /<select name="event">.*?<\/select>/s.exec(page)?.[0] ?? "";
		expect([...kinds.matchAll(/value="(\w*)"/g)].map(([, id]) => id)).toEqual(["", ...OCCURRING]);
		expect(page).not.toContain('selected=""');
		expect(page).not.toContain('content="noindex"');
		expect(page).not.toContain(problemWord("pageOf", "en"));
		expect(await pageAt("/calendar?partner=fr")).toContain(problemWord("pageOf", "en"));
		const chosen = await pageAt("/calendar?event=summit");
		expect(chosen).toContain('<option value="summit" selected=""');
		expect(chosen).toContain('content="noindex"');
	});

	test("says of the nearest months on either side, be they in the calendar of another year", async () => {
		const site = await siteWith([storyOf("paris")], { at: AT });
		await putCalendars(site.store, [
			occurrenceOf({ start: "2025-03-01", uid: "2024-visit-2024-11-01-00000001" }),
			occurrenceOf({ start: "2025-01-14", uid: "2025-visit-2025-01-01-00000002" }),
			occurrenceOf({ start: "2024-09-01" }),
			occurrenceOf({ start: "2024-05-01" }),
		]);
		const nearestTo = async (month: string) => nearestIn(await (await site.app.request(`/calendar/${month}`)).text());
		expect(await nearestTo("2024-12")).toEqual(["2024-09", "2025-01"]);
		expect(await nearestTo("2025-02")).toEqual(["2025-01", "2025-03"]);
		expect(await nearestTo("2025-08")).toEqual(["2025-03"]);
		expect(await nearestTo("2025-10")).toEqual([]);
		expect(await nearestTo("2025-01")).toEqual([]);
	});

	test("has the months of this year where nothing was ever read", async () => {
		const { app, world: clock } = await siteOf(undefined);
		clock.now = AT;
		for (const [month, status] of [
			["2024-01", 200],
			["2023-12", 404],
			["2026-12", 200],
		] as const)
			expect((await app.request(`/calendar/${month}`)).status, month).toBe(status);
	});

	test("changed when the record did, or an event of the year around it", async () => {
		const changed = "2024-11-05T10:00:00.000Z";
		const site = await siteWith([storyOf("paris")], { at: AT });
		const modified = async () => (await site.app.request("/calendar/2024-11")).headers.get("last-modified");
		await putCalendars(site.store, [occurrenceOf({ start: "2024-09-01", changed })]);
		expect(await modified()).toBe("Tue, 05 Nov 2024 10:00:00 GMT");
		const without = await siteWith([storyOf("paris")], { at: AT });
		expect((await without.app.request("/calendar/2024-11")).headers.get("last-modified")).toBe(
			"Mon, 04 Nov 2024 06:10:00 GMT",
		);
	});

	test("shows of a month three hundred events, and says that there are more", async () => {
		const crowded = async (count: number): Promise<string> => {
			const site = await siteWith([storyOf("paris")], { at: AT });
			const all = Array.from({ length: count }, (_, n) =>
				occurrenceOf({ uid: `2024-visit-${n}`, start: "2024-11-04" }),
			);
			await writeCalendar(site.store, withOccurrences(emptyCalendar("2024"), all), { kind: "absent" });
			return (await site.app.request("/calendar/2024-11")).text();
		};
		const cut = calendarWord("tooMany", "en");
		const [most, more] = [await crowded(300), await crowded(301)];
		expect(most.split('class="ev ').length).toBe(more.split('class="ev ').length);
		expect(more).toContain(cut);
		expect(most).not.toContain(cut);
	});

	test("says which years could not be read, and is kept no longer than that", async () => {
		const site = await siteWithCalendar();
		site.world.damaged.add("calendar/2025");
		const response = await site.app.request("/calendar/2024-11");
		expect(await response.text()).toContain(`${word("unread", "en")} 2025`);
		expect(await pageAt("/calendar/2024-11")).not.toContain(word("unread", "en"));
		expect(response.headers.get("cache-control")).toBe("public, max-age=60");
		const whole = await (await siteWithCalendar()).app.request("/calendar/2024-11");
		expect(whole.headers.get("cache-control")).toContain("max-age=900");
	});

	test("reads the calendars of the year and of those beside it, and no day of the record", async () => {
		const { app, world } = await siteWithCalendar();
		await app.request("/status.json");
		world.now = "2024-11-05T23:00:00.000Z";
		world.reads.length = 0;
		await app.request("/calendar/2024-06?partner=fr");
		expect(world.reads.filter((read) => !/front|counts/.test(read))).toEqual([
			"get calendar/2022",
			"get calendar/2023",
			"get calendar/2024",
			"get calendar/2025",
		]);
	});
});
