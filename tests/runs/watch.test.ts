import { describe, expect, test } from "vitest";
import { type Alert, alertOf } from "../../src/model/alert.ts";
import { HOUR, type Instant, MINUTE, shift } from "../../src/model/instant.ts";
import type { Shard } from "../../src/model/shard.ts";
import type { Store } from "../../src/ports.ts";
import { type Noticed, noticing } from "../../src/runs/noticed.ts";
import { refreshShard } from "../../src/runs/refresh.ts";
import { alertsSoFar, watch } from "../../src/runs/watch.ts";
import { type Health, NO_ALERTS, readHealth, writeHealth } from "../../src/store/health.ts";
import { FEWEST_SHARDS, shardOf, writeShard } from "../../src/store/shards.ts";
import { memoryStore, watched } from "../fakes/store.ts";
import { sourceOf } from "../samples/stories.ts";

const START: Instant = "2024-11-04T00:00:00.000Z";
const at = (hours: number): Instant => shift(START, hours * HOUR);
const SOURCE = sourceOf("herald", { pollMinutes: 30 });
const SHARD = shardOf("herald");

type Answer = Response | "down";

function feed(items: readonly { readonly id: string; readonly date?: string }[]): Response {
	const all = items.map(
		({ id, date }) =>
			`<item><title>Minister meets envoy ${id}</title><link>https://herald.example/${id}</link>${date === undefined ? "" : `<pubDate>${date}</pubDate>`}</item>`,
	);
	return new Response(`<rss version="2.0"><channel><title>Herald</title>${all.join("")}</channel></rss>`, {
		headers: { "content-type": "application/rss+xml" },
	});
}

/** Runs of one source, each an hour after the other, and what the operator was told by them. */
function world() {
	const store = memoryStore();
	let last: Instant | undefined;
	const run = async (hours: number, answer: (url: string) => Answer): Promise<void> => {
		const now = at(hours);
		const { log, noticed } = noticing(() => undefined);
		const http = async (request: Request): Promise<Response> => {
			const given = answer(request.url);
			if (given === "down") throw new TypeError("getaddrinfo ENOTFOUND");
			return given;
		};
		const ports = { store, http, clock: () => now, log };
		const { shard } = await refreshShard(SHARD, ports, { sources: [SOURCE], now, userAgent: "test", polls: 1 });
		await watch({ store, now, log }, { last, noticed: noticed(), shards: new Map([[SHARD, shard]]) });
		last = now;
	};
	const told = async (): Promise<Alert[]> => [...(await alertsSoFar(store))];
	const kinds = async (): Promise<string[]> => (await told()).map(({ kind }) => kind);
	return { run, told, kinds, store };
}

const dated = (n: number) => feed([{ id: `n${n}`, date: new Date(at(n)).toUTCString() }]);

describe("the operator is told once", () => {
	test("when a source turns failing, and when it is well again; a single failure is no news", async () => {
		const { run, told } = world();
		let hours = 0;
		const next = () => (hours += 30);
		for (const answer of [dated(1), "down", dated(2), "down", "down", "down", "down", "down", dated(3)] as const) {
			const given = answer === "down" ? answer : answer.clone();
			await run(next(), () => given);
		}
		expect(
			(await told()).filter(({ kind }) => kind !== "late").map(({ kind, text }) => [kind, text.slice(0, 60)]),
		).toEqual([
			["failing", "The herald (herald) fails: network: herald.example cannot be"],
			["well", "The herald (herald) is well again; it failed since 2024-11-1"],
		]);
	});

	test("when a source is silent for longer than it ever was, and when it brings something again", async () => {
		const { run, kinds } = world();
		for (let day = 0; day < 20; day++) await run(day * 24, () => dated(day));
		for (let day = 20; day < 30; day++) await run(day * 24, () => dated(19));
		await run(30 * 24, () => dated(30));
		expect((await kinds()).filter((kind) => kind !== "late")).toEqual(["silent", "heard"]);
	});

	test("when a feed leads to another address for good", async () => {
		const { run, told } = world();
		let home: string | undefined;
		const answer = (n: number) => (url: string) =>
			url === SOURCE.feed && home !== undefined
				? new Response(null, { status: 301, headers: { location: home } })
				: dated(n);
		for (let n = 0; n < 3; n++) await run(n, answer(n));
		home = "https://herald.example/moved";
		for (let n = 3; n < 6; n++) await run(n, answer(n));
		const moved = (await told()).filter(({ kind }) => kind === "moved");
		expect(moved).toHaveLength(1);
		expect(moved[0]?.text).toContain("https://herald.example/moved");
	});

	test("when a source starts to bring undated items", async () => {
		const { run, kinds } = world();
		await run(0, () => dated(0));
		await run(0.6, () => feed([{ id: "a" }]));
		await run(1.2, () => feed([{ id: "b" }]));
		expect(await kinds()).toEqual(["undated"]);
	});

	test("when a run was late", async () => {
		const { run, told } = world();
		await run(0, () => dated(0));
		await run(0.25, () => dated(0));
		await run(8, () => dated(0));
		await run(8.25, () => dated(0));
		const [alert, ...others] = await told();
		expect(alert?.text).toContain(`between ${at(0.25)} and ${at(8)}`);
		expect(others).toEqual([]);
	});

	test("when a key is of no use, and again only after a day without that", async () => {
		const { store } = world();
		const at15 = (run: number): Instant => shift(START, run * 15 * MINUTE);
		const ending = async (run: number, key?: string): Promise<void> => {
			const { log, noticed } = noticing(() => undefined);
			if (key !== undefined) log("record.unreadable", { key, reason: "SyntaxError" });
			await watch({ store, now: at15(run), log }, { last: at15(run - 1), noticed: noticed(), shards: new Map() });
		};
		for (let run = 0; run < 96 * 3; run++) await ending(run, "day/2024-11-01");
		expect(await alertsSoFar(store)).toHaveLength(1);
		for (let run = 96 * 3; run < 96 * 5; run++) await ending(run);
		await ending(96 * 5, "day/2024-11-01");
		expect((await alertsSoFar(store)).map(({ subject }) => subject)).toEqual(["day/2024-11-01", "day/2024-11-01"]);
	});
});

test("is told with a later run where it could not be written down", async () => {
	const { run, kinds, store } = world();
	await run(0, () => dated(0));
	const { put } = store;
	store.put = async (key, ...rest) =>
		key === "health" ? Promise.reject(new Error("KV PUT failed: 429")) : put(key, ...rest);
	await run(0.6, () => feed([{ id: "a" }]));
	expect(await kinds()).toEqual([]);
	store.put = put;
	await run(1.2, () => feed([{ id: "b" }]));
	expect(await kinds()).toEqual(["undated"]);
});

test("costs no write where there is nothing to tell", async () => {
	const { run, store } = world();
	await run(0, () => dated(0));
	await run(0.25, () => dated(0));
	expect(store.raw("health")).toBeUndefined();
	expect(FEWEST_SHARDS).toBe(8);
});

describe("the end of a run", () => {
	const NOW = at(100);
	const NOTHING: Noticed = { polls: 0, failed: 0, unreadable: new Map(), events: [], sent: 0, isDoubted: false };
	const unreadable = (...keys: readonly string[]): Noticed => ({
		...NOTHING,
		unreadable: new Map(keys.map((key) => [key, "cut"])),
	});
	const alertAt = (hours: number) => alertOf("failing", "herald", at(hours), "It fails.");

	async function ending(given: {
		readonly before?: Partial<Health>;
		readonly noticed?: Noticed;
		readonly last?: Instant;
		readonly shards?: ReadonlyMap<number, Shard>;
		readonly stored?: ReadonlyMap<number, Shard>;
		readonly over?: Partial<Store>;
	}) {
		const memory = memoryStore();
		if (given.before !== undefined) await writeHealth(memory, { ...NO_ALERTS, ...given.before }, { kind: "absent" });
		for (const [n, shard] of given.stored ?? []) await writeShard(memory, n, shard, { kind: "absent" });
		const store = watched(memory);
		const logged: unknown[] = [];
		await watch(
			{ store: { ...store, ...given.over }, now: NOW, log: (event, facts) => void logged.push([event, facts]) },
			{ last: given.last, noticed: given.noticed ?? NOTHING, shards: given.shards ?? new Map() },
		);
		const held = await readHealth(memory);
		const read = store.operations.filter((one) => one.startsWith("get "));
		return { logged, read, written: store.written, health: held.kind === "value" ? held.value : undefined };
	}
	const shardWith = (...hours: readonly number[]): Shard => ({
		at: NOW,
		sources: {},
		reports: [],
		alerts: hours.map(alertAt),
	});

	test.each([
		[undefined, false],
		[shift(NOW, -50 * MINUTE), false],
		[shift(NOW, -50 * MINUTE - 1), true],
	])("after a run at %s was late: %s", async (last, isLate) => {
		const { health, logged, written } = await ending({ ...(last !== undefined && { last }) });
		const text = `No run came between ${last} and ${NOW}: see the cron and its log`;
		expect(health?.alerts).toEqual(isLate ? [alertOf("late", "run", NOW, text)] : undefined);
		expect(logged).toEqual(isLate ? [["alert", { kind: "late", subject: "run", text }]] : []);
		expect(written).toEqual(isLate ? ["health"] : []);
	});

	test("tells what was noticed, with its moment", async () => {
		const events = [{ kind: "stopped", subject: "chat", text: "It refuses." }] as const;
		const { health } = await ending({ noticed: { ...NOTHING, events } });
		expect(health?.alerts).toEqual([alertOf("stopped", "chat", NOW, "It refuses.")]);
	});

	test("tells of a key once, and notes it every six hours", async () => {
		const text = "What is stored as front is of no use: cut";
		const first = await ending({ noticed: unreadable("front") });
		expect(first.health).toMatchObject({ alerts: [alertOf("unreadable", "front", NOW, text)], faults: { front: NOW } });
		const faults = (hours: number, milliseconds = 0) => ({ front: shift(NOW, -hours * HOUR + milliseconds) });
		const again = await ending({ noticed: unreadable("front"), before: { faults: faults(6, 1) } });
		expect([again.written, again.logged]).toEqual([[], []]);
		const later = await ending({ noticed: unreadable("front"), before: { faults: faults(6) } });
		expect(later).toMatchObject({ written: ["health"], logged: [], health: { faults: { front: NOW }, alerts: [] } });
	});

	test("forgets a key after a day without a fault", async () => {
		const of = (hours: number, milliseconds = 0) =>
			ending({ before: { faults: { front: shift(NOW, -hours * HOUR + milliseconds) } } });
		expect((await of(24, 1)).written).toEqual([]);
		expect(await of(24)).toMatchObject({ written: ["health"], health: { faults: {} }, logged: [] });
		const old = await ending({ noticed: unreadable("front"), before: { faults: { front: at(0) } } });
		expect(old.health).toMatchObject({ faults: { front: NOW }, alerts: [] });
	});

	test("takes of each shard the alerts that are newer than those it took", async () => {
		const shards = new Map([[2, shardWith(1, 2, 3)]]);
		const { health } = await ending({ shards, before: { taken: { 2: at(1), 5: at(4) } } });
		expect(health).toMatchObject({ alerts: [alertAt(2), alertAt(3)], taken: { 2: at(3), 5: at(4) } });
		expect((await ending({ shards, before: { taken: { 2: at(3) } } })).written).toEqual([]);
		expect((await ending({ shards: new Map([[2, shardWith()]]) })).written).toEqual([]);
	});

	test("reads a shard that it has not at hand, where its tag tells of a newer alert", async () => {
		const stored = new Map([[3, shardWith(1)]]);
		expect((await ending({ stored })).health).toMatchObject({ alerts: [alertAt(1)], taken: { 3: at(1) } });
		const unread = await ending({
			stored,
			noticed: unreadable("day/2024-11-01"),
			over: { get: async (key) => (key === "shard/3" ? { kind: "unreadable", reason: "down" } : { kind: "absent" }) },
		});
		expect(unread.health?.taken).toEqual({});
	});

	test("reads no shard that has told nothing since, and tells of the run where the shards cannot be listed", async () => {
		const stored = new Map([
			[3, shardWith(1)],
			[4, shardWith()],
		]);
		expect((await ending({ stored, before: { taken: { 3: at(1) } } })).read).toEqual(["get health"]);
		const list = async () => ({ kind: "unreadable", reason: "down" }) as const;
		const { health } = await ending({ stored, noticed: unreadable("front"), over: { list } });
		expect(health).toMatchObject({ alerts: [{ kind: "unreadable" }], taken: {} });
	});

	test("tells nothing that was told, and keeps a hundred alerts", async () => {
		const known = Array.from({ length: 100 }, (_, n) => alertAt(n / 100));
		const { health } = await ending({ before: { alerts: known }, shards: new Map([[2, shardWith(0.99, 5)]]) });
		expect(health?.alerts).toEqual([...known.slice(1), alertAt(5)]);
	});

	test("writes over no health that it cannot read, and never throws", async () => {
		const unread = await ending({ last: at(0), over: { get: async () => ({ kind: "unreadable", reason: "down" }) } });
		expect([unread.written, unread.logged]).toEqual([[], [["record.unreadable", { key: "health", reason: "down" }]]]);
		const refused = await ending({ last: at(0), over: { put: async () => Promise.reject(new Error("429")) } });
		expect(refused.logged.at(-1)).toEqual(["watch.failed", { error: "Error: 429" }]);
	});
});
