import { expect, test } from "vitest";
import { facetsFor } from "../../src/channels/facets.ts";
import { topicsOf } from "../../src/channels/topics.ts";
import { siteOf } from "../samples/site.ts";
import { frontOf, sourceOf, storyOf } from "../samples/stories.ts";

const HUB = "https://hub.example/";
const STORY = storyOf("visit");
const TOPICS = topicsOf("https://elshi.example", [STORY], facetsFor(new Map([["herald", sourceOf("herald")]])));

test.each([
	["/feed.rss", true],
	["/feed.json?ui=kk", true],
	["/partner/fr.atom", true],
	["/partner/fr.rss?ui=ru", true],
	["/source/herald.json", true],
	["/rss", true],
	["/feed", true],
	["/feed.xml", true],
	["/atom.xml", true],
	["/partner/fr/feed", true],
	["/partner/FR.rss", false],
	["/feed.rss?q=paris", false],
	["/feed.rss?partner=fr&event=visit", false],
	["/feed.rss?limit=100", false],
	["/feed.csv", false],
	["/digest/daily.rss", false],
	["/digest/weekly.atom", false],
	["/feed.ics", false],
])("%s announces the hub: %s; and where it does, pings name its self", async (path, announces) => {
	const { app } = await siteOf(frontOf([STORY]), { hub: HUB });
	const response = await app.request(`https://elshi.example${path}`);
	expect(response.status).toBe(200);
	const link = response.headers.get("link") ?? "";
	const self = /<([^>]+)>; rel="self"/.exec(link)?.[1] ?? "";
	expect([link.includes(HUB), (await response.text()).includes(HUB)]).toEqual([announces, announces]);
	if (announces) expect(TOPICS).toContain(self);
});
