/** Each way in which two frames are at odds, by frames written by hand, with what just is not. */
import { describe, expect, test } from "vitest";
import { conflictOf, differ, formulaConflictOf } from "../../src/cluster/conflict.ts";
import type { Frame } from "../../src/model/frame.ts";

const BARE: Frame = { titled: [], others: [], acts: [], topics: [], places: [], numbers: [], names: [] };
const conflict = (a: Partial<Frame>, b: Partial<Frame>): string | undefined => {
	const [one, other] = [
		{ ...BARE, ...a },
		{ ...BARE, ...b },
	];
	expect(conflictOf(other, one)).toBe(conflictOf(one, other));
	return conflictOf(one, other);
};

describe("frames are of two events", () => {
	test.each<[string | undefined, string, Partial<Frame>, Partial<Frame>]>([
		["another partner", "of two states", { titled: ["FR"] }, { titled: ["DE"] }],
		[undefined, "of one state", { titled: ["FR"] }, { titled: ["FR", "DE"] }],
		[undefined, "where the text names the other's", { titled: ["FR"] }, { titled: ["DE"], others: ["FR"] }],
		[undefined, "where one names nobody", { titled: ["FR"] }, { titled: ["KZ"] }],
		["another partner", "of two organisations", { titled: ["eu"] }, { titled: ["sco"] }],
		["another partner", "of a state and an organisation", { titled: ["FR"] }, { titled: ["eu"] }],
		[undefined, "where a state goes without saying", { others: ["UZ~"] }, { titled: ["FR"] }],
		[
			"another partner",
			"where neither is where it is held",
			{ titled: ["FR", "CH"], places: ["CH"] },
			{ titled: ["DE", "CH"], places: ["CH"] },
		],
		["another partner", "of two states at one organisation", { titled: ["FR", "sco"] }, { titled: ["DE", "sco"] }],
		[undefined, "of one state at two organisations", { titled: ["FR", "sco"] }, { titled: ["FR", "eu"] }],
		[
			undefined,
			"where the state is but the host",
			{ titled: ["UZ", "sco"], places: ["UZ"] },
			{ titled: ["FR", "sco"] },
		],
		["another partner", "where nobody but the host is named", { titled: ["UZ"], places: ["UZ"] }, { titled: ["FR"] }],
		[
			"another partner",
			"of organisations that meet in one state",
			{ titled: ["eu", "CH"], places: ["CH"] },
			{ titled: ["sco", "CH"], places: ["CH"] },
		],
		[
			"another partner",
			"where the host acts himself",
			{ titled: ["UZ/head-of-state", "sco"], places: ["UZ"] },
			{ titled: ["FR", "sco"] },
		],
		[
			"another partner",
			"where one meets in a state, and another meets its head",
			{ titled: ["FR", "UZ"], places: ["UZ"] },
			{ titled: ["UZ/head-of-state"] },
		],
		[
			undefined,
			"where one meets in a state that the other names",
			{ titled: ["FR", "UZ"], places: ["UZ"] },
			{ titled: ["UZ"] },
		],
		["another of our offices", "of ours", { titled: ["KZ/speaker", "FR"] }, { titled: ["KZ/minister", "FR"] }],
		[
			undefined,
			"of one of ours",
			{ titled: ["KZ/speaker", "FR"] },
			{ titled: ["KZ/minister", "FR"], others: ["KZ/speaker"] },
		],
		["another of their offices", "of theirs", { titled: ["FR/speaker"] }, { titled: ["FR/minister"] }],
		[undefined, "of theirs that one does not name", { titled: ["FR/speaker"] }, { titled: ["FR"] }],
		[
			undefined,
			"of theirs, of whom some are the same",
			{ titled: ["FR/speaker", "DE/minister"] },
			{ titled: ["FR/minister", "DE/minister"] },
		],
		[
			"another of their offices",
			"of theirs, beside a state whose offices one does not name",
			{ titled: ["FR/speaker", "DE"] },
			{ titled: ["FR/minister", "DE/speaker"] },
		],
		[
			"another of their offices",
			"of theirs, beside a state that one does not name",
			{ titled: ["FR/speaker", "DE/minister"] },
			{ titled: ["FR/minister"] },
		],
		["another act", "of two acts", { titled: ["FR"], acts: ["call"] }, { titled: ["FR"], acts: ["visit"] }],
		[
			"another act",
			"of summons and a letter of congratulation",
			{ titled: ["FR"], acts: ["summons"] },
			{ titled: ["FR"], acts: ["congratulation"] },
		],
		[
			"another act",
			"of condolence",
			{ titled: ["FR"], acts: ["condolence"] },
			{ titled: ["FR"], acts: ["congratulation"] },
		],
		[
			undefined,
			"of a visit to which congratulations invite",
			{ titled: ["FR"], acts: ["congratulation"] },
			{ titled: ["FR"], acts: ["visit"] },
		],
		[
			"another act",
			"of a call beside them",
			{ titled: ["FR"], acts: ["congratulation", "call"] },
			{ titled: ["FR"], acts: ["visit"] },
		],
		[
			undefined,
			"of acts of which one is the same",
			{ titled: ["FR"], acts: ["call", "visit"] },
			{ titled: ["FR"], acts: ["visit"] },
		],
		[
			undefined,
			"of an act that goes with others",
			{ titled: ["FR"], acts: ["agreement"] },
			{ titled: ["FR"], acts: ["visit"] },
		],
		[
			undefined,
			"of a call, and an act that goes with others",
			{ titled: ["FR"], acts: ["agreement"] },
			{ titled: ["FR"], acts: ["call"] },
		],
		[
			"another host",
			"of two hosts",
			{ titled: ["FR"], acts: ["visit"], places: ["KZ"] },
			{ titled: ["FR"], acts: ["meeting"], places: ["UZ"] },
		],
		[
			undefined,
			"of two places of other acts",
			{ titled: ["FR"], acts: ["visit"], places: ["KZ"] },
			{ titled: ["FR"], acts: ["aid"], places: ["UZ"] },
		],
		[
			undefined,
			"of one host among places",
			{ titled: ["FR"], acts: ["visit"], places: ["KZ", "UZ"] },
			{ titled: ["FR"], acts: ["visit"], places: ["UZ"] },
		],
		[
			undefined,
			"of a host that one does not know",
			{ titled: ["FR"], acts: ["visit"], places: ["KZ"] },
			{ titled: ["FR"], acts: ["visit"] },
		],
		[
			"a third side's reaction",
			"where a third reacts",
			{ titled: ["eu", "RU"], acts: ["reaction"] },
			{ titled: ["RU"] },
		],
		[undefined, "where a side reacts", { titled: ["RU", "eu"], acts: ["reaction"] }, { titled: ["RU"] }],
		[
			undefined,
			"where the other names who reacts",
			{ titled: ["eu", "RU"], acts: ["reaction"] },
			{ titled: ["RU"], others: ["eu"] },
		],
		[
			undefined,
			"where who reacts is where it is",
			{ titled: ["UZ", "RU"], acts: ["reaction"] },
			{ titled: ["RU"], places: ["UZ"] },
		],
		[undefined, "where nobody knows who reacts", { titled: ["KZ"], acts: ["reaction"] }, { titled: ["RU"] }],
		[
			"a third side's reaction",
			"where somebody elsewhere reacts",
			{ titled: ["RU"], acts: ["reaction"], places: ["UZ"] },
			{ titled: ["RU"] },
		],
		[
			undefined,
			"where somebody at home reacts",
			{ titled: ["RU"], acts: ["reaction"], places: ["KZ", "UZ.tashkent"] },
			{ titled: ["RU"] },
		],
		["another's act", "where only others are told of", { titled: ["KZ", "RU"] }, { titled: ["UZ", "RU"] }],
		[undefined, "where three others are", { titled: ["KZ", "RU"] }, { titled: ["UZ", "RU", "KG"] }],
		[undefined, "where we are told of in both", { titled: ["KZ", "RU"] }, { titled: ["UZ", "RU"], others: ["KZ"] }],
		[undefined, "where the third is where it is", { titled: ["KZ", "RU"] }, { titled: ["UZ", "RU"], places: ["UZ"] }],
		[undefined, "where the first names the third", { titled: ["KZ", "RU"], others: ["UZ"] }, { titled: ["UZ", "RU"] }],
		[undefined, "where the third is an organisation", { titled: ["KZ", "RU"] }, { titled: ["eu", "RU"] }],
		[undefined, "at a summit", { titled: ["KZ", "RU"], acts: ["summit"] }, { titled: ["UZ", "RU"] }],
		[undefined, "where nothing is known", {}, {}],
	])("%s %s", (found, _, a, b) => {
		expect(conflict(a, b)).toBe(found);
	});
});

test("differ says whether both have some and share none", () => {
	expect([
		differ([], []),
		differ(["a"], []),
		differ([], ["a"]),
		differ(["a"], ["b"]),
		differ(["a", "b"], ["b"]),
	]).toEqual([false, false, false, true, false]);
});

test.each<[string | undefined, Partial<Frame>, Partial<Frame>]>([
	["another name", { names: ["brdv"] }, { names: ["rksl"] }],
	[undefined, { names: ["brdv"] }, {}],
	["another day", { days: ["2024-04-02", "2024-04-03"] }, { days: ["2024-04-04", "2024-04-04"] }],
	["another day", { days: ["2024-04-04", "2024-04-04"] }, { days: ["2024-04-02", "2024-04-03"] }],
	[undefined, { days: ["2024-04-02", "2024-04-03"] }, { days: ["2024-04-03", "2024-04-04"] }],
	[undefined, { days: ["2024-04-03", "2024-04-04"] }, { days: ["2024-04-02", "2024-04-03"] }],
	[undefined, { days: ["2024-04-02", "2024-04-03"] }, {}],
	[undefined, {}, { days: ["2024-04-02", "2024-04-03"] }],
])("under one formula there is %s between %j and %j", (found, a, b) => {
	expect(formulaConflictOf({ ...BARE, ...a }, { ...BARE, ...b })).toBe(found);
});
