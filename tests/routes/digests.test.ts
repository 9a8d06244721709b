import { expect, it } from "vitest";
import { siteOf } from "../samples/site.ts";
import { editionOf, storyOf } from "../samples/stories.ts";

const EDITION = editionOf(
	["2024-11-05T23:00:00.000Z", "2024-11-05T01:00:00.000Z", "2024-11-03T06:00:00.000Z"].map((published, n) =>
		storyOf(`story-${n}`, { published, updated: published }),
	),
);

async function digestsAt(now: string, path: string) {
	const { app, world } = await siteOf(EDITION);
	world.now = now;
	const feed = await (await app.request(path)).json<{ items: { id: string; title: string; content_html: string }[] }>();
	return feed.items;
}

it("tells a day once it is over, and only days with a story", async () => {
	const before = await digestsAt("2024-11-05T23:59:00.000Z", "/digest/daily.json");
	expect(before.map(({ title }) => title)).toEqual(["2024-11-03: 1 story"]);
	const after = await digestsAt("2024-11-06T00:00:00.000Z", "/digest/daily.json");
	expect(after.map(({ title }) => title)).toEqual(["2024-11-05: 2 stories", "2024-11-03: 1 story"]);
});

it("tells a week from Monday to Sunday", async () => {
	const weeks = await digestsAt("2024-11-06T00:00:00.000Z", "/digest/weekly.json?ui=ru");
	expect(weeks.map(({ title }) => title)).toEqual(["2024-10-28 – 2024-11-03: новостей: 1"]);
});

it("narrows down like any channel, with ids of its own", async () => {
	const [all] = await digestsAt("2024-11-06T00:00:00.000Z", "/digest/daily.json");
	const [french] = await digestsAt("2024-11-06T00:00:00.000Z", "/digest/daily.json?partner=fr");
	expect(await digestsAt("2024-11-06T00:00:00.000Z", "/digest/daily.json?partner=de")).toEqual([]);
	expect(french?.id).not.toBe(all?.id);
	expect(french?.content_html).toContain("https://herald.example/story-0");
});
