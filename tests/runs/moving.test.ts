/** Sources that move between shards as their number asks for more or fewer of them. */
import { describe, expect, test } from "vitest";
import { type Instant, MINUTE, shift } from "../../src/model/instant.ts";
import type { Source } from "../../src/model/source.ts";
import type { Http, Store } from "../../src/ports.ts";
import { publish } from "../../src/runs/publish.ts";
import { type RefreshPorts, refreshShard } from "../../src/runs/refresh.ts";
import { readFront } from "../../src/store/front.ts";
import { listShards, readShard, shardOf } from "../../src/store/shards.ts";
import { knownShards, type Turn, turnsOver } from "../../src/store/turns.ts";
import { memoryStore } from "../fakes/store.ts";
import { storiesIn } from "./world.ts";

const NOW = "2024-11-06T06:00:00.000Z";
const SOURCES = Array.from({ length: 40 }, (_, n): Source => {
	const id = `outlet-${n}`;
	const about = { language: "en", country: "KZ", publisher: id, owner: "private", timeZone: "Asia/Almaty" } as const;
	return { id, name: id, homepage: `https://${id}.kz/`, feed: `https://${id}.kz/feed`, ...about };
});
const PLACES = ["Oman", "Peru", "Chile", "Kenya", "Malta", "Nepal", "Qatar", "Spain", "Ghana", "Egypt"];

/** Outlets with one item each at first, and one more for each `tell`. */
class World {
	readonly store = memoryStore();
	readonly asked: { readonly id: string; readonly isConditional: boolean }[] = [];
	readonly logged: string[] = [];
	#run = 0;
	readonly #items = new Map(SOURCES.map(({ id }) => [id, 1]));

	get now(): Instant {
		return shift(NOW, this.#run * 15 * MINUTE);
	}

	tell(ids: readonly string[]): void {
		for (const id of ids) this.#items.set(id, (this.#items.get(id) ?? 0) + 1);
	}

	/** What all outlets ever told. */
	told(): string[] {
		return [...this.#items]
			.flatMap(([id, count]) => Array.from({ length: count }, (_, n) => `https://${id}.kz/${n}`))
			.sort();
	}

	readonly #http: Http = async (request) => {
		const id = new URL(request.url).hostname.replace(".kz", "");
		const count = this.#items.get(id) ?? 0;
		const etag = `"${count}"`;
		this.asked.push({ id, isConditional: request.headers.has("if-none-match") });
		if (request.headers.get("if-none-match") === etag) return new Response(null, { status: 304, headers: { etag } });
		const turn = SOURCES.findIndex((source) => source.id === id);
		const items = Array.from({ length: count }, (_, n) => {
			const title = `Tokayev receives the ambassador of ${PLACES[(turn + n) % PLACES.length]} number ${turn * 50 + n}`;
			return `<item><title>${title}</title><link>https://${id}.kz/${n}</link><pubDate>${new Date(shift(NOW, -60 * MINUTE)).toUTCString()}</pubDate></item>`;
		});
		return new Response(`<rss version="2.0"><channel><title>${id}</title>${items.reverse().join("")}</channel></rss>`, {
			headers: { etag },
		});
	};

	ports(store: Store = this.store, now = this.now): RefreshPorts {
		return { store, http: this.#http, clock: () => now, log: (event) => void this.logged.push(event) };
	}

	/** One job. @returns whether it came to its end. */
	async job(turn: Turn, now = this.now, store: Store = this.store): Promise<boolean> {
		const options = { sources: SOURCES, now, polls: 40, userAgent: "Elshi/test" };
		return refreshShard(turn, this.ports(store, now), options).then(
			() => true,
			() => false,
		);
	}

	async turns(over: number): Promise<Turn[]> {
		return turnsOver(await knownShards(this.store), over);
	}

	/** One run of a queue: each shard, and publishing. */
	async run(
		over: number,
		jobs: (turns: readonly Turn[]) => Promise<void> = async (turns) => {
			for (const turn of turns) await this.job(turn);
		},
	): Promise<void> {
		await jobs(await this.turns(over));
		await publish({ store: this.store, now: this.now, log: (event) => void this.logged.push(event) });
		this.#run++;
	}

	async runs(over: number, count: number): Promise<void> {
		for (let n = 0; n < count; n++) await this.run(over);
	}

	/** Where each source and report is. */
	async places() {
		const listed = await listShards(this.store);
		const numbers = listed.kind === "value" ? [...listed.value.keys()].sort((a, b) => a - b) : [];
		const states = new Map<string, number[]>();
		const reports = new Map<string, number[]>();
		let polls = 0;
		for (const n of numbers) {
			const held = await readShard(this.store, n);
			if (held.kind !== "value") continue;
			for (const [id, { totals, etag }] of Object.entries(held.value.sources)) {
				if (etag !== undefined) states.set(id, [...(states.get(id) ?? []), n]);
				polls += totals.polls;
			}
			for (const { url } of held.value.reports) reports.set(url, [...(reports.get(url) ?? []), n]);
		}
		return { numbers, states, reports, polls };
	}
}

/** Every source and report is in its own shard and in no other, and the record has each report once. */
async function expectSettled(world: World, over: number): Promise<void> {
	const { numbers, states, reports } = await world.places();
	expect(Math.max(...numbers)).toBeLessThan(over);
	expect(Object.fromEntries(states)).toEqual(Object.fromEntries(SOURCES.map(({ id }) => [id, [shardOf(id, over)]])));
	expect([...reports.keys()].sort()).toEqual(world.told());
	for (const [url, places] of reports)
		expect([url, places]).toEqual([url, [shardOf(new URL(url).hostname.slice(0, -3), over)]]);
	await expectRecorded(world);
}

async function expectRecorded(world: World): Promise<void> {
	const stories = await storiesIn(world.store);
	expect(stories.flatMap((story) => story.reports.map(({ url }) => url)).sort()).toEqual(world.told());
}

describe("sources that move", () => {
	test.each([
		[8, 16],
		[8, 128],
		[16, 8],
		[64, 8],
		[32, 16],
	])("from %i shards to %i take their memory and their reports along", async (before, after) => {
		const world = new World();
		await world.runs(before, 2);
		await expectSettled(world, before);
		const asked = world.asked.length;
		await world.run(after);
		expect(world.asked.slice(asked).every(({ isConditional }) => isConditional)).toBe(true);
		world.tell(["outlet-1", "outlet-7", "outlet-30"]);
		await world.runs(after, 12);
		await expectSettled(world, after);
		expect((await world.places()).polls).toBe(world.asked.length);
		expect(world.asked.filter(({ isConditional }) => !isConditional)).toHaveLength(SOURCES.length);
	});

	test("are read and written as ever once they have settled: a shard that nobody polls is not written", async () => {
		const world = new World();
		await world.runs(8, 2);
		await world.runs(16, 12);
		const keys = Object.entries(world.store.everything());
		const turns = await world.turns(16);
		expect(turns).toEqual(Array.from({ length: 16 }, (_, shard) => ({ shard, over: 16, from: [], isKnown: true })));
		const last = shift(world.now, -15 * MINUTE);
		for (const turn of turns) await world.job(turn, last);
		expect(Object.entries(world.store.everything())).toEqual(keys);
	});

	test("stay in both shards for an hour, and are published once meanwhile", async () => {
		const world = new World();
		await world.runs(8, 1);
		await world.runs(16, 3);
		const { reports } = await world.places();
		expect(Math.max(...[...reports.values()].map((places) => places.length))).toBe(2);
		world.tell(SOURCES.map(({ id }) => id));
		await world.runs(16, 30);
		await expectSettled(world, 16);
	});

	test("wait where a shard that may have them cannot be read, and are not taken for new", async () => {
		const world = new World();
		await world.runs(8, 1);
		const kept = world.store.raw("shard/3") ?? "";
		const tag = await world.store.tag("shard/3");
		world.store.damage("shard/3", "{");
		const asked = world.asked.length;
		await world.runs(16, 3);
		const those = world.asked.slice(asked).map(({ id }) => shardOf(id));
		expect(those).not.toContain(3);
		await world.store.put("shard/3", JSON.parse(kept), tag.kind === "value" ? tag.value : undefined);
		await world.runs(16, 12);
		await expectSettled(world, 16);
		expect(world.asked.filter(({ isConditional }) => !isConditional)).toHaveLength(SOURCES.length);
	});

	test("are not let go by a message of before, nor does it make a shard again that is gone", async () => {
		const world = new World();
		await world.runs(16, 2);
		const late = { turns: await world.turns(16), now: world.now };
		await world.runs(8, 12);
		const asked = world.asked.length;
		for (const turn of late.turns) await world.job(turn, late.now);
		await world.runs(8, 12);
		await expectSettled(world, 8);
		expect(world.asked.length).toBeGreaterThan(asked);
	});

	test("let publishing look in no day that it took long ago", async () => {
		const world = new World();
		await world.runs(8, 30);
		const front = await readFront(world.store);
		expect(front.kind).toBe("value");
		const read: string[] = [];
		for (const turn of await world.turns(16)) await world.job(turn);
		const store: Store = {
			...world.store,
			get: (key) => {
				read.push(key);
				return world.store.get(key);
			},
		};
		await publish({ store, now: world.now, log: () => {} });
		expect(read.filter((key) => key.startsWith("day/"))).toEqual([]);
		expect(read).toContain("shard/11");
	});
});

/** Chance that comes again (mulberry32). */
function chance(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

describe("runs that are killed, doubled, late and out of order while sources move", () => {
	test.each(Array.from({ length: 10 }, (_, seed) => seed))("lose nothing and tell nothing twice (%i)", async (seed) => {
		const random = chance(seed + 1);
		const world = new World();
		await world.runs(8, 2);
		let late: { readonly turn: Turn; readonly now: Instant }[] = [];
		let over = 8;
		for (let run = 0; run < 24; run++) {
			if (random() < 0.3) over = [8, 16, 32, 64][Math.floor(random() * 4)] ?? 8;
			if (random() < 0.3) world.tell([`outlet-${Math.floor(random() * 40)}`]);
			await world.run(over, async (turns) => {
				const jobs = [...turns].sort(() => random() - 0.5);
				for (const { turn, now } of late.splice(0)) await world.job(turn, now);
				for (const turn of jobs) {
					const luck = random();
					if (luck < 0.1) late.push({ turn, now: world.now });
					else if (luck < 0.2) {
						// Killed before it wrote, or able to read nothing but its own shard.
						const refused = { ...world.store, put: () => Promise.reject(new Error("killed")) };
						const blind: Store = {
							...world.store,
							get: async (key) =>
								key === `shard/${turn.shard}` ? world.store.get(key) : { kind: "unreadable", reason: "down" },
						};
						await world.job(turn, world.now, luck < 0.15 ? refused : blind);
					} else await world.job(turn);
					if (luck > 0.9) await world.job(turn);
				}
			});
		}
		late = [];
		await world.runs(over, 40);
		await expectSettled(world, over);
	});
});
