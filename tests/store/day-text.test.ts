import { describe, expect, test } from "vitest";
import type { RecordDay, Story } from "../../src/model/story.ts";
import { tellersOf } from "../../src/model/story.ts";
import { dayIn, readDay, readDayText, versionOfDay, writeDay } from "../../src/store/days.ts";
import { memoryStore } from "../fakes/store.ts";
import { reportOf, storyOf } from "../samples/stories.ts";

const ABSENT = { kind: "absent" } as const;
/** Words that look like what parts the text of a day. */
const LURE = '],"stories":[{"id":"x"}]} ,"heads":[';
const PARIS: Story = { ...storyOf("paris"), unkept: [reportOf({ key: "dropped" })], withdrawn: true };
const OMAN = storyOf("oman");
const [FIRST] = OMAN.reports;
const LATE: Story = {
	...storyOf("astana"),
	firstSeen: "2024-11-06T06:00:00.000Z",
	reports: [{ ...FIRST, title: LURE }, reportOf({ key: "second", sourceId: "vestnik", language: "ru" })],
};
const DAY: RecordDay = { day: "2024-11-04", stories: [PARIS, LATE, OMAN], moved: { [LURE]: "2024-11-04-b" } };

async function textOf(day: RecordDay): Promise<string> {
	const store = memoryStore();
	await writeDay(store, day, ABSENT);
	const read = await readDayText(store, day.day);
	return read.kind === "value" ? read.value : "";
}

function opened(text: string) {
	const held = dayIn(text);
	if (held.kind !== "value") throw new Error(`it is ${held.kind}`);
	return held.value;
}

describe("the text of a day", () => {
	test("gives what was written, and what it says of itself", async () => {
		const { day, stories, moved, version, lastSeen } = opened(await textOf(DAY));
		expect({ day, moved, version, lastSeen }).toEqual({
			day: DAY.day,
			moved: DAY.moved,
			version: versionOfDay(DAY),
			lastSeen: LATE.firstSeen,
		});
		expect(stories.map(({ tellers, edition, unkept, ...story }) => story)).toEqual(
			DAY.stories.map(({ unkept, ...story }) => story),
		);
		expect(stories.map(({ unkept }) => unkept)).toEqual([PARIS.unkept, [], []]);
		expect(versionOfDay({ day, stories, moved })).toBe(version);
	});

	test("is the same whole value to who reads it whole", async () => {
		const store = memoryStore();
		await writeDay(store, DAY, ABSENT);
		expect(await readDay(store, DAY.day)).toEqual({ kind: "value", value: DAY });
	});

	test("gives each story an edition, which is another one when its day is", async () => {
		const [first, second] = opened(await textOf(DAY)).stories;
		const [again] = opened(await textOf(DAY)).stories;
		const [changed] = opened(await textOf({ ...DAY, moved: {} })).stories;
		expect(again?.edition).toBe(first?.edition);
		expect(new Set([first, second, changed].map((story) => story?.edition)).size).toBe(3);
	});

	test("of no story opens, too", async () => {
		const day: RecordDay = { day: "2024-11-04", stories: [], moved: { a: "b" } };
		expect(opened(await textOf(day))).toEqual({ ...day, version: versionOfDay(day), lastSeen: "" });
	});

	test("tells who tells a story without taking its reports apart", async () => {
		const text = await textOf(DAY);
		const second = opened(text.replace('"key":"second"', '"key":false   ')).stories[1];
		expect(second && tellersOf(second).map(({ sourceId, language }) => [sourceId, language])).toEqual([
			[FIRST.sourceId, FIRST.language],
			["vestnik", "ru"],
		]);
		expect(() => second?.reports).toThrow(`${LATE.id} is not of the shape`);
	});

	test("takes no story for another that is as long", async () => {
		const text = await textOf(DAY);
		const at = text.lastIndexOf(`"id":"${LATE.id}"`);
		const other = LATE.id.replace("astana", "atyrau");
		const [, story] = opened(`${text.slice(0, at)}"id":"${other}"${text.slice(at + LATE.id.length + 7)}`).stories;
		expect(story?.id).toBe(LATE.id);
		expect(() => story?.reports).toThrow(`${LATE.id} is not of the shape`);
	});

	test("gives stories whose copies have all that they have", async () => {
		const [first] = opened(await textOf(DAY)).stories;
		const { id, ...rest } = { ...(first ?? OMAN) };
		expect([id, rest.reports, rest.unkept]).toEqual([PARIS.id, PARIS.reports, PARIS.unkept]);
	});

	test.each<[string, (text: string) => string]>([
		["that has no head", (text) => JSON.stringify({ schema: 1, ...DAY, was: text.length })],
		[
			"whose stories come first",
			() => JSON.stringify({ schema: 1, stories: DAY.stories, day: DAY.day, moved: DAY.moved }),
		],
		["that was written anew with another length", (text) => text.replace(FIRST.excerpt, `${FIRST.excerpt} And more.`)],
		["that counts a story too few", (text) => text.replace(/"lengths":\[\d+,/, '"lengths":[')],
		["whose lengths are none", (text) => text.replace(/"lengths":\[\d+,/, '"lengths":[-1,')],
	])("%s is read whole", async (_, change) => {
		const day = opened(change(await textOf(DAY)));
		expect(day.stories.map(({ id }) => id)).toEqual(DAY.stories.map(({ id }) => id));
		expect(day.stories[1]?.reports[0].title).toBe(LURE);
		expect(day.lastSeen).toBe(LATE.firstSeen);
	});

	test("that is cut anywhere is no day, never one of fewer stories", async () => {
		const text = await textOf(DAY);
		for (let end = 0; end < text.length; end += 97) expect(dayIn(text.slice(0, end)).kind).toBe("unreadable");
		expect(dayIn(text.slice(0, -1)).kind).toBe("unreadable");
	});

	test("of another schema is foreign", async () => {
		const text = await textOf(DAY);
		expect(dayIn(text.replace('"schema":1', '"schema":2'))).toEqual({ kind: "foreign", schema: 2 });
	});

	test("whose heads are none throws when its stories are looked at", async () => {
		const text = await textOf(DAY);
		const day = opened(text.replace('"merged":[]', '"merged":12'));
		expect(() => day.stories).toThrow("the heads of a day");
	});
});
