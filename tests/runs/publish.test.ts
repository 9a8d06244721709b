import { beforeEach, describe, expect, test } from "vitest";
import type { Report } from "../../src/model/classification.ts";
import type { Shard } from "../../src/model/shard.ts";
import type { Store } from "../../src/ports.ts";
import { publish, publishChanges } from "../../src/runs/publish.ts";
import { KEYS, readEditionTag, SCHEMA, SHARDS, writeShard } from "../../src/store/stored.ts";
import { judged, report } from "../cluster/reports.ts";
import { memoryStore, watched } from "../fakes/store.ts";

const NOW = "2024-04-03T00:00:00.000Z";
const log = () => {};

/** A store with these shards that remembers which keys were written. */
function storeOf(shards: Readonly<Record<number, readonly Report[]>>): Store & { readonly written: string[] } {
	const entries = Object.entries(shards).map(([n, reports]) => [KEYS.shard(Number(n)), shard(reports)]);
	return watched(memoryStore(Object.fromEntries(entries)));
}

function shard(reports: readonly Report[]): Shard {
	return { schema: SCHEMA, sources: {}, reports };
}

test("publishes the stories of all shards, newest first", async () => {
	const older = report("https://a.example/1", { title: "Astana and Freedonia sign a treaty" });
	const newer = report("https://b.example/2", { published: "2024-04-02T12:00:00.000Z" });
	const edition = await publish({ store: storeOf({ 0: [older], 7: [newer] }), now: NOW, log });
	expect(edition.stories.map((story) => story.reports[0].url)).toEqual([newer.url, older.url]);
});

test("writes nothing when nothing changed", async () => {
	const store = storeOf({ 0: [report("https://a.example/1")] });
	await publish({ store, now: NOW, log });
	await publish({ store, now: "2024-04-03T00:30:00.000Z", log });
	expect(store.written).toEqual([KEYS.edition]);
});

test("tells version and time of the edition beside it", async () => {
	const store = storeOf({ 0: [report("https://a.example/1")] });
	const { version, updated } = await publish({ store, now: NOW, log });
	expect(await readEditionTag(store)).toEqual({ schema: SCHEMA, version, updated });
});

test("rebuilds the same edition when it was deleted", async () => {
	const store = storeOf({ 3: [report("https://a.example/1"), report("https://b.example/2")] });
	const before = await publish({ store, now: NOW, log });
	await store.delete(KEYS.edition);
	expect(await publish({ store, now: NOW, log })).toEqual(before);
});

test("keeps the stories of a shard that cannot be read just now", async () => {
	const store = storeOf({ 3: [report("https://a.example/1")] });
	const before = await publish({ store, now: NOW, log });
	const broken: Store = {
		...store,
		get: (key) => (key === KEYS.shard(3) ? Promise.reject(new Error("KV is away")) : store.get(key)),
	};
	expect(await publish({ store: broken, now: NOW, log })).toEqual(before);
});

test("takes an edition of another schema for none", async () => {
	const store = storeOf({ 0: [report("https://a.example/1")] });
	await store.put(KEYS.edition, { schema: 0, stories: "?" });
	expect((await publish({ store, now: NOW, log })).stories).toHaveLength(1);
});

test("withdraws a story whose only report is no longer kept, and keeps its permalink", async () => {
	const only = report("https://a.example/1");
	const store = storeOf({ 0: [only] });
	const before = await publish({ store, now: NOW, log });
	await store.put(KEYS.shard(0), shard([judged(only, false)]));
	const after = await publish({ store, now: NOW, log });
	expect(after.stories).toEqual([]);
	expect(after.withdrawn.map((story) => story.id)).toEqual(before.stories.map((story) => story.id));
});

test("serves what was told late for as long as what was told at once", async () => {
	const late = report("https://a.example/1", {
		published: "2023-11-01T00:00:00.000Z",
		firstSeen: "2024-04-02T00:00:00.000Z",
	});
	const edition = await publish({ store: storeOf({ 0: [late] }), now: NOW, log });
	expect(edition.stories).toHaveLength(1);
});

test("takes a shard as this run wrote it over what the store still shows", async () => {
	const store = storeOf({ 0: [] });
	const edition = await publish({
		store,
		now: NOW,
		log,
		fresh: new Map([[0, shard([report("https://a.example/1")])]]),
	});
	expect(edition.stories).toHaveLength(1);
});

describe("an edition that was published", () => {
	const first = report("https://a.example/1");
	let store: Store;
	let values: string[];

	beforeEach(async () => {
		const memory = memoryStore();
		values = [];
		const get = (key: string): Promise<unknown> => {
			values.push(key);
			return memory.get(key);
		};
		store = { ...memory, get };
		for (let n = 0; n < SHARDS; n++) await writeShard(store, n, shard(n === 0 ? [first] : []));
		await publishChanges({ store, now: NOW, log });
		values = [];
	});

	test("is left without reading a report while the shards hold the same", async () => {
		expect(await publishChanges({ store, now: "2024-04-03T00:15:00.000Z", log })).toBeUndefined();
		const fresh = new Map([[0, shard([first])]]);
		expect(await publishChanges({ store, now: "2024-04-03T00:30:00.000Z", log, fresh })).toBeUndefined();
		expect(values).toEqual([]);
	});

	test.each([
		["a new report", [first, report("https://b.example/2", { title: "Astana and Freedonia sign a treaty" })], 2],
		["a report that is no longer kept", [judged(first, false)], 0],
	])("is made again for %s", async (_, reports, stories) => {
		await writeShard(store, 0, shard(reports));
		expect((await publishChanges({ store, now: NOW, log }))?.stories).toHaveLength(stories);
		expect(await publishChanges({ store, now: NOW, log })).toBeUndefined();
	});

	test("is made again for an edited report", async () => {
		const edited = { ...first, title: "Corrected", updated: NOW };
		await writeShard(store, 0, shard([edited]));
		expect((await publishChanges({ store, now: NOW, log }))?.updated).toBe(NOW);
	});

	test("is left as it is beside a shard that was never written", async () => {
		await store.delete(KEYS.shard(5));
		expect(await publishChanges({ store, now: NOW, log })).toBeUndefined();
	});

	test("is made again when its oldest story leaves", async () => {
		expect((await publishChanges({ store, now: "2024-07-03T00:00:00.000Z", log }))?.stories).toEqual([]);
	});

	test("is made again when it was deleted", async () => {
		await store.delete(KEYS.edition);
		expect((await publishChanges({ store, now: NOW, log }))?.stories).toHaveLength(1);
	});

	test("is made again after a shard could not be read", async () => {
		await store.delete(KEYS.edition);
		const away = (key: string) => (key === KEYS.shard(3) ? Promise.reject(new Error("away")) : store.get(key));
		const soon = "2024-04-03T00:15:00.000Z";
		await publishChanges({ store: { ...store, get: away }, now: soon, log });
		expect(await publishChanges({ store, now: soon, log })).toBeDefined();
		expect(await publishChanges({ store, now: soon, log })).toBeUndefined();
	});
});
