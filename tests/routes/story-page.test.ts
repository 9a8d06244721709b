import { describe, expect, test } from "vitest";
import { emptyCalendar, withOccurrences, writeCalendar } from "../../src/store/calendars.ts";
import { occurrenceOf } from "../samples/occurrences.ts";
import { siteWith } from "../samples/site.ts";
import { facetsOf, reportOf, sourceOf, storyOf } from "../samples/stories.ts";

const AT = "2024-11-06T00:00:00.000Z";
const SOURCES = [
	sourceOf("herald", { owner: "state" }),
	sourceOf("vestnik", { language: "ru" }),
	sourceOf("khabarshy", { language: "kk", name: "Хабаршы", owner: "non-profit" }),
];

const PARIS = storyOf("paris", {
	facets: facetsOf({ eventDate: { start: "2024-11-04", end: "2024-11-05", certainty: "held" } }),
	reports: [
		reportOf({
			title: "Two presidents sign",
			original: { title: "Two presidents to sign", excerpt: "" },
			changed: "2024-11-04T09:00:00.000Z",
			excerpt: "</script><b>Signed</b>",
		}),
		reportOf({
			sourceId: "vestnik",
			language: "ru",
			title: "Подписано в Париже",
			link: "https://vestnik.example/1",
			published: "2024-11-04T20:00:00.000Z",
		}),
	],
	unkept: [reportOf({ title: "Weather in Paris", link: "https://herald.example/weather" })],
	merged: ["2024-11-04-younger"],
});
const NICE = storyOf("nice", { reports: [reportOf({ title: "Mayor of Nice visits" })] });
const BAKU = storyOf("baku", {
	facets: facetsOf({ partners: ["AZ"] }),
	reports: [reportOf({ title: "Minister flies to Baku" })],
});

async function pageOf(path: string) {
	const site = await siteWith([PARIS, NICE, BAKU], { at: AT }, { sources: SOURCES });
	const event = occurrenceOf({
		end: "2024-11-05",
		certainty: "held",
		claims: [
			{ story: PARIS.id, changed: AT, said: AT, start: "2024-11-03", end: "2024-11-03", certainty: "announced" },
			{ story: PARIS.id, changed: AT, said: AT, start: "2024-11-04", end: "2024-11-05", certainty: "held" },
		],
	});
	await writeCalendar(site.store, withOccurrences(emptyCalendar("2024"), [event]), { kind: "absent" });
	return { page: await (await site.app.request(path)).text(), site };
}

describe("a story's page", () => {
	test("has its reports by who owns their outlets, each with its own headline and time", async () => {
		const { page } = await pageOf(`/stories/${PARIS.id}`);
		expect(page).toMatch(/<h3>State<\/h3>.*Two presidents sign.*<h3>Private<\/h3>.*Подписано в Париже/s);
		expect(page).toContain("2\u00a0publishers, 2\u00a0outlets");
		expect(page).toContain("5 November 2024, 01:00 Astana");
		expect(page).toContain("4 Nov 20:00\u00a0UTC");
	});

	test("names who has not reported it, what the calendar has, and what was said before", async () => {
		const { page } = await pageOf(`/stories/${PARIS.id}`);
		expect(page).toMatch(/Who has not reported it \(1\).*<dd>Хабаршы<\/dd>/s);
		expect(page).toMatch(
			/In the calendar: <a href="\/calendar\/2024-11">State visit to France<\/a>, 4–5 November 2024, held/,
		);
		expect(page).toContain("The date was said otherwise before: 3 November 2024");
		expect(page).toMatch(/14:00 Astana.*The herald said at first: <q lang="en">Two presidents to sign<\/q>/s);
		expect(page).toContain('<q lang="en">Weather in Paris</q>');
		expect(page).toContain("<q>2024-11-04-younger</q>");
	});

	test("leads to other stories of the same partner, also where it is old", async () => {
		for (const at of [AT, "2026-11-06T00:00:00.000Z"]) {
			const { page, site } = await pageOf(`/stories/${PARIS.id}`);
			site.world.now = at;
			expect(page).toContain("Mayor of Nice visits");
			expect(page).not.toContain("Minister flies to Baku");
		}
	});

	test("says the same to search engines, and lets no headline out of its place", async () => {
		const { page } = await pageOf(`/ru/stories/${PARIS.id}`);
		const data = [...page.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(([, json = ""]) =>
			JSON.parse(json),
		);
		expect(data).toMatchObject([
			{ "@type": "NewsArticle", headline: "Подписано в Париже", publisher: { name: "The vestnik" } },
			{
				"@type": "Event",
				name: "Государственный визит во Францию",
				startDate: "2024-11-04",
				location: { name: "Франция" },
			},
		]);
		expect(page).not.toContain("<b>Signed");
	});

	test("of an old story is one day, and the calendar of its year", async () => {
		const { site } = await pageOf("/nowhere");
		site.world.now = "2026-11-06T00:00:00.000Z";
		site.world.reads.length = 0;
		await site.app.request(`/stories/${PARIS.id}`);
		expect(site.world.reads).toEqual(["get day/2024-11-04", "get calendar/2024"]);
	});
});
