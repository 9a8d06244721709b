import { expect, test } from "vitest";
import { countsOf, emptyYear, withDay } from "../../src/model/counts.ts";
import { readCounts, writeCounts } from "../../src/store/counts.ts";
import { memoryStore } from "../fakes/store.ts";
import { storyOf } from "../samples/stories.ts";

test("the counts of a year are read as they were written, under the year's key", async () => {
	const store = memoryStore();
	const counts = withDay(emptyYear("2024"), "2024-11-04", countsOf([storyOf("paris")]));
	await writeCounts(store, counts, { kind: "absent" });
	expect(Object.keys(store.everything())).toEqual(["counts/2024"]);
	expect(await readCounts(store, "2024")).toEqual({ kind: "value", value: counts });
	expect(await readCounts(store, "2023")).toEqual({ kind: "absent" });
});
