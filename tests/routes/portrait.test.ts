import { describe, expect, test } from "vitest";
import { DAY, shift } from "../../src/model/instant.ts";
import { emptyCalendar, withOccurrences, writeCalendar } from "../../src/store/calendars.ts";
import { occurrenceOf } from "../samples/occurrences.ts";
import { siteOver, siteWith } from "../samples/site.ts";
import { facetsOf, reportOf, storyOf } from "../samples/stories.ts";
import { LAST_RUN_OF_TEN_YEARS, TEN_YEARS } from "../samples/ten-years.ts";

const AT = "2024-11-06T00:00:00.000Z";
const MERKEL = { id: "angela-merkel", name: "Angela Merkel", country: "DE" };
const MACRON = { id: "emmanuel-macron", name: "Emmanuel Macron", country: "FR" };

const PARIS = storyOf("paris", {
	reports: [reportOf({ title: "Two presidents sign" }), reportOf({ sourceId: "vestnik", title: "Подписано" })],
	facets: facetsOf({ partners: ["FR", "DE"], themes: ["energy"], persons: [MACRON] }),
});
const OLD = storyOf("old", { published: "2023-03-01T08:00:00.000Z", facets: facetsOf({ themes: ["transport"] }) });
const BAKU = [1, 2, 3].map((n) =>
	storyOf(`baku${n}`, { published: shift(AT, -n * DAY), facets: facetsOf({ partners: ["AZ"], events: ["call"] }) }),
);

async function site() {
	const made = await siteWith([PARIS, OLD, ...BAKU], { at: AT });
	const past = ["2024-11-04", "2024-02-10", "2023-12-30"].map((start, n) =>
		occurrenceOf({ start, certainty: n === 1 ? "cancelled" : "held" }),
	);
	const ahead = ["2024-12-03", "2024-11-20"].map((start) => occurrenceOf({ start }));
	const ofYear = (year: string) => [...past, ...ahead].filter(({ start }) => start.startsWith(year));
	for (const year of ["2023", "2024"])
		await writeCalendar(made.store, withOccurrences(emptyCalendar(year), ofYear(year)), { kind: "absent" });
	return { ...made, textOf: async (path: string) => (await made.app.request(path)).text() };
}

const section = (page: string, heading: string): string =>
	new RegExp(`<h2>${heading}</h2>.*?</section>`, "s").exec(page)?.[0] ?? "";

describe("the page of a partner", () => {
	test("says when the last visit was, when the next is, and how the partner ranks", async () => {
		const page = await (await site()).textOf("/partner/fr");
		const facts = /<dl class="facts even">.*?<\/dl>/s.exec(page)?.[0].replace(/<[^>]+>/g, " ") ?? "";
		expect(facts.replace(/\s+/g, " ")).toBe(
			" Last 4 November 2024 State visit to France Next 20 November 2024 State visit to France " +
				"Stories, 12 months 1 In the whole record: 2 Rank of the year 3 of 3 ",
		);
		expect((await (await site()).textOf("/partner/az")).replace(/<[^>]+>/g, " ")).toMatch(/Rank of the year\s+1 of 3/);
		expect(page).toContain('<meta name="description" content="France: 1\u00a0story in 12 months. Last: State visit');
	});

	test("counts its stories by month, in a picture, a table and a file", async () => {
		const { textOf } = await site();
		const page = await textOf("/partner/fr");
		expect(page).toContain('aria-label="Stories a month, March 2023 – November 2024. Most: 1, March 2023."');
		expect(page).toMatch(/since=2024-11-01&amp;until=2024-11-30">November 2024<\/a><\/th><td>1<\/td><td>1<\/td>/);
		expect(page).toMatch(/>February 2024<\/a><\/th><td>0<\/td><td>0<\/td>/);
		const csv = /href="([^"]+)">CSV</.exec(page)?.[1]?.replaceAll("&amp;", "&") ?? "";
		expect(await textOf(csv)).toBe("start,stories\r\n2023-03-01,1\r\n2024-11-01,1\r\n");
	});

	test("has its events ahead, the next first, and those that are over, the last first", async () => {
		const page = await (await site()).textOf("/partner/fr");
		const daysIn = (heading: string) =>
			[...section(page, heading).matchAll(/<time datetime="([\d-]+)"/g)].map(([, day]) => day);
		expect(daysIn("Ahead")).toEqual(["2024-11-20", "2024-12-03"]);
		expect(daysIn("Visits and talks")).toEqual(["2024-11-04", "2024-02-10", "2023-12-30"]);
		expect(page).toContain('"@type":"Event","name":"State visit to France","startDate":"2024-11-20"');
	});

	test("says who took part, how often, and when last", async () => {
		const page = await (await site()).textOf("/partner/fr");
		expect(section(page, "Who took part")).toContain(
			'<a href="/person/emmanuel-macron">Emmanuel Macron</a></th><td>2\u00a0events, last: 4 November 2024 · 1\u00a0story lately</td>',
		);
	});

	test("says what its stories are about, who is named beside it, and whose the outlets are", async () => {
		const page = await (await site()).textOf("/partner/fr");
		expect(section(page, "About what")).toContain('<a href="/?partner=fr&amp;theme=energy">Energy</a>');
		expect(section(page, "Named beside it")).toContain('<a href="/partner/de">Germany</a>');
		expect(section(page, "Who owns those who report it")).toMatch(/private<\/th><td>.*?2<\/td>/s);
	});

	test("goes on with its older stories, as a list", async () => {
		const { app } = await siteWith(TEN_YEARS, { at: LAST_RUN_OF_TEN_YEARS });
		const page = await (await app.request("/partner/fr")).text();
		const older = /<a href="([^"]+)" rel="next">/.exec(page)?.[1] ?? "";
		const list = await (await app.request(older)).text();
		const storiesIn = (html: string) => [...html.matchAll(/href="\/stories\/([\w-]+)"/g)].map(([, id]) => id ?? "");
		const [shown, listed] = [new Set(storiesIn(page)), storiesIn(list)];
		expect(listed.length).toBeGreaterThan(0);
		expect(listed.filter((id) => shown.has(id))).toEqual([]);
		expect(list).not.toContain("<figure");
	});

	test("of ten years has the months of the last three, and every year", async () => {
		const { app } = await siteWith(TEN_YEARS, { at: LAST_RUN_OF_TEN_YEARS });
		const page = await (await app.request("/partner/jp")).text();
		expect(page.match(/-01&amp;until=\d{4}-\d\d-\d\d">\w+ \d{4}<\/a>/g)).toHaveLength(36);
		expect(page.match(/since=\d{4}-01-01&amp;until=\d{4}-12-31">\d{4}</g)).toHaveLength(11);
	});

	test("reads no more of the record than a list, the counts of each year and the last calendars", async () => {
		const made = await siteWith(TEN_YEARS, { at: LAST_RUN_OF_TEN_YEARS });
		const { app, world } = siteOver(made.store);
		world.now = LAST_RUN_OF_TEN_YEARS;
		await app.request("/partner/fr");
		const readsOf = (kind: string) => world.reads.filter((read) => read.startsWith(`get ${kind}`)).length;
		expect([readsOf("day/"), readsOf("counts/"), readsOf("calendar/")]).toEqual([10, 11, 7]);
		world.reads.length = 0;
		await app.request("/ru/partner/fr");
		expect(world.reads.filter((read) => read.startsWith("get "))).toEqual([]);
	});

	test("comes without what cannot be read, and says so", async () => {
		const { world, app } = await site();
		world.damaged.add("calendar/2024").add("counts/2023");
		const response = await app.request("/partner/fr");
		expect(response.status).toBe(200);
		expect(response.headers.get("cache-control")).toContain("max-age=60");
		expect(await response.text()).toMatch(/Cannot be read at this moment[^<]*2023, 2024/);
	});

	test("that no story names says so, and leads to those that are named most", async () => {
		const { app } = await site();
		const response = await app.request("/kk/partner/ki");
		expect(response.status).toBe(200);
		const page = await response.text();
		expect(page).toContain("Әзірге жаңалық жоқ.");
		expect(page).toContain('<a href="/kk/partner/az">Әзірбайжан</a>');
		expect(page).toContain('<meta name="robots" content="noindex"/>');
		expect(page).toContain('value="http://localhost/partner/ki.rss?ui=kk"');
	});

	test("is there where nothing was ever read", async () => {
		const { app } = siteOver((await site()).store, {});
		expect((await app.request("/partner/fr")).status).toBe(200);
		const { app: empty } = await siteWith([], { at: AT });
		const page = await (await empty.request("/partner/fr")).text();
		expect(page).toContain("There is no story yet.");
		expect(page).not.toContain("Compare with");
	});
});

describe("the page of a person", () => {
	test("says which offices the person held, of what, and counts the events by month", async () => {
		const { textOf } = await site();
		const page = await textOf("/ru/person/emmanuel-macron");
		expect(page).toContain('<p class="kick">Персона · <a href="/ru/partner/fr">Франция</a></p>');
		expect(page).toContain("<h1>Emmanuel Macron (Макрон)</h1>");
		expect(page).toContain('Глава государства, <span class="small">с 14 мая 2017 г.</span>');
		expect(page).toMatch(/\/ru\/calendar\/2024-11\?person=emmanuel-macron">ноябрь 2024 г.<\/a><\/th><td>1<\/td><td>1</);
		const csv = /href="([^"]+)">CSV</.exec(page)?.[1]?.replaceAll("&amp;", "&") ?? "";
		expect(csv).toBe("/api/v1/occurrences.csv?person=emmanuel-macron&delimiter=semicolon&ui=ru");
		expect((await textOf(csv)).trim().split("\r\n")).toHaveLength(6);
	});

	test("has the stories of the person alone, also those of long ago, by reading the days of the country", async () => {
		const stories = TEN_YEARS.map((story, n) =>
			n % 50 === 0 ? { ...story, facets: { ...story.facets, partners: ["DE"], persons: [MERKEL] } } : story,
		);
		const made = await siteWith(stories, { at: LAST_RUN_OF_TEN_YEARS });
		const page = await (await made.app.request("/person/angela-merkel")).text();
		expect(new Set(page.match(/\/stories\/[\w-]+/g))).toHaveLength(10);
		const feed = await (await made.app.request("/person/angela-merkel.json")).json<{ items: object[] }>();
		expect(feed.items.length).toBeGreaterThanOrEqual(10);
	});

	test("of whom no event is known yet has no empty picture of months", async () => {
		const { textOf } = await site();
		expect(await textOf("/person/emmanuel-macron")).toContain("<figure");
		const { app } = await siteWith([PARIS], { at: AT });
		const page = await (await app.request("/person/emmanuel-macron")).text();
		expect(page).toContain("Two presidents sign");
		expect(page).not.toContain("<figure");
	});

	test("who is none leads to the one that is nearly called so", async () => {
		const { app } = await site();
		const response = await app.request("/person/makron", { headers: { accept: "text/html" } });
		expect(response.status).toBe(404);
		expect(await response.text()).toContain('<a href="/person/emmanuel-macron">');
		expect(await (await app.request("/?q=macron", { headers: { accept: "text/html" } })).text()).toContain(
			'<a href="/person/emmanuel-macron">Emmanuel Macron</a>',
		);
	});
});

describe("the pages of other values", () => {
	test.each([
		["/organisation/eu", "Organisation", "European Union"],
		["/theme/energy", "Theme", "Energy"],
		["/event/visit", "Kind of event", "Visit"],
	])("%s is such a page", async (path, kind, name) => {
		const page = await (await site()).textOf(path);
		expect(page).toContain(`<p class="kick">${kind}</p><h1>${name}</h1>`);
	});

	test("of a theme say of which countries those are who took part", async () => {
		const page = await (await site()).textOf("/theme/political");
		expect(section(page, "Who took part")).toContain(">Emmanuel Macron</a><small>France</small>");
		expect(section(page, "With whom")).toContain('<a href="/?partner=az&amp;theme=political">Azerbaijan</a>');
	});

	test("of several values, or of a search, are lists", async () => {
		const { textOf } = await site();
		for (const path of ["/?partner=fr,de", "/?partner=fr&event=visit", "/?q=sign", "/source/herald"])
			expect(await textOf(path)).not.toContain('<p class="kick">Partner');
	});
});
