import { describe, expect, test } from "vitest";
import { countsOf, type DayCounts, seriesOf } from "../../src/model/counts.ts";
import { areCountsDue, publishCounts } from "../../src/runs/publish-counts.ts";
import { readCounts } from "../../src/store/counts.ts";
import { writeDay } from "../../src/store/days.ts";
import { type MemoryStore, memoryStore, watched } from "../fakes/store.ts";
import { storyOf } from "../samples/stories.ts";

const day = (n: number): string => new Date(Date.UTC(2024, 10, n)).toISOString().slice(0, 10);
const TODAY = day(20);
const storiesOf = (on: string, count = 1) =>
	Array.from({ length: count }, (_, n) => storyOf(`s${n}`, { published: `${on}T06:00:00.000Z` }));
const counted = (...on: readonly (readonly [string, number])[]): Record<string, DayCounts> =>
	Object.fromEntries(on.map(([one, count]) => [one, countsOf(storiesOf(one, count))]));

async function recordOf(...days: readonly string[]): Promise<MemoryStore> {
	const store = memoryStore();
	for (const one of days) await writeDay(store, { day: one, stories: storiesOf(one), moved: {} }, { kind: "absent" });
	return store;
}
async function publishing(store: MemoryStore, counts: Readonly<Record<string, DayCounts>>) {
	const logged: unknown[] = [];
	const seen = watched(store);
	const left = await publishCounts(counts, TODAY, {
		store: seen,
		log: (event, facts) => void logged.push([event, facts]),
	});
	const held = await readCounts(store, "2024");
	return {
		left,
		logged,
		written: seen.written,
		series: held.kind === "value" ? Object.fromEntries(seriesOf(held.value)) : held.kind,
	};
}

test.each([
	["2024-11-20T23:59:59.000Z", "2024-11-20T00:00:00.000Z", {}, false],
	["2024-11-19T23:59:59.000Z", "2024-11-20T00:00:00.000Z", {}, true],
	["2024-11-20T00:00:00.000Z", "2024-11-20T00:15:00.000Z", counted(["2024-10-11", 1]), false],
	["2024-11-20T00:00:00.000Z", "2024-11-20T00:15:00.000Z", counted(["2024-10-10", 1]), true],
])("after a run at %s, at %s, counts are due: %#", (last, now, counts, isSo) => {
	expect(areCountsDue(counts, last, now)).toBe(isSo);
});

describe("counts", () => {
	test("of days that are over go into their year, and today's stay", async () => {
		const store = await recordOf(day(18), day(19), TODAY);
		const { left, series, logged } = await publishing(store, counted([day(18), 2], [day(19), 3], [TODAY, 4]));
		expect(Object.keys(left)).toEqual([TODAY]);
		expect(series).toEqual({ [day(18)]: 2, [day(19)]: 3 });
		expect(logged).toEqual([]);
	});

	test("of a day take the place of what was counted", async () => {
		const store = await recordOf(day(18), day(19));
		await publishing(store, counted([day(18), 2], [day(19), 3]));
		expect((await publishing(store, counted([day(19), 1]))).series).toEqual({ [day(18)]: 2, [day(19)]: 1 });
	});

	test("of two years go into each", async () => {
		const store = await recordOf("2023-12-31", day(19));
		const { written, left } = await publishing(store, counted(["2023-12-31", 1], [day(19), 1]));
		expect(written).toEqual(["counts/2023", "counts/2024"]);
		expect(left).toEqual({});
	});

	test("of a year that has them are left as they are, where no day of it is over since", async () => {
		const store = await recordOf("2023-12-30", "2023-12-31", day(18), day(19));
		await publishing(store, counted(["2023-12-31", 1], ["2023-12-30", 1], [day(18), 1]));
		expect((await publishing(store, counted([day(19), 1]))).written).toEqual(["counts/2024"]);
	});

	test("of nothing are written nowhere", async () => {
		const store = await recordOf(TODAY);
		expect(await publishing(store, counted([TODAY, 1]))).toMatchObject({ written: [], series: "absent" });
	});

	test("of a year that cannot be read wait, which is logged, and harm no other year", async () => {
		const store = await recordOf("2023-12-31", day(19));
		store.damage("counts/2023", "{");
		const { left, logged, written } = await publishing(store, counted(["2023-12-31", 1], [day(19), 1]));
		expect(Object.keys(left)).toEqual(["2023-12-31"]);
		expect(written).toEqual(["counts/2024"]);
		expect(logged).toEqual([["record.unreadable", { key: "counts/2023", reason: expect.any(String) }]]);
	});
});

describe("a year without counts", () => {
	const eleven = Array.from({ length: 11 }, (_, n) => day(n + 1));

	test("is counted anew of its days, ten a publish, and written once they are all there", async () => {
		const store = await recordOf(...eleven, TODAY);
		const first = await publishing(store, {});
		expect(Object.keys(first.left)).toEqual(eleven.slice(0, 10));
		expect(first).toMatchObject({
			written: [],
			series: "absent",
			logged: [["publish.counts-wait", { year: "2024", days: 1 }]],
		});
		const second = await publishing(store, first.left);
		expect(second).toMatchObject({ left: {}, written: ["counts/2024"], logged: [] });
		expect(second.series).toEqual(Object.fromEntries(eleven.map((one) => [one, 1])));
	});

	test("is written at once where it has ten days or fewer", async () => {
		const store = await recordOf(...eleven.slice(0, 10));
		expect(await publishing(store, {})).toMatchObject({ written: ["counts/2024"], left: {} });
	});

	test("waits for a day that cannot be read", async () => {
		const store = await recordOf(day(1), day(2));
		store.damage(`day/${day(1)}`, "{");
		expect(await publishing(store, {})).toMatchObject({
			written: [],
			logged: [["publish.counts-wait", { year: "2024", days: 1 }]],
		});
	});

	test("is not counted where the days cannot be listed", async () => {
		const store = await recordOf(day(19));
		const list = async () => ({ kind: "unreadable", reason: "down" }) as const;
		const { left, written, logged } = await publishing({ ...store, list }, counted([day(19), 1]));
		expect([Object.keys(left), written]).toEqual([[day(19)], []]);
		expect(logged).toEqual([["publish.counts-wait", { year: "2024", days: undefined }]]);
	});

	test("shares its ten days a publish with the others that lack theirs", async () => {
		const store = await recordOf(...Array.from({ length: 8 }, (_, n) => `2023-05-0${n + 1}`), ...eleven.slice(0, 4));
		const { written, left } = await publishing(store, {});
		expect(written).toEqual(["counts/2023"]);
		expect(Object.keys(left)).toHaveLength(2);
	});
});
