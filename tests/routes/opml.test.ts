import { describe, expect, test } from "vitest";
import { KEYS } from "../../src/store/keys.ts";
import { siteWith } from "../samples/site.ts";
import { facetsOf, sourceOf, storyOf } from "../samples/stories.ts";

const STORIES = [
	storyOf("paris", { facets: facetsOf({ events: ["mediation"], themes: ["mediation", "energy"] }) }),
	storyOf("beijing", { facets: facetsOf({ partners: ["CN"] }) }),
];

async function outlinesOf(path: string): Promise<{ text: string; url: string }[]> {
	const { app } = await siteWith(STORIES, { at: "2024-11-06T00:00:00.000Z" });
	const document = await (await app.request(path)).text();
	return [...document.matchAll(/<outline type="rss" text="([^"]*)"[^>]* xmlUrl="([^"]*)"/g)].map(
		([, text = "", url = ""]) => ({ text, url }),
	);
}

describe("the list of our feeds", () => {
	test("names each by what distinguishes it, and by its facet, too, where another has the same name", async () => {
		const texts = (await outlinesOf("/feeds.opml")).map(({ text }) => text);
		expect(texts).toEqual(expect.arrayContaining(["France", "China", "Energy", "Visit"]));
		expect(new Set(texts).size).toBe(texts.length);
		const ofMediation = texts.filter((text) => text.startsWith("Mediation"));
		expect(ofMediation).toEqual(["Mediation (Events)", "Mediation (Themes)"]);
	});

	test("is of everything by facet, the commonest value first, each with its page and its own title", async () => {
		const { app } = await siteWith(STORIES, { at: "2024-11-06T00:00:00.000Z" });
		const response = await app.request("/feeds.opml");
		expect(response.headers.get("content-type")).toBe("text/x-opml; charset=utf-8");
		expect(response.headers.get("cache-control")).not.toContain("max-age=60");
		const document = await response.text();
		expect(document).toContain("<title>Elshi</title>");
		expect([...document.matchAll(/<outline text="([^"]*)"/g)].map(([, title]) => title)).toEqual([
			"Elshi",
			"Partners",
			"Events",
			"Themes",
			"Levels",
			"Languages",
			"Sources",
		]);
		expect(document).toContain(
			'text="Kazakhstan&apos;s diplomacy" title="Kazakhstan&apos;s diplomacy" xmlUrl="http://localhost/feed.rss" htmlUrl="http://localhost/"',
		);
		expect(document).toContain(
			'title="France" description="Kazakhstan&apos;s diplomacy: France" xmlUrl="http://localhost/partner/fr.rss" htmlUrl="http://localhost/partner/fr"',
		);
		const { app: other } = await siteWith([...STORIES, storyOf("lyon")], { at: "2024-11-06T00:00:00.000Z" });
		expect(await (await other.request("/feeds.opml")).text()).toMatch(/text="France".*text="China"/s);
	});

	test("of a selection is called so, and has thirty values of a facet at most", async () => {
		const codes =
			"AD AE AF AL AM AO AR AT AU AZ BA BD BE BF BG BH BR BY CA CH CL CN CO CU CY CZ DE DK DZ EE EG ES".split(" ");
		const { app } = await siteWith([storyOf("all", { facets: facetsOf({ partners: codes }) })], {
			at: "2024-11-06T00:00:00.000Z",
		});
		const of = async (path: string) => await (await app.request(path)).text();
		const document = await of("/feeds.opml?event=visit");
		expect(document).toContain("<title>Elshi: Kazakhstan&apos;s diplomacy: Visit</title>");
		expect(document.match(/xmlUrl="[^"]*partner=/g)).toHaveLength(30);
		expect((await of("/feeds.opml")).match(/xmlUrl="[^"]*\/partner\//g)).toHaveLength(32);
	});

	test("has no value that nobody knows, and is good for a minute where a year or a day cannot be read", async () => {
		const old = storyOf("old", { published: "2022-03-01T06:00:00.000Z", facets: facetsOf({ partners: ["FR", "XX"] }) });
		const { app, world } = await siteWith([...STORIES, old], { at: "2024-11-06T00:00:00.000Z" });
		expect(await (await app.request("/feeds.opml")).text()).not.toContain("partner/xx");
		const { app: other, world: damaged } = await siteWith([...STORIES, old], { at: "2024-11-06T00:00:00.000Z" });
		damaged.damaged.add(KEYS.counts("2022")).add(KEYS.day("2022-03-01"));
		for (const path of ["/feeds.opml", "/feeds.opml?partner=fr"])
			expect((await other.request(path)).headers.get("cache-control")).toBe("public, max-age=60");
		expect(world.logged).toEqual([]);
	});

	test("of a selection has that, and what it can be narrowed to, each a feed within it", async () => {
		const outlines = await outlinesOf("/feeds.opml?partner=fr&lang=en");
		expect(outlines[0]).toEqual({
			text: "Kazakhstan&apos;s diplomacy: France · English",
			url: "http://localhost/feed.rss?partner=fr&amp;language=en",
		});
		expect(outlines).toContainEqual({
			text: "Energy",
			url: "http://localhost/feed.rss?partner=fr&amp;theme=energy&amp;language=en",
		});
		const texts = outlines.map(({ text }) => text);
		for (const other of ["China", "France", "English"]) expect(texts).not.toContain(other);
		const { app } = await siteWith(STORIES, { at: "2024-11-06T00:00:00.000Z" });
		for (const { url } of outlines) expect((await app.request(url.replaceAll("&amp;", "&"))).status).toBe(200);
	});

	test("of several values has each of them", async () => {
		const texts = (await outlinesOf("/feeds.opml?partner=fr,cn&event=visit")).map(({ text }) => text);
		expect(texts.slice(0, 3)).toEqual(["Kazakhstan&apos;s diplomacy: China, France · Visit", "China", "France"]);
	});

	test("refuses a value that is none, with the right one", async () => {
		const { app } = await siteWith(STORIES, { at: "2024-11-06T00:00:00.000Z" });
		const response = await app.request("/feeds.opml?partner=frr");
		expect(response.status).toBe(400);
		expect(await response.json()).toMatchObject({ parameter: "partner", nearest: "fr" });
	});

	test("leads to feeds in the language that it was asked for in", async () => {
		const outlines = await outlinesOf("/feeds.opml?ui=ru");
		expect(outlines.map(({ text }) => text)).toContain("Франция");
		for (const { url } of outlines) expect(url).toMatch(/\.rss\?ui=ru$/);
		for (const { url } of await outlinesOf("/feeds.opml")) expect(url).toMatch(/\.rss$/);
	});
});

describe("the list of our sources", () => {
	test("has each under its language, with its page and no secret of its address", async () => {
		const sources = [
			sourceOf("herald"),
			sourceOf("vestnik", { language: "ru", feed: "https://user:word@vestnik.example/feed" }),
			sourceOf("times"),
		];
		const { app } = await siteWith(STORIES, { at: "2024-11-06T00:00:00.000Z" }, { sources });
		const response = await app.request("/sources.opml?ui=ru");
		expect(response.headers.get("cache-control")).not.toContain("max-age=60");
		const document = await response.text();
		expect(document).toContain("<title>Elshi: sources</title>");
		expect(document).not.toContain("word");
		expect(document.replace(/.*?<body>/s, "").match(/(?<= text=")[^"]*/g)).toEqual([
			"английский",
			"The herald",
			"The times",
			"русский",
			"The vestnik",
		]);
		expect(document).toContain(
			'title="The herald" xmlUrl="https://herald.example/feed" htmlUrl="https://herald.example/" language="en"',
		);
		expect(await (await app.request("/sources.opml")).text()).toContain('<outline text="English">');
	});
});
