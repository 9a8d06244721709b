import { describe, expect, test } from "vitest";
import { alertOf } from "../../src/model/alert.ts";
import { DAY, HOUR, MINUTE, shift } from "../../src/model/instant.ts";
import type { NearMiss, Shard, SourceState } from "../../src/model/shard.ts";
import { VERSION } from "../../src/model/version.ts";
import type { Status } from "../../src/pages/status.tsx";
import { NO_ALERTS, writeHealth } from "../../src/store/health.ts";
import { KEYS } from "../../src/store/keys.ts";
import { writeHub } from "../../src/store/push-hub.ts";
import { FEWEST_SHARDS, shardOf, writeShard } from "../../src/store/shards.ts";
import { siteOf, siteOver, siteWith } from "../samples/site.ts";
import { frontOf, sourceOf, storyOf } from "../samples/stories.ts";

const AT = "2024-11-06T00:00:00.000Z";
const ABSENT = { kind: "absent" } as const;

const stateOf = (changes: Partial<SourceState> = {}): SourceState => ({
	seen: [],
	nextPoll: AT,
	failures: 0,
	totals: { polls: 1, fetched: 1, kept: 0 },
	nearMisses: [],
	...changes,
});
const polledAt = (at: string) => ({ at, took: 1, fetched: 1, fresh: 1, kept: 0, notes: [] });
const shardWith = (sources: Shard["sources"]): Shard => ({ at: AT, reports: [], sources });

type Site = Awaited<ReturnType<typeof siteOf>>;

async function statusOf({ app }: Pick<Site, "app">): Promise<Status> {
	return (await app.request("/status.json")).json<Status>();
}

/** What is known of some sources, each in the shard that is its own. */
async function putSources({ store }: Pick<Site, "store">, sources: Shard["sources"]): Promise<void> {
	for (const [n, ofShard] of Map.groupBy(Object.entries(sources), ([id]) => shardOf(id)))
		await writeShard(store, n, shardWith(Object.fromEntries(ofShard)), ABSENT);
}

describe("the status", () => {
	test("is kept for a minute, as a page and as JSON", async () => {
		const { app } = await siteOf(undefined);
		for (const path of ["/status", "/status.json"])
			expect((await app.request(path)).headers.get("cache-control")).toBe("public, max-age=60");
	});

	test("of nothing that was ever read says the release, and every source as not yet polled", async () => {
		const status = await statusOf(await siteOf(undefined));
		expect(status).toMatchObject({ version: VERSION, receivers: [], alerts: [], nearMisses: [] });
		expect(status).not.toHaveProperty("lastRun");
		expect(status.record).toEqual({ stories: 0, held: {}, faults: {} });
		expect(status.sources.map(({ id, condition }) => `${id}: ${condition}`)).toEqual([
			"herald: not yet",
			"vestnik: not yet",
			"khabarshy: not yet",
		]);
	});

	test("says when a source was last polled, and how each is, in the order of the list", async () => {
		const site = await siteOf(undefined);
		await putSources(site, {
			khabarshy: stateOf({ lastPoll: polledAt(shift(AT, -HOUR)) }),
			vestnik: stateOf({ lastPoll: polledAt(shift(AT, -2 * HOUR)) }),
			herald: stateOf({ lastPoll: polledAt(shift(AT, -MINUTE)), failures: 2 }),
			gone: stateOf({ lastPoll: polledAt(AT) }),
		});
		const { sources, lastRun } = await statusOf(site);
		expect(lastRun).toBe(shift(AT, -MINUTE));
		expect(sources.map(({ id, condition }) => `${id}: ${condition}`)).toEqual([
			"herald: failing",
			"vestnik: well",
			"khabarshy: well",
		]);
	});

	test("goes by the shard that a source moved to, wherever it also is", async () => {
		const own = shardOf("herald");
		for (const other of [(own + 1) % FEWEST_SHARDS, (own + FEWEST_SHARDS - 1) % FEWEST_SHARDS]) {
			const site = await siteOf(undefined);
			await writeShard(site.store, own, shardWith({ herald: stateOf({ failures: 1 }) }), ABSENT);
			await writeShard(site.store, other, shardWith({ herald: stateOf({ failures: 7 }) }), ABSENT);
			expect((await statusOf(site)).sources[0]?.failures).toBe(1);
		}
		const site = await siteOf(undefined);
		await writeShard(site.store, (own + 1) % FEWEST_SHARDS, shardWith({ herald: stateOf({ failures: 7 }) }), ABSENT);
		expect((await statusOf(site)).sources[0]?.failures).toBe(7);
	});

	test("looks into as many shards as so many sources are spread over", async () => {
		const sources = Array.from({ length: 1025 }, (_, n) => sourceOf(`s${n}`));
		const site = await siteOf(undefined, { sources });
		await statusOf(site);
		expect(site.world.reads.filter((read) => read.startsWith("get shard/"))).toHaveLength(16);
	});

	test("has the fifty newest near misses, each with its source, and none that leads nowhere", async () => {
		const missOf = (n: number, link = "https://herald.example/a"): NearMiss => ({
			at: shift(AT, n * MINUTE),
			title: `Headline ${n}`,
			link,
			score: 0.4,
		});
		const site = await siteOf(undefined);
		await putSources(site, {
			herald: stateOf({ nearMisses: Array.from({ length: 30 }, (_, n) => missOf(2 * n)) }),
			vestnik: stateOf({
				nearMisses: [...Array.from({ length: 30 }, (_, n) => missOf(2 * n + 1)), missOf(99, "javascript:alert(1)")],
			}),
		});
		const { nearMisses } = await statusOf(site);
		expect(nearMisses.map(({ title }) => title)).toEqual(Array.from({ length: 50 }, (_, n) => `Headline ${59 - n}`));
		expect(nearMisses.slice(0, 2).map(({ source }) => source)).toEqual(["vestnik", "herald"]);
	});

	test("has what the operator was told, the newest first", async () => {
		const site = await siteOf(undefined);
		const alerts = [
			alertOf("failing", "herald", AT, "It fails"),
			alertOf("well", "herald", shift(AT, HOUR), "It is well"),
		];
		await writeHealth(site.store, { ...NO_ALERTS, alerts }, ABSENT);
		expect((await statusOf(site)).alerts.map(({ text }) => text)).toEqual(["It is well", "It fails"]);
	});
});

describe("what the status says of the record", () => {
	test("is its last run, its stories but those withdrawn, and its first day and its last", async () => {
		const site = await siteWith(
			[
				storyOf("paris", { published: "2024-11-05T06:00:00.000Z" }),
				storyOf("gone", { published: "2024-11-04T06:00:00.000Z", withdrawn: true }),
				storyOf("old", { published: "2022-03-01T06:00:00.000Z" }),
			],
			{ at: AT },
		);
		const { record } = await statusOf(site);
		expect(record).toEqual({
			at: AT,
			version: expect.any(String),
			changed: "2024-11-05T06:00:00.000Z",
			stories: 1,
			first: "2022-03-01",
			last: "2024-11-05",
			held: {},
			faults: {},
		});
	});

	test("is which reports wait, and which moment a run claimed", async () => {
		const doubted = shift(AT, 100 * DAY);
		const site = await siteOf(frontOf([], { at: AT, doubted, held: { "too old": 3 } }));
		const { record } = await statusOf(site);
		expect(record).toMatchObject({ doubted, stories: 0, held: { "too old": 3 } });
		expect(record).not.toHaveProperty("first");
		expect(record).not.toHaveProperty("last");
		expect(await statusOf(await siteOf(frontOf([])))).not.toHaveProperty("record.doubted");
	});

	test("is which keys cannot be used that a run goes on with: shards, the last three days, the year, and receivers", async () => {
		const days = ["2024-11-01", "2024-11-02", "2024-11-03", "2024-11-04", "2024-11-05"];
		const made = await siteWith(
			days.map((day) => storyOf("of", { published: `${day}T06:00:00.000Z` })),
			{ at: AT },
		);
		await made.store.put(KEYS.push("webhook"), { schema: 1 });
		const keys = [...days.map(KEYS.day), KEYS.calendar("2024"), KEYS.shard(0), KEYS.shard(7)];
		const { app, world } = siteOver(made.store);
		for (const key of keys) world.damaged.add(key);
		const { faults } = (await statusOf({ app })).record;
		expect(new Set(Object.keys(faults))).toEqual(new Set([...keys.slice(2), KEYS.push("webhook")]));
		expect(faults[KEYS.shard(7)]).toContain("the store is down");
	});

	test("goes by the last three days of the record, in whatever order the front has them", async () => {
		const days = { "2024-11-05": "a", "2024-11-01": "a", "2024-11-04": "a", "2024-11-02": "a" };
		const site = await siteOf(frontOf([], { at: AT, days }));
		await statusOf(site);
		expect(site.world.reads.filter((read) => read.startsWith("get day/"))).toEqual(
			["2024-11-02", "2024-11-04", "2024-11-05"].map((day) => `get ${KEYS.day(day)}`),
		);
	});

	test("is nothing of what is well", async () => {
		const site = await siteWith([storyOf("paris", { published: "2024-11-05T06:00:00.000Z" })], { at: AT });
		await putSources(site, { herald: stateOf() });
		await writeHub(site.store, { hub: "https://hub.example/", told: AT, waiting: [], failures: 0, next: AT }, ABSENT);
		expect((await statusOf(site)).record.faults).toEqual({});
		expect(await (await site.app.request("/status")).text()).not.toMatch(/(?:push|shard)\//);
	});

	test("has no fault of a key that is not known, where those of receivers cannot be listed", async () => {
		const site = await siteOf(frontOf([], { at: AT }));
		site.world.damaged.add(KEYS.push(""));
		expect((await statusOf(site)).record.faults).toEqual({});
	});

	test("begins with the first day that has a story, whatever years there are before it", async () => {
		const paris = storyOf("paris", { published: "2024-11-05T06:00:00.000Z" });
		const site = await siteWith([paris], { at: AT, moved: { "2020-01-01-younger": paris.id } });
		expect((await statusOf(site)).record.first).toBe("2024-11-05");
	});
});
