import { describe, expect, test } from "vitest";
import type { RecordDay, Story } from "../../src/model/story.ts";
import { listDays, readDay, versionOfDay, versionOfStory, writeDay } from "../../src/store/days.ts";
import { memoryStore } from "../fakes/store.ts";
import { reportOf, storyOf } from "../samples/stories.ts";

const ABSENT = { kind: "absent" } as const;
const PARIS = storyOf("paris");
const DAY: RecordDay = { day: "2024-11-04", stories: [PARIS, storyOf("oman")], moved: {} };

describe("the days of the record", () => {
	test("are read as they were written, with a tag that says what they hold", async () => {
		const store = memoryStore();
		await writeDay(store, DAY, ABSENT);
		expect(await readDay(store, "2024-11-04")).toEqual({ kind: "value", value: DAY });
		expect(await store.tag("day/2024-11-04")).toEqual({
			kind: "value",
			value: { schema: 1, version: versionOfDay(DAY), stories: 2 },
		});
	});

	test("are listed with their versions, whole or by month", async () => {
		const store = memoryStore({ "counts/2024": {}, front: {} });
		await writeDay(store, DAY, ABSENT);
		await writeDay(store, { ...DAY, day: "2024-10-31" }, ABSENT);
		const version = versionOfDay(DAY);
		const listed = await listDays(store, "");
		expect(listed.kind === "value" && [...listed.value]).toEqual([
			["2024-10-31", version],
			["2024-11-04", version],
		]);
		const ofMonth = await listDays(store, "2024-11");
		expect(ofMonth.kind === "value" && [...ofMonth.value]).toEqual([["2024-11-04", version]]);
	});

	test.each([
		["no tag", undefined],
		["no object for a tag", "text"],
		["the tag of another schema", { schema: 2, version: "v" }],
		["a tag without a version", { schema: 1 }],
		["a version that is no text", { schema: 1, version: 7 }],
	])("are listed with an empty version where they have %s", async (_, tag) => {
		const store = memoryStore();
		await store.put("day/2024-11-04", {}, tag);
		expect(await listDays(store, "")).toEqual({ kind: "value", value: new Map([["2024-11-04", ""]]) });
	});

	test("are not listed where the store cannot say", async () => {
		const stored = { kind: "unreadable", reason: "down" } as const;
		expect(await listDays({ ...memoryStore(), list: async () => stored }, "")).toEqual(stored);
	});
});

describe("the version of a story", () => {
	const other = reportOf({ key: "other" });
	const [first] = PARIS.reports;
	const { classification } = first;

	test.each<[string, Partial<Story>]>([
		["its id", { id: "2024-11-04-other" }],
		["its first sight", { firstSeen: "2024-11-04T06:11:00.000Z" }],
		["its change", { changed: "2024-11-04T06:11:00.000Z" }],
		["what it was merged with", { merged: ["2024-11-04-a"] }],
		["its reports", { reports: [first, other] }],
		["their order", { reports: [other, first] }],
		["those no longer kept", { unkept: [other] }],
		["the change of a report", { reports: [{ ...first, changed: "2024-11-05T00:00:00.000Z" }] }],
		["what judged a report", { reports: [{ ...first, classification: { ...classification, model: "next" } }] }],
		["how a report was judged", { reports: [{ ...first, classification: { ...classification, keep: false } }] }],
	])("differs where %s does, and so does its day's", (_, changes) => {
		const changed = { ...PARIS, ...changes };
		expect(versionOfStory(changed)).not.toBe(versionOfStory(PARIS));
		expect(versionOfDay({ ...DAY, stories: [changed] })).not.toBe(versionOfDay({ ...DAY, stories: [PARIS] }));
		expect(versionOfStory(structuredClone(changed))).toBe(versionOfStory(changed));
	});

	test("has its parts apart", () => {
		expect(versionOfStory({ ...PARIS, merged: ["a", "b"] })).not.toBe(versionOfStory({ ...PARIS, merged: ["ab"] }));
		const stories = [PARIS, PARIS];
		expect(versionOfDay({ ...DAY, stories })).not.toBe(versionOfDay({ ...DAY, stories: [PARIS] }));
		expect(versionOfDay({ ...DAY, stories: [], moved: { a: "b" } })).not.toBe(
			versionOfDay({ ...DAY, stories: [], moved: { ab: "" } }),
		);
		expect(versionOfDay({ ...DAY, moved: { a: "b" } })).toMatch(/^[0-9a-f]{16}$/);
	});
});
