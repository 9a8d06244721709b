import { describe, expect, test } from "vitest";
import { isReport } from "../../src/store/guards.ts";
import { titled } from "../cluster/framed.ts";

const whole = titled("en", "Tokayev receives the ambassador of Oman on March 11 about gas", { excerpt: "Visas, too." });

function withFrame(frame: object): object {
	const { classification } = whole;
	return { ...whole, classification: { ...classification, frame: { ...classification.frame, ...frame } } };
}

describe("a stored report", () => {
	test("is one with its frame, and without one", () => {
		const { frame: _frame, ...classification } = whole.classification;
		expect([isReport(whole), isReport({ ...whole, classification })]).toEqual([true, true]);
	});

	test("of an earlier release has no words and no asides in its frame", () => {
		expect(isReport(withFrame({ words: undefined, asides: undefined }))).toBe(true);
	});

	test.each([
		{ titled: undefined },
		{ others: "KZ" },
		{ acts: [1] },
		{ topics: {} },
		{ places: null },
		{ numbers: [5] },
		{ names: 0 },
		{ days: ["2024-03-11"] },
		{ words: ["BAAAA"] },
		{ asides: "gas" },
	])("is none with a frame of another shape: %o", (frame) => {
		expect(isReport(withFrame(frame))).toBe(false);
	});
});
