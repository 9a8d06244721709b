import { describe, expect, test } from "vitest";
import { HOUR, type Instant, shift } from "../../src/model/instant.ts";
import { configurations } from "../../src/platform/configuration.ts";
import { readList } from "../../src/runs/read-list.ts";
import { refreshShard } from "../../src/runs/refresh.ts";
import { SOURCES } from "../../src/sources/registry.ts";
import { KEYS } from "../../src/store/keys.ts";
import { readShard, shardOf } from "../../src/store/shards.ts";
import { memoryStore } from "../fakes/store.ts";

const START: Instant = "2024-11-04T00:00:00.000Z";
const ADDRESS = "https://lists.example/feeds.opml?key=abc";
const OURS = '<outline title="Ours" xmlUrl="https://ours.example/rss" language="en" country="KZ"/>';
const WRONG = '<outline title="Wrong" xmlUrl="https://wrong.example/rss" country="KZ"/>';

function world(opml: string) {
	const store = memoryStore();
	let now = START;
	const isolate = () => configurations({ SOURCES_OPML: opml }, { store, clock: () => now });
	return {
		store,
		isolate,
		at: (hours: number): void => {
			now = shift(START, hours * HOUR);
		},
		/** The end of a run, which meets this list. */
		read: async (list: string): Promise<void> => {
			const { address = "", faultIn } = isolate();
			const http = async () => new Response(list);
			await readList(address, { store, http, log: () => undefined, now, userAgent: "test", faultIn });
		},
	};
}

describe("a list of feeds at an address", () => {
	test("is followed once a run has read it, beside the default sources, and in isolates that go on", async () => {
		const { at, read, isolate } = world(ADDRESS);
		const running = isolate();
		expect((await running.current()).sources).toEqual(SOURCES);
		await read(`<opml>${OURS}</opml>`);
		at(0.25);
		const after = await running.current();
		expect(after.sources.map(({ id }) => id)).toEqual([...SOURCES.map(({ id }) => id), "ours-example-en"]);
		expect(after.byId.get("ours-example-en")?.name).toBe("Ours");
		expect(after.facets.source.values.has("ours-example-en")).toBe(true);
		at(0.5);
		expect(await running.current()).toBe(after);
		expect((await isolate().current()).sources).toEqual(after.sources);
	});

	test("has what is wrong named by its line, and the right form, without its address", async () => {
		const { read, isolate } = world(ADDRESS);
		await read(`<opml>\n${OURS}\n${WRONG}\n</opml>`);
		const { problems } = await isolate().current();
		expect(problems).toEqual([
			'SOURCES_OPML, line 3: Wrong has no language; write it as <outline xmlUrl="https://…" title="…" language="ru" country="KZ"/>',
		]);
	});

	test("that comes without one right entry does not take the place of the last", async () => {
		const { at, read, isolate } = world(ADDRESS);
		await read(`<opml>${OURS}</opml>`);
		at(25);
		await read(`<opml>\n${WRONG}</opml>`);
		const { sources, problems } = await isolate().current();
		expect(sources.at(-1)?.id).toBe("ours-example-en");
		expect(problems).toHaveLength(1);
		expect(problems[0]).toMatch(
			/^SOURCES_OPML: the list cannot be read: no entry of it can be followed: SOURCES_OPML, line 2: Wrong has no language.* that of 2024-11-04 holds$/,
		);
	});

	test("that cannot be read from the store makes no run forget its sources", async () => {
		const { store, at, read, isolate } = world(ADDRESS);
		await read(`<opml>${OURS}</opml>`);
		const shard = shardOf("ours-example-en");
		const refresh = async (hours: number) => {
			at(hours);
			const { sources, isWhole } = await isolate().current();
			const now = shift(START, hours * HOUR);
			const ports = { store, clock: () => now, log: () => undefined, http: async () => new Response("<rss/>") };
			await refreshShard(shard, ports, { sources, isWhole, now, userAgent: "test", polls: 40 });
			const held = await readShard(store, shard);
			return held.kind === "value" ? held.value.sources["ours-example-en"] : undefined;
		};
		const state = await refresh(1);
		expect(state).toBeDefined();
		store.damage(KEYS.sources, "{");
		expect(await refresh(2)).toEqual(state);
	});
});

describe("a list that is set itself", () => {
	test("is followed at once, and the store is not asked", async () => {
		const { isolate } = world(`<opml>${OURS}</opml>`);
		const { address, current } = isolate();
		expect(address).toBeUndefined();
		expect((await current()).sources.at(-1)?.id).toBe("ours-example-en");
	});

	test.each([
		"lists.example/feeds.opml",
		"https://me:secret@lists.example/feeds.opml",
		"ftp://lists.example/feeds.opml",
	])("%s is neither a list nor its address, and said to be so without what it is", async (opml) => {
		const { problems } = await world(opml).isolate().current();
		expect(problems).toEqual([
			"SOURCES_OPML, the whole: it is neither an OPML document nor the address of one, such as https://example.org/feeds.opml",
		]);
	});
});
