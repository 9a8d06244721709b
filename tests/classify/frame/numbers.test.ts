import fc from "fast-check";
import { expect, test } from "vitest";
import { numbersIn } from "../../../src/classify/frame/numbers.ts";

const isMonth = (word: string): boolean => ["march", "марта", "наурыз"].includes(word);

test.each([
	["1 200 тонн и 37 вагонов", ["1200", "37"]],
	["1,200 tons, 1,7 million", ["1200", "1.7"]],
	["11–12 марта, March 11-12", []],
	["in 2026 at 10:30 on 11.03.2026", []],
	["C5+1, G20 and B-52", []],
	["50 50 50", ["50"]],
])("finds in “%s” %j", (text, expected) => {
	expect(numbersIn(text, isMonth)).toEqual(expected);
});

test("finds at most four, each once, in any text", () => {
	fc.assert(
		fc.property(fc.string(), (text) => {
			const found = numbersIn(`${text} 3 33 333 3333 33333`, isMonth);
			expect(found.length).toBeLessThanOrEqual(4);
			expect(new Set(found).size).toBe(found.length);
		}),
	);
});
