/** What a publish asks of the store, says in the log and leaves in the front, step by step. */
import { describe, expect, test } from "vitest";
import type { Front } from "../../src/model/front.ts";
import { MINUTE, shift } from "../../src/model/instant.ts";
import type { Shard } from "../../src/model/shard.ts";
import type { Source } from "../../src/model/source.ts";
import type { Story } from "../../src/model/story.ts";
import type { Store } from "../../src/ports.ts";
import { publish, shownIn } from "../../src/runs/publish.ts";
import { readCalendar } from "../../src/store/calendars.ts";
import { readDay, versionOfDay, writeDay } from "../../src/store/days.ts";
import { readFront, writeFront } from "../../src/store/front.ts";
import { versionOfReports, writeShard } from "../../src/store/shards.ts";
import { framed } from "../cluster/framed.ts";
import { report } from "../cluster/reports.ts";
import { watched } from "../fakes/store.ts";
import { facetsOf, frontOf, reportOf, sourceOf, storyOf } from "../samples/stories.ts";
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
		expect(shownIn(await frontIn(w))).toHaveLength(1);
	});

	test("keeps what others told of an address no longer once the one whose site it is tells it, and of others as before", async () => {
		const w = world();
		const link = (n: number) => ({ url: `https://own.example/${n}`, link: `https://own.example/${n}` });
		const copied = eventReport(1, at(10), { key: "other/1", sourceId: "other", ...link(1) });
		const [second, its] = [
			eventReport(2, at(10), { key: "other/2", sourceId: "other", ...link(2) }),
			eventReport(3, at(10), { key: "own/2", sourceId: "own", ...link(2) }),
		];
		const sources = new Map([sourceOf("own"), sourceOf("other")].map((source) => [source.id, source]));
		// As a release had it that knew of no sites.
		const stories = [copied, second, its].map((report, n) =>
			storyOf(`s${n}`, { published: at(10), firstSeen: at(10), facets: facetsOf(), reports: [report] }),
		);
		await writeDay(w.store, { day: "2024-04-01", stories, moved: {} }, { kind: "absent" });
		await w.shard(1, at(11), [its, eventReport(4, at(11), { key: "own/1", sourceId: "own", ...link(1) })]);
		await publish({ store: w.store, now: at(11), log: () => {}, sources });
		const told = (await w.stories()).flatMap(({ reports, unkept = [] }) =>
			[...reports, ...unkept].map(({ key, isCeded, changed, classification: { keep } }) => [
				key,
				isCeded,
				keep,
				changed,
			]),
		);
		expect(told.toSorted()).toEqual([
			["other/1", true, false, at(11)],
			["other/2", undefined, true, at(10)],
			["own/1", undefined, true, at(11)],
			["own/2", undefined, true, at(10)],
		]);
		await w.shard(1, at(12), [
			its,
			eventReport(5, at(12), { key: "own/1", sourceId: "own", ...link(1), firstSeen: at(11) }),
		]);
		await publish({ store: w.store, now: at(12), log: () => {}, sources });
		const again = (await w.stories()).flatMap(({ reports, unkept = [] }) => [...reports, ...unkept]);
		expect(again.find(({ key }) => key === "other/1")).toMatchObject({ isCeded: true, changed: at(11) });
	});

	test("says nothing of days where it wrote none", async () => {
		const w = await one();
		await w.run(at(25));
		expect(w.logged.map(({ event }) => event)).toEqual(["publish.front"]);
	});

	test("forgets a shard that is gone", async () => {
		const w = await one();
		await w.shard(1, at(11), [eventReport(2, at(11))]);
		await w.run(at(11));
		await w.store.delete("shard/0");
		expect(Object.keys((await w.run(at(25)))?.madeOf ?? {})).toEqual(["1"]);
	});

	test("lists each month once", async () => {
		const w = await one();
		await writeFront(w.store, { ...(await frontIn(w)), since: at(9.9), stories: [] }, { kind: "absent" });
		await w.shard(1, at(11), [eventReport(2, at(9)), eventReport(3, at(9.5)), eventReport(4, at(11))]);
		const read = watched(w.store);
		await w.run(at(11), read);
		const lists = read.operations.filter((operation) => operation.startsWith("list day/2"));
		expect(lists).toEqual([...new Set(lists)]);
	});

	test("takes of a report that moves from shard to shard the newer one, and the report once", async () => {
		for (const [first, second] of [
			[0, 1],
			[1, 0],
		] as const) {
			const w = world();
			const before = eventReport(1, at(10));
			await w.shard(first, at(11), [before]);
			await w.shard(second, at(11), [{ ...before, title: `${before.title} corrected`, changed: at(11) }]);
			await w.run(at(11));
			expect((await w.stories()).flatMap(({ reports }) => reports.map(({ title }) => title))).toEqual([
				`${before.title} corrected`,
			]);
		}
	});

	test("founds stories of their own of reports whose keys are almost one, in one run or two", async () => {
		// Of both the hash begins with f6a2ceb05.
		const [first, second] = ["outlet-en/hj2g1h71", "outlet-en/1uvx7fa20"].map((key, n) =>
			eventReport(n, at(10), { key }),
		);
		if (first === undefined || second === undefined) throw new Error("there are two");
		const ids = ["2024-04-01-f6a2ceb0", "2024-04-01-f6a2ceb05"];
		const together = world();
		await together.shard(0, at(10), [first, second]);
		await together.run(at(10));
		expect((await together.stories()).map(({ id }) => id).toSorted()).toEqual(ids);
		const apart = world();
		for (const [n, report] of [first, second].entries()) {
			await apart.shard(n, at(10 + n), [report]);
			await apart.run(at(10 + n));
		}
		expect((await apart.stories()).map(({ id }) => id).toSorted()).toEqual(ids);
	});

	test("makes one of two stories that a report shows to be one, in their days", async () => {
		const w = world();
		const of = (sourceId: string, title: string, seen: string) =>
			framed(
				report(`https://${sourceId}.example/1`, { sourceId, title, published: seen, firstSeen: seen, changed: seen }),
			);
		const [schools, uranium] = [
			"Kazakhstan and France sign an agreement on schools for engineers",
			"Uranium deal with France signed by Kazatomprom",
		];
		await w.shard(0, at(22), [of("a", schools, at(22))]);
		await w.run(at(22));
		await w.shard(1, at(25), [of("b", uranium, at(25))]);
		await w.run(at(25));
		const [younger, elder] = await w.stories();
		const both = of("c", `${schools}, uranium deal signed by Kazatomprom`, at(26));
		await w.shard(2, at(26), [both]);
		const unread: Store = {
			...w.store,
			get: async (key) => (key === "day/2024-04-01" ? unreadable : w.store.get(key)),
		};
		await w.run(at(26), unread);
		expect((await frontIn(w)).madeOf).not.toHaveProperty("2");
		expect((await w.stories()).map(({ id, merged }) => [id, merged])).toEqual([
			[younger?.id, []],
			[elder?.id, []],
		]);
		await w.run(at(26.5));
		expect(await w.stories()).toMatchObject([{ id: elder?.id, merged: [younger?.id] }]);
		expect((await w.stories())[0]?.reports).toHaveLength(3);
		expect(await readDay(w.store, "2024-04-02")).toMatchObject({
			value: { stories: [], moved: { [younger?.id ?? ""]: elder?.id } },
		});
	});

	test("lets a report wait whose day cannot be listed or read, and takes its shard again", async () => {
		const w = await one();
		await writeFront(w.store, { ...(await frontIn(w)), since: at(10.5) }, { kind: "absent" });
		await w.shard(1, at(11), [eventReport(2, at(9.5)), eventReport(3, at(11))]);
		const ids = async (): Promise<number> => (await w.stories()).length;
		const unlisted: Store = {
			...w.store,
			list: async (asked) => (asked.startsWith("day/2024-0") ? unreadable : w.store.list(asked)),
		};
		await w.run(at(11), unlisted);
		expect(await ids()).toBe(2);
		expect((await frontIn(w)).madeOf).not.toHaveProperty("1");
		expect(Object.keys((await frontIn(w)).counts)).toEqual(["2024-04-01"]);
		await w.run(at(11.5));
		expect(await ids()).toBe(3);
		expect((await frontIn(w)).madeOf).toHaveProperty("1");
		await w.shard(2, at(25), [eventReport(4, at(25)), eventReport(5, at(25))]);
		const unread: Store = {
			...w.store,
			get: async (key) => (key === "day/2024-04-02" ? unreadable : w.store.get(key)),
		};
		await w.run(at(25), unread);
		expect([await ids(), "2" in (await frontIn(w)).madeOf]).toEqual([3, false]);
		await w.run(at(25.5));
		expect(await ids()).toBe(5);
	});

	test("looks in no day for what another shard had when that was taken", async () => {
		const w = await one();
		const front = await frontIn(w);
		const looked = async (spread?: Shard["spread"]) => {
			const madeOf = { 0: { version: "other", at: at(12) } };
			await writeFront(w.store, { ...front, stories: [], since: at(11), madeOf }, { kind: "absent" });
			const shard: Shard = { at: at(12), sources: {}, reports: [eventReport(1, at(10))], ...(spread && { spread }) };
			await writeShard(w.store, 1, shard, { kind: "absent" });
			await w.store.delete("shard/0");
			const read = watched(w.store);
			await w.run(at(12), read);
			return read.operations.includes("get day/2024-04-01");
		};
		expect(await looked()).toBe(true);
		expect(await looked({ over: 2, since: at(11), taken: at(12), from: [0] })).toBe(false);
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

	test("opens a day of the last month on the first day of a month, and none of before the front's", async () => {
		const w = world();
		await w.shard(0, at(29 * 24 + 20), [eventReport(1, at(29 * 24 + 20))]);
		await w.run(at(29 * 24 + 20));
		const front = await frontIn(w);
		const opened = async (since: string) => {
			await writeFront(w.store, { ...front, days: {}, since, uncalendared: ["2024-04-20-0"] }, { kind: "absent" });
			const read = watched(w.store);
			await w.run(at(30 * 24 + 1), read);
			return read.operations.includes("get day/2024-04-30");
		};
		expect(front.at.slice(0, 10)).toBe("2024-04-30");
		expect(await opened(at(29 * 24 + 5))).toBe(true);
		expect(await opened(at(30 * 24))).toBe(false);
	});
});

describe("the calendar after a publish", () => {
	const DATED = facetsOf({
		partners: ["FR"],
		eventDate: { start: "2024-04-10", end: "2024-04-10", certainty: "announced" },
	});
	const REPORT = reportOf({ link: "https://herald.example/dated" });
	const DATED_REPORT = { ...REPORT, classification: { ...REPORT.classification, facets: DATED } };
	const told = (changed: string) =>
		storyOf("dated", { id: "2024-04-01-dated", published: at(1), changed, facets: DATED, reports: [DATED_REPORT] });

	/** A record of a story and a front of such a kind, and a run an hour after the last, at 10. */
	async function published(story: Story, front: (story: Story) => Partial<Front>) {
		const w = world();
		await writeDay(w.store, { day: "2024-04-01", stories: [story], moved: {} }, { kind: "absent" });
		const day = await readDay(w.store, "2024-04-01");
		const days = day.kind === "value" ? { "2024-04-01": versionOfDay(day.value) } : {};
		await writeFront(
			w.store,
			{ ...frontOf([], { at: at(10), changed: at(10), days }), ...front(story) },
			{ kind: "absent" },
		);
		await w.shard(0, at(11), []);
		await w.run(at(11));
		const held = await readCalendar(w.store, "2024");
		return {
			occurrences: held.kind === "value" ? held.value.lines.length : 0,
			waiting: (await frontIn(w)).uncalendared,
		};
	}

	test("has the stories that waited for it, also where their day has to be opened first, or waits for that", async () => {
		const waits = { uncalendared: ["2024-04-01-dated"] };
		expect(await published(told(at(1)), () => ({}))).toEqual({ occurrences: 0, waiting: [] });
		expect(await published(told(at(1)), (story) => ({ ...waits, stories: [story] }))).toEqual({
			occurrences: 1,
			waiting: [],
		});
		expect(await published(told(at(1)), () => waits)).toEqual({ occurrences: 1, waiting: [] });
		const w = world();
		await writeDay(w.store, { day: "2024-04-01", stories: [told(at(1))], moved: {} }, { kind: "absent" });
		await writeFront(w.store, { ...frontOf([], { at: at(10), changed: at(10) }), ...waits }, { kind: "absent" });
		await w.shard(0, at(11), []);
		const closed: Store = { ...w.store, get: async (key) => (key.startsWith("day/") ? unreadable : w.store.get(key)) };
		await w.run(at(11), closed);
		expect((await frontIn(w)).uncalendared).toEqual(["2024-04-01-dated"]);
	});

	test("has a story that waited under another id", async () => {
		const story = { ...told(at(1)), merged: ["2024-04-01-gone"] };
		const waits = { uncalendared: ["2024-04-01-gone"], stories: [story] };
		expect(await published(story, () => waits)).toEqual({ occurrences: 1, waiting: [] });
	});

	test.each([
		[shift(at(10), -5 * MINUTE), 1],
		[shift(at(10), -5 * MINUTE - 1), 0],
	])("has once more what changed at %s, shortly before the last run: %i", async (changed, occurrences) => {
		expect(await published(told(changed), (story) => ({ stories: [story] }))).toMatchObject({ occurrences });
	});

	test("has once more, and no oftener, what the last run took long after it had changed: another may have written over it", async () => {
		const w = world();
		await writeDay(w.store, { day: "2024-04-01", stories: [told(at(2))], moved: {} }, { kind: "absent" });
		await writeFront(w.store, frontOf([], { at: at(10), changed: at(10) }), { kind: "absent" });
		const lines = async (): Promise<number> => {
			const held = await readCalendar(w.store, "2024");
			return held.kind === "value" ? held.value.lines.length : 0;
		};
		const outcomes: unknown[] = [];
		for (const hour of [11, 12, 13]) {
			await w.shard(0, at(hour), [eventReport(hour, at(hour))]);
			await w.run(at(hour));
			outcomes.push([await lines(), (await frontIn(w)).calendared]);
			await w.store.delete("calendar/2024");
		}
		expect(outcomes).toEqual([
			[1, ["2024-04-01-dated"]],
			[1, undefined],
			[0, undefined],
		]);
	});

	test("has what a day brings that the front did not know, or knew otherwise, of its own days", async () => {
		const unknown = { days: {} };
		expect(await published(told(at(2)), () => unknown)).toMatchObject({ occurrences: 1 });
		expect(
			await published(told(at(2)), (story) => ({ ...unknown, stories: [{ ...story, changed: at(1.5) }] })),
		).toMatchObject({
			occurrences: 1,
		});
		expect(await published(told(at(2)), (story) => ({ ...unknown, stories: [story] }))).toMatchObject({
			occurrences: 0,
		});
		expect(await published(told(at(2)), () => ({ ...unknown, since: at(5) }))).toMatchObject({ occurrences: 1 });
		const other = { uncalendared: ["2024-04-01-other"], since: at(25) };
		expect(await published(told(at(2)), () => other)).toMatchObject({ occurrences: 0 });
	});
});

test("shownIn leaves out what was withdrawn", () => {
	const [a, b] = [storyOf("a"), storyOf("b", { withdrawn: true })];
	expect(shownIn(frontOf([a, b]))).toEqual([a]);
});
