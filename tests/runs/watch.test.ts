import { describe, expect, it } from "vitest";
import type { Alert } from "../../src/model/alert.ts";
import { HOUR, type Instant, MINUTE, shift } from "../../src/model/instant.ts";
import { noticing } from "../../src/runs/noticed.ts";
import { refreshShard } from "../../src/runs/refresh.ts";
import { alertsSoFar, watch } from "../../src/runs/watch.ts";
import { FEWEST_SHARDS, shardOf } from "../../src/store/shards.ts";
import { memoryStore } from "../fakes/store.ts";
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
	it("when a source turns failing, and when it is well again; a single failure is no news", async () => {
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

	it("when a source is silent for longer than it ever was, and when it brings something again", async () => {
		const { run, kinds } = world();
		for (let day = 0; day < 20; day++) await run(day * 24, () => dated(day));
		for (let day = 20; day < 30; day++) await run(day * 24, () => dated(19));
		await run(30 * 24, () => dated(30));
		expect((await kinds()).filter((kind) => kind !== "late")).toEqual(["silent", "heard"]);
	});

	it("when a feed leads to another address for good", async () => {
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

	it("when a source starts to bring undated items", async () => {
		const { run, kinds } = world();
		await run(0, () => dated(0));
		await run(0.6, () => feed([{ id: "a" }]));
		await run(1.2, () => feed([{ id: "b" }]));
		expect(await kinds()).toEqual(["undated"]);
	});

	it("when a run was late", async () => {
		const { run, told } = world();
		await run(0, () => dated(0));
		await run(0.25, () => dated(0));
		await run(8, () => dated(0));
		await run(8.25, () => dated(0));
		const [alert, ...others] = await told();
		expect(alert?.text).toContain(`between ${at(0.25)} and ${at(8)}`);
		expect(others).toEqual([]);
	});

	it("when a key is of no use, and again only after a day without that", async () => {
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

it("is told with a later run where it could not be written down", async () => {
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

it("costs no write where there is nothing to tell", async () => {
	const { run, store } = world();
	await run(0, () => dated(0));
	await run(0.25, () => dated(0));
	expect(store.raw("health")).toBeUndefined();
	expect(FEWEST_SHARDS).toBe(8);
});
