import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { backUp } from "../../../scripts/record/back-up.ts";
import { lineOf, readLine } from "../../../scripts/record/backup-lines.ts";
import { linesOf } from "../../../scripts/record/lines.ts";
import { type RestoreOptions, restore } from "../../../scripts/record/restore.ts";
import { writeHub } from "../../../src/store/push-hub.ts";
import { rawStoreOf } from "../../fakes/raw-store.ts";
import { type MemoryStore, memoryStore } from "../../fakes/store.ts";
import { at, eventReport, world } from "../../runs/world.ts";

const MOMENT = { release: "9.9.9", at: "2024-05-01T00:00:00.000Z", progress: () => {} };
const OPTIONS: RestoreOptions = { over: false, only: [], progress: () => {} };

/** A record of three days, with their counts. */
async function recorded(): Promise<MemoryStore> {
	const w = world();
	for (let day = 0; day < 3; day++) {
		const reports = Array.from({ length: 4 }, (_, n) => eventReport(day * 4 + n, at(day * 24)));
		await w.shard(day, at(day * 24), reports);
		await w.run(at(day * 24));
	}
	const hub = { hub: "https://hub.example/", told: at(48), waiting: [], failures: 0, next: at(48) };
	await writeHub(w.store, hub, { kind: "absent" });
	return w.store;
}

async function copied(store: MemoryStore): Promise<string[]> {
	const lines: string[] = [];
	await backUp(rawStoreOf(store), async (line) => void lines.push(line), MOMENT);
	return lines;
}

async function* given(lines: readonly string[]): AsyncGenerator<string> {
	yield* lines;
}

function put(lines: readonly string[], into: MemoryStore, options: Partial<RestoreOptions> = {}, writes?: number) {
	return restore(rawStoreOf(into, writes), () => given(lines), { ...OPTIONS, ...options });
}

describe("a backup", () => {
	test("says first what it is, of which release and moment, and how much follows", async () => {
		const [first = "", ...rest] = await copied(await recorded());
		expect(JSON.parse(first)).toEqual({
			elshi: "backup",
			format: 1,
			release: "9.9.9",
			at: MOMENT.at,
			keys: rest.length,
			counts: { day: 3, counts: 1, shard: 3, push: 1, front: 1 },
		});
	});

	test("has a line a key, with its value as JSON that anyone can read, the front at the end", async () => {
		const store = await recorded();
		const lines = (await copied(store)).slice(1).map((line) => JSON.parse(line));
		expect(lines[0]).toMatchObject({
			key: "day/2024-04-01",
			tag: { schema: 1, stories: 4 },
			value: { day: "2024-04-01" },
		});
		expect(lines.at(-1)).toMatchObject({ key: "front" });
		expect(lines.map(({ key }) => key).sort()).toEqual(Object.keys(store.everything()).sort());
	});

	test("holds the front as it was before what a run writes meanwhile", async () => {
		const w = world(await recorded());
		const before = w.store.raw("front");
		const lines: string[] = [];
		await backUp(
			rawStoreOf(w.store),
			async (line) => {
				if (lines.push(line) > 1) return;
				await w.shard(1, at(50), [eventReport(99, at(50))]);
				await w.run(at(50));
			},
			MOMENT,
		);
		expect(JSON.stringify(JSON.parse(lines.at(-1) ?? "").value)).toBe(before);
		const target = world();
		await put(lines, target.store);
		await target.run(at(50.25));
		expect(await target.stories()).toEqual(await w.stories());
	});

	test("of an empty store is refused", async () => {
		await expect(copied(memoryStore())).rejects.toThrow("the store is empty");
	});

	test("keeps any text and any tag exactly", () => {
		const text = fc.oneof(
			fc.json(),
			fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((n) => String.fromCharCode(n)) }),
		);
		fc.assert(
			fc.property(text, fc.option(fc.dictionary(fc.string(), fc.string()), { nil: undefined }), (value, tag) => {
				const line = lineOf("day/2024-04-01", { text: value, ...(tag !== undefined && { tag }) });
				expect(line).not.toContain("\n");
				const read = readLine(line, 2);
				expect(read.text).toBe(value);
				expect(JSON.stringify(read.tag)).toBe(JSON.stringify(tag));
			}),
		);
	});
});

describe("a restore", () => {
	test("into an empty store makes it the same, key for key and byte for byte", async () => {
		const store = await recorded();
		const target = memoryStore();
		expect(await put(await copied(store), target)).toMatchObject({ written: 9, same: 0, deleted: 0, damaged: [] });
		expect(target.everything()).toEqual(store.everything());
	});

	test("that is repeated writes nothing", async () => {
		const store = await recorded();
		expect(await put(await copied(store), store)).toMatchObject({ written: 0, same: 9 });
	});

	test("that was cut short goes on, and has not put the front before all the rest, wherever it stands", async () => {
		const store = await recorded();
		const [header = "", ...entries] = await copied(store);
		const lines = [header, ...entries.toReversed()];
		const target = memoryStore();
		await expect(put(lines, target, {}, 7)).rejects.toThrow("429");
		expect(target.raw("front")).toBeUndefined();
		await put(lines, target);
		expect(target.everything()).toEqual(store.everything());
	});

	test("puts nothing over what a store holds otherwise, unless it is told to", async () => {
		const lines = await copied(await recorded());
		const target = await recorded();
		target.damage("day/2024-04-02", "{");
		await target.put("day/2024-04-09", { schema: 1, day: "2024-04-09", stories: [], moved: {} });
		const before = target.everything();
		await expect(put(lines, target)).rejects.toThrow(
			"the store holds 1 (day/2024-04-02) otherwise and has 1 (day/2024-04-09) that the backup has not: nothing was written",
		);
		expect(target.everything()).toEqual(before);
		expect(await put(lines, target, { over: true })).toMatchObject({ written: 1, same: 8, deleted: 1 });
		expect(target.everything()).toEqual((await recorded()).everything());
	});

	test("of some keys leaves all others as they are", async () => {
		const lines = await copied(await recorded());
		const target = await recorded();
		const whole = target.raw("day/2024-04-02") ?? "";
		for (const key of ["day/2024-04-02", "day/2024-04-03"]) target.damage(key, "{");
		await put(lines, target, { over: true, only: ["day/2024-04-02"] });
		expect(target.raw("day/2024-04-02")).toBe(whole);
		expect(target.raw("day/2024-04-03")).toBe("{");
		expect(await put(lines, memoryStore(), { only: ["day/"] })).toMatchObject({ written: 3 });
		await expect(put(lines, target, { only: ["day/1999-01-01"] })).rejects.toThrow("no key such as day/1999-01-01");
	});

	test("of a damaged value puts it as damaged as it was, and says so", async () => {
		const store = await recorded();
		store.damage("day/2024-04-02", '{"schema":1,"day":"20');
		const target = memoryStore();
		expect(await put(await copied(store), target)).toMatchObject({ damaged: ["day/2024-04-02"] });
		expect(target.everything()).toEqual(store.everything());
	});

	test.each([
		["an empty file", () => [], "the file is empty"],
		["another file", () => ["> elshi@0.2.0 backup", "{}"], "this is no backup"],
		[
			"one of another format",
			([, ...rest]: string[]) => [JSON.stringify({ elshi: "backup", format: 2, release: "3" }), ...rest],
			"format 2",
		],
		["one that lacks its end", (lines: string[]) => lines.slice(0, -1), "8 of its 9 keys are there"],
		[
			"one cut in a line",
			(lines: string[]) => lines.map((line, n) => (n === 4 ? line.slice(0, -20) : line)),
			"line 5 is cut",
		],
		["one with a key twice", (lines: string[]) => [...lines, lines[1] ?? ""], "stands there a second time"],
		[
			"one of a release with another schema",
			(lines: string[]) => lines.map((line, n) => (n === 1 ? line.replaceAll('"schema":1', '"schema":2') : line)),
			"day/2024-04-01: of schema 2, which this release does not know; release 9.9.9 wrote it",
		],
	])("of %s is refused before anything is written", async (_, made: (lines: string[]) => string[], message) => {
		const target = memoryStore();
		await expect(put(made(await copied(await recorded())), target)).rejects.toThrow(message);
		expect(target.everything()).toEqual({});
	});
});

test("lines are parted by line feeds alone, however long they are", async () => {
	const folder = mkdtempSync(join(tmpdir(), "elshi-lines-"));
	const path = join(folder, "lines");
	const lines = ["a\u2028b", "", "ж".repeat(5_000_000), "end"];
	writeFileSync(path, lines.join("\n"));
	const read: string[] = [];
	for await (const line of linesOf(path)) read.push(line);
	rmSync(folder, { recursive: true });
	expect(read.map(({ length }) => length)).toEqual(lines.map(({ length }) => length));
	expect(read[0]).toBe(lines[0]);
});
