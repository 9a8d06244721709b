import { describe, expect, test } from "vitest";
import { NEVER } from "../../src/model/instant.ts";
import { readFront, writeFront } from "../../src/store/front.ts";
import { KEYS } from "../../src/store/keys.ts";
import { siteWith } from "../samples/site.ts";
import { facetsOf, idOf, storyOf } from "../samples/stories.ts";

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
	const friday = storyOf("friday", { published: "2024-11-01T06:00:00.000Z" });
	const { app, world } = await siteAt("2024-11-06T00:05:00.000Z", EVENING, MORNING, SUNDAY, saturday, friday);
	// A story that was first seen on Sunday may lie in Saturday.
	world.damaged.add(KEYS.day("2024-11-02"));
	const response = await app.request("/digest/daily.json");
	expect(response.headers.get("cache-control")).toBe("public, max-age=60");
	const { items } = await response.json<{ items: { title: string }[] }>();
	expect(items.map(({ title }) => title)).toEqual(["2024-11-05: 2 stories", "2024-11-01: 1 story"]);
	const late = storyOf("late", { id: idOf("late", "2024-11-02"), firstSeen: "2024-11-03T00:20:00.000Z" });
	const itself = await siteAt("2024-11-06T00:05:00.000Z", EVENING, MORNING, SUNDAY, late);
	itself.world.damaged.add(KEYS.day("2024-11-03"));
	const others = await (await itself.app.request("/digest/daily.json")).json<{ items: { title: string }[] }>();
	expect(others.items.map(({ title }) => title)).toEqual(["2024-11-05: 2 stories"]);
});

test("has a new Last-Modified when a day is over, even where no story changed", async () => {
	const modifiedAt = async (at: string) => {
		const { app } = await siteAt(at);
		return (await app.request("/digest/daily.rss")).headers.get("last-modified");
	};
	expect(await modifiedAt("2024-11-05T23:59:00.000Z")).toBe("Tue, 05 Nov 2024 23:00:00 GMT");
	expect(await modifiedAt("2024-11-06T00:05:00.000Z")).toBe("Wed, 06 Nov 2024 00:00:00 GMT");
	expect(await modifiedAt("2024-11-08T00:05:00.000Z")).toBe("Fri, 08 Nov 2024 00:00:00 GMT");
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

describe("the feed of digests", () => {
	test.each([
		["daily", "", "Kazakhstan's diplomacy (daily digest)"],
		["weekly", "?partner=fr", "Kazakhstan's diplomacy: France (weekly digest)"],
		["daily", "?ui=ru", "Дипломатия Казахстана (за день)"],
		["weekly", "?ui=ru", "Дипломатия Казахстана (за неделю)"],
		["daily", "?ui=kk", "Қазақстан дипломатиясы (күнделікті шолу)"],
		["weekly", "?ui=kk", "Қазақстан дипломатиясы (апталық шолу)"],
	])("%s%s says what it is: %s", async (period, query, title) => {
		const { app } = await siteAt("2024-11-06T00:05:00.000Z");
		expect(await (await app.request(`/digest/${period}.json${query}`)).json()).toMatchObject({ title });
	});

	test("names its own address, the page of its choice, and the language where it has one alone", async () => {
		const { app } = await siteAt("2024-11-06T00:05:00.000Z");
		for (const [query, page, language] of [
			["", "http://localhost/", "en"],
			["?partner=fr", "http://localhost/?partner=fr", "en"],
			["?language=ru&ui=en", "http://localhost/?language=ru", "ru"],
			["?language=kk,ru", "http://localhost/?language=kk,ru", "en"],
		]) {
			const self = `http://localhost/digest/daily.json${query}`;
			const response = await app.request(self);
			expect(response.headers.get("cache-control")).toContain("max-age=900");
			expect(response.headers.get("link")).toBe(`<${self}>; rel="self"`);
			expect(await response.json()).toMatchObject({ feed_url: self, home_page_url: page, language });
		}
	});

	test("is of one id in every format, and last changed when its newest digest was over", async () => {
		const { app } = await siteAt("2024-11-06T00:05:00.000Z");
		const feed = await (await app.request("/digest/daily.atom")).text();
		expect(feed).toContain("<id>urn:elshi:digest:daily:all</id>");
		expect(/<updated>([^<]+)</.exec(feed)?.[1]).toBe("2024-11-06T00:00:00.000Z");
		expect(/<updated>([^<]+)</.exec(await (await app.request("/digest/daily.atom?partner=jp")).text())?.[1]).toBe(
			NEVER,
		);
		expect(feed).not.toContain("fh:archive");
		const french = await (await app.request("/digest/weekly.atom?partner=fr&event=visit")).text();
		expect(french).toContain("<id>urn:elshi:digest:weekly:partner=fr;event=visit</id>");
		for (const [format, type] of [
			["rss", "application/rss+xml"],
			["atom", "application/atom+xml"],
			["json", "application/feed+json"],
		])
			expect((await app.request(`/digest/daily.${format}`)).headers.get("content-type")).toBe(`${type}; charset=utf-8`);
	});

	test("counts all stories of a day that has more than are listed", async () => {
		const many = Array.from({ length: 50 }, (_, n) => storyOf(`many-${n}`, { published: "2024-11-05T06:00:00.000Z" }));
		const [digest] = await digestsAt("2024-11-06T00:05:00.000Z", "/digest/daily.json", ...many);
		expect(digest?.title).toBe("2024-11-05: 50 stories");
		expect(digest?.content_html.match(/<li>/g)).toHaveLength(40);
		const [found] = await digestsAt("2024-11-06T00:05:00.000Z", "/digest/daily.json?q=paris", ...many);
		expect(found?.title).toBe("2024-11-05: 50 stories");
		expect(found?.content_html.match(/<li>/g)).toHaveLength(25);
		const others = Array.from({ length: 50 }, (_, n) =>
			storyOf(`many-${n}`, {
				published: `2024-11-05T06:${String(59 - n).padStart(2, "0")}:00.000Z`,
				facets: facetsOf({ themes: [n < 40 ? "political" : "energy"] }),
			}),
		);
		const { app } = await siteAt("2024-11-06T00:05:00.000Z", ...others);
		const tagged = await (await app.request("/digest/daily.json")).json<{ items: { tags: string[] }[] }>();
		expect(tagged.items[0]?.tags).toContain("Political relations");
		expect(tagged.items[0]?.tags).not.toContain("Energy");
	});

	test("has the last seven days, and the last two weeks", async () => {
		const daily = Array.from({ length: 20 }, (_, n) =>
			storyOf(`d${n}`, { published: `2024-11-${String(n + 1).padStart(2, "0")}T06:00:00.000Z` }),
		).toReversed();
		const at = "2024-11-20T23:00:00.000Z";
		const days = await digestsAt(at, "/digest/daily.json", ...daily);
		expect(days.map(({ title }) => title.slice(0, 10))).toEqual(
			[19, 18, 17, 16, 15, 14, 13].map((n) => `2024-11-${n}`),
		);
		const weeks = await digestsAt(at, "/digest/weekly.json", ...daily);
		expect(weeks.map(({ title }) => title)).toEqual([
			"2024-11-11 – 2024-11-17: 7 stories",
			"2024-11-04 – 2024-11-10: 7 stories",
		]);
	});

	test("waits with the days of a year of which nothing is known, and with the first of the next", async () => {
		const days = ["2024-12-30", "2024-12-31", "2025-01-01", "2025-01-02"];
		const stories = days.map((day) => storyOf("one", { published: `${day}T06:00:00.000Z` })).toReversed();
		const { app, world } = await siteAt("2025-01-03T06:00:00.000Z", ...stories);
		for (const key of [KEYS.counts("2024"), KEYS.day("2024")]) world.damaged.add(key);
		const feed = await (await app.request("/digest/daily.json")).json<{
			items: { title: string }[];
			_elshi: { unread: string[] };
		}>();
		expect(feed.items.map(({ title }) => title.slice(0, 10))).toEqual(["2025-01-02"]);
		expect(feed._elshi.unread).toEqual(["2024"]);
	});
});
