import { describe, expect, test } from "vitest";
import { calendarWord } from "../../src/pages/words/calendar.ts";
import { word } from "../../src/pages/words/site.ts";
import { emptyCalendar, withOccurrences, writeCalendar } from "../../src/store/calendars.ts";
import { occurrenceOf } from "../samples/occurrences.ts";
import { siteWith } from "../samples/site.ts";
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

const { app, world } = await siteWithCalendar();
const pageAt = async (path: string) => (await app.request(path)).text();

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
		const page = await pageAt("/ru/calendar/2024-01");
		expect(page).toContain("<h1>Январь 2024 г.</h1>");
		expect(page).toContain('<a href="/ru/calendar/2023-12" rel="prev">');
		expect(page).toContain('<a href="/ru/calendar/2024-02" rel="next">');
		expect(page).toContain('href="/ru/calendar/2022-01"');
		expect((await app.request("/calendar/2022-01")).status).toBe(200);
		expect(await pageAt("/calendar/2022-01")).not.toContain('rel="prev"');
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
		expect(response.headers.get("cache-control")).not.toBe(
			(await app.request("/calendar/2024-11")).headers.get("cache-control"),
		);
	});

	test("reads the calendars of the year and of those beside it, and no day of the record", async () => {
		await app.request("/status.json");
		world.now = "2024-11-05T23:00:00.000Z";
		world.reads.length = 0;
		await pageAt("/calendar/2024-06?partner=fr");
		expect(world.reads.filter((read) => !/front|counts/.test(read))).toEqual([
			"get calendar/2022",
			"get calendar/2023",
			"get calendar/2024",
			"get calendar/2025",
		]);
	});
});
