import { describe, expect, test } from "vitest";
import { type Edits, NO_EDITS, readEdits } from "../../src/channels/edits.ts";
import { facetsFor } from "../../src/channels/facets.ts";
import { countsOf } from "../../src/model/counts.ts";
import type { Front } from "../../src/model/front.ts";
import { DAY, HOUR, type Instant, MINUTE, shift } from "../../src/model/instant.ts";
import type { Story } from "../../src/model/story.ts";
import type { Store, Stored } from "../../src/ports.ts";
import { fronts, NOTHING_YET } from "../../src/routes/front.ts";
import { readFront, writeFront } from "../../src/store/front.ts";
import { KEYS } from "../../src/store/keys.ts";
import { memoryStore } from "../fakes/store.ts";
import { HUNDRED_DAYS, LAST_RUN, LISTED } from "../samples/hundred-days.ts";
import { putRecord } from "../samples/record.ts";
import { siteOf, siteWith } from "../samples/site.ts";
import { frontOf, storyOf } from "../samples/stories.ts";

const FEEDS = [
	"/feed.rss",
	"/feed.atom",
	"/feed.json",
	"/feed.csv",
	"/feed.ndjson",
	"/",
	"/api/v1/stories",
	"/partner/fr.rss",
];

describe("without a front", () => {
	test.each([
		["cannot be read", (site: Site) => site.world.damaged.add(KEYS.front)],
		["is not there", (site: Site) => site.store.delete(KEYS.front)],
		["is broken", (site: Site) => site.store.damage(KEYS.front, "{")],
		["is of another release", (site: Site) => site.store.put(KEYS.front, { schema: 99 })],
	] as const)("which %s, the last days of the record stand in for it", async (_, harm) => {
		const site = await siteWith(HUNDRED_DAYS, { at: LAST_RUN });
		await harm(site);
		for (const path of FEEDS) {
			const response = await site.app.request(path);
			expect(response.status).toBe(200);
			expect(response.headers.get("cache-control"), path).toContain(
				path.startsWith("/api/") ? "max-age=60, stale" : "max-age=900, stale",
			);
		}
		const { items, next_url } = await (await site.app.request("/feed.json?limit=15")).json<{
			items: { id: string }[];
			next_url: string;
		}>();
		expect(items.map(({ id }) => id.slice("urn:elshi:story:".length))).toEqual(LISTED.slice(0, 15).map(({ id }) => id));
		expect((await site.app.request(next_url)).status).toBe(200);
		expect(site.world.logged).toContain("record.stands-in");
	});

	test("reads a bounded number of days once, and not for each request", async () => {
		const { app, world } = await siteWith(HUNDRED_DAYS, { at: LAST_RUN });
		world.damaged.add(KEYS.front);
		await app.request("/feed.json?limit=5");
		expect(world.reads.filter((read) => read.startsWith("get day/"))).toHaveLength(7);
		world.reads.length = 0;
		world.now = shift(LAST_RUN, 3000);
		await app.request("/feed.json?limit=6");
		expect(world.reads).toEqual(["get front"]);
	});

	test("the archive of the last month is there, and yesterday's digest", async () => {
		const { app, world } = await siteWith(HUNDRED_DAYS, { at: LAST_RUN });
		world.damaged.add(KEYS.front);
		world.now = shift(LAST_RUN, 12 * HOUR);
		expect((await app.request("/archive/2024-10.atom")).status).toBe(200);
		const { items } = await (await app.request("/digest/daily.json")).json<{ items: { title: string }[] }>();
		expect(items[0]?.title).toContain("2024-11-08");
	});

	test("serves the front again once it can be read", async () => {
		const { app, world } = await siteWith(HUNDRED_DAYS, { at: LAST_RUN });
		const before = await (await app.request("/feed.json")).text();
		const site = await siteWith(HUNDRED_DAYS, { at: LAST_RUN });
		site.world.damaged.add(KEYS.front);
		await site.app.request("/feed.json");
		site.world.damaged.clear();
		site.world.now = shift(LAST_RUN, 3000);
		expect(await (await site.app.request("/feed.json")).text()).toBe(before);
		expect(world.logged).toEqual([]);
	});

	test("where a day of the last cannot be read either, the others stand in", async () => {
		const { app, world } = await siteWith(HUNDRED_DAYS, { at: LAST_RUN });
		world.damaged.add(KEYS.front);
		world.damaged.add(KEYS.day("2024-11-06"));
		const { stories, unread } = await (await app.request("/api/v1/stories?limit=20")).json<{
			stories: { id: string }[];
			unread: string[];
		}>();
		expect(unread).toEqual(["2024-11-06"]);
		const readable = LISTED.filter(({ id }) => !id.startsWith("2024-11-06"));
		expect(stories.map(({ id }) => id)).toEqual(readable.slice(0, 20).map(({ id }) => id));
	});

	test("after a pause of a year the last days are found all the same", async () => {
		const { app, world } = await siteWith(HUNDRED_DAYS, { at: LAST_RUN });
		world.damaged.add(KEYS.front);
		world.now = shift(LAST_RUN, 365 * DAY);
		const { items } = await (await app.request("/feed.json?limit=3")).json<{ items: object[] }>();
		expect(items).toHaveLength(3);
	});

	test("the days of the calendar are tried where the record cannot be listed", async () => {
		const { app, world } = await siteWith(HUNDRED_DAYS, { at: LAST_RUN });
		world.damaged.add(KEYS.front);
		for (const month of ["2024-11", "2024-10"]) world.damaged.add(KEYS.day(month));
		const { items } = await (await app.request("/feed.json?limit=3")).json<{ items: object[] }>();
		expect(items).toHaveLength(3);
	});
});

/** The fronts of an isolate over a store, and what they did. */
function isolate(store: Store = memoryStore(), edits: Edits = NO_EDITS) {
	const world = {
		now: LAST_RUN as Instant,
		damaged: new Set<string>(),
		reads: [] as string[],
		logged: [] as unknown[],
		noted: [] as string[],
	};
	const watched =
		<T extends Stored>(name: string, read: (key: string) => Promise<T>) =>
		async (key: string) => {
			world.reads.push(`${name} ${key}`);
			return world.damaged.has(key) ? ({ kind: "unreadable", reason: "down" } as const) : read(key);
		};
	const made = fronts({
		store: {
			...store,
			get: watched("get", store.get),
			tag: watched("tag", store.tag),
			list: watched("list", store.list),
		},
		clock: () => world.now,
		log: (event, facts) => world.logged.push([event, facts]),
		note: (key, { kind }) => world.noted.push(`${key} ${kind}`),
		edits,
	});
	return {
		world,
		...made,
		/** What is read for the front, so many milliseconds after the last run. */
		readsAt: async (after: number): Promise<string[]> => {
			world.now = shift(LAST_RUN, after);
			world.reads.length = 0;
			await made.current();
			return world.reads;
		},
	};
}

describe("the front of an isolate", () => {
	const FRONT = frontOf([storyOf("paris")], { at: LAST_RUN });
	const holding = async (front = FRONT) => {
		const store = memoryStore();
		await writeFront(store, front, { kind: "absent" });
		return { store, ...isolate(store) };
	};

	test("is read once, and asked about by its tag every two seconds", async () => {
		const { readsAt, world, held, last } = await holding();
		expect([held(), last()]).toEqual([undefined, NOTHING_YET]);
		expect(await readsAt(0)).toEqual(["get front"]);
		expect([held(), last()]).toEqual([FRONT, FRONT]);
		expect(await readsAt(1999)).toEqual([]);
		expect(held()).toEqual(FRONT);
		world.now = shift(LAST_RUN, 2000);
		expect([held(), last()]).toEqual([undefined, FRONT]);
		expect(await readsAt(2000)).toEqual(["tag front"]);
		expect(await readsAt(3999)).toEqual([]);
		expect(world.noted).toEqual(["front value", "front value"]);
		expect(world.logged).toEqual([]);
	});

	test.each([{ version: "another" }, { at: shift(LAST_RUN, 1) }, { changed: shift(LAST_RUN, 1) }])(
		"is read anew where its tag says otherwise: %o",
		async (change) => {
			const { store, current, readsAt } = await holding();
			await current();
			await writeFront(store, { ...FRONT, ...change }, { kind: "absent" });
			expect(await readsAt(2000)).toEqual(["tag front", "get front"]);
			expect(await current()).toMatchObject(change);
		},
	);

	test("stays while its tag cannot be read, is of another release, or is gone with it", async () => {
		const { store, current, readsAt, world } = await holding();
		const front = await current();
		world.damaged.add(KEYS.front);
		expect(await readsAt(2000)).toEqual(["tag front"]);
		world.damaged.clear();
		await store.put(KEYS.front, { schema: 99 }, { schema: 99 });
		expect(await readsAt(4000)).toEqual(["tag front"]);
		await store.delete(KEYS.front);
		expect(await readsAt(6000)).toEqual(["tag front", "get front"]);
		expect(world.noted).toEqual(["front value", "front unreadable", "front foreign", "front absent", "front absent"]);
		expect(await current()).toBe(front);
	});

	test("is an older one only after five minutes, and another one of the same moment at once", async () => {
		const { store, current, world } = await holding();
		await current();
		const older = { ...FRONT, at: shift(LAST_RUN, -MINUTE), version: "older" };
		await writeFront(store, older, { kind: "absent" });
		const versionAt = async (after: number) => {
			world.now = shift(LAST_RUN, after);
			return (await current()).version;
		};
		expect(await versionAt(5 * MINUTE)).toBe(FRONT.version);
		expect(await versionAt(5 * MINUTE + 2000)).toBe("older");
		await writeFront(store, { ...older, version: "other" }, { kind: "absent" });
		expect(await versionAt(5 * MINUTE + 4000)).toBe("other");
	});

	test("is looked for by each request while there is nothing", async () => {
		const { readsAt, held, current } = isolate();
		const months = ["list day/2024-11", "list day/2024-10", "list day/"];
		expect(await readsAt(0)).toEqual(["get front", ...months]);
		expect(await readsAt(1)).toEqual(["get front"]);
		expect(await readsAt(2000)).toEqual(["get front", ...months]);
		expect([held(), await current()]).toEqual([undefined, NOTHING_YET]);
	});
});

describe("the front that stands in", () => {
	const told = (day: string, changes: Partial<Story> = {}) =>
		storyOf(`of-${day}`, { published: `${day}T06:00:00.000Z`, ...changes });
	const over = async (days: readonly string[], edits?: Edits) => {
		const store = memoryStore();
		await putRecord(store, days.map((day) => told(day)).toReversed(), { at: LAST_RUN });
		await store.delete(KEYS.front);
		return { store, ...isolate(store, edits) };
	};
	const daysOf = ({ stories }: Front) => stories.map(({ id }) => id.slice(0, 10));

	test("is of the last seven days of this month and the one before, newest first", async () => {
		const days = [
			"2024-09-30",
			"2024-10-01",
			"2024-10-29",
			"2024-10-30",
			"2024-10-31",
			"2024-11-01",
			"2024-11-03",
			"2024-11-07",
			"2024-11-08",
		];
		const { current, world } = await over(days);
		const front = await current();
		expect(daysOf(front)).toEqual(days.slice(2).toReversed());
		expect(front.whole).toBe("2024-10-29");
		expect(Object.keys(front.days).sort()).toEqual(days.slice(2));
		expect(front.counts).toEqual(Object.fromEntries(days.slice(2).map((day) => [day, countsOf([told(day)])])));
		expect(world.logged).toEqual([["record.stands-in", { days: 7 }]]);
		expect(world.noted).toEqual([
			"front absent",
			...days
				.slice(2)
				.toReversed()
				.map((day) => `day/${day} value`),
		]);
	});

	test("is on the first of March of the days of February", async () => {
		const { current, world } = await over(["2023-01-30", "2023-02-27", "2023-02-28", "2023-03-01"]);
		world.now = "2023-03-01T08:00:00.000Z";
		expect(daysOf(await current())).toEqual(["2023-03-01", "2023-02-28", "2023-02-27"]);
	});

	test("is whole from the first day that can be read with all after it, be there some that are gone", async () => {
		const days = ["2024-11-03", "2024-11-04", "2024-11-05", "2024-11-06", "2024-11-07"];
		const { store, current, world } = await over(days);
		world.damaged.add(KEYS.day("2024-11-04"));
		const front = await current();
		expect([daysOf(front), front.whole]).toEqual([
			["2024-11-07", "2024-11-06", "2024-11-05", "2024-11-03"],
			"2024-11-05",
		]);
		const gone = isolate({
			...store,
			get: async (key) => (key === KEYS.day("2024-11-06") ? { kind: "absent" } : store.get(key)),
		});
		expect((await gone.current()).whole).toBe("2024-11-03");
	});

	test("is of a moment that no story of it comes after, six hours ago at most", async () => {
		const { current } = await over(["2024-11-07"]);
		expect(await current()).toMatchObject({ at: shift(LAST_RUN, -6 * HOUR), changed: "2024-11-07T06:00:00.000Z" });
		const store = memoryStore();
		const late = told("2024-11-08", { changed: "2024-11-08T19:00:00.000Z" });
		await putRecord(store, [late, told("2024-11-07")], { at: LAST_RUN });
		await store.delete(KEYS.front);
		const front = await isolate(store).current();
		expect(front).toMatchObject({ at: late.changed, changed: late.changed });
		expect(front.version).not.toBe((await current()).version);
	});

	test("is without what an operator took down", async () => {
		const { edits } = readEdits("2024-11-07-of-2024-11-07 gone", facetsFor(new Map()));
		const { current } = await over(["2024-11-06", "2024-11-07"], edits);
		const front = await current();
		expect(daysOf(front)).toEqual(["2024-11-06"]);
		expect(front.counts["2024-11-07"]?.total).toBe(0);
	});

	test("is made anew every quarter of an hour, and gives way to any front that can be read", async () => {
		const { store, current, readsAt, world } = await over(["2024-11-06"]);
		await current();
		await putRecord(store, [told("2024-11-08"), told("2024-11-06")], { at: LAST_RUN });
		const front = await readFront(store);
		if (front.kind !== "value") throw new Error("there is no front");
		await store.delete(KEYS.front);
		expect(await readsAt(15 * MINUTE - 1)).toEqual(["get front"]);
		expect(daysOf(await current())).toEqual(["2024-11-06"]);
		expect(await readsAt(15 * MINUTE + 2000)).toContain("get day/2024-11-08");
		expect(daysOf(await current())).toEqual(["2024-11-08", "2024-11-06"]);
		await writeFront(store, { ...front.value, at: "2024-11-06T06:00:00.000Z" }, { kind: "absent" });
		world.now = shift(LAST_RUN, 16 * MINUTE);
		expect((await current()).at).toBe("2024-11-06T06:00:00.000Z");
		expect(world.logged).toHaveLength(2);
	});

	test("is of the days of the calendar where none is listed and a list cannot be read", async () => {
		const { current, world } = await over(["2024-11-02", "2024-11-03", "2024-11-08"]);
		world.damaged.add(KEYS.day("2024-11"));
		expect(daysOf(await current())).toEqual(["2024-11-08", "2024-11-03", "2024-11-02"]);
		expect(world.reads.filter((read) => read.startsWith("get day/"))).toEqual(
			["08", "07", "06", "05", "04", "03", "02"].map((day) => `get day/2024-11-${day}`),
		);
		const both = await over(["2024-10-20", "2024-11-08"]);
		both.world.damaged.add(KEYS.day("2024-11"));
		expect(daysOf(await both.current())).toEqual(["2024-10-20"]);
	});

	test("is of the last seven days there are, where the last months have none, and none where not even these are known", async () => {
		const days = Array.from({ length: 9 }, (_, n) => `2023-05-0${n + 1}`);
		const { current } = await over(days);
		expect(daysOf(await current())).toEqual(days.slice(2).toReversed());
		const unknown = await over(days);
		unknown.world.damaged.add(KEYS.day(""));
		expect(await unknown.current()).toBe(NOTHING_YET);
		expect(unknown.world.reads.filter((read) => read.startsWith("get day/"))).toEqual([]);
	});
});

type Site = Awaited<ReturnType<typeof siteWith>>;

describe("Last-Modified", () => {
	test("moves with what is seen late and with what is withdrawn, and never goes back", async () => {
		const paris = storyOf("paris", { published: "2024-11-04T10:00:00.000Z" });
		const late = storyOf("late", { published: "2024-11-04T08:00:00.000Z", firstSeen: "2024-11-04T10:30:00.000Z" });
		const { app, store, world } = await siteOf(frontOf([paris]));
		const fronts = [
			frontOf([paris, late]),
			frontOf([paris, { ...late, withdrawn: true, changed: "2024-11-04T11:00:00.000Z" }]),
			frontOf([paris], { at: "2024-11-04T12:00:00.000Z", changed: "2024-11-04T11:00:00.000Z" }),
		];
		for (const path of ["/feed.rss", "/feed.json", "/api/v1/stories", "/", "/partner/fr.atom"]) {
			await writeFront(store, frontOf([paris]), { kind: "absent" });
			world.now = shift(world.now, HOUR);
			let modified = (await app.request(path)).headers.get("last-modified") ?? "";
			expect(modified).toBe("Mon, 04 Nov 2024 10:00:00 GMT");
			for (const [n, front] of fronts.entries()) {
				await writeFront(store, front, { kind: "absent" });
				world.now = shift(world.now, 10 * MINUTE);
				const response = await app.request(path, { headers: { "if-modified-since": modified } });
				// The last one changes nothing that was told before.
				expect(response.status, `${path} ${n}`).toBe(n === 2 ? 304 : 200);
				const next = response.headers.get("last-modified") ?? "";
				expect(Date.parse(next)).toBeGreaterThanOrEqual(Date.parse(modified));
				modified = next;
			}
		}
	});
});
