import { describe, expect, test } from "vitest";
import { VERSION } from "../src/model/version.ts";
import { writeFront } from "../src/store/front.ts";
import { KEYS } from "../src/store/keys.ts";
import { siteOf } from "./samples/site.ts";
import { frontOf, reportOf, storyOf } from "./samples/stories.ts";

const PARIS = storyOf("paris");
const FEEDS = ["/feed.rss", "/feed.atom", "/feed.json"];
const LATER = "2024-11-07T00:00:00.000Z";

describe("a feed", () => {
	test.each(FEEDS)("%s tells the stories", async (path) => {
		const { app } = await siteOf(frontOf([PARIS]));
		const response = await app.request(path);
		expect(response.status).toBe(200);
		expect(await response.text()).toContain("President travels to Paris on a state visit");
	});

	test.each(FEEDS)("%s is empty and valid before the first run, and for that moment only", async (path) => {
		const { app } = await siteOf(undefined);
		const response = await app.request(path);
		expect(response.status).toBe(200);
		expect(response.headers.get("cache-control")).toBe("no-store");
		expect(await response.text()).not.toContain("urn:elshi:story");
	});

	test.each(FEEDS)("%s answers 304 to its own validators", async (path) => {
		const { app } = await siteOf(frontOf([PARIS]));
		const { headers } = await app.request(path);
		const byTag = await app.request(path, { headers: { "if-none-match": headers.get("etag") ?? "" } });
		expect(byTag.status).toBe(304);
		expect(await byTag.text()).toBe("");
		const byDate = await app.request(path, { headers: { "if-modified-since": headers.get("last-modified") ?? "" } });
		expect(byDate.status).toBe(304);
	});

	test.each(FEEDS)("%s answers HEAD with the headers of GET", async (path) => {
		const { app } = await siteOf(frontOf([PARIS]));
		const get = await app.request(path);
		const head = await app.request(path, { method: "HEAD" });
		expect(head.status).toBe(200);
		expect(await head.text()).toBe("");
		expect(Object.fromEntries(head.headers)).toEqual(Object.fromEntries(get.headers));
	});

	test("keeps its tag while its content stands, whatever else the front says", async () => {
		const other = storyOf("baku", { facets: { ...PARIS.facets, partners: ["AZ"] } });
		const first = await siteOf(frontOf([PARIS]));
		const second = await siteOf(frontOf([other, PARIS]));
		const tag = async ({ app }: typeof first) => (await app.request("/partner/fr.rss")).headers.get("etag");
		expect(await tag(first)).toBe(await tag(second));
	});

	test("answers 304 without reading the front again", async () => {
		const { app, world } = await siteOf(frontOf([PARIS]));
		const etag = (await app.request("/feed.rss")).headers.get("etag") ?? "";
		world.reads.length = 0;
		world.now = LATER;
		expect((await app.request("/feed.rss", { headers: { "if-none-match": etag } })).status).toBe(304);
		expect(world.reads).toEqual(["tag front"]);
	});

	test.each(["/rss", "/rss.xml", "/feed", "/feed/", "/feed.xml", "/index.xml", "/atom.xml", "/partner/fr/feed/"])(
		"is found at %s at once",
		async (path) => {
			const { app } = await siteOf(frontOf([PARIS]));
			const response = await app.request(path);
			expect(response.status).toBe(200);
			expect(await response.text()).toContain("President travels to Paris");
		},
	);
});

describe("the promise to readers", () => {
	const paths = [
		...FEEDS,
		"/feed.ics",
		"/feed.csv",
		"/feed.ndjson",
		"/partner/fr.rss",
		"/digest/daily.rss",
		"/feeds.opml",
		"/",
	];

	test.each(paths)("%s tells the last good front while the store cannot be read", async (path) => {
		const { app, world } = await siteOf(frontOf([PARIS]));
		const before = await (await app.request(path)).text();
		world.broken = true;
		world.now = LATER;
		const response = await app.request(path);
		expect(response.status).toBe(200);
		expect(await response.text()).toBe(before);
		expect(world.logged).toContain("record.unreadable");
	});

	// But a calendar, of which an empty one would make programs delete what they have: see tests/routes/calendar.test.ts.
	test.each(paths.filter((path) => path !== "/feed.ics"))(
		"%s is there even where the store could never be read",
		async (path) => {
			const { app, world } = await siteOf(frontOf([PARIS]));
			world.broken = true;
			expect((await app.request(path)).status).toBe(200);
		},
	);

	test("tells the last good front while the store gives a broken one", async () => {
		const { app, store, world } = await siteOf(frontOf([PARIS]));
		await app.request("/feed.rss");
		await store.put(KEYS.front, { schema: 1, stories: "none" });
		world.now = LATER;
		expect(await (await app.request("/feed.rss")).text()).toContain("President travels to Paris");
	});

	test("does not go back to an older front that a lagging replica gives", async () => {
		const baku = storyOf("baku", { published: "2024-11-05T00:00:00.000Z" });
		const { app, store, world } = await siteOf(frontOf([baku, PARIS]));
		await app.request("/feed.rss");
		await writeFront(store, frontOf([PARIS]), { kind: "absent" });
		world.now = "2024-11-06T00:01:00.000Z";
		expect(await (await app.request("/feed.rss")).text()).toContain("urn:elshi:story:2024-11-05-baku");
		// What is still there after a while is no lag.
		world.now = "2024-11-06T00:10:00.000Z";
		expect(await (await app.request("/feed.rss")).text()).not.toContain("urn:elshi:story:2024-11-05-baku");
	});

	test("leaves out a story that cannot be shown, and only that", async () => {
		const broken = [
			storyOf("script", { reports: [reportOf({ link: "javascript:alert(1)", title: "Broken" })] }),
			storyOf("dateless", { published: "soon", firstSeen: PARIS.firstSeen, reports: [reportOf({ title: "Broken" })] }),
			storyOf("untitled", { reports: [reportOf({ title: "\u0000 \u0008", excerpt: "Broken" })] }),
			storyOf("alien", {
				facets: { ...PARIS.facets, organisations: ["the-empire" as "un"] },
				reports: [reportOf({ title: "Broken" })],
			}),
		];
		const { app, world } = await siteOf(frontOf([...broken, PARIS]));
		for (const path of [...FEEDS, "/feed.csv", "/feed.ndjson", "/", "/api/v1/stories"]) {
			const text = await (await app.request(path)).text();
			expect(text).toContain("President travels to Paris");
			expect(text).not.toContain("Broken");
		}
		expect(world.logged).toContain("story.malformed");
	});
});

describe("the site", () => {
	test("has a front page that announces the feeds", async () => {
		const { app } = await siteOf(frontOf([PARIS]));
		const text = await (await app.request("/")).text();
		expect(text).toContain('<link rel="alternate" type="application/rss+xml"');
		expect(text).toContain("President travels to Paris");
	});

	test("tells its status for people and for programs", async () => {
		const { app } = await siteOf(frontOf([PARIS]));
		expect(await (await app.request("/status")).text()).toContain("The herald");
		const status = await (await app.request("/status.json")).json<{ version: string; sources: { id: string }[] }>();
		expect(status.version).toBe(VERSION);
		expect(status.sources.map(({ id }) => id)).toEqual(["herald", "vestnik", "khabarshy"]);
	});

	test("answers an unknown path with a problem, and people with a page", async () => {
		const { app } = await siteOf(undefined);
		const problem = await app.request("/nowhere");
		expect(problem.status).toBe(404);
		expect(problem.headers.get("content-type")).toContain("application/problem+json");
		const page = await app.request("/nowhere", { headers: { accept: "text/html" } });
		expect(page.status).toBe(404);
		expect(page.headers.get("content-type")).toContain("text/html");
	});

	test.each(["POST", "PUT", "DELETE"])("refuses %s and says what it takes", async (method) => {
		const { app } = await siteOf(undefined);
		const response = await app.request("/feed.rss", { method });
		expect(response.status).toBe(405);
		expect(response.headers.get("allow")).toBe("GET, HEAD, OPTIONS");
	});

	test("may be read from any page, sets no cookie and runs no script", async () => {
		const { app } = await siteOf(frontOf([PARIS]));
		for (const path of ["/", "/feed.rss", "/api/v1/stories", "/nowhere"]) {
			const { headers } = await app.request(path);
			expect(headers.get("access-control-allow-origin")).toBe("*");
			expect(headers.get("set-cookie")).toBeNull();
			expect(headers.get("content-security-policy")).toContain("default-src 'none'");
			expect(headers.get("x-content-type-options")).toBe("nosniff");
		}
	});

	test("shows a feed that a browser opens, and gives a reader what it asked for", async () => {
		const { app } = await siteOf(frontOf([PARIS]));
		for (const path of ["/feed.rss", "/feed.atom"]) {
			const shown = await app.request(path, { headers: { "sec-fetch-dest": "document" } });
			expect(shown.headers.get("content-type")).toBe("application/xml; charset=utf-8");
			expect(await shown.text()).toContain('<?xml-stylesheet type="text/css" href="/feed.css"?>');
			const read = await app.request(path);
			expect(read.headers.get("content-type")).toMatch(/^application\/(?:rss|atom)\+xml/);
			for (const { headers } of [shown, read]) expect(headers.get("vary")).toContain("Sec-Fetch-Dest");
		}
		const style = await app.request("/feed.css");
		expect(style.headers.get("content-type")).toBe("text/css; charset=utf-8");
		expect(await style.text()).toContain("copy its address into a feed reader");
		expect(
			(await app.request("/feed.json", { headers: { "sec-fetch-dest": "document" } })).headers.get("content-type"),
		).toContain("application/feed+json");
	});
});
