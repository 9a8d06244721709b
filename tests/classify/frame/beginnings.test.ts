import { expect, test } from "vitest";
import { beginningsOf, longestAt } from "../../../src/classify/frame/beginnings.ts";
import { splitWords } from "../../../src/lexicon/words.ts";

const table = beginningsOf([
	["court", "суд="],
	["supreme", "верховн+суд"],
	["ship", "судн"],
	["gas", "gas= газ"],
]);

function at(text: string, word = 0): string | undefined {
	return longestAt(splitWords(text), word, table)?.of;
}

test.each([
	["Суд решил", "court"],
	["суда", undefined],
	["Судно ушло", "ship"],
	["Верховного суда", "supreme"],
	["верховный", undefined],
	["Gasoline", undefined],
	["газа", "gas"],
	["", undefined],
])("reads %s as %s", (text, expected) => {
	expect(at(text)).toBe(expected);
});

test("has nothing beyond the last word", () => {
	expect(at("газ", 1)).toBeUndefined();
});
