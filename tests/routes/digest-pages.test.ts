import { describe, expect, test } from "vitest";
import type { Story } from "../../src/model/story.ts";
import { KEYS } from "../../src/store/keys.ts";
import { siteOf, siteWith } from "../samples/site.ts";
import { facetsOf, idOf, reportOf, sourceOf, storyOf } from "../samples/stories.ts";

const AT = "2024-11-07T00:05:00.000Z";
const report = (sourceId: string, title: string) => reportOf({ sourceId, title, link: `https://${sourceId}.example/` });

const EVENING = storyOf("evening", {
	published: "2024-11-05T20:00:00.000Z",
	reports: [report("herald", "An evening of one publisher")],
});
const PARIS = storyOf("paris", {
	published: "2024-11-05T06:00:00.000Z",
	reports: [report("herald", "Two presidents in Paris"), report("vestnik", "Elsewhere"), report("khabarshy", "Too")],
});
const BAKU = storyOf("baku", {
	published: "2024-11-05T07:00:00.000Z",
	reports: [report("herald", "A minister in Baku"), report("vestnik", "Elsewhere")],
	facets: facetsOf({ partners: ["AZ"] }),
});
/** Dated and minted before midnight, and put into the record by the run after it. */
const LATE = storyOf("late", {
	id: idOf("late", "2024-11-05"),
	published: "2024-11-05T23:50:00.000Z",
	firstSeen: "2024-11-06T00:20:00.000Z",
	reports: [report("herald", "Told after midnight")],
});
const OLD = storyOf("old", { published: "2024-09-30T06:00:00.000Z", reports: [report("herald", "Long ago")] });
const STORIES = [LATE, EVENING, BAKU, PARIS, OLD];

const html = { headers: { accept: "text/html" } };
async function siteAt(at = AT) {
	return siteWith(STORIES, { at, frontDays: 2 });
}
async function pageAt(path: string, at = AT): Promise<string> {
	const { app } = await siteAt(at);
	return (await app.request(path, html)).text();
}
const headlines = (page: string) =>
	["Two presidents in Paris", "A minister in Baku", "An evening of one publisher", "Told after midnight", "Long ago"]
		.filter((title) => page.includes(`>${title}<`))
		.sort((a, b) => page.indexOf(`>${a}<`) - page.indexOf(`>${b}<`));

describe("the page of a day", () => {
	test("has the stories that the day's digest tells, those first that most publishers report", async () => {
		const page = await pageAt("/day/2024-11-05");
		expect(headlines(page)).toEqual(["Two presidents in Paris", "A minister in Baku", "An evening of one publisher"]);
		expect(headlines(await pageAt("/day/2024-11-06"))).toEqual(["Told after midnight"]);
	});

	test("is what an item of the digest leads to, in the language of the feed and under its choice", async () => {
		const { app } = await siteAt();
		for (const [query, address] of [
			["", "http://localhost/day/2024-11-05"],
			["?ui=kk", "http://localhost/kk/day/2024-11-05"],
			["?partner=az&ui=en", "http://localhost/day/2024-11-05?partner=az"],
		]) {
			const feed = await (await app.request(`/digest/daily.json${query}`)).json<{ items: { url: string }[] }>();
			expect(feed.items.map(({ url }) => url)).toContain(address);
			expect((await app.request(address ?? "", html)).status).toBe(200);
		}
	});

	test("leads to the nearest days that have something, over any gap", async () => {
		const page = await pageAt("/day/2024-11-05");
		expect(page).toMatch(/href="\/day\/2024-09-30" rel="prev">← 30 September 2024</);
		expect(page).toMatch(/href="\/week\/2024-45">Week 45</);
		expect(await pageAt("/ru/day/2024-09-30")).toMatch(/href="\/ru\/day\/2024-11-05" rel="next">5 ноября 2024 г\. →</);
	});

	test("narrows down, and says what by", async () => {
		const page = await pageAt("/day/2024-11-05?partner=az");
		expect(headlines(page)).toEqual(["A minister in Baku"]);
		expect(page).toContain('<a href="/day/2024-11-05" title="without: Azerbaijan">');
		expect(page).toContain('content="noindex"');
	});

	test("without a story says so, and where there is one", async () => {
		const page = await pageAt("/day/2024-10-20");
		expect(page).toContain("Nothing was first seen on this day.");
		expect(page).not.toContain('<h2 class="unseen">');
		expect(page).toMatch(/The nearest that have something: <a href="\/day\/2024-09-30">.*<a href="\/day\/2024-11-05">/);
	});

	test("that goes on says so", async () => {
		const running = "more may come";
		expect(await pageAt("/day/2024-11-05", "2024-11-05T23:59:00.000Z")).toContain(running);
		expect(await pageAt("/day/2024-11-05", "2024-11-06T00:05:00.000Z")).not.toContain(running);
	});

	test.each(["/day/2024-11-08", "/day/2024-02-31", "/day/2019-05-05", "/day/2024-11-05?page=2"])(
		"that cannot be is none: %s",
		async (path) => {
			const { app } = await siteAt();
			await app.request("/");
			const response = await app.request(path, html);
			expect(response.status).toBe(404);
			expect(await response.text()).not.toContain(`<li><a href="${path}">`);
		},
	);

	test("that a wrong address names is what is offered", async () => {
		expect(await pageAt("/digests/2024-11-05")).toContain('<a href="/day/2024-11-05">5 November 2024</a>');
	});

	test("of more stories than fit goes on, each story once", async () => {
		const many = Array.from({ length: 120 }, (_, n) => storyOf(`many-${n}`, { published: "2024-11-05T06:00:00.000Z" }));
		const { app } = await siteWith(many, { at: AT, frontDays: 2 });
		const seen: string[] = [];
		for (const page of ["", "?page=2", "?page=3"]) {
			const text = await (await app.request(`/day/2024-11-05${page}`, html)).text();
			seen.push(...[...text.matchAll(/href="\/stories\/([\w-]+)"/g)].map(([, id = ""]) => id));
			expect(text).toMatch(/\((1|2|3) \/ 3\)/);
		}
		expect(new Set(seen).size).toBe(120);
		expect(seen).toHaveLength(120);
	});

	test("says what could not be read, for a minute", async () => {
		const { app, world } = await siteAt();
		world.damaged.add(KEYS.day("2024-09-30"));
		const response = await app.request("/day/2024-09-30", html);
		expect(response.headers.get("cache-control")).toBe("public, max-age=60");
		expect(await response.text()).toContain("2024-09-30");
	});
});

describe("which days have a page", () => {
	test("are those from the record's first year to the day of the last run", async () => {
		const { app, world } = await siteAt();
		world.now = "2024-12-31T00:00:00.000Z";
		for (const [path, status] of [
			["/day/2024-01-01", 200],
			["/day/2023-12-31", 404],
			["/day/2024-11-07", 200],
			["/day/2024-11-08", 404],
			["/week/2024-01", 200],
			["/week/2023-52", 404],
			["/week/2024-45", 200],
			["/week/2024-46", 404],
		] as const)
			expect([path, (await app.request(path, html)).status]).toEqual([path, status]);
	});

	test("is today by the clock, where nothing was ever read", async () => {
		const { app } = await siteOf(undefined);
		expect((await app.request("/day", html)).headers.get("location")).toBe("http://localhost/day/2024-11-06");
		expect(await (await app.request("/day/2024-11-06", html)).text()).toContain("Nothing was first seen on this day.");
		expect((await app.request("/day/2024-11-07", html)).status).toBe(404);
	});

	test.each(["page=0", "page=1.5", "page=two"])("are none of %s, which is refused with the reason", async (query) => {
		const { app } = await siteAt();
		const response = await app.request(`/day/2024-11-05?${query}`, html);
		expect(response.status).toBe(400);
		expect(await response.text()).toMatch(/must be (?:the number of a page|a whole number|1 or more)/);
	});

	test("are none of a search, which leads to a list of the time that is searched page by page", async () => {
		const { app } = await siteAt();
		for (const [path, address] of [
			[
				"/ru/day/2024-11-05?q=Paris&partner=fr",
				"/ru/?partner=fr&q=Paris&since=2024-11-05T00:00:00.000Z&until=2024-11-06T00:00:00.000Z",
			],
			["/week/2024-45?q=Paris", "/?q=Paris&since=2024-11-04T00:00:00.000Z&until=2024-11-11T00:00:00.000Z"],
		]) {
			const response = await app.request(path ?? "", html);
			expect(response.status).toBe(302);
			expect(response.headers.get("location")).toBe(`http://localhost${address}`);
		}
	});
});

describe("the page of a day or a week", () => {
	const on = (firstSeen: string, title: string, changes: Partial<Story> = {}) =>
		storyOf(title.toLowerCase(), { published: firstSeen, firstSeen, reports: [report("herald", title)], ...changes });
	const shown = (page: string, titles: readonly string[]) => titles.filter((title) => page.includes(`>${title}<`));

	test("has what was first seen from its first moment to just before the next, some days after its own day too", async () => {
		const titles = ["Early", "First", "Waited", "Last", "Next"];
		const { app } = await siteWith(
			[
				on("2024-11-06T00:00:00.000Z", "Next", { id: idOf("next", "2024-11-05") }),
				on("2024-11-05T23:59:59.999Z", "Last"),
				on("2024-11-05T12:00:00.000Z", "Waited", { id: idOf("waited", "2024-11-02") }),
				on("2024-11-05T00:00:00.000Z", "First"),
				on("2024-11-04T23:59:59.999Z", "Early"),
			],
			{ at: AT, frontDays: 1 },
		);
		const pageOf = async (path: string) => shown(await (await app.request(path, html)).text(), titles);
		expect(await pageOf("/day/2024-11-05")).toEqual(["First", "Waited", "Last"]);
		expect(await pageOf("/day/2024-11-06")).toEqual(["Next"]);
		expect(await pageOf("/week/2024-45")).toEqual(titles);
		const week = await (await app.request("/week/2024-45", html)).text();
		expect([...week.matchAll(/<h2 class="day"><a href="([^"]+)">/g)].map(([, href]) => href)).toEqual([
			"/day/2024-11-04",
			"/day/2024-11-05",
			"/day/2024-11-06",
		]);
	});

	test("reads no days but those whose stories may have been first seen in it", async () => {
		const days = Array.from({ length: 12 }, (_, n) => `2024-10-${String(n + 10)}`);
		const { app, world } = await siteWith(days.map((day) => on(`${day}T06:00:00.000Z`, "Told")).toReversed(), {
			at: AT,
			frontDays: 2,
		});
		await app.request("/day/2024-10-15", html);
		expect(world.reads.filter((read) => read.startsWith("get day/")).sort()).toEqual(
			["12", "13", "14", "15"].map((day) => `get day/2024-10-${day}`),
		);
	});

	test("is running until a run comes at its end or later", async () => {
		expect(await pageAt("/day/2024-11-05", "2024-11-06T00:00:00.000Z")).not.toContain("more may come");
		expect(await pageAt("/week/2024-45", "2024-11-10T23:00:00.000Z")).toContain("more may come");
	});

	test("begins with the story that most publishers report, if more than one does: sources of one publisher are one", async () => {
		const sources = [sourceOf("herald"), sourceOf("herald-ru", { publisher: "herald" }), sourceOf("vestnik")];
		const [twice, two] = [
			on("2024-11-05T09:00:00.000Z", "Twice", { reports: [report("herald", "Twice"), report("herald-ru", "Дважды")] }),
			on("2024-11-05T08:00:00.000Z", "Two", { reports: [report("herald", "Two"), report("vestnik", "Два")] }),
		];
		const leadOf = async (path: string, ...stories: readonly Story[]) => {
			const { app } = await siteWith(stories, { at: AT, frontDays: 2 }, { sources });
			const page = await (await app.request(path, html)).text();
			return { lead: /"headline":"([^"]+)"/.exec(page)?.[1], page };
		};
		for (const path of ["/day/2024-11-05", "/week/2024-45"]) {
			const both = await leadOf(path, twice, two);
			expect(both.lead, path).toBe("Two");
			expect(both.page.indexOf(">Two<")).toBeLessThan(both.page.indexOf(">Twice<"));
			expect((await leadOf(path, twice)).lead).toBeUndefined();
		}
		const gone = on("2024-11-05T08:00:00.000Z", "Gone", { reports: [report("x", "Gone"), report("y", "Too")] });
		expect((await leadOf("/day/2024-11-05", twice, gone)).lead).toBe("Gone");
	});

	test("has its stories by how many publishers report them, and those of as many in the order of the record", async () => {
		const reports = (title: string, ...others: readonly string[]): Story["reports"] => [
			report("herald", title),
			...others.map((id) => report(id, "Elsewhere")),
		];
		const titles = ["One", "Two", "Other", "Three"];
		const { app } = await siteWith(
			[
				on("2024-11-05T09:00:00.000Z", "One"),
				on("2024-11-05T08:00:00.000Z", "Two", { reports: reports("Two", "vestnik") }),
				on("2024-11-05T07:00:00.000Z", "Other"),
				on("2024-11-05T06:00:00.000Z", "Three", { reports: reports("Three", "vestnik", "khabarshy") }),
			],
			{ at: AT, frontDays: 2 },
		);
		const page = await (await app.request("/day/2024-11-05", html)).text();
		expect(titles.toSorted((a, b) => page.indexOf(`>${a}<`) - page.indexOf(`>${b}<`))).toEqual([
			"Three",
			"Two",
			"One",
			"Other",
		]);
	});

	test("of a week that is over has each of its days, however many stories there are", async () => {
		const days = ["2024-10-07", "2024-10-08", "2024-10-09", "2024-10-10", "2024-10-11"];
		const many = days
			.toReversed()
			.flatMap((day) => Array.from({ length: 30 }, (_, n) => on(`${day}T06:00:00.000Z`, `Many${n}`)));
		const { app } = await siteWith(many, { at: AT, frontDays: 2 });
		const page = await (await app.request("/week/2024-41", html)).text();
		expect(page).toContain("150\u00a0stories");
		expect([...page.matchAll(/<h2 class="day"><a href="([^"]+)">/g)].map(([, href]) => href)).toEqual(
			days.map((day) => `/day/${day}`),
		);
	});

	test("has its feeds, what narrows it down, and what it was before that", async () => {
		const page = await pageAt("/day/2024-11-05?partner=az");
		expect(
			[...page.matchAll(/rel="alternate" type="application[^"]+"[^>]* href="([^"]+)"/g)].map(([, href]) => href),
		).toEqual(["rss", "atom", "json"].map((format) => `/digest/daily.${format}?partner=az`));
		expect(await pageAt("/week/2024-45")).toContain('href="/digest/weekly.atom"');
		expect(page).toContain('href="/day/2024-11-05?partner=az&amp;level=head-of-state"');
		expect(page).toContain('href="/subscribe?partner=az"');
		expect(await pageAt("/week/2024-45")).toContain('href="/week/2024-45?partner=az"');
	});

	test("is kept as long as any page, where all could be read, and changes when the record does", async () => {
		const { app } = await siteAt();
		const { headers } = await app.request("/day/2024-11-05", html);
		expect(headers.get("cache-control")).toContain("max-age=900");
		expect(headers.get("last-modified")).toBe("Wed, 06 Nov 2024 00:20:00 GMT");
	});

	test.each([
		[50, null],
		[51, "(1 / 2)"],
	])("of %d stories goes on as %s", async (count, further) => {
		const many = Array.from({ length: count }, (_, n) => on("2024-11-05T06:00:00.000Z", `Many${n}`));
		const { app } = await siteWith(many, { at: AT, frontDays: 2 });
		const page = await (await app.request("/day/2024-11-05", html)).text();
		expect(/\(\d \/ \d\)/.exec(page)?.[0] ?? null).toBe(further);
		expect(page.match(/href="\/stories\//g)).toHaveLength(50);
	});

	test("begins with its headline on its first page alone", async () => {
		const many = Array.from({ length: 60 }, (_, n) => on("2024-11-05T06:00:00.000Z", `Many${n}`));
		const { app } = await siteWith([PARIS, ...many], { at: AT, frontDays: 2 });
		const pageOf = async (n: number) => (await app.request(`/day/2024-11-05?page=${n}`, html)).text();
		expect(await pageOf(1)).toContain(">Two presidents in Paris<");
		expect(await pageOf(2)).not.toContain(">Two presidents in Paris<");
		expect((await pageOf(2)).match(/href="\/stories\//g)).toHaveLength(10);
		expect((await app.request("/day/2024-11-05?page=3", html)).status).toBe(404);
	});
});

describe("the page of a week", () => {
	test("has four stories of a day, and says of no more where there are none", async () => {
		const day = (count: number) =>
			Array.from({ length: count }, (_, n) => storyOf(`n-${n}`, { published: "2024-11-05T06:00:00.000Z" }));
		const pageOf = async (count: number) => {
			const { app } = await siteWith(day(count), { at: AT, frontDays: 2 });
			return (await app.request("/week/2024-45", html)).text();
		};
		const [few, four, five] = [await pageOf(2), await pageOf(4), await pageOf(5)];
		expect([few, four, five].map((page) => page.match(/href="\/stories\//g)?.length)).toEqual([2, 4, 4]);
		for (const page of [few, four]) expect(page).not.toContain("more on this day");
		expect(five).toContain(">1 more on this day<");
	});

	test("has its days from Monday, each leading to its own page", async () => {
		const page = await pageAt("/week/2024-45");
		expect(page).toContain("<h1>4–10 November 2024</h1>");
		expect([...page.matchAll(/<h2 class="day"><a href="([^"]+)">/g)].map(([, href]) => href)).toEqual([
			"/day/2024-11-05",
			"/day/2024-11-06",
		]);
		expect(headlines(page)).toHaveLength(4);
	});

	test("has a story of an older day that was first seen as the week began", async () => {
		const late = storyOf("late", {
			id: idOf("late", "2024-11-01"),
			published: "2024-11-01T10:00:00.000Z",
			firstSeen: "2024-11-04T00:00:00.000Z",
			reports: [report("herald", "Told after midnight")],
		});
		const { app } = await siteWith([late, PARIS], { at: AT, frontDays: 2 });
		expect(headlines(await (await app.request("/week/2024-45", html)).text())).toContain("Told after midnight");
	});

	test("is none where the year has no such week", async () => {
		const { app } = await siteAt();
		expect((await app.request("/week/2024-54", html)).status).toBe(404);
	});

	test("says how many more each day has", async () => {
		const many = Array.from({ length: 20 }, (_, n) => storyOf(`many-${n}`, { published: "2024-11-05T06:00:00.000Z" }));
		const { app } = await siteWith(many, { at: AT, frontDays: 2 });
		const page = await (await app.request("/week/2024-45", html)).text();
		expect(page).toContain('<a href="/day/2024-11-05">16 more on this day</a>');
	});
});

test.each([
	["/day", "/day/2024-11-07"],
	["/ru/week", "/ru/week/2024-45"],
])("%s leads to what is newest", async (path, address) => {
	const { app } = await siteAt();
	const response = await app.request(path, html);
	expect(response.status).toBe(302);
	expect(response.headers.get("location")).toBe(`http://localhost${address}`);
});
