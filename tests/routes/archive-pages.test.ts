import { describe, expect, test } from "vitest";
import { KEYS } from "../../src/store/keys.ts";
import { siteOf, siteWith } from "../samples/site.ts";
import { facetsOf, storyOf } from "../samples/stories.ts";

const AT = "2024-11-07T00:05:00.000Z";
const STORIES = [
	storyOf("paris", { published: "2024-11-05T06:00:00.000Z" }),
	storyOf("lyon", { published: "2024-11-05T08:00:00.000Z" }),
	storyOf("baku", { published: "2024-11-02T07:00:00.000Z", facets: facetsOf({ partners: ["AZ"] }) }),
	storyOf("nice", { published: "2024-09-30T06:00:00.000Z" }),
	storyOf("old", { published: "2022-03-01T06:00:00.000Z", facets: facetsOf({ partners: ["DE"] }) }),
];
const html = { headers: { accept: "text/html" } };

async function siteAt() {
	return siteWith(STORIES, { at: AT, frontDays: 2 });
}
async function pageAt(path: string): Promise<string> {
	const { app } = await siteAt();
	const response = await app.request(path, html);
	expect(response.status, path).toBe(200);
	return response.text();
}
/** Cells with their counts. */
const cellsIn = (page: string) =>
	[...page.matchAll(/<a href="([^"]+)">(?:<time[^>]*>\d+<\/time>|\S+) <b>(\d+)<\/b>/g)].map(
		([, href, count]) => `${href} ${count}`,
	);

/** The bars of each list, by its heading. */
const barsIn = (page: string) =>
	[...page.matchAll(/<section><h2>([^<]+)<\/h2>(.*?)<\/section>/gs)].map(([, title, list = ""]) => [
		title,
		[...list.matchAll(/<a href="([^"]+)">[^<]+<\/a><\/th><td>.*?<\/svg>(\d+)</gs)].map(([, href, n]) => `${href} ${n}`),
	]);

describe("the archive", () => {
	test("has every month of the record with its stories, newest year first", async () => {
		const page = await pageAt("/archive");
		expect(page).toContain("5\u00a0stories · since March 2022");
		expect(cellsIn(page)).toEqual(["/archive/2024/09 1", "/archive/2024/11 3", "/archive/2022/03 1"]);
		expect([...page.matchAll(/<h2><a href="(\/archive\/\d+)">/g)].map(([, href]) => href)).toEqual([
			"/archive/2024",
			"/archive/2023",
			"/archive/2022",
		]);
	});

	test("of a year has its months, and its commonest partners, each leading to that year of its own", async () => {
		const page = await pageAt("/ru/archive/2024");
		expect(cellsIn(page)).toEqual(["/ru/archive/2024/09 1", "/ru/archive/2024/11 3"]);
		expect(page).toMatch(/<a href="\/ru\/archive\/2024\?partner=fr">Франция<\/a><\/th><td>.*?<\/svg>3</);
		expect(page).toMatch(/href="\/ru\/archive\/2022" rel="prev">← 2022</);
		expect(page).toContain('href="/api/v1/stats.csv?by=month&amp;since=2024-01-01&amp;until=2024-12-31&amp;ui=ru"');
	});

	test("of a year or month lists with whom it was most and what, of the whole record and of a choice neither", async () => {
		expect(barsIn(await pageAt("/archive/2024"))).toEqual([
			["By partner", ["/archive/2024?partner=fr 3", "/archive/2024?partner=az 1"]],
			["By kind of event", ["/archive/2024?event=visit 4"]],
		]);
		expect(barsIn(await pageAt("/archive/2024/09"))[0]).toEqual(["By partner", ["/archive/2024/09?partner=fr 1"]]);
		for (const path of ["/archive", "/archive/2024?partner=fr", "/archive/2023"])
			expect(barsIn(await pageAt(path)), path).toEqual([]);
	});

	test("lists the fifteen that it was most with", async () => {
		const partners = ["AZ", "BE", "CN", "DE", "FR", "GE", "HU", "IN", "JP", "KG", "MN", "PL", "TR", "UZ", "IT", "ES"];
		const told = partners.map((partner) =>
			storyOf(partner.toLowerCase(), { facets: facetsOf({ partners: [partner], events: [] }) }),
		);
		const { app } = await siteWith(told, { at: AT });
		const lists = barsIn(await (await app.request("/archive/2024", html)).text());
		expect(lists.map(([title]) => title)).toEqual(["By partner"]);
		expect(lists[0]?.[1]).toHaveLength(15);
	});

	test("leads to the nearest time on either side that has something, and as a whole to none", async () => {
		const turned = (page: string) =>
			[...page.matchAll(/<a href="([^"]+)" rel="(?:prev|next)"/g)].map(([, href]) => href);
		expect(turned(await pageAt("/archive/2024/09"))).toEqual(["/archive/2022/03", "/archive/2024/11"]);
		expect(turned(await pageAt("/archive/2022"))).toEqual(["/archive/2024"]);
		expect(turned(await pageAt("/archive/2024/11?partner=de"))).toEqual(["/archive/2022/03?partner=de"]);
		expect(turned(await pageAt("/archive"))).toEqual([]);
	});

	test("of a month has its days and weeks, which lead to their digests", async () => {
		const page = await pageAt("/archive/2024/11");
		expect(cellsIn(page)).toEqual(["/day/2024-11-02 1", "/day/2024-11-05 2"]);
		expect([...page.matchAll(/href="(\/week\/[\d-]+)"/g)].map(([, href]) => href)).toEqual(
			["44", "45", "46", "47", "48"].map((week) => `/week/2024-${week}`),
		);
		expect(page).toMatch(/href="\/archive\/2024\/09" rel="prev">← September 2024</);
		expect(page).not.toContain("/archive/2024-11.rss");
		expect(await pageAt("/archive/2024/09")).toContain('<a href="/archive/2024-09.rss">RSS</a>');
	});

	test("tells of one partner alone", async () => {
		const page = await pageAt("/archive/2024/11?partner=fr");
		expect(cellsIn(page)).toEqual(["/day/2024-11-05?partner=fr 2"]);
		expect(page).toContain('<a href="/archive/2024/11" title="without: France">');
		expect(page).toContain('content="noindex"');
		expect(cellsIn(await pageAt("/archive?partner=de"))).toEqual(["/archive/2022/03?partner=de 1"]);
	});

	test("tells of one language alone, by either name of the choice", async () => {
		for (const name of ["lang", "language"]) {
			expect(cellsIn(await pageAt(`/archive/2024?${name}=en`))).toHaveLength(2);
			expect(await pageAt(`/archive/2024?${name}=ru`)).toContain("There is nothing of the kind of this time.");
		}
	});

	test("leads to a list where more is asked for than counts can tell", async () => {
		const { app } = await siteAt();
		const response = await app.request("/kk/archive/2024/11?partner=fr,az", html);
		expect(response.status).toBe(302);
		expect(response.headers.get("location")).toBe(
			"http://localhost/kk/?partner=az,fr&since=2024-11-01T00:00:00.000Z&until=2024-12-01T00:00:00.000Z",
		);
	});

	test("without a story says so, and where there is one", async () => {
		expect(await pageAt("/archive/2023")).toMatch(/There is nothing of this time\..*<a href="\/archive\/2022">2022</s);
		const page = await pageAt("/archive/2024/09?partner=az");
		expect(page).toContain("There is nothing of the kind of this time.");
		expect(page).toMatch(/has something: <a href="\/archive\/2024\/11\?partner=az">November 2024/);
	});

	test("of an empty record is empty", async () => {
		const { app } = await siteOf(undefined);
		expect(await (await app.request("/archive", html)).text()).toContain("The archive is empty yet.");
		expect((await app.request("/archive/2024", html)).status).toBe(200);
		expect((await app.request("/archive/2025", html)).status).toBe(404);
	});

	test("has a page of a month from the run at which it begins, whatever the clock says", async () => {
		const { app, world } = await siteWith(STORIES, { at: "2024-12-01T00:00:00.000Z" });
		world.now = "2025-01-01T00:00:00.000Z";
		expect((await app.request("/archive/2024/12", html)).status).toBe(200);
		expect((await app.request("/archive/2025", html)).status).toBe(404);
	});

	test("has the feeds of a month from the moment at which no story can come into it any more", async () => {
		const pageOf = async (at: string) =>
			(await (await siteWith(STORIES, { at })).app.request("/archive/2024/09", html)).text();
		expect(await pageOf("2024-10-02T00:00:00.000Z")).toContain('href="/archive/2024-09.rss"');
		expect(await pageOf("2024-10-01T23:59:59.000Z")).not.toContain('href="/archive/2024-09.rss"');
	});

	test.each(["/archive/2025", "/archive/2024/12", "/archive/2021", "/archive/2024/13", "/archive/2024/00"])(
		"has no page of %s",
		async (path) => {
			const { app } = await siteAt();
			expect((await app.request(path, html)).status).toBe(404);
		},
	);

	test("has one address for a month", async () => {
		const { app } = await siteAt();
		const response = await app.request("/ru/archive/2024-11", html);
		expect(response.status).toBe(301);
		expect(response.headers.get("location")).toBe("http://localhost/ru/archive/2024/11");
		const english = await app.request("/archive/2024-11", html);
		expect(english.headers.get("location")).toBe("http://localhost/archive/2024/11");
	});

	test("reads counts and no day", async () => {
		const { app, world } = await siteAt();
		for (const path of ["/archive", "/archive/2024", "/archive/2024/11", "/archive/2024/11?partner=fr"])
			await app.request(path, html);
		expect(world.reads.filter((read) => read.startsWith("get day/"))).toEqual([]);
		expect(world.reads.length).toBeLessThan(12);
	});

	test("names the year that cannot be read, for a minute", async () => {
		const { app, world } = await siteAt();
		expect((await (await siteAt()).app.request("/archive", html)).headers.get("cache-control")).toContain(
			"max-age=900",
		);
		world.damaged.add(KEYS.counts("2022"));
		const response = await app.request("/archive", html);
		expect(response.headers.get("cache-control")).toBe("public, max-age=60");
		expect(await response.text()).toMatch(/Cannot be read at this moment, and is left out: 2022/);
	});
});
