import { describe, expect, test } from "vitest";
import { readFront, readFrontTag, versionsText, writeFront } from "../../src/store/front.ts";
import { memoryStore } from "../fakes/store.ts";
import { frontOf, storyOf } from "../samples/stories.ts";

const ABSENT = { kind: "absent" } as const;
const madeOf = {
	0: { version: "a", at: "2024-11-04T06:10:00.000Z" },
	3: { version: "b", at: "2024-11-04T06:11:00.000Z" },
};
const FRONT = frontOf([storyOf("paris")], { madeOf });

describe("the front", () => {
	test("is read as it was written", async () => {
		const store = memoryStore();
		await writeFront(store, FRONT, ABSENT);
		expect(await readFront(store)).toEqual({ kind: "value", value: FRONT });
		expect(Object.keys(store.everything())).toEqual(["front"]);
	});

	test("may know what the last run gave to the calendar, and is of no use where that is no list", async () => {
		const store = memoryStore();
		const front = { ...FRONT, calendared: ["2024-11-04-paris"] };
		await writeFront(store, front, ABSENT);
		expect(await readFront(store)).toEqual({ kind: "value", value: front });
		await store.put("front", { schema: 1, ...front, calendared: "2024-11-04-paris" });
		expect(await readFront(store)).toMatchObject({ kind: "unreadable" });
	});

	test("says in its tag what it is made of, and whether something waits", async () => {
		const store = memoryStore();
		const { at, version, changed } = FRONT;
		const said = {
			at,
			version,
			changed,
			madeOf: versionsText([
				["3", "b"],
				["0", "a"],
			]),
		};
		await writeFront(store, FRONT, ABSENT);
		expect(await readFrontTag(store)).toEqual({ kind: "value", value: { ...said, waits: false } });
		await writeFront(store, { ...FRONT, uncalendared: ["2024-11-04-paris"] }, ABSENT);
		expect(await readFrontTag(store)).toEqual({ kind: "value", value: { ...said, waits: true } });
	});

	test.each(["at", "version", "changed", "madeOf"])("has no tag of use where that has no %s", async (name) => {
		const store = memoryStore();
		await store.put("front", {}, { schema: 1, at: "a", version: "v", changed: "c", madeOf: "m", [name]: 7 });
		expect(await readFrontTag(store)).toEqual({ kind: "unreadable", reason: "a tag that is not of its shape" });
	});

	test("has no tag where there is none, and a foreign one of another release", async () => {
		const store = memoryStore();
		expect(await readFrontTag(store)).toEqual(ABSENT);
		await store.put("front", {}, { schema: 2 });
		expect(await readFrontTag(store)).toEqual({ kind: "foreign", schema: 2 });
		await store.put("front", {}, { schema: 1, at: "a", version: "v", changed: "c", madeOf: "m" });
		expect(await readFrontTag(store)).toMatchObject({ kind: "value", value: { waits: false } });
	});
});

test("versionsText is one for the same versions in whatever order, and another for others", () => {
	const two = versionsText([
		["0", "a"],
		["1", "b"],
	]);
	expect(
		versionsText([
			["1", "b"],
			["0", "a"],
		]),
	).toBe(two);
	for (const pairs of [
		[
			["0", "b"],
			["1", "a"],
		],
		[["0", "a"]],
		[],
		[["0a1", "b"]],
		[
			["0a", ""],
			["1", "b"],
		],
		[["0", "a1 b"]],
		[["0", "a\n1 b"]].slice(1),
	] as const)
		expect(versionsText(pairs as readonly (readonly [string, string])[])).not.toBe(two);
});
