import { describe, expect, test } from "vitest";
import { emptyCalendar, withOccurrences, writeCalendar } from "../../src/store/calendars.ts";
import { occurrenceOf } from "../samples/occurrences.ts";
import { siteOver, siteWith } from "../samples/site.ts";
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

	test("of a story that turned out to be another leads there, in the reader's language", async () => {
		const site = await siteWith([PARIS], { at: AT, moved: { "2024-11-04-younger": PARIS.id } }, { sources: SOURCES });
		for (const [from, to] of [
			["/stories/2024-11-04-younger", `/stories/${PARIS.id}`],
			["/kk/stories/2024-11-04-younger", `/kk/stories/${PARIS.id}`],
		]) {
			const response = await site.app.request(from ?? "");
			expect([response.status, response.headers.get("location")]).toEqual([301, `http://localhost${to}`]);
		}
	});

	test("changes when the story does", async () => {
		const changed = storyOf("paris", { changed: "2024-11-05T06:00:00.000Z" });
		const { app } = await siteWith([changed], { at: AT });
		expect((await app.request(`/stories/${changed.id}`)).headers.get("last-modified")).toBe(
			"Tue, 05 Nov 2024 06:00:00 GMT",
		);
	});

	test("has six other stories at most: of its partners, or of its organisations where it has none", async () => {
		const of = (name: string, partners: string[], organisations: ("un" | "sco")[] = []) =>
			storyOf(name, {
				facets: facetsOf({ partners, organisations }),
				reports: [reportOf({ title: `About ${name}`, link: `https://herald.example/${name}` })],
			});
		const stories = [
			of("un", [], ["un"]),
			of("other", [], ["un"]),
			of("paris", ["FR"], ["un"]),
			of("sco", [], ["sco"]),
		];
		const many = Array.from({ length: 8 }, (_, n) => of(`lyon-${n}`, ["FR", "DE"]));
		const { app: small } = await siteWith([...stories, ...many.slice(0, 2)], { at: AT });
		const { app: large } = await siteWith([...stories, ...many], { at: AT });
		const related = async (name: string, app = small): Promise<string[]> => {
			const page = await (await app.request(`/stories/2024-11-04-${name}`)).text();
			const [, section = ""] = page.split("</article>");
			return [...section.matchAll(/>About ([\w-]+)</g)].map(([, other = ""]) => other).toSorted();
		};
		expect(await related("paris")).toEqual(["lyon-0", "lyon-1"]);
		expect(await related("paris", large)).toHaveLength(6);
		expect(await related("un")).toEqual(["other", "paris"]);
		expect(await related("sco")).toEqual([]);
	});

	test("of an old story leads to others of its day", async () => {
		const old = (name: string, day: string) =>
			storyOf(name, {
				published: `${day}T06:00:00.000Z`,
				reports: [reportOf({ title: `About ${name}`, link: `https://herald.example/${name}` })],
			});
		const { store } = await siteWith([old("a", "2024-03-01"), old("b", "2024-03-01"), old("c", "2024-03-02")], {
			at: AT,
		});
		const { app } = siteOver(store);
		const page = await (await app.request("/stories/2024-03-01-a")).text();
		expect(page).toContain(">About b<");
		expect(page).not.toContain(">About c<");
	});

	test.each([
		["2025-01-02", "2025-visit-2025-01-02-1"],
		["2025-01-02", "2024-visit-2024-12-20-1"],
	])("finds its event of %s in the calendar of that year or of its own day: %s", async (start, uid) => {
		const story = storyOf("paris", { facets: facetsOf({ eventDate: { start, end: start, certainty: "announced" } }) });
		const plain = storyOf("plain");
		const { app, store } = await siteWith([story, plain], { at: AT });
		const claim = { changed: AT, said: AT, start, end: start, certainty: "announced" } as const;
		const claims = [
			{ ...claim, story: story.id },
			{ ...claim, story: plain.id },
		];
		const withdrawn = occurrenceOf({
			start: "2024-12-01",
			uid: `${uid.slice(0, 4)}-visit-0`,
			claims: [{ ...claim, story: story.id, certainty: "withdrawn" }],
		});
		const calendar = withOccurrences(emptyCalendar(uid.slice(0, 4)), [occurrenceOf({ start, uid, claims }), withdrawn]);
		await writeCalendar(store, emptyCalendar("2025"), { kind: "absent" });
		await writeCalendar(store, calendar, { kind: "absent" });
		const page = await (await app.request(`/stories/${story.id}`)).text();
		expect(page).toContain(`In the calendar: <a href="/calendar/2025-01">State visit to France</a>`);
		expect(await (await app.request(`/stories/${plain.id}`)).text()).not.toContain("In the calendar");
	});

	test("has no event where there is no calendar", async () => {
		const eventDate = { start: "2025-01-02", end: "2025-01-02", certainty: "announced" } as const;
		const { app } = await siteWith([storyOf("paris", { facets: facetsOf({ eventDate }) })], { at: AT });
		const response = await app.request("/stories/2024-11-04-paris");
		expect(response.status).toBe(200);
		expect(await response.text()).not.toContain("In the calendar");
	});

	test("finds its event by a story that turned out to be it", async () => {
		const date = { start: "2024-11-10", end: "2024-11-10", certainty: "announced" } as const;
		const story = storyOf("paris", { merged: ["2024-11-03-younger"], facets: facetsOf({ eventDate: date }) });
		const { app, store } = await siteWith([story], { at: AT });
		const claims = [{ ...date, story: "2024-11-03-younger", changed: AT, said: AT }];
		const calendar = withOccurrences(emptyCalendar("2024"), [occurrenceOf({ start: date.start, claims })]);
		await writeCalendar(store, calendar, { kind: "absent" });
		expect(await (await app.request(`/stories/${story.id}`)).text()).toContain("In the calendar");
	});

	test("of a story that the front has reads no day, and says nothing of what was not said otherwise", async () => {
		const { app, world } = await siteWith([NICE], { at: AT });
		const page = await (await app.request(`/stories/${NICE.id}`)).text();
		expect(world.reads.filter((read) => read.startsWith("get day/"))).toEqual([]);
		expect(page).not.toContain("<q");
	});

	test("names who has not reported it by name, a family of outlets once, and nobody who has", async () => {
		const sources = [
			sourceOf("herald", { publisher: "family" }),
			sourceOf("herald-ru", { publisher: "family" }),
			sourceOf("zeta", { publisher: "z", name: "Zeta" }),
			sourceOf("zeta-ru", { publisher: "z", name: "Zeta in Russian" }),
			sourceOf("alpha", { name: "Alpha" }),
			sourceOf("middle", { name: "Middle" }),
			sourceOf("state-tv", { name: "State TV", owner: "state" }),
		];
		const { app } = await siteWith([NICE], { at: AT }, { sources });
		const page = await (await app.request(`/stories/${NICE.id}`)).text();
		const silent = page.slice(page.indexOf("Who has not reported it (4)"));
		expect([...silent.matchAll(/<dd>([^<]*)<\/dd>/g)].map(([, names]) => names).toSorted()).toEqual([
			"Alpha, Middle, Zeta",
			"State TV",
		]);
	});

	test("has what was said otherwise before, the latest first, and nothing that was not", async () => {
		const told = (sourceId: string, changed: string, original?: string) =>
			reportOf({
				sourceId,
				title: `Title of ${sourceId}`,
				link: `https://${sourceId}.example/1`,
				changed,
				...(original !== undefined && { original: { title: original, excerpt: "" } }),
			});
		const story = storyOf("paris", {
			reports: [
				told("herald", "2024-11-04T09:00:00.000Z", "First of the herald"),
				told("vestnik", "2024-11-04T12:00:00.000Z", "First of the vestnik"),
				told("khabarshy", "2024-11-04T15:00:00.000Z", "Title of khabarshy"),
			],
			unkept: [told("gone", "2024-11-04T10:00:00.000Z")],
			merged: ["2024-11-04-younger"],
		});
		const { app } = await siteWith([story], { at: AT }, { sources: SOURCES });
		const page = await (await app.request(`/stories/${story.id}`)).text();
		expect([...page.matchAll(/<q[^>]*>([^<]*)<\/q>/g)].map(([, text]) => text)).toEqual([
			"First of the vestnik",
			"Title of gone",
			"First of the herald",
			"2024-11-04-younger",
		]);
		expect(page).toMatch(/said at first: <q[^>]*>First of the vestnik/);
		expect(page).toMatch(/no longer counted as a report of it: <q[^>]*>Title of gone/);
		expect(page).toMatch(/Joined with what was shown as a story of its own at first: <q[^>]*>2024-11-04-younger/);
	});

	test("is missing where there is no such story", async () => {
		const { app } = await siteWith([PARIS], { at: AT });
		expect((await app.request("/stories/2024-11-04-atlantis")).status).toBe(404);
	});

	test("of an old story is one day, and the calendar of its year", async () => {
		const { site } = await pageOf("/nowhere");
		site.world.now = "2026-11-06T00:00:00.000Z";
		site.world.reads.length = 0;
		await site.app.request(`/stories/${PARIS.id}`);
		expect(site.world.reads).toEqual(["get day/2024-11-04", "get calendar/2024"]);
	});
});
