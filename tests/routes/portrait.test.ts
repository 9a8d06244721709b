import { describe, expect, test } from "vitest";
import { EVERYTHING } from "../../src/channels/selection.ts";
import { DAY, shift } from "../../src/model/instant.ts";
import type { Occurrence } from "../../src/model/occurrence.ts";
import type { Story } from "../../src/model/story.ts";
import type { AboutValue } from "../../src/routes/about-value.ts";
import { monthsOf } from "../../src/routes/portrait.ts";
import { emptyCalendar, withOccurrences, writeCalendar } from "../../src/store/calendars.ts";
import { occurrenceOf } from "../samples/occurrences.ts";
import { siteOver, siteWith } from "../samples/site.ts";
import { facetsOf, reportOf, sourceOf, storyOf } from "../samples/stories.ts";
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

/** A site of these stories and occurrences, and of no others. */
async function siteAbout(
	stories: readonly Story[],
	occurrences: readonly Occurrence[] = [],
	changes: Parameters<typeof siteWith>[2] = {},
) {
	const made = await siteWith(stories, { at: AT }, changes);
	for (const [year, ofYear] of Map.groupBy(occurrences, ({ start }) => start.slice(0, 4)))
		await writeCalendar(made.store, withOccurrences(emptyCalendar(year), ofYear), { kind: "absent" });
	return { ...made, textOf: async (path: string) => (await made.app.request(path)).text() };
}

/** So many stories of the last days, the newest first, a second apart. */
const storiesOf = (count: number, facets: Partial<Story["facets"]>): Story[] =>
	Array.from({ length: count }, (_, n) =>
		storyOf(`n${n}`, { published: shift("2024-11-05T08:00:00.000Z", -n * 1000), facets: facetsOf(facets) }),
	);

/** The letters of a piece of a page. */
const wordsOf = (html: string): string =>
	html
		.replace(/<[^>]+>/g, " ")
		.replace(/[\s\u00a0]+/g, " ")
		.trim();

/** The names in the rows of a table. */
const rowsOf = (html: string): string[] =>
	[...html.matchAll(/<th scope="row">(.*?)<\/th>/gs)].map(([, name = ""]) => wordsOf(name));

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

	test("lists first who took part in most events, then who is named in most stories lately, twelve at most", async () => {
		const named = (id: string) => ({ id, name: id, country: "FR" });
		const [once, twice, calledOff, often] = [named("once"), named("twice"), named("called-off"), named("often")];
		const guest = named("guest");
		const others = Array.from({ length: 9 }, (_, n) => named(`other-${n}`));
		const { textOf } = await siteAbout(
			[
				...storiesOf(2, { persons: [often, twice] }),
				storyOf("paris", { facets: facetsOf({ persons: [calledOff, ...others, often, once] }) }),
			],
			[
				occurrenceOf({ start: "2024-10-01", persons: [guest, once, twice] }),
				occurrenceOf({ start: "2024-09-01", persons: [twice] }),
				occurrenceOf({ start: "2024-08-01", persons: [calledOff], certainty: "cancelled" }),
			],
		);
		const people = section(await textOf("/partner/fr"), "Who took part");
		const last = others.slice(0, 7).map(({ id }) => id);
		expect(rowsOf(people)).toEqual(["twice", "once", "guest", "often", "called-off", ...last]);
		expect(wordsOf(people)).toContain("twice 2 events, last: 1 October 2024 · 2 stories lately");
		expect(wordsOf(people)).toContain("often 3 stories lately called-off 1 story lately");
	});

	test("counts the months of twelve, this one the last of them", async () => {
		const { textOf } = await siteAbout(
			["2024-11-05", "2023-12-01", "2023-12-31", "2023-11-30"].map((day) =>
				storyOf("of", { published: `${day}T08:00:00.000Z` }),
			),
		);
		expect(wordsOf(await textOf("/partner/fr"))).toContain("Stories, 12 months 3 In the whole record: 4");
	});

	test("has every year from that of its first story, also those without one", async () => {
		const { textOf } = await siteAbout(
			["2024-11-05", "2022-02-01"].map((day) => storyOf("of", { published: `${day}T08:00:00.000Z` })),
		);
		const years = /<caption>Stories a year<\/caption>.*?<\/table>/s.exec(await textOf("/partner/fr"))?.[0] ?? "";
		expect(wordsOf(years)).toMatch(/2022 1 2023 0 2024 1$/);
		expect(years).toContain('href="/?partner=fr&amp;since=2023-01-01&amp;until=2023-12-31">2023<');
	});

	test("leads to a comparison with those next to it in the ranking, and with any other", async () => {
		const { textOf } = await site();
		const linksOf = async (path: string) =>
			[...(/Compare with.*?<\/p>/s.exec(await textOf(path))?.[0].matchAll(/<a href="([^"]+)">([^<]+)/g) ?? [])].map(
				([, href, label]) => `${label}: ${href}`,
			);
		expect(await linksOf("/partner/de")).toEqual([
			"Azerbaijan: /compare?partner=az,de",
			"France: /compare?partner=de,fr",
			"another: /compare?partner=de",
		]);
		expect(await linksOf("/partner/az")).toEqual(["Germany: /compare?partner=az,de", "another: /compare?partner=az"]);
	});

	test("that has events and no story has no rank, and is compared with none", async () => {
		const { textOf } = await siteAbout([PARIS], [occurrenceOf({ start: "2024-11-20", partners: ["IT"] })]);
		const page = await textOf("/partner/it");
		expect(section(page, "Ahead")).toContain("State visit to Italy");
		expect(page).not.toContain("Rank of the year");
		expect(page).not.toContain("Compare with");
	});

	test("has a heading for what its last stories are about and for nothing else, the commonest eight of each", async () => {
		const partners = ["AT", "BE", "BG", "CH", "CZ", "DE", "EE", "ES", "FI", "FR"];
		const { textOf } = await siteAbout([
			...storiesOf(2, { partners: ["FR"], events: ["call"], themes: [], organisations: ["un"] }),
			storyOf("first", { published: "2024-11-02T06:10:00.000Z", facets: facetsOf({ partners }) }),
		]);
		const aside = (page: string) => /<aside.*<\/aside>/s.exec(page)?.[0] ?? "";
		const page = aside(await textOf("/partner/fr"));
		expect([...page.matchAll(/<h2>([^<]+)/g)].map(([, heading]) => heading)).toEqual([
			"About what",
			"What kind of event",
			"In which organisations",
			"Named beside it",
			"Who owns those who report it",
			"Follow",
		]);
		expect(rowsOf(section(page, "What kind of event"))).toEqual(["Call", "Visit"]);
		expect(rowsOf(section(page, "Named beside it"))).toHaveLength(8);
		expect(rowsOf(section(page, "Named beside it"))).not.toContain("France");
		expect(wordsOf(page)).toContain("Counted in 3 stories, since 2 November 2024.");
		expect(rowsOf(section(aside(await textOf("/theme/political")), "With whom"))).toHaveLength(8);
		expect(rowsOf(await textOf("/partner/ki"))).toHaveLength(8);
	});

	test("counts the stories of each kind of owner, and not those of outlets that are asked no more", async () => {
		const sources = [
			sourceOf("herald"),
			sourceOf("state-tv", { owner: "state" }),
			sourceOf("party", { owner: "non-profit" }),
		];
		const by = (sourceId: string) => reportOf({ sourceId, title: "Ministers meet" });
		const told = [
			storyOf("a", { reports: [by("herald"), by("state-tv")] }),
			storyOf("b", { reports: [by("herald")] }),
			storyOf("c", { reports: [by("gone")] }),
		];
		const page = await (await siteAbout(told, [], { sources })).textOf("/partner/fr");
		expect(wordsOf(section(page, "Who owns those who report it"))).toMatch(/state 1 private 2$/);
	});

	test.each([
		[10, 0],
		[11, 1],
		[25, 15],
	])("of %i stories shows ten, and leads to the other %i", async (count, older) => {
		const { textOf } = await siteAbout(storiesOf(count, {}));
		const page = await textOf("/partner/fr");
		const storiesIn = (html: string) => [...new Set([...html.matchAll(/\/stories\/[\w-]+/g)].map(([id]) => id))];
		const href = /<a href="([^"]+)" rel="next">/.exec(page)?.[1];
		expect(storiesIn(page)).toHaveLength(10);
		expect(href === undefined).toBe(older === 0);
		expect(href === undefined ? [] : storiesIn(await textOf(href))).toHaveLength(older);
	});

	test("is kept as long as other pages are", async () => {
		const { app } = await siteAbout([PARIS]);
		const keptOf = async (path: string) => (await app.request(path)).headers.get("cache-control");
		expect(await keptOf("/partner/fr")).toBe(await keptOf("/?q=sign"));
		expect(await keptOf("/partner/fr")).not.toContain("max-age=60");
	});

	test("goes on as a list, also where it begins with a day", async () => {
		const { textOf } = await site();
		const page = await textOf("/partner/fr?cursor=2024-11-05");
		expect(page).toContain("Two presidents sign");
		expect(page).not.toContain('<p class="kick">');
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

	test("counts no event that was called off, and has no rank", async () => {
		const page = await (await site()).textOf("/person/emmanuel-macron");
		expect(wordsOf(page)).toContain("Visits and talks, 12 months 2 In the last four years: 2");
		expect(page).toMatch(/>February 2024<\/a><\/th><td>0<\/td><td>0<\/td>/);
		expect(page).not.toContain("Rank of the year");
		expect(page).not.toContain("Stories a year");
	});

	test("has those who took part with the person in one place, and the person in none", async () => {
		const { textOf } = await siteAbout(
			[storyOf("paris", { facets: facetsOf({ partners: ["DE", "FR"], persons: [MACRON, MERKEL] }) })],
			[occurrenceOf({ persons: [MACRON, MERKEL] })],
		);
		const page = await textOf("/person/emmanuel-macron");
		expect(rowsOf(section(page, "Who else took part"))).toEqual(["Angela Merkel Germany"]);
		expect(page).not.toContain("Named beside it");
	});

	test.each([
		["/person/imangali-tasmagambetov", "Person · Collective Security Treaty Organization", ["/organisation/csto"]],
		["/person/antonio-guterres", "Person · Portugal · United Nations", ["/partner/pt", "/organisation/un"]],
	])(
		"%s leads to the organisation that the person heads, and to the country where it is another one",
		async (path, words, links) => {
			const page = await (await site()).textOf(path);
			const kick = /<p class="kick">.*?<\/p>/s.exec(page)?.[0] ?? "";
			expect(wordsOf(kick)).toBe(words);
			expect([...kick.matchAll(/href="([^"]+)"/g)].map(([, href]) => href)).toEqual(links);
		},
	);

	test("whom no story names names nobody else in the place", async () => {
		expect(await (await site()).textOf("/person/angela-merkel")).not.toContain("Most named in the year");
		const { textOf } = await siteAbout([PARIS]);
		expect(await textOf("/person/kofi-annan")).not.toContain("Most named in the year");
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

describe("months", () => {
	const about = (changes: Partial<AboutValue>): AboutValue => ({
		selection: EVERYTHING,
		months: [],
		ahead: [],
		past: [],
		latest: [],
		lately: [],
		unread: [],
		changed: AT,
		...changes,
	});

	test("mark visits and summits that took place, and nothing else", () => {
		const past = [
			occurrenceOf({ start: "2024-11-01", type: "visit" }),
			occurrenceOf({ start: "2024-11-02", type: "summit" }),
			occurrenceOf({ start: "2024-11-03", type: "meeting" }),
			occurrenceOf({ start: "2024-11-04", type: "visit", certainty: "cancelled" }),
		];
		const months = monthsOf(about({ past }), [["2024-10-01", 4]], "2024-11-06");
		expect(months.map(({ month, count, marked }) => [month, count, marked])).toEqual([
			["2024-10", 4, 0],
			["2024-11", 0, 2],
		]);
	});

	test("say nothing of visits where not all of the month were looked at", () => {
		const before = { start: "2024-10-15", end: "2024-10-15", uid: "2024-visit-2024-10-15-00000001" };
		const months = monthsOf(about({ before }), [["2024-09-01", 1]], "2024-11-06");
		expect(months.map(({ month, marked }) => [month, marked])).toEqual([
			["2024-09", undefined],
			["2024-10", undefined],
			["2024-11", 0],
		]);
	});

	test("are this one where nothing was counted, and three years at most", () => {
		expect(monthsOf(about({}), [], "2024-11-06").map(({ month }) => month)).toEqual(["2024-11"]);
		const ofTenYears = monthsOf(about({}), [["2014-01-01", 1]], "2024-11-06");
		expect([ofTenYears.length, ofTenYears[0]?.month]).toEqual([36, "2021-12"]);
		expect(monthsOf(about({}), [["2014-01-01", 1]], "2024-11-06", "2024-09")).toHaveLength(3);
	});
});
