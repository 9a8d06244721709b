import { describe, expect, test } from "vitest";
import { siteWith } from "../samples/site.ts";
import { facetsOf, storyOf } from "../samples/stories.ts";

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
		if (ofMediation.length > 1) expect(ofMediation.every((text) => text.endsWith(")"))).toBe(true);
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
