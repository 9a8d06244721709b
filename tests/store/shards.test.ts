import { describe, expect, test } from "vitest";
import type { Shard, SourceState } from "../../src/model/shard.ts";
import type { Store } from "../../src/ports.ts";
import {
	deleteShard,
	FEWEST_SHARDS,
	listShards,
	readShard,
	readShardTags,
	shardOf,
	shardsFor,
	spreadOver,
	versionOfReport,
	versionOfReports,
	writeShard,
} from "../../src/store/shards.ts";
import { memoryStore, watched } from "../fakes/store.ts";
import { reportOf } from "../samples/stories.ts";

const ABSENT = { kind: "absent" } as const;
const AT = "2024-11-04T06:10:00.000Z";
const stateOf = (lastSuccess?: string): SourceState => ({
	nextPoll: AT,
	failures: 0,
	seen: [],
	totals: { polls: 1, fetched: 1, kept: 1 },
	nearMisses: [],
	...(lastSuccess !== undefined && { lastSuccess }),
});
const SHARD: Shard = { at: AT, sources: { a: stateOf() }, reports: [reportOf()] };
const alertAt = (at: string) => ({ id: at, kind: "failing", subject: "a", at, text: "It fails." }) as const;

async function listed(store: Store) {
	const tags = await listShards(store);
	return tags.kind === "value" ? tags.value : new Map<number, never>();
}

describe("a shard", () => {
	test("is one of eight, for ever the same for a source", () => {
		expect(FEWEST_SHARDS).toBe(8);
		expect(["akorda", "tengrinews", "constructor", ""].map((id) => shardOf(id))).toEqual([7, 3, 6, 3]);
		const found = new Set(Array.from({ length: 200 }, (_, n) => shardOf(`source-${n}`)));
		expect([...found].sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
	});

	test.each<[string, Partial<Shard>]>([
		["nothing more", {}],
		["a doubted moment", { doubted: "2030-01-01T00:00:00.000Z" }],
		["alerts", { alerts: [alertAt(AT)] as unknown as NonNullable<Shard["alerts"]> }],
		["sources that it took over", { spread: { over: 16, since: AT, taken: AT, from: [3] } }],
	])("is read as it was written with %s", async (_, more) => {
		const store = memoryStore();
		await writeShard(store, 3, { ...SHARD, ...more }, ABSENT);
		expect(await readShard(store, 3)).toEqual({ kind: "value", value: { ...SHARD, ...more } });
		expect(await readShard(store, 2)).toEqual(ABSENT);
	});

	test.each([
		7,
		{},
		{ over: "16", since: AT, taken: AT, from: [] },
		{ over: 0, since: AT, taken: AT, from: [] },
		{ over: 16, since: AT, from: [] },
		{ over: 16, since: AT, taken: AT },
		{ over: 16, since: AT, taken: AT, from: [3, "4"] },
	])("has taken nothing over where it says %j of that", async (spread) => {
		const store = memoryStore({ "shard/0": { schema: 1, ...SHARD, spread } });
		const held = await readShard(store, 0);
		expect(held).toEqual({ kind: "value", value: SHARD });
		expect(spreadOver(SHARD)).toBe(8);
	});

	test.each([
		[0, 8],
		[1, 8],
		[57, 8],
		[1024, 8],
		[1025, 16],
		[2048, 16],
		[10_000, 128],
		[1e9, 1024],
	])("of %i sources is one of %i", (sources, shards) => {
		expect(shardsFor(sources)).toBe(shards);
	});

	test("of twice as many shards is the same or a new one", () => {
		for (let n = 0; n < 200; n++) {
			const [eight, sixteen] = [shardOf(`source-${n}`, 8), shardOf(`source-${n}`, 16)];
			expect([eight, eight + 8]).toContain(sixteen);
		}
	});

	test("is gone once it is deleted", async () => {
		const store = memoryStore();
		await writeShard(store, 3, SHARD, ABSENT);
		await deleteShard(store, 3);
		expect(await readShard(store, 3)).toEqual(ABSENT);
	});

	test("of an earlier release, or with an empty list of alerts, has none", async () => {
		const store = memoryStore({ "shard/0": { schema: 1, ...SHARD, alerts: [], doubted: 7 } });
		expect(await readShard(store, 0)).toEqual({ kind: "value", value: SHARD });
	});
});

describe("the tags of shards", () => {
	test("say when a shard was written, when a poll of it last succeeded, and the moment of its newest alert", async () => {
		const store = memoryStore();
		const sources = {
			a: stateOf("2024-11-04T06:00:00.000Z"),
			b: stateOf("2024-11-04T06:05:00.000Z"),
			c: stateOf(),
			d: stateOf("2024-11-04T05:00:00.000Z"),
		};
		const alerts = ["2024-10-31", "2024-11-01", "2024-11-02"].map((day) => alertAt(`${day}T00:00:00.000Z`));
		const shard = { ...SHARD, sources, alerts: alerts as unknown as NonNullable<Shard["alerts"]> };
		await writeShard(store, 1, shard, ABSENT);
		await writeShard(store, 7, { ...SHARD, alerts: [] }, ABSENT);
		const reports = versionOfReports(SHARD.reports);
		const tag = { reports, at: AT, good: "2024-11-04T06:05:00.000Z", alert: "2024-11-02T00:00:00.000Z" };
		const seen = watched(store);
		for (const tags of [await readShardTags(seen), await listed(store)])
			expect([...tags]).toEqual([
				[1, tag],
				[7, { reports, at: AT }],
			]);
		expect(seen.operations).toHaveLength(8);
	});

	test("say over how many shards it is spread, since when, and whether something of it belongs into another", async () => {
		const store = memoryStore();
		const spread = { over: 16, since: AT, taken: AT, from: [] };
		const own = Array.from({ length: 99 }, (_, n) => `source-${n}`).find((id) => shardOf(id, 16) === 11) ?? "";
		const next = Array.from({ length: 99 }, (_, n) => `source-${n}`).find((id) => shardOf(id, 16) === 12) ?? "";
		const sources = { [own]: stateOf() };
		await writeShard(store, 11, { ...SHARD, sources, reports: [], spread }, ABSENT);
		await writeShard(store, 3, { ...SHARD, sources, reports: [], spread }, ABSENT);
		await writeShard(store, 4, { ...SHARD, sources, reports: [] }, ABSENT);
		await writeShard(
			store,
			12,
			{ ...SHARD, sources: { [own]: stateOf(), [next]: stateOf() }, reports: [], spread },
			ABSENT,
		);
		const tags = await listed(store);
		expect(tags.get(11)).toEqual({ reports: versionOfReports([]), at: AT, over: 16, since: AT });
		for (const n of [3, 12]) expect(tags.get(n)).toMatchObject({ over: 16, isShared: true });
		expect(tags.get(4)).not.toHaveProperty("isShared");
	});

	test("leave out a success that lies ahead of the run, and count one of its moment", async () => {
		const good = async (lastSuccess: string) => {
			const store = memoryStore();
			await writeShard(store, 0, { ...SHARD, sources: { a: stateOf(lastSuccess) } }, ABSENT);
			return (await readShardTags(store)).get(0)?.good;
		};
		expect(await good("2024-11-04T06:10:00.001Z")).toBeUndefined();
		expect(await good(AT)).toBe(AT);
	});

	test.each([
		["no object", "text", undefined],
		["of another schema", { schema: 2, at: AT }, undefined],
		["without a moment", { schema: 1, good: AT }, { reports: "", good: AT }],
		[
			"with texts that are none",
			{ schema: 1, at: AT, good: 7, alert: 7, over: 16, isShared: 1 },
			{ reports: "", at: AT },
		],
		["that says since when alone", { schema: 1, at: AT, since: AT }, { reports: "", at: AT }],
	])("are read with care where one is %s", async (_, tag, read) => {
		const store = memoryStore();
		await store.put("shard/5", {}, tag);
		expect((await readShardTags(store)).get(5)).toEqual(read);
	});
});

describe("the versions of shards", () => {
	test("are listed by number, and empty where a tag says nothing of use", async () => {
		const store = memoryStore({ "shard/2": {}, front: {}, shards: {} });
		await writeShard(store, 0, SHARD, ABSENT);
		await store.put("shard/4", {}, { schema: 1, reports: 7 });
		await store.put("shard/6", {}, { schema: 2, reports: "v" });
		expect([...(await listed(store))].map(([n, { reports }]) => [n, reports])).toEqual([
			[0, versionOfReports(SHARD.reports)],
			[2, ""],
			[4, ""],
			[6, ""],
		]);
	});

	test("are not listed where the store cannot say", async () => {
		const stored = { kind: "unreadable", reason: "down" } as const;
		expect(await listShards({ ...memoryStore(), list: async () => stored })).toEqual(stored);
	});

	test("differ where reports do", () => {
		const report = reportOf();
		const { classification } = report;
		const versions = [
			[],
			[report],
			[report, report],
			[report, { ...report, key: "other" }],
			[{ ...report, key: "other" }, report],
			[{ ...report, key: "other" }],
			[{ ...report, changed: "2024-11-05T00:00:00.000Z" }],
			[{ ...report, classification: { ...classification, model: "next" } }],
			[{ ...report, classification: { ...classification, keep: false } }],
		].map(versionOfReports);
		expect(new Set(versions).size).toBe(versions.length);
		const [a, b] = ["a", "b"].map((key) => ({ ...report, key }));
		const one = { ...report, key: `a ${versionOfReport(report)}b` };
		expect(versionOfReports([a, b].flatMap((each) => each ?? []))).not.toBe(versionOfReports([one]));
		expect(versionOfReports([{ ...report, title: "Edited, and not said" }])).toBe(versionOfReports([report]));
	});
});
