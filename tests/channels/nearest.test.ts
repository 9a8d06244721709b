import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nearest } from "../../src/channels/nearest.ts";

const of = (...texts: readonly string[]) => texts.map((text) => ({ id: text.toUpperCase(), text }));

/** The same distance by its definition, without any of what makes it quick. */
function distance(a: string, b: string): number {
	if (a === "" || b === "") return a.length + b.length;
	const steps = [
		distance(a.slice(1), b) + 1,
		distance(a, b.slice(1)) + 1,
		distance(a.slice(1), b.slice(1)) + (a[0] === b[0] ? 0 : 1),
	];
	if (a.length > 1 && b.length > 1 && a[0] === b[1] && a[1] === b[0]) steps.push(distance(a.slice(2), b.slice(2)) + 1);
	return Math.min(...steps);
}

describe("nearest", () => {
	test.each([
		["france", ["france"], { id: "FRANCE", edits: 0 }],
		["FRANCE", ["france"], { id: "FRANCE", edits: 0 }],
		["franse", ["france"], { id: "FRANCE", edits: 1 }],
		["frnace", ["france"], { id: "FRANCE", edits: 1 }],
		["rfance", ["france"], { id: "FRANCE", edits: 1 }],
		["francee", ["france"], { id: "FRANCE", edits: 1 }],
		["rance", ["france"], { id: "FRANCE", edits: 1 }],
		["frXXce", ["france"], { id: "FRANCE", edits: 2 }],
		["fXXXce", ["france"], undefined],
		["fran", ["france"], { id: "FRANCE", edits: 2 }],
		["fra", ["france"], undefined],
		["ab", ["cd"], undefined],
		["", [""], { id: "", edits: 0 }],
		["", ["a"], undefined],
		["pera", ["peru", "pera", "perk"], { id: "PERA", edits: 0 }],
		["perx", ["peru", "pera"], { id: "PERU", edits: 1 }],
		["peruu", ["per", "peru"], { id: "PERU", edits: 1 }],
	])("of %j among %j is %j", (given, texts, guess) => {
		expect(nearest(given, of(...texts))).toEqual(guess);
	});

	test("counts by the definition of the distance", () => {
		const text = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 5 });
		fc.assert(
			fc.property(text, text, (a, b) => {
				expect(nearest(a, [{ id: "x", text: b }], 1)).toEqual({ id: "x", edits: distance(a, b) });
			}),
		);
	});

	test("compares forty letters", () => {
		const long = "a".repeat(40);
		expect(nearest(`${long}bcd`, of(`${long}xyz`))?.edits).toBe(0);
		expect(nearest(`${"a".repeat(39)}b`, of(long))?.edits).toBe(1);
	});
});
