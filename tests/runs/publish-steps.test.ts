/** What a publish asks of the store, says in the log and leaves in the front, step by step. */
import { describe, expect, test } from "vitest";
import type { Front } from "../../src/model/front.ts";
import type { Source } from "../../src/model/source.ts";
import type { Store } from "../../src/ports.ts";
import { publish, shownIn } from "../../src/runs/publish.ts";
import { readFront, writeFront } from "../../src/store/front.ts";
import { versionOfReports } from "../../src/store/shards.ts";
import { watched } from "../fakes/store.ts";
import { frontOf, sourceOf, storyOf } from "../samples/stories.ts";
import { at, eventReport, type World, world } from "./world.ts";

const unreadable = { kind: "unreadable", reason: "down" } as const;

async function frontIn({ store }: World): Promise<Front> {
	const held = await readFront(store);
	if (held.kind !== "value") throw new Error("there is no front");
	return held.value;
}
async function one(): Promise<World> {
	const w = world();
	await w.shard(0, at(10), [eventReport(1, at(10))]);
	await w.run(at(10));
	w.logged.length = 0;
	return w;
}

describe("a publish", () => {
	test("says which days it wrote, and what front", async () => {
		const w = world();
		await w.shard(0, at(10), [eventReport(1, at(10)), eventReport(2, at(10))]);
		const front = await w.run(at(10));
		expect(front).toEqual(await frontIn(w));
		expect(w.logged).toEqual([
			{ event: "publish.days", facts: { days: ["2024-04-01"] } },
			{ event: "publish.front", facts: { at: at(10), version: front?.version, stories: 2 } },
		]);
	});

	test("waits where the shards cannot be listed, or the days of a front that is not there", async () => {
		const w = world();
		await w.shard(0, at(10), [eventReport(1, at(10))]);
		const without = (prefix: string): Store => ({
			...w.store,
			list: async (asked) => (asked.startsWith(prefix) ? unreadable : w.store.list(asked)),
		});
		expect(await w.run(at(10), without("shard"))).toBe(undefined);
		expect(await w.run(at(10), without("day"))).toBe(undefined);
		expect(w.logged).toEqual([
			{ event: "publish.waits", facts: { reason: "the shards cannot be listed" } },
			{ event: "publish.waits", facts: { reason: "the record's days cannot be read" } },
		]);
		expect(w.store.raw("front")).toBe(undefined);
	});

	test("runs again on the next day, and where something waits, though no shard changed", async () => {
		const w = await one();
		expect(await w.run(at(10.5))).toBe(undefined);
		expect(await w.run(at(25))).toBeDefined();
		await writeFront(w.store, { ...(await frontIn(w)), uncalendared: ["2024-04-01-00000000"] }, { kind: "absent" });
		expect(await w.run(at(25.5))).toBeDefined();
	});

	test("takes a shard once, and not one that was written with the same reports", async () => {
		const w = await one();
		const front = await frontIn(w);
		expect(front.madeOf).toEqual({ 0: { version: versionOfReports([eventReport(1, at(10))]), at: at(10) } });
		await w.shard(0, at(11), [eventReport(1, at(10))]);
		await w.shard(1, at(11), [eventReport(2, at(11))]);
		const read = watched(w.store);
		await w.run(at(11), read);
		expect(read.operations.filter((operation) => operation.startsWith("get shard"))).toEqual(["get shard/1"]);
		expect(Object.keys((await frontIn(w)).madeOf)).toEqual(["0", "1"]);
	});

	test("reads a shard whose tag says nothing, each time", async () => {
		const w = await one();
		await w.store.put("shard/0", JSON.parse(w.store.raw("shard/0") ?? ""));
		const read = watched(w.store);
		await w.run(at(11), read);
		expect(read.operations).toContain("get shard/0");
	});

	test("reads no shard that the run has at hand, and goes by that", async () => {
		const w = await one();
		const fresh = new Map([
			[0, { at: at(11), sources: {}, reports: [eventReport(1, at(10)), eventReport(3, at(11))] }],
		]);
		const read = watched(w.store);
		await publish({ store: read, now: at(11), log: () => {}, fresh });
		expect(read.operations).not.toContain("get shard/0");
		expect(await w.front()).toHaveLength(2);
	});

	test("says that a shard cannot be read, and nothing of one that is gone", async () => {
		const w = await one();
		await w.shard(1, at(11), [eventReport(2, at(11))]);
		const answering = (answer: Awaited<ReturnType<Store["get"]>>): Store => ({
			...w.store,
			get: async (key) => (key === "shard/1" ? answer : w.store.get(key)),
		});
		const said = async (answer: Awaited<ReturnType<Store["get"]>>) => {
			w.logged.length = 0;
			await w.run(at(11), answering(answer));
			return w.logged.filter(({ event }) => event === "record.unreadable").map(({ facts }) => facts);
		};
		expect(await said({ kind: "absent" })).toEqual([]);
		expect(await said(unreadable)).toEqual([{ key: "shard/1", reason: "down" }]);
		expect((await frontIn(w)).madeOf).not.toHaveProperty("1");
	});

	test("is of no earlier moment than the last, unless the last was doubted", async () => {
		const w = await one();
		await w.shard(0, at(9), [eventReport(1, at(10)), eventReport(2, at(9))]);
		expect((await w.run(at(9)))?.at).toBe(at(10));
		await writeFront(w.store, { ...(await frontIn(w)), doubted: at(8) }, { kind: "absent" });
		await w.shard(0, at(9.5), [eventReport(1, at(10)), eventReport(2, at(9)), eventReport(3, at(9.5))]);
		const front = await w.run(at(9.5));
		expect(front?.at).toBe(at(9.5));
		expect(front).not.toHaveProperty("doubted");
		expect(front?.changed).toBe(at(10));
	});

	test("takes of an address that two sources list the report of the one whose site it is", async () => {
		const w = world();
		const own = eventReport(1, at(10), { key: "own/1", sourceId: "own", url: "https://own.example/1" });
		const copied = { ...own, key: "other/1", sourceId: "other" };
		const sources = new Map<string, Source>([
			["own", sourceOf("own")],
			["other", sourceOf("other")],
		]);
		await w.shard(0, at(10), [copied]);
		await w.shard(1, at(10), [own]);
		await publish({ store: w.store, now: at(10), log: () => {}, sources });
		expect((await w.front()).flatMap(({ reports }) => reports.map(({ sourceId }) => sourceId))).toEqual(["own"]);
		await w.shard(0, at(11), [{ ...copied, key: "other/2", firstSeen: at(11), changed: at(11) }]);
		await publish({ store: w.store, now: at(11), log: () => {}, sources });
		expect((await w.front()).flatMap(({ reports }) => reports.map(({ sourceId }) => sourceId))).toEqual(["own"]);
	});

	test("opens a day that is not as the last publish left it, of this month or the day before", async () => {
		const w = await one();
		const front = await frontIn(w);
		const opened = async (days: Front["days"], now: string) => {
			await writeFront(w.store, { ...front, days, uncalendared: ["2024-04-20-0"] }, { kind: "absent" });
			const read = watched(w.store);
			await w.run(now, read);
			return read.operations.includes("get day/2024-04-01");
		};
		expect(await opened(front.days, at(11))).toBe(false);
		expect(await opened({ "2024-04-01": "other" }, at(11))).toBe(true);
		expect(await opened({}, at(11))).toBe(true);
	});
});

test("shownIn leaves out what was withdrawn", () => {
	const [a, b] = [storyOf("a"), storyOf("b", { withdrawn: true })];
	expect(shownIn(frontOf([a, b]))).toEqual([a]);
});
