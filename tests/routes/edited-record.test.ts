import { describe, expect, test } from "vitest";
import { readEdits } from "../../src/channels/edits.ts";
import { facetsFor } from "../../src/channels/facets.ts";
import { countsOf, emptyYear, seriesOf, withDay } from "../../src/model/counts.ts";
import { dayOfStory, type RecordDay, type Story } from "../../src/model/story.ts";
import { countsAsEdited, freshAsEdited, type ReadDay, resolvedEdits } from "../../src/routes/edited-record.ts";
import { frontOf, storyOf } from "../samples/stories.ts";

const FACETS = facetsFor(new Map());
const editsOf = (...lines: readonly string[]) => readEdits(lines.join("\n"), FACETS).edits;

/** Days that say which stories of theirs became which, and what was asked of them. */
function recordOf(days: Readonly<Record<string, Partial<RecordDay> | "unreadable">>) {
	const known = new Map(Object.entries(days));
	const asked: string[] = [];
	const read: ReadDay = async (day) => {
		asked.push(day);
		const one = known.get(day);
		if (one === "unreadable") return { kind: "unreadable", reason: "down" };
		if (one === undefined) return { kind: "absent" };
		return { kind: "value", value: { day, stories: [], moved: {}, ...one } };
	};
	return { read, asked };
}

describe("edits by the ids of stories that turned out to be others", () => {
	const edits = editsOf("2024-11-01-a gone", "2024-11-02-b partner=de");

	test("hold for each of those, step by step", async () => {
		const { read } = recordOf({
			"2024-11-01": { moved: { "2024-11-01-a": "2024-11-03-c" } },
			"2024-11-03": { moved: { "2024-11-03-c": "2024-11-04-d" } },
		});
		const resolved = await resolvedEdits(edits, read);
		expect(resolved.isWhole).toBe(true);
		expect([...resolved.edits.keys()]).toEqual(["2024-11-01-a", "2024-11-02-b", "2024-11-03-c", "2024-11-04-d"]);
		expect(resolved.edits.get("2024-11-04-d")).toBe(edits.get("2024-11-01-a"));
		expect(resolved.edits.get("2024-11-02-b")).toBe(edits.get("2024-11-02-b"));
	});

	test("leave alone what another line says of the story itself", async () => {
		const { read } = recordOf({ "2024-11-01": { moved: { "2024-11-01-a": "2024-11-02-b" } } });
		const resolved = await resolvedEdits(edits, read);
		expect(resolved.edits).toEqual(edits);
	});

	test("go four steps, and end where ids lead in a circle", async () => {
		const moved = Object.fromEntries([1, 2, 3, 4, 5, 6].map((n) => [`2024-11-01-${n}`, `2024-11-01-${n + 1}`]));
		const chain = await resolvedEdits(editsOf("2024-11-01-1 gone"), recordOf({ "2024-11-01": { moved } }).read);
		expect([...chain.edits.keys()]).toEqual([1, 2, 3, 4, 5].map((n) => `2024-11-01-${n}`));
		const circle = { moved: { "2024-11-01-1": "2024-11-01-2", "2024-11-01-2": "2024-11-01-1" } };
		const round = await resolvedEdits(editsOf("2024-11-01-1 gone"), recordOf({ "2024-11-01": circle }).read);
		expect([...round.edits.keys()]).toEqual(["2024-11-01-1", "2024-11-01-2"]);
	});

	test("read each day once, and sixty at most", async () => {
		const twice = recordOf({});
		await resolvedEdits(editsOf("2024-11-01-a gone", "2024-11-01-b gone", "2024-11-02-c gone"), twice.read);
		expect(twice.asked).toEqual(["2024-11-01", "2024-11-02"]);
		const many = recordOf({});
		const days = Array.from(
			{ length: 61 },
			(_, n) => `2024-0${3 + Math.floor(n / 30)}-${String(1 + (n % 30)).padStart(2, "0")}`,
		);
		const { isWhole } = await resolvedEdits(editsOf(...days.map((day) => `${day}-a gone`)), many.read);
		expect(many.asked).toEqual(days.slice(0, 60));
		expect(isWhole).toBe(true);
	});

	test("are not whole where a day cannot be read, and whole where it is not there", async () => {
		expect((await resolvedEdits(edits, recordOf({ "2024-11-02": "unreadable" }).read)).isWhole).toBe(false);
		expect((await resolvedEdits(edits, recordOf({}).read)).isWhole).toBe(true);
		expect(await resolvedEdits(new Map(), recordOf({}).read)).toEqual({ edits: new Map(), isWhole: true });
	});
});

describe("counts", () => {
	const [paris, rome, old] = [
		storyOf("paris"),
		storyOf("rome", { firstSeen: "2024-11-05T06:00:00.000Z" }),
		storyOf("old", { firstSeen: "2023-12-31T06:00:00.000Z" }),
	];
	test("of a year are made anew of its days with an edited story, and of no other", async () => {
		const { read, asked } = recordOf({ "2024-11-04": { stories: [] }, "2024-11-05": "unreadable" });
		const stored = [paris, rome].reduce(
			(year, story) => withDay(year, dayOfStory(story.id), countsOf([story])),
			emptyYear("2024"),
		);
		const edits = editsOf(`${rome.id} gone`, `${paris.id} gone`, `${old.id} gone`);
		expect([...seriesOf(stored)].map(([day]) => day)).toEqual(["2024-11-04", "2024-11-05"]);
		expect([...seriesOf(await countsAsEdited(stored, edits, read))]).toEqual([["2024-11-05", 1]]);
		expect(asked).toEqual(["2024-11-04", "2024-11-05"]);
	});

	test("of a year are made anew of its last sixty such days", async () => {
		const days = Array.from(
			{ length: 61 },
			(_, n) => `2024-0${3 + Math.floor(n / 30)}-${String(1 + (n % 30)).padStart(2, "0")}`,
		);
		const { read, asked } = recordOf({});
		await countsAsEdited(emptyYear("2024"), editsOf(...days.toReversed().map((day) => `${day}-a gone`)), read);
		expect(asked).toEqual(days.slice(1));
	});

	const counted = (...stories: readonly Story[]) => countsOf(stories);
	const counts = { "2024-11-04": counted(paris), "2024-11-05": counted(rome), "2023-12-31": counted(old) };
	const front = frontOf([paris, rome], { counts, whole: "2024-11-01" });

	test("of single days are as they are without edits", () => {
		expect(freshAsEdited(front, new Map())).toBe(counts);
		expect(freshAsEdited(front, editsOf("2022-01-01-a gone"))).toEqual(counts);
	});

	test("of a day with an edited story are made anew, and are left out where the front does not have it whole", () => {
		const fresh = freshAsEdited(front, editsOf(`${rome.id} gone`, `${old.id} gone`));
		expect(fresh).toEqual({ "2024-11-04": counts["2024-11-04"], [dayOfStory(rome.id)]: counted() });
	});

	test("of a day without an edited story stay, though the front has only some of its stories", () => {
		const many = { ...counts, "2024-11-04": counted(paris, storyOf("other")) };
		const fresh = freshAsEdited({ ...front, counts: many, whole: "2024-11-05" }, editsOf(`${rome.id} gone`));
		expect(fresh).toEqual({ ...many, "2024-11-05": counted() });
	});

	test("are made anew, too, of a day whose story took in one that was edited", () => {
		const taken = { ...rome, merged: ["2024-11-02-a", "2024-11-02-b"] };
		const fresh = freshAsEdited({ ...front, stories: [paris, taken] }, editsOf("2024-11-02-b gone"));
		expect(fresh["2024-11-05"]).toEqual(counted());
		expect(fresh["2024-11-04"]).toEqual(counts["2024-11-04"]);
	});
});
