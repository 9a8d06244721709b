import { describe, expect, test } from "vitest";
import { FEWEST_SHARDS, type ShardTag } from "../../src/store/shards.ts";
import { knownShards, turnsOver, wantedShards } from "../../src/store/turns.ts";
import { memoryStore, watched } from "../fakes/store.ts";

const [EARLY, LATER] = ["2026-11-01T00:00:00.000Z", "2026-11-02T00:00:00.000Z"];
const tag = (over?: number, since = EARLY, isShared = false): ShardTag => ({
	reports: "",
	...(over !== undefined && { over, since }),
	...(isShared && { isShared: true }),
});
const known = (tags: Readonly<Record<number, ShardTag>>, areAll = true) => ({
	tags: new Map(Object.entries(tags).map(([n, one]) => [Number(n), one])),
	areAll,
});
const eight = (one: ShardTag) => Object.fromEntries(Array.from({ length: 8 }, (_, n) => [n, one]));
const fromOf = (tags: Readonly<Record<number, ShardTag>>, over: number, shard: number) =>
	turnsOver(known(tags), over).find((turn) => turn.shard === shard)?.from;

describe("the turns of a run", () => {
	test("are eight, and none looks elsewhere, as long as the sources are spread over eight", () => {
		for (const tags of [{}, eight(tag()), eight(tag(8))])
			expect(turnsOver(known(tags), 8)).toEqual(
				Array.from({ length: 8 }, (_, shard) => ({ shard, over: 8, from: [], isKnown: shard in tags })),
			);
	});

	test("of twice as many shards let each new one look in the one that it parts from", () => {
		expect(fromOf(eight(tag()), 16, 11)).toEqual([3]);
		expect(fromOf(eight(tag()), 16, 3)).toEqual([]);
		expect(fromOf(eight(tag()), 128, 99)).toEqual([3]);
	});

	test("of half as many shards let each look in the other half, which has its turn until it is gone", () => {
		const sixteen = Object.fromEntries(Array.from({ length: 16 }, (_, n) => [n, tag(16)]));
		expect(fromOf(sixteen, 8, 3)).toEqual([11]);
		expect(fromOf(sixteen, 8, 11)).toEqual([]);
		expect(turnsOver(known(sixteen), 8)).toHaveLength(16);
	});

	test("look nowhere once they have looked, and again in one that changed since", () => {
		const parted = { ...eight(tag(16, LATER, true)), 11: tag(16, LATER) };
		expect(fromOf(parted, 16, 11)).toEqual([]);
		expect(fromOf({ ...parted, 11: tag(16, EARLY) }, 16, 11)).toEqual([3]);
	});

	test("look into no shard that was never parted, or holds nothing of others", () => {
		expect(fromOf({ ...eight(tag()), 11: tag(16) }, 16, 11)).toEqual([]);
		expect(fromOf({ 3: tag(16) }, 16, 11)).toEqual([]);
	});

	test("look nowhere for one beyond their number, and into each of those", () => {
		const tags = { 0: tag(8, LATER), 8: tag(16), 16: tag(32) };
		expect(fromOf(tags, 8, 8)).toEqual([]);
		expect(fromOf(tags, 8, 0)).toEqual([8, 16]);
	});

	test("look in one that is too many as long as it is there", () => {
		expect(fromOf({ 3: tag(8, LATER), 11: tag(16, EARLY) }, 8, 3)).toEqual([11]);
	});

	test("look in shards of any number that hold what is not theirs", () => {
		expect(fromOf({ 3: tag(16, EARLY, true), 11: tag(16) }, 32, 27)).toEqual([3, 11]);
		expect(fromOf({ 3: tag(16, EARLY), 11: tag(16) }, 32, 27)).toEqual([11]);
	});

	test("take over what a release that knew eight alone left behind", () => {
		expect(fromOf({ ...eight(tag()), 11: tag(16) }, 8, 3)).toEqual([11]);
	});

	test("where keys cannot be listed are those of shards that need not look anywhere", async () => {
		const store = memoryStore();
		await store.put("shard/3", {}, { schema: 1, at: LATER, reports: "" });
		await store.put("shard/5", {}, { schema: 1, at: LATER, reports: "", over: 16, since: EARLY });
		const deaf = { ...store, list: async () => ({ kind: "unreadable", reason: "too many lists" }) as const };
		const shards = await knownShards(deaf);
		expect(shards.areAll).toBe(false);
		expect(turnsOver(shards, 8).map(({ shard }) => shard)).toEqual([3]);
		expect(turnsOver(shards, 16).map(({ shard }) => shard)).toEqual([5]);
		expect((await knownShards(store)).areAll).toBe(true);
	});

	test("where keys cannot be listed are as many as one of the first eight says", async () => {
		const store = watched(memoryStore());
		const deaf = { ...store, list: async () => ({ kind: "unreadable", reason: "too many lists" }) as const };
		expect((await knownShards(deaf)).tags).toEqual(new Map());
		expect(store.operations).toHaveLength(8);
		await store.put("shard/3", {}, { schema: 1, at: LATER, reports: "", over: 8, since: EARLY });
		await store.put("shard/11", {}, { schema: 1, at: LATER, reports: "", over: 16, since: EARLY });
		expect([...(await knownShards(deaf)).tags.keys()]).toEqual([3]);
		await store.put("shard/5", {}, { schema: 1, at: LATER, reports: "", over: 16, since: EARLY });
		expect([...(await knownShards(deaf)).tags.keys()]).toEqual([3, 5, 11]);
	});
});

test("sources stay where they are while not all of them are known", () => {
	const few = [{ id: "a" }];
	const shards = known({ 3: tag(64), 4: tag(16) });
	expect(wantedShards(shards, few, true)).toBe(FEWEST_SHARDS);
	expect(wantedShards(shards, few, false)).toBe(64);
	expect(wantedShards(known({}), few, false)).toBe(FEWEST_SHARDS);
});
