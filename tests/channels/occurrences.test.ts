import { describe, expect, test } from "vitest";
import { daysBefore, daysOf, selectOccurrences } from "../../src/channels/occurrences.ts";
import type { Selection } from "../../src/channels/selection.ts";
import { occurrenceOf } from "../samples/occurrences.ts";

const USUAL = { from: "2024-01-01", to: "2024-12-31" };

test.each<[Partial<Selection>, string, string]>([
	[{}, USUAL.from, USUAL.to],
	[{ since: "2024-11-04T06:00:00.000Z" }, "2024-11-04", USUAL.to],
	[{ until: "2024-11-05T00:00:00.000Z" }, USUAL.from, "2024-11-04"],
	[{ until: "2024-11-05T00:00:00.001Z" }, USUAL.from, "2024-11-05"],
])("a calendar of %j is from %s to %s", (selection, from, to) => {
	expect(daysOf({ facets: {}, ...selection }, USUAL)).toEqual({ from, to });
});

test("daysBefore goes over months, and forward", () => {
	expect([daysBefore("2024-03-01", 1), daysBefore("2024-02-29", -1), daysBefore("2024-01-01", 0)]).toEqual([
		"2024-02-29",
		"2024-03-01",
		"2024-01-01",
	]);
});

describe("an occurrence", () => {
	const one = occurrenceOf({ start: "2024-11-04", end: "2024-11-06", partners: ["FR"], organisations: ["un"] });
	const isOf = (selection: Partial<Selection>, from = "2024-11-01", to = "2024-11-30"): boolean =>
		selectOccurrences([{ ...one }], { facets: {}, ...selection }, { from, to }).length === 1;

	test.each([
		["2024-11-06", "2024-11-30", true],
		["2024-11-07", "2024-11-30", false],
		["2024-11-01", "2024-11-04", true],
		["2024-11-01", "2024-11-03", false],
		["2024-11-05", "2024-11-05", true],
	])("takes place on days from %s to %s: %s", (from, to, isSo) => {
		expect(isOf({}, from, to)).toBe(isSo);
	});

	test.each<[Selection["facets"], boolean]>([
		[{ partner: ["FR"] }, true],
		[{ partner: ["CN"] }, false],
		[{ partner: ["CN", "FR"], organisation: ["un"] }, true],
		[{ organisation: ["eu"] }, false],
		[{ person: ["emmanuel-macron"] }, true],
		[{ person: ["xi-jinping"] }, false],
		[{ event: ["visit"] }, true],
		[{ event: ["summit"] }, false],
		[{ theme: ["political"] }, true],
		[{ theme: ["energy"] }, false],
		[{ level: ["head-of-state"] }, true],
		[{ level: ["minister"] }, false],
		[{ language: ["en"] }, true],
		[{ language: ["kk"] }, false],
		[{ source: ["herald"] }, true],
		[{ source: ["other"] }, false],
	])("is chosen by %j: %s", (facets, isSo) => {
		expect(isOf({ facets })).toBe(isSo);
	});

	test("without a level is of none", () => {
		const { level: _level, ...without } = one;
		expect(selectOccurrences([without], { facets: { level: ["minister"] } }, USUAL)).toEqual([]);
	});

	test.each<[string, boolean]>([
		["palace", true],
		["France", true],
		["Францию", true],
		["Францияға", true],
		["Macron", true],
		["Germany", false],
	])("is found by %s: %s", (q, isSo) => {
		expect(isOf({ q })).toBe(isSo);
	});

	test("is new since it was seen, and changed since it changed", () => {
		expect([isOf({ seenSince: one.firstSeen }), isOf({ seenSince: "2024-11-01T06:10:00.001Z" })]).toEqual([
			true,
			false,
		]);
		expect([isOf({ changedSince: one.changed }), isOf({ changedSince: "2024-11-01T06:10:00.001Z" })]).toEqual([
			true,
			false,
		]);
	});
});
