import { describe, expect, it } from "vitest";
import { classSign } from "../../src/lexicon/compiled-text.ts";
import { ENDINGS } from "../../src/lexicon/endings.ts";
import { findPhrases } from "../../src/lexicon/find-phrases.ts";
import { lexiconOf } from "../../src/lexicon/lexicon.ts";
import { swapLetters } from "../../src/lexicon/lexicon-letters.ts";
import { formsIn, readLexicon } from "../../src/lexicon/read-lexicon.ts";
import { splitWords } from "../../src/lexicon/words.ts";
import { LANGUAGE_CODES, type LanguageCode } from "../../src/model/source.ts";

/** Forms as compiled, from such with the ending class of a word behind `~`. */
const signed = (forms: string): string =>
	forms.replace(/~([a-z-]+)/g, (_, name) => classSign(ENDINGS.findIndex((known) => known.name === name)) ?? "?");

/** The entries found in a text by a lexicon of a few forms. */
function found(language: LanguageCode, forms: string, text: string): number[] {
	const { isSwapped } = formsIn(language, "");
	const list = formsIn(language, isSwapped ? swapLetters(signed(forms)) : signed(forms));
	return findPhrases(readLexicon([list]), splitWords(text)).map(({ entry }) => entry);
}

const isFound = (language: LanguageCode, form: string, text: string): boolean => found(language, form, text).length > 0;

describe("readLexicon", () => {
	it("reads an exact stem as that word only", () => {
		expect(isFound("ru", "переговоры", "переговоры")).toBe(true);
		expect(isFound("ru", "переговоры", "переговорыми")).toBe(false);
	});

	it("follows a Russian noun through its cases", () => {
		for (const word of ["визит", "визита", "визитом", "визиты"])
			expect(isFound("ru", "визит~ru-masculine", word), word).toBe(true);
		expect(isFound("ru", "визит~ru-masculine", "визитка")).toBe(false);
	});

	it("follows a Kazakh noun through chains of suffixes, with its last consonant voiced", () => {
		for (const word of ["серіктестік", "серіктестіктің", "серіктестігі", "серіктестіктеріне"]) {
			expect(isFound("kk", "серіктестік~kk", word), word).toBe(true);
		}
	});

	it("derives the Latin spellings of a Kazakh stem, wherever in a form it stands", () => {
		for (const word of ["kezdesy", "kezdesu", "kezdesuge"]) {
			expect(isFound("kk", "кездесу~kk", word), word).toBe(true);
			expect(isFound("kk", "жұмыс кездесу~kk", `jumys ${word}`), word).toBe(true);
		}
	});

	it("tells which entry each form is of, and which words it covers", () => {
		const lexicon = readLexicon([formsIn("en", signed("visit~en-noun,state visit~en-noun||state"))]);
		expect(findPhrases(lexicon, splitWords("A state visit"))).toEqual([
			{ entry: 2, flags: 0, word: 1, wordEnd: 2 },
			{ entry: 0, flags: 0, word: 1, wordEnd: 3 },
			{ entry: 0, flags: 0, word: 2, wordEnd: 3 },
		]);
	});

	it("reads lists as one, by the same entries", () => {
		const list = (text: string) => ({ text, isSwapped: false });
		const lexicon = readLexicon([list("|talks"), list("visit|meeting")]);
		expect(findPhrases(lexicon, splitWords("visit meeting talks")).map(({ entry }) => entry)).toEqual([0, 1, 1]);
	});
});

describe("lexiconOf", () => {
	it.each(LANGUAGE_CODES)("leaves half of the slots for stems free in %s, so that a look-up ends soon", (language) => {
		const { value } = lexiconOf(language).stems;
		expect(value.filter((first) => first !== 0).length).toBeLessThan(value.length / 2);
	});

	it("finds the forms that count everywhere and those of the language, and no others", () => {
		const kinds = (language: LanguageCode, text: string): number =>
			findPhrases(lexiconOf(language), splitWords(text)).length;
		expect(kinds("en", "SCO")).toBeGreaterThan(0);
		expect(kinds("tg", "SCO")).toBeGreaterThan(0);
		expect(kinds("en", "summit")).toBeGreaterThan(0);
		expect(kinds("tg", "summit")).toBe(0);
	});
});
