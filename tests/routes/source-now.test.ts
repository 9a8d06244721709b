import { describe, expect, test } from "vitest";
import { siteFrom } from "../../src/app.ts";
import type { NearMiss, Shard, SourceState } from "../../src/model/shard.ts";
import type { Source } from "../../src/model/source.ts";
import { sourceNow, sourcesNow } from "../../src/routes/source-now.ts";
import { KEYS } from "../../src/store/keys.ts";
import { FEWEST_SHARDS, shardOf, writeShard } from "../../src/store/shards.ts";
import { siteOf } from "../samples/site.ts";
import { sourceOf } from "../samples/stories.ts";

const AT = "2024-11-06T06:00:00.000Z";
const DAYS = "2024-11-05 48 1 20 4";
const MISS: NearMiss = { at: AT, title: "A fair", link: "https://herald.example/1", score: 0.49 };

const stateOf = (failures: number, changes: Partial<SourceState> = {}): SourceState => ({
	seen: [],
	nextPoll: AT,
	failures,
	totals: { polls: 1, fetched: 1, kept: 0 },
	nearMisses: [],
	...changes,
});
const shardWith = (sources: Shard["sources"]): Shard => ({ at: AT, reports: [], sources });

async function siteWithShards(shards: Readonly<Record<number, Shard>>, sources?: readonly Source[]) {
	const { ports, store, world } = await siteOf(undefined, sources === undefined ? {} : { sources });
	for (const [n, shard] of Object.entries(shards)) await writeShard(store, Number(n), shard, { kind: "absent" });
	return { site: siteFrom(ports), world };
}

const failuresOf = async (shards: Readonly<Record<number, Shard>>, sources?: readonly Source[]) =>
	(await sourceNow((await siteWithShards(shards, sources)).site, "herald"))?.status.failures;

const OWN = shardOf("herald");

describe("a source", () => {
	test("is as its shard remembers it", async () => {
		const health = { since: AT, lastNews: AT, longestSilence: 0, days: DAYS };
		const nearMisses = [MISS, { ...MISS, link: "javascript:alert(1)" }];
		const { site } = await siteWithShards({ [OWN]: shardWith({ herald: stateOf(3, { health, nearMisses }) }) });
		const now = await sourceNow(site, "herald");
		expect(now).toMatchObject({
			source: { id: "herald" },
			isPolled: true,
			status: { failures: 3 },
			nearMisses: [MISS],
			at: AT,
			unread: [],
		});
		expect(now?.healthByDay.find(({ day }) => day === "2024-11-05")).toMatchObject({ polls: 48, failed: 1 });
	});

	test("that was never polled has no days and no moment", async () => {
		const { site } = await siteWithShards({});
		const now = await sourceNow(site, "herald");
		expect(now).toMatchObject({ status: { condition: "not yet" }, healthByDay: [], nearMisses: [], unread: [] });
		expect(now).not.toHaveProperty("at");
	});

	test("of a default that is switched off is known and not polled, and any other is not known", async () => {
		const { site } = await siteWithShards({});
		expect(await sourceNow(site, "tass-ru")).toMatchObject({ isPolled: false });
		expect(await sourceNow(site, "nobody")).toBeUndefined();
	});

	test("whose shard cannot be read names it, and knows nothing", async () => {
		const { site, world } = await siteWithShards({ [OWN]: shardWith({ herald: stateOf(3) }) });
		world.damaged.add(KEYS.shard(OWN));
		const now = await sourceNow(site, "herald");
		expect(now).toMatchObject({ status: { failures: 0 }, healthByDay: [], unread: [KEYS.shard(OWN)] });
		expect(now).not.toHaveProperty("at");
		expect(world.reads.filter((read) => read.startsWith("get shard/"))).toEqual([`get ${KEYS.shard(OWN)}`]);
	});
});

describe("a source that moves from one shard to another", () => {
	const twice = shardOf("herald", 2 * FEWEST_SHARDS);
	/** So many that there are twice as many shards. */
	const many = [sourceOf("herald"), ...Array.from({ length: 1100 }, (_, n) => sourceOf(`s${n}`))];
	/** One whose shards of eight and of sixteen are two. */
	const movers = Array.from({ length: 50 }, (_, n) => `mover-${n}`).filter((id) => shardOf(id) !== shardOf(id, 16));
	const [mover = ""] = movers;

	test("is found in its own shard alone, where that has it", async () => {
		const { site, world } = await siteWithShards({ [OWN]: shardWith({ herald: stateOf(1) }) });
		await sourceNow(site, "herald");
		expect(world.reads.filter((read) => read.startsWith("get shard/"))).toHaveLength(1);
	});

	test("is found where it was while there were half as many shards, or twice", async () => {
		const others = { [shardOf(mover)]: shardWith({ [mover]: stateOf(5) }) };
		const { site } = await siteWithShards(others, [...many, sourceOf(mover)]);
		expect(await sourceNow(site, mover)).toMatchObject({ status: { failures: 5 }, at: AT });
		const { site: fewer } = await siteWithShards({ [shardOf(mover, 16)]: shardWith({ [mover]: stateOf(6) }) }, [
			sourceOf(mover),
		]);
		expect(await sourceNow(fewer, mover)).toMatchObject({ status: { failures: 6 } });
	});

	test("is found there also where its own shard has others already", async () => {
		const own = {
			[shardOf(mover, 16)]: shardWith({ s1: stateOf(1) }),
			[shardOf(mover)]: shardWith({ [mover]: stateOf(5) }),
		};
		const { site } = await siteWithShards(own, [...many, sourceOf(mover)]);
		expect(await sourceNow(site, mover)).toMatchObject({ status: { failures: 5 } });
	});

	test("is found where there were sixteen shards, and are twice as many", async () => {
		const sources = Array.from({ length: 3000 }, (_, n) => sourceOf(`s${n}`));
		const far = sources.find(({ id }) => shardOf(id, 32) !== shardOf(id, 16) && shardOf(id, 16) !== shardOf(id, 8));
		if (far === undefined) throw new Error("there is none");
		const { site } = await siteWithShards({ [shardOf(far.id, 16)]: shardWith({ [far.id]: stateOf(8) }) }, sources);
		expect(await sourceNow(site, far.id)).toMatchObject({ status: { failures: 8 } });
	});

	test("is looked for in each shard once", async () => {
		const { site, world } = await siteWithShards({});
		await sourceNow(site, "herald");
		const reads = world.reads.filter((read) => read.startsWith("get shard/"));
		expect(reads).toEqual([...new Set(reads)]);
	});

	test("is not known of a shard that has others, nor by a word that every object has", async () => {
		expect(await failuresOf({ [OWN]: shardWith({ vestnik: stateOf(2) }) })).toBe(0);
		expect(await failuresOf({ [(OWN + 1) % FEWEST_SHARDS]: shardWith({ herald: stateOf(2) }) })).toBe(0);
		expect(await failuresOf({ [twice]: shardWith({ herald: stateOf(4) }) }, many)).toBe(4);
	});
});

test("all sources come in the order of the list, whatever their shards", async () => {
	const sources = Array.from({ length: 30 }, (_, n) => sourceOf(`s${n}`));
	const shards = Map.groupBy(sources, ({ id }) => shardOf(id));
	const { site, world } = await siteWithShards(
		Object.fromEntries(
			[...shards].map(([n, those]) => [
				n,
				shardWith(Object.fromEntries(those.map(({ id }) => [id, stateOf(Number(id.slice(1)))]))),
			]),
		),
		sources,
	);
	const all = await sourcesNow(site);
	expect(all.map(({ source }) => source.id)).toEqual(sources.map(({ id }) => id));
	expect(all.map(({ status }) => status.failures)).toEqual(sources.map((_, n) => n));
	expect(world.reads.filter((read) => read.startsWith("get shard/"))).toHaveLength(shards.size);
});
