import { expect, test } from "vitest";
import type { Hit } from "../../src/classify/hit.ts";
import { beginsInAny, standsIn } from "../../src/classify/surroundings.ts";
import { withAllFields } from "../../src/lexicon/entry.ts";
import { splitWords } from "../../src/lexicon/words.ts";

/** The hit of a name in a text. */
function hitOf(name: string, text: string): Hit {
	const start = text.indexOf(name);
	const place = { start, end: start + name.length, word: 0, wordEnd: 1, sentence: 0 };
	const entry = withAllFields({ kind: "country", id: "FR", via: "name" });
	return { entry, field: "title", surface: name, needsContext: false, ...place };
}

test.each([
	["Talks in the Astana hall", "in the ", true],
	["Twin the Astana hall", "in the ", false],
	["IN Astana", "in ", true],
	["студентка из Astana", "студент* из ", true],
	["сайт.kzпо данным Astana", "*по данным ", true],
	["在Astana举行", "在", true],
])("“%s” leads to a name by “%s”: %j", (text, before, expected) => {
	expect(standsIn([{ before: [before] }], hitOf("Astana", text), text)).toBe(expected);
});

test.each([
	["Astana press office said", " press office=", true],
	["Astana press offices said", " press office=", false],
	["Astana press offices said", " press office", true],
])("in “%s” “%s” follows a name: %j", (text, after, expected) => {
	expect(standsIn([{ after: [after] }], hitOf("Astana", text), text)).toBe(expected);
});

test("all that surroundings ask for must be there, and any of several do", () => {
	const text = "в Astane сказали";
	const hit = hitOf("Astane", text);
	expect(standsIn([{ before: ["в "], name: ["e"] }], hit, text)).toBe(true);
	expect(standsIn([{ before: ["в "], name: ["y"] }], hit, text)).toBe(false);
	expect(standsIn([{ name: ["y"] }, { after: [" сказали"] }], hit, text)).toBe(true);
	expect(standsIn(undefined, hit, text)).toBe(false);
});

test("a word begins in one of some ways, or is a whole one", () => {
	const words = splitWords("бывшего экс экспорт");
	expect([0, 1, 2].map((word) => beginsInAny(words, word, ["бывш", "экс="]))).toEqual([true, true, false]);
});
