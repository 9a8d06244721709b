import { describe, expect, test } from "vitest";
import { topicIndexOf } from "../../src/lexicon/lexicon.ts";
import { topicAt } from "../../src/lexicon/topics.ts";
import { splitWords } from "../../src/lexicon/words.ts";
import type { LanguageCode } from "../../src/model/source.ts";

function at(language: LanguageCode, text: string, word = 0): string | undefined {
	const index = topicIndexOf(language);
	return index && topicAt(splitWords(text), word, index);
}

describe("the words from one on", () => {
	test.each([
		["en", "Wheat exports", "grain"],
		["en", "Middle Corridor", "corridor"],
		["en", "Middle East", undefined],
		["ru", "железных дорог", "rail"],
		["ru", "железный занавес", undefined],
		["ru", "суда", "court"],
		["ru", "судна", "port"],
		["kk", "астық", "grain"],
		["kk", "елге қайтарылды", "evacuation"],
		["uz", "bugʻdoy", "grain"],
		["uz", "kartoshka", "food"],
		["ky", "картөшкөнү", "food"],
		["tr", "insansız hava aracı", "drone"],
		["az", "neft", "oil"],
	] as const)("in %s “%s” are of the topic %s", (language, text, topic) => {
		expect(at(language, text)).toBe(topic);
	});

	test("are of no other language's topic: UN is the United Nations in English and flour in Uzbek", () => {
		expect(at("en", "UN")).toBeUndefined();
		expect(at("uz", "un")).toBe("grain");
	});

	test("are of none beyond the last word, and in a language without a table", () => {
		expect(at("en", "Middle", 1)).toBeUndefined();
		expect(at("zh", "油")).toBeUndefined();
	});
});
