import { beforeAll, describe, expect, test } from "vitest";
import { KEYS } from "../../src/store/keys.ts";
import { memoryStore } from "../fakes/store.ts";
import { putRecord } from "../samples/record.ts";
import { siteOf, siteOver, siteWith } from "../samples/site.ts";
import { facetsOf, frontOf, reportOf, storyOf } from "../samples/stories.ts";

const PARIS = storyOf("paris", { published: "2024-11-04T06:00:00.000Z" });
const BERLIN = storyOf("berlin", {
	published: "2024-11-03T06:00:00.000Z",
	changed: "2024-11-04T09:00:00.000Z",
	facets: facetsOf({ partners: ["DE"] }),
	reports: [
		reportOf({ language: "ru", sourceId: "vestnik", link: "https://vestnik.example/berlin", title: "Переговоры" }),
	],
});

interface JsonFeed {
	readonly title: string;
	readonly home_page_url: string;
	readonly feed_url: string;
	readonly language: string;
	readonly next_url?: string;
	readonly items: readonly { readonly id: string }[];
}

const site = () => siteOf(frontOf([PARIS, BERLIN]));

async function feedAt(path: string): Promise<JsonFeed> {
	const response = await (await site()).app.request(path);
	expect(response.status, path).toBe(200);
	return response.json();
}

describe("a usual guess of an address", () => {
	test.each([
		["/rss", "rss"],
		["/rss.xml", "rss"],
		["/rss/", "rss"],
		["/feed", "rss"],
		["/feed/", "rss"],
		["/feed.xml", "rss"],
		["/feed/rss", "rss"],
		["/feed/rss/", "rss"],
		["/index.xml", "rss"],
		["/index.rss", "rss"],
		["/atom", "atom"],
		["/atom/", "atom"],
		["/atom.xml", "atom"],
		["/index.atom", "atom"],
		["/feed/atom", "atom"],
		["/feed/atom/", "atom"],
		["/feed/json", "json"],
		["/index.json", "json"],
		["/json", "json"],
	])("%s is the feed as %s, which names its own address", async (path, format) => {
		const { app } = await site();
		const [guessed, own] = [await app.request(path), await app.request(`/feed.${format}`)];
		expect(guessed.status).toBe(200);
		expect(await guessed.text()).toBe(await own.text());
		expect(guessed.headers.get("content-type")).toBe(own.headers.get("content-type"));
		expect(guessed.headers.get("link")).toContain(`<http://localhost/feed.${format}>; rel="self"`);
	});

	test("keeps what is chosen, and where the page begins", async () => {
		const { app } = await site();
		const cursor = "2024-11-04";
		const guessed = await app.request(`/rss?ui=ru&partner=fr,de&utm_source=x&limit=7&cursor=${cursor}`);
		expect(guessed.headers.get("link")).toContain(
			`<http://localhost/feed.rss?partner=de,fr&ui=ru&limit=7&cursor=${cursor}>; rel="self"`,
		);
	});

	test.each(["/partner/fr/feed", "/partner/fr/feed/"])(
		"of one value, as WordPress has it, is its feed: %s",
		async (path) => {
			const { app } = await site();
			expect(await (await app.request(path)).text()).toBe(await (await app.request("/partner/fr.rss")).text());
		},
	);
});

describe("a feed", () => {
	test("in any format says what it is by its media type", async () => {
		const { app } = await site();
		for (const [format, type] of [
			["rss", "application/rss+xml"],
			["atom", "application/atom+xml"],
			["json", "application/feed+json"],
			["csv", "text/csv"],
			["ndjson", "application/x-ndjson"],
		])
			for (const path of [`/feed.${format}`, `/partner/fr.${format}`])
				expect((await app.request(path)).headers.get("content-type"), path).toBe(`${type}; charset=utf-8`);
	});

	test.each([
		["/feed.json", "/", "en"],
		["/feed.json?ui=kk", "/", "kk"],
		["/partner/fr.json", "/partner/fr", "en"],
		["/feed.json?partner=fr", "/partner/fr", "en"],
		["/feed.json?partner=de,fr&q=Paris", "/?partner=de,fr&q=Paris", "en"],
		["/language/ru.json", "/language/ru", "ru"],
		["/feed.json?partner=de&lang=ru", "/?partner=de&language=ru", "ru"],
		["/feed.json?lang=kk,ru", "/?language=kk,ru", "en"],
	])("%s names the page %s, and the language %s", async (path, page, language) => {
		const feed = await feedAt(path);
		expect([feed.feed_url, feed.home_page_url, feed.language]).toEqual([
			`http://localhost${path}`,
			`http://localhost${page}`,
			language,
		]);
	});

	test("is of one id in every format, which no host and no page is part of", async () => {
		const { app } = await site();
		const idAt = async (path: string) => /<id>([^<]+)<\/id>/.exec(await (await app.request(path)).text())?.[1];
		expect(await idAt("/feed.atom")).toBe("urn:elshi:channel:all");
		expect(await idAt("https://elshi.example/feed.atom?limit=1")).toBe("urn:elshi:channel:all");
		expect(await idAt("/partner/fr.atom")).toBe("urn:elshi:channel:partner=fr");
		expect(await idAt("/feed.atom?partner=fr&event=visit")).toBe("urn:elshi:channel:partner=fr;event=visit");
	});

	test("changed when the last of its stories did, those that were withdrawn among them", async () => {
		const updatedAt = async (path: string, ...stories: readonly (typeof PARIS)[]) => {
			const { app } = await siteOf(frontOf(stories));
			return /<updated>([^<]+)</.exec(await (await app.request(path)).text())?.[1];
		};
		const gone = { ...PARIS, withdrawn: true, changed: "2024-11-04T12:00:00.000Z" } as const;
		expect(await updatedAt("/feed.atom", PARIS, BERLIN)).toBe("2024-11-04T09:00:00.000Z");
		expect(await updatedAt("/partner/fr.atom", PARIS, BERLIN)).toBe("2024-11-04T06:00:00.000Z");
		expect(await updatedAt("/feed.atom", gone, BERLIN)).toBe("2024-11-04T12:00:00.000Z");
		expect(await updatedAt("/partner/de.atom", gone, BERLIN)).toBe("2024-11-04T09:00:00.000Z");
		expect(await updatedAt("/feed.atom?cursor=2024-11-04", gone, BERLIN)).toBe("2024-11-04T09:00:00.000Z");
		expect(await updatedAt("/partner/jp.atom", PARIS, BERLIN)).toBe("2000-01-01T00:00:00.000Z");
		expect(await updatedAt("/feed.atom?limit=1", PARIS, BERLIN)).toBe("2024-11-04T06:00:00.000Z");
	});

	test("leads to archives from its first page alone, and is none itself", async () => {
		const days = ["2024-11-18", "2024-11-17", "2024-10-18", "2024-10-17"];
		const stories = days.map((day) => storyOf("told", { published: `${day}T06:00:00.000Z` }));
		const { app } = await siteWith(stories, { at: "2024-11-20T00:00:00.000Z" });
		const textAt = async (path: string) => (await app.request(path)).text();
		const linksIn = (text: string) =>
			[...text.matchAll(/<link rel="(next|prev-archive|current)"/g)].map(([, rel]) => rel);
		expect(linksIn(await textAt("/feed.atom?limit=1"))).toEqual(["next", "prev-archive"]);
		expect(linksIn(await textAt("/feed.atom"))).toEqual(["prev-archive"]);
		expect(linksIn(await textAt("/feed.atom?limit=1&cursor=2024-11-18"))).toEqual(["next"]);
		expect(linksIn(await textAt("/feed.atom?cursor=2024-11-18"))).toEqual([]);
		expect(linksIn(await textAt("/archive/2024-10.atom?limit=1"))).toEqual(["prev-archive", "current"]);
		expect(await textAt("/feed.atom")).not.toContain("fh:archive");
		expect(await textAt("/archive/2024-10.atom")).toContain("fh:archive");
	});

	test.each([
		["/planet/mars.rss", 404],
		["/partner/fr.exe", 404],
		["/archive/2024-10.rss", 404],
		["/feed.rss?limit=101", 400],
		["/feed.csv?limit=1001", 400],
		["/feed.csv?limit=1000", 200],
		["/feed.ndjson?limit=1000", 200],
		["/feed.csv?delimiter=semicolon", 200],
		["/feed.csv?delimiter=dot", 400],
	])("%s is answered by %d", async (path, status) => {
		expect((await (await site()).app.request(path)).status).toBe(status);
	});
});

describe("a document of a feed", () => {
	const store = memoryStore();
	const at = "2024-11-20T00:00:00.000Z";
	beforeAll(() => {
		const stories = ["2024-11-18", "2024-10-18"].flatMap((day) =>
			Array.from({ length: 220 }, (_, n) => storyOf(`n${n}`, { published: `${day}T06:00:00.000Z` })),
		);
		return putRecord(store, stories, { at });
	});
	const responseTo = (path: string, damaged: readonly string[] = []) => {
		const { app, world } = siteOver(store);
		world.now = at;
		for (const key of damaged) world.damaged.add(key);
		return app.request(path);
	};

	test("was last changed when the record was, and of a month when that was over or one of its stories changed", async () => {
		const modified = async (path: string) => (await responseTo(path)).headers.get("last-modified");
		expect(await modified("/feed.rss")).toBe("Mon, 18 Nov 2024 06:00:00 GMT");
		expect(await modified("/archive/2024-10.rss")).toBe("Sat, 02 Nov 2024 00:00:00 GMT");
	});

	test("is kept for a minute where a day could not be read, and else as long as any", async () => {
		const damaged = [KEYS.day("2024-10-18")];
		expect((await responseTo("/archive/2024-10.rss", damaged)).headers.get("cache-control")).toBe("public, max-age=60");
		for (const path of ["/archive/2024-10.rss", "/feed.rss"])
			expect((await responseTo(path)).headers.get("cache-control"), path).toContain("max-age=900");
	});

	const itemsIn = async (path: string): Promise<number> => {
		// workerd warns of a text that is not labelled as such.
		const text = new TextDecoder().decode(await (await responseTo(path)).arrayBuffer());
		if (path.includes(".json")) return (JSON.parse(text) as JsonFeed).items.length;
		if (/csv/.test(path)) return text.trim().split("\r\n").length - 1;
		return path.includes("ndjson") ? text.trim().split("\n").length : (text.match(/<(?:item|entry)[ >]/g) ?? []).length;
	};

	test.each([
		["/feed.json", 50],
		["/feed.csv", 50],
		["/feed.rss?limit=3", 3],
		["/feed.rss?limit=100", 50],
		["/feed.atom?limit=100", 50],
		["/feed.json?limit=100", 100],
		["/feed.csv?limit=1000", 200],
		["/feed.ndjson?limit=1000", 100],
	])("has as many items as are asked for, and as its format has room for: %s, %d", async (path, items) => {
		expect(await itemsIn(path)).toBe(items);
	});

	test.each([
		["/feed.rss?limit=100&cursor=2024-11-18", 35],
		["/feed.json?limit=100&cursor=2024-11-18", 70],
		["/archive/2024-10.atom?limit=100", 35],
		["/archive/2024-10.csv?limit=1000", 140],
	])("has fewer where days must be read besides: %s, %d", async (path, items) => {
		expect(await itemsIn(path)).toBe(items);
	});
});
