/** The turns of a refresh: which shards it takes, what each takes over or lets go, and what stops it. */
import { describe, expect, test } from "vitest";
import { DAY, HOUR, MINUTE, shift } from "../../src/model/instant.ts";
import { NoRequestsLeft } from "../../src/model/no-requests-left.ts";
import type { Shard, SourceState } from "../../src/model/shard.ts";
import type { Source } from "../../src/model/source.ts";
import { HostWaits } from "../../src/runs/host-waits.ts";
import { type RefreshOptions, refresh, refreshShard, type ShardRun } from "../../src/runs/refresh.ts";
import { NEVER_POLLED } from "../../src/runs/source-state.ts";
import { readShard, shardOf, writeShard } from "../../src/store/shards.ts";
import type { Turn } from "../../src/store/turns.ts";
import { type MemoryStore, memoryStore, watched } from "../fakes/store.ts";
import { reportOf, sourceOf } from "../samples/stories.ts";

const NOW = "2024-11-06T06:00:00.000Z";
const at = (hours: number, milliseconds = 0): string => shift(NOW, hours * HOUR + milliseconds);
const FEED = `<rss version="2.0"><channel><title>Herald</title></channel></rss>`;

/** Two sources of each shard of so many. */
const sourcesOf = (shard: number, over = 8, count = 2): readonly Source[] =>
	Array.from({ length: 2000 }, (_, n) => `herald-${n}`)
		.filter((id) => shardOf(id, over) === shard)
		.slice(0, count)
		.map((id) => sourceOf(id, { feed: `https://${id}.kz/feed`, homepage: `https://${id}.kz/` }));
const [A = sourceOf("a"), B = sourceOf("b")] = sourcesOf(0);
const [OF_ONE = sourceOf("c")] = sourcesOf(1);
/** Of shard 0 over eight, and of shard 8 over sixteen. */
const MOVING = sourcesOf(8, 16)[0] ?? sourceOf("d");

const polled = (changes: Partial<SourceState> = {}): SourceState => ({ ...NEVER_POLLED, nextPoll: at(1), ...changes });
const shardWith = (states: Shard["sources"], changes: Partial<Shard> = {}): Shard => ({
	...{ at: at(-1), sources: states, reports: [] },
	...changes,
});

interface Given {
	readonly shards?: Readonly<Record<number, Shard>>;
	readonly store?: MemoryStore;
	readonly answer?: (request: Request) => Response;
	readonly options?: Partial<RefreshOptions>;
	readonly damaged?: readonly string[];
}

async function ported({ shards = {}, store = memoryStore(), answer = () => new Response(FEED), damaged = [] }: Given) {
	for (const [n, shard] of Object.entries(shards)) await writeShard(store, Number(n), shard, { kind: "absent" });
	for (const key of damaged) store.damage(key, "{");
	const asked: string[] = [];
	const logged: (readonly [string, unknown])[] = [];
	const over = watched(store);
	const ports = {
		store: over,
		http: async (request: Request) => {
			asked.push(new URL(request.url).hostname.replace(".kz", ""));
			return answer(request);
		},
		clock: () => NOW,
		log: (event: string, facts: unknown) => void logged.push([event, facts]),
	};
	const shardIn = async (n: number): Promise<Shard | undefined> => {
		const held = await readShard(store, n);
		return held.kind === "value" ? held.value : undefined;
	};
	return { ports, asked, logged, over, shardIn };
}
const optionsOf = (sources: readonly Source[], options: Partial<RefreshOptions> = {}): RefreshOptions => ({
	...{ sources, now: NOW, userAgent: "Elshi/test", polls: 40 },
	...options,
});

async function turning(turn: Parameters<typeof refreshShard>[0], sources: readonly Source[], given: Given = {}) {
	const { ports, ...world } = await ported(given);
	const run: ShardRun = await refreshShard(turn, ports, optionsOf(sources, given.options));
	return { run, ...world };
}
const turnOf = (shard: number, changes: Partial<Turn> = {}): Turn => ({
	shard,
	over: 8,
	from: [],
	isKnown: true,
	...changes,
});

describe("a shard's turn", () => {
	test("throws where the shard cannot be read, and polls nobody", async () => {
		const { ports, asked, over } = await ported({ damaged: ["shard/0"] });
		await expect(refreshShard(0, ports, optionsOf([A]))).rejects.toThrow(/^shard\/0 is not to be written over: ./);
		expect([asked, over.written]).toEqual([[], []]);
	});

	test("by a message of before, when sources were spread otherwise, does nothing", async () => {
		const spread = { over: 16, since: at(-2), taken: at(-2), from: [] };
		const stored = shardWith({}, { spread, at: at(0) });
		const of = async (moment: string, over: number) =>
			(await turning(turnOf(0, { over }), [A], { shards: { 0: { ...stored, at: moment } } })).run.polled;
		expect(await of(at(0, 1), 8)).toEqual([]);
		expect(await of(at(0), 8)).toEqual([A.id]);
		expect(await of(at(0, 1), 16)).toEqual(shardOf(A.id, 16) === 0 ? [A.id] : []);
		const late = await turning(turnOf(0), [A], { shards: { 0: { ...stored, at: at(0, 1) } } });
		expect(late.run.shard).toEqual({ ...stored, at: at(0, 1) });
		expect(late.over.written).toEqual([]);
	});

	test("of one that is gone, or that is beyond their number and was never there, makes none", async () => {
		for (const turn of [turnOf(0), turnOf(8, { isKnown: false }), turnOf(9, { isKnown: false })]) {
			const { run, asked, over } = await turning(turn, [A]);
			expect([run.isGone, run.polled, asked, over.written]).toEqual([true, [], [], []]);
		}
		expect((await turning(turnOf(0, { isKnown: false }), [A])).run).toMatchObject({ polled: [A.id] });
		expect((await turning(0, [A])).run).not.toHaveProperty("isGone");
	});

	test("takes over what others hold of its sources, where they are spread anew or another is to be looked in", async () => {
		const known = polled({ etag: '"1"' });
		const report = reportOf({ sourceId: MOVING.id });
		const others = { 0: shardWith({ [MOVING.id]: known, [A.id]: polled() }, { reports: [report] }) };
		const taken = await turning(turnOf(8, { over: 16, from: [0], isKnown: false }), [MOVING], { shards: others });
		expect(taken.asked).toEqual([]);
		expect(await taken.shardIn(8)).toMatchObject({
			sources: { [MOVING.id]: known },
			reports: [{ key: report.key }],
			spread: { over: 16, since: NOW, taken: NOW, from: [0] },
		});
		const settled = shardWith({}, { spread: { over: 16, since: at(-9), taken: at(-9), from: [] } });
		const again = await turning(turnOf(8, { over: 16, from: [0] }), [MOVING], { shards: { ...others, 8: settled } });
		expect((await again.shardIn(8))?.sources).toEqual({ [MOVING.id]: known });
		const alone = await turning(turnOf(8, { over: 16 }), [MOVING], { shards: { ...others, 8: settled } });
		expect(alone.asked).toEqual([MOVING.id]);
		expect((await alone.shardIn(8))?.spread).toEqual(settled.spread);
		const first = await turning(turnOf(8, { over: 16, isKnown: false }), [MOVING]);
		expect((await first.shardIn(8))?.spread).toEqual({ over: 16, since: NOW, taken: NOW, from: [] });
	});

	test("waits where another that may hold its sources cannot be read", async () => {
		for (const [given, reason] of [
			[{ damaged: ["shard/0"] }, /^shard\/0, which may hold its sources: ./],
			[{}, "shard/0, which may hold its sources: is gone"],
		] as const) {
			const { ports, asked } = await ported(given);
			const turn = turnOf(8, { over: 16, from: [0], isKnown: false });
			await expect(refreshShard(turn, ports, optionsOf([MOVING]))).rejects.toThrow(reason);
			expect(asked).toEqual([]);
		}
	});

	test("lets go what another has had for an hour, and goes with the last of it where it is beyond their number", async () => {
		const known = polled();
		const spread = (since: string) => ({ over: 8, since, taken: since, from: [8] });
		const of = async (since: string) => {
			const shards = {
				8: shardWith({ [MOVING.id]: known }, { spread: { over: 16, since: at(-99), taken: at(-99), from: [] } }),
				0: shardWith({ [MOVING.id]: known }, { spread: spread(since) }),
			};
			const { run, shardIn } = await turning(turnOf(8), [MOVING], { shards });
			return [run.isGone, run.polled, (await shardIn(8))?.spread?.over];
		};
		expect(shardOf(MOVING.id)).toBe(0);
		expect(await of(at(-1))).toEqual([true, [], undefined]);
		expect(await of(at(-1, 1))).toEqual([undefined, [], 16]);
		const reports = [reportOf({ sourceId: MOVING.id })];
		const { run, shardIn } = await turning(turnOf(8), [MOVING], { shards: { 8: shardWith({}, { reports }) } });
		expect([run.isGone, (await shardIn(8))?.reports.length]).toEqual([undefined, 1]);
	});

	test("keeps what it holds of others' sources, for as long as these are sources", async () => {
		const others = { [MOVING.id]: polled(), gone: polled() };
		const spread = { over: 16, since: at(-9), taken: at(-9), from: [] };
		const of = async (isWhole: boolean) => {
			const given = { shards: { 0: shardWith(others, { spread }) }, options: { isWhole } };
			const { shardIn } = await turning(turnOf(0, { over: 16 }), [MOVING], given);
			return Object.keys((await shardIn(0))?.sources ?? {}).toSorted();
		};
		expect(await of(true)).toEqual([MOVING.id]);
		expect(await of(false)).toEqual(["gone", MOVING.id].toSorted());
	});

	test("after one with a wrong clock goes by its own", async () => {
		const shards = { 0: shardWith({ [A.id]: polled({ nextPoll: NOW }) }, { at: at(20), doubted: at(0, -MINUTE) }) };
		const { run, shardIn, logged } = await turning(0, [A], { shards });
		expect(run.polled).toEqual([A.id]);
		expect(await shardIn(0)).toMatchObject({ at: NOW });
		expect(await shardIn(0)).not.toHaveProperty("doubted");
		expect(logged.map(([event]) => event)).not.toContain("run.doubted");
		const reports = [reportOf({ sourceId: A.id, firstSeen: at(-100 * 24) })];
		const before = {
			0: shardWith({ [A.id]: polled({ nextPoll: NOW }) }, { at: at(-99 * 24), doubted: at(-1), reports }),
		};
		const again = await turning(0, [A], { shards: before });
		expect([again.run.polled, (await again.shardIn(0))?.reports.length]).toEqual([[A.id], 1]);
		const late = { 0: shardWith({ [A.id]: polled({ nextPoll: NOW }) }, { at: at(1) }) };
		expect(await (await turning(0, [A], { shards: late })).shardIn(0)).toMatchObject({ at: at(1) });
		const doubted = await turning(0, [A], { shards: { 0: shardWith({}, { at: at(20 * 24) }) } });
		expect(doubted.run.polled).toEqual([]);
		expect(await doubted.shardIn(0)).toMatchObject({ at: at(20 * 24), doubted: NOW });
	});

	test("asks none of a host that ordered to wait in another's", async () => {
		const waits = new HostWaits();
		waits.learn([A], { [A.id]: polled({ waits: at(1) }) }, NOW);
		const states = { [A.id]: polled({ nextPoll: NOW }), [B.id]: polled({ nextPoll: NOW }) };
		const { run, asked } = await turning(0, [A, B], { shards: { 0: shardWith(states) }, options: { waits, polls: 1 } });
		expect([run.polled, asked]).toEqual([[B.id], [B.id]]);
	});

	test("judges again one report at least, and as many as it has polls left", async () => {
		const old = Array.from({ length: 4 }, (_, n) =>
			reportOf({ link: `https://${A.id}.kz/${n}`, sourceId: A.id, firstSeen: at(-2) }),
		);
		const states = { [A.id]: polled({ nextPoll: NOW }) };
		const judged = async (polls: number) => {
			const given = { shards: { 0: shardWith(states, { reports: old }) }, options: { polls } };
			const { shardIn } = await turning(0, [A], given);
			return (await shardIn(0))?.reports.filter(({ classification }) => classification.model !== "test").length;
		};
		expect([await judged(1), await judged(2), await judged(4), await judged(40)]).toEqual([1, 1, 3, 4]);
	});
});

describe("a refresh", () => {
	const refreshed = async (sources: readonly Source[], given: Given = {}) => {
		const { ports, ...world } = await ported(given);
		const runs = await refresh(ports, optionsOf(sources, given.options));
		return { runs, ...world };
	};
	const turns = [turnOf(0, { isKnown: false }), turnOf(1, { isKnown: false })];

	test("takes its turns from another on each time, as long as it has polls", async () => {
		const of = async (quarters: number, polls: number) => {
			const options = { turns, polls, now: shift(NOW, quarters * 15 * MINUTE) };
			return (await refreshed([A, OF_ONE], { options })).asked;
		};
		expect(await of(0, 40)).toEqual([A.id, OF_ONE.id]);
		expect(await of(1, 40)).toEqual([OF_ONE.id, A.id]);
		expect(await of(0, 1)).toEqual([A.id]);
		expect(await of(1, 1)).toEqual([OF_ONE.id]);
		const { over, runs } = await refreshed([A, OF_ONE], { options: { turns, polls: 1 } });
		expect([over.operations.filter((one) => one.endsWith("shard/1")), [...runs.keys()]]).toEqual([[], [0]]);
	});

	test("says what each shard became, and nothing of one that is gone", async () => {
		const each = await refreshed([A, OF_ONE], { options: { turns } });
		expect([...each.runs].map(([n, { polled: ids }]) => [n, ids])).toEqual([
			[0, [A.id]],
			[1, [OF_ONE.id]],
		]);
		const { runs } = await refreshed([A, OF_ONE], { options: { turns: [turnOf(0), turnOf(1, { isKnown: false })] } });
		expect([...runs].map(([n, { polled: ids }]) => [n, ids])).toEqual([[1, [OF_ONE.id]]]);
	});

	test("goes on where one shard cannot be read, which is logged", async () => {
		const { runs, logged } = await refreshed([A, OF_ONE], { options: { turns }, damaged: ["shard/0"] });
		expect([...runs.keys()]).toEqual([1]);
		expect(logged).toContainEqual(["refresh.shard-failed", { shard: 0, error: expect.stringContaining("shard/0") }]);
	});

	test("ends where the platform lets nobody be asked any more", async () => {
		const answer = (): Response => {
			throw new NoRequestsLeft();
		};
		const { asked, runs, over } = await refreshed([A, OF_ONE], { options: { turns }, answer });
		expect([asked, [...runs.keys()], over.operations.includes("get shard/1")]).toEqual([[A.id], [0], false]);
		expect(runs.get(0)).toMatchObject({ isSpent: true, polled: [] });
	});

	test("waits where the shards cannot be listed, and says so, but for those that are settled", async () => {
		const store = memoryStore();
		store.list = async () => ({ kind: "unreadable", reason: "down" });
		const { runs, logged, asked } = await refreshed([A], { store });
		expect([runs.size, asked]).toEqual([0, []]);
		expect(logged).toEqual([["refresh.waits", { reason: "the shards cannot be listed" }]]);
		expect((await refreshed([A])).logged.map(([event]) => event)).toEqual(["refresh.source"]);
	});

	test("of all sources, unless it is said that there are others, spreads them anew", async () => {
		const spread = { over: 16, since: at(-DAY / HOUR), taken: at(-DAY / HOUR), from: [] };
		const shards = { 8: shardWith({ [MOVING.id]: polled({ nextPoll: NOW }) }, { spread }) };
		const into = async (options: Partial<RefreshOptions>) => {
			const { shardIn } = await refreshed([MOVING], { shards, options });
			return (await shardIn(0))?.sources[MOVING.id] !== undefined;
		};
		expect([await into({}), await into({ isWhole: true }), await into({ isWhole: false })]).toEqual([
			true,
			true,
			false,
		]);
	});
});
