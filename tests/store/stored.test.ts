import { describe, expect, test } from "vitest";
import type { Store } from "../../src/ports.ts";
import {
	KEYS,
	readArchive,
	readEdition,
	readEditionTag,
	readShard,
	SCHEMA,
	writeEdition,
} from "../../src/store/stored.ts";
import { report } from "../cluster/reports.ts";
import { memoryStore } from "../fakes/store.ts";
import { editionOf, storyOf } from "../samples/stories.ts";

const RUBBISH: readonly unknown[] = [null, 7, "text", [], {}, { schema: 0 }, { schema: SCHEMA + 1, reports: [] }];

describe("a stored value that cannot be read", () => {
	test.each(RUBBISH.map((value) => [JSON.stringify(value), value]))(
		"is as if it were not there: %s",
		async (_, value) => {
			const store = memoryStore({ [KEYS.shard(0)]: value, [KEYS.edition]: value, [KEYS.archive("2024-04")]: value });
			expect(await readShard(store, 0)).toEqual({ schema: SCHEMA, sources: {}, reports: [] });
			expect(await readEdition(store)).toBeUndefined();
			expect(await readEditionTag(store)).toBeUndefined();
			expect(await readArchive(store, "2024-04")).toBeUndefined();
		},
	);

	test("never takes the good beside it along", async () => {
		const good = report("https://a.example/1");
		const bad = [
			null,
			{},
			{ ...good, title: 7 },
			{ ...good, classification: { keep: "yes" } },
			{ ...good, authors: [1] },
		];
		const state = { seen: [], nextPoll: "", failures: 0, totals: {}, nearMisses: [] };
		const sources = { good: state, bad: { ...state, failures: "many" } };
		const store = memoryStore({ [KEYS.shard(0)]: { schema: SCHEMA, sources, reports: [...bad, good] } });
		const shard = await readShard(store, 0);
		expect(shard.reports).toEqual([good]);
		expect(Object.keys(shard.sources)).toEqual(["good"]);
	});

	test("is told from a store that cannot be read, which throws", async () => {
		const away: Store = { ...memoryStore(), get: () => Promise.reject(new Error("KV is away")) };
		await expect(readShard(away, 0)).rejects.toThrow("KV is away");
		await expect(readEdition(away)).rejects.toThrow("KV is away");
	});
});

test("gives back the edition that was written, and its tag without it", async () => {
	const store = memoryStore();
	const edition = editionOf([storyOf("visit")]);
	await writeEdition(store, edition);
	expect(await readEdition(store)).toEqual(edition);
	const { schema, version, updated } = edition;
	expect(await readEditionTag(store)).toEqual({ schema, version, updated });
});

test("leaves a broken story out of the edition", async () => {
	const edition = editionOf([storyOf("visit")]);
	const broken = { ...storyOf("broken"), reports: [] };
	const store = memoryStore({ [KEYS.edition]: { ...edition, stories: [broken, ...edition.stories] } });
	expect((await readEdition(store))?.stories).toEqual(edition.stories);
});
