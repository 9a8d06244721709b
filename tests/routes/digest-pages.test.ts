import { describe, expect, test } from "vitest";
import { KEYS } from "../../src/store/keys.ts";
import { siteWith } from "../samples/site.ts";
import { facetsOf, idOf, reportOf, storyOf } from "../samples/stories.ts";

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

describe("the page of a week", () => {
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
		expect(page).toContain('<a href="/day/2024-11-05">15 more on this day</a>');
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
