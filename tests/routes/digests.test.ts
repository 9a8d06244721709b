import { expect, test } from "vitest";
import { readFront, writeFront } from "../../src/store/front.ts";
import { KEYS } from "../../src/store/keys.ts";
import { siteWith } from "../samples/site.ts";
import { idOf, storyOf } from "../samples/stories.ts";

const EVENING = storyOf("evening", { published: "2024-11-05T23:00:00.000Z" });
const MORNING = storyOf("morning", { published: "2024-11-05T01:00:00.000Z" });
const SUNDAY = storyOf("sunday", { published: "2024-11-03T06:00:00.000Z" });
/** Dated and seen before midnight, and put into the record by the run after it. */
const LATE = storyOf("late", {
	id: idOf("late", "2024-11-05"),
	published: "2024-11-05T23:50:00.000Z",
	firstSeen: "2024-11-06T00:20:00.000Z",
});

async function siteAt(at: string, ...stories: (typeof LATE)[]) {
	return siteWith(stories.length > 0 ? stories : [EVENING, MORNING, SUNDAY], { at, frontDays: 2 });
}

async function digestsAt(at: string, path: string, ...stories: (typeof LATE)[]) {
	const { app } = await siteAt(at, ...stories);
	const feed = await (await app.request(path)).json<{ items: { id: string; title: string; content_html: string }[] }>();
	return feed.items;
}

test("tells a day once a run came after its end, and only days with a story", async () => {
	const before = await digestsAt("2024-11-05T23:59:00.000Z", "/digest/daily.json");
	expect(before.map(({ title }) => title)).toEqual(["2024-11-03: 1 story"]);
	const after = await digestsAt("2024-11-06T00:05:00.000Z", "/digest/daily.json");
	expect(after.map(({ title }) => title)).toEqual(["2024-11-05: 2 stories", "2024-11-03: 1 story"]);
});

test("tells a late story in exactly one digest, that of the day it was first seen on", async () => {
	const early = await digestsAt("2024-11-06T00:20:00.000Z", "/digest/daily.json", LATE, EVENING, MORNING);
	expect(early.map(({ title }) => title)).toEqual(["2024-11-05: 2 stories"]);
	const all = await digestsAt("2024-11-07T00:05:00.000Z", "/digest/daily.json", LATE, EVENING, MORNING);
	expect(all.map(({ title }) => title)).toEqual(["2024-11-06: 1 story", "2024-11-05: 2 stories"]);
	// What readers have of the earlier day does not change.
	expect(all[1]).toEqual(early[0]);
	expect(all.filter(({ content_html }) => content_html.includes("herald.example/late"))).toHaveLength(1);
});

test("tells a week from Monday to Sunday", async () => {
	const weeks = await digestsAt("2024-11-06T00:00:00.000Z", "/digest/weekly.json?ui=ru");
	expect(weeks.map(({ title }) => title)).toEqual(["2024-10-28 – 2024-11-03: новостей: 1"]);
});

test("narrows down like any channel, with ids of its own that hold no letter a validator minds", async () => {
	const [all] = await digestsAt("2024-11-06T00:05:00.000Z", "/digest/daily.json");
	const [french] = await digestsAt("2024-11-06T00:05:00.000Z", "/digest/daily.json?partner=fr&event=visit");
	expect(await digestsAt("2024-11-06T00:05:00.000Z", "/digest/daily.json?partner=de")).toEqual([]);
	expect(all?.id).toBe("urn:elshi:digest:daily:2024-11-05");
	expect(french?.id).toBe("urn:elshi:digest:daily:2024-11-05:partner=fr;event=visit");
	expect(french?.content_html).toContain("https://herald.example/evening");
});

test("waits with a day of which not all can be read, and tells the others", async () => {
	const saturday = storyOf("saturday", { published: "2024-11-02T06:00:00.000Z" });
	const { app, world } = await siteAt("2024-11-06T00:05:00.000Z", EVENING, MORNING, SUNDAY, saturday);
	// A story that was first seen on Sunday may lie in Saturday.
	world.damaged.add(KEYS.day("2024-11-02"));
	const response = await app.request("/digest/daily.json");
	expect(response.headers.get("cache-control")).toBe("public, max-age=60");
	const { items } = await response.json<{ items: { title: string }[] }>();
	expect(items.map(({ title }) => title)).toEqual(["2024-11-05: 2 stories"]);
});

test("has a new Last-Modified when a day is over, even where no story changed", async () => {
	const modifiedAt = async (at: string) => {
		const { app } = await siteAt(at);
		return (await app.request("/digest/daily.rss")).headers.get("last-modified");
	};
	expect(await modifiedAt("2024-11-05T23:59:00.000Z")).toBe("Tue, 05 Nov 2024 23:00:00 GMT");
	expect(await modifiedAt("2024-11-06T00:05:00.000Z")).toBe("Wed, 06 Nov 2024 00:00:00 GMT");
});

test("tells a day in an isolate that served before it was over, though no story came", async () => {
	const { app, store, world } = await siteAt("2024-11-05T23:59:00.000Z");
	await app.request("/digest/daily.json");
	const held = await readFront(store);
	if (held.kind !== "value") throw new Error("there is no front");
	await writeFront(store, { ...held.value, at: "2024-11-06T00:05:00.000Z" }, held);
	world.now = "2024-11-06T00:05:00.000Z";
	const { items } = await (await app.request("/digest/daily.json")).json<{ items: { title: string }[] }>();
	expect(items[0]?.title).toBe("2024-11-05: 2 stories");
});
