import { describe, expect, test } from "vitest";
import { ENDINGS } from "../../src/lexicon/endings.ts";
import { findPhrases } from "../../src/lexicon/find-phrases.ts";
import { phrasesOf } from "../../src/lexicon/lexicon.ts";
import { PHRASE_FLAGS, type PhraseIndex } from "../../src/lexicon/phrases.ts";
import { splitWords } from "../../src/lexicon/words.ts";
import type { LanguageCode } from "../../src/model/source.ts";
import { phraseIndex } from "../../training/lexicon/phrases.ts";

/** An index of forms with the ending class of a word after `~`, each of the entry with its number. */
function indexOf(language: LanguageCode | undefined, forms: readonly string[], flags = 0): PhraseIndex {
	const phrases = forms.map((form, entry) => {
		const lexemes = form.split(" ").map((word) => {
			const [stem = "", name = "exact"] = word.split("~");
			return { stem, ending: ENDINGS.findIndex((known) => known.name === name) };
		});
		return { entry, form: { lexemes, language, flags } };
	});
	return phraseIndex(phrases);
}

function isFound(language: LanguageCode, form: string, text: string): boolean {
	return findPhrases(indexOf(language, [form]), splitWords(text)).length > 0;
}

describe("findPhrases", () => {
	test("finds an exact stem as that word only", () => {
		expect(isFound("ru", "переговоры", "переговоры")).toBe(true);
		expect(isFound("ru", "переговоры", "переговорыми")).toBe(false);
		expect(isFound("ru", "переговоры", "переговор")).toBe(false);
	});

	test("follows a Russian noun through its cases", () => {
		for (const word of ["визит", "визита", "визитом", "визиты"])
			expect(isFound("ru", "визит~ru-masculine", word), word).toBe(true);
		expect(isFound("ru", "визит~ru-masculine", "визитка")).toBe(false);
	});

	test("follows a Kazakh noun through chains of suffixes, with its last consonant voiced", () => {
		for (const word of ["серіктестік", "серіктестіктің", "серіктестігі", "серіктестіктеріне"])
			expect(isFound("kk", "серіктестік~kk", word), word).toBe(true);
	});

	test("finds the Latin spellings of a Kazakh stem, wherever in a form it stands", () => {
		for (const word of ["kezdesy", "kezdesu", "kezdesuge"]) {
			expect(isFound("kk", "кездесу~kk", word), word).toBe(true);
			expect(isFound("kk", "жұмыс кездесу~kk", `jumys ${word}`), word).toBe(true);
		}
		expect(isFound("kk", "жұмыс кездесу~kk", "jumys")).toBe(false);
		expect(isFound("kk", "жұмыс кездесу~kk", "jumys saparymen")).toBe(false);
	});

	test("says which entry each form is of, and which words it covers", () => {
		const index = indexOf("en", ["visit~en-noun", "state visit~en-noun", "state"]);
		expect(findPhrases(index, splitWords("A state visit"))).toEqual([
			{ entry: 2, flags: 0, word: 1, wordEnd: 2 },
			{ entry: 1, flags: 0, word: 1, wordEnd: 3 },
			{ entry: 0, flags: 0, word: 2, wordEnd: 3 },
		]);
	});

	test("asks for every word of a form, and no other between them", () => {
		const index = indexOf("en", ["joint press conference"]);
		const count = (text: string): number => findPhrases(index, splitWords(text)).length;
		expect(count("a joint press conference")).toBe(1);
		expect(["joint press", "joint", "joint big press conference", "joint press conferences"].map(count)).toEqual([
			0, 0, 0, 0,
		]);
	});

	test("gives the flags of a form", () => {
		expect(findPhrases(indexOf("en", ["sco"], PHRASE_FLAGS.allCapitals), splitWords("SCO"))).toMatchObject([
			{ flags: PHRASE_FLAGS.allCapitals },
		]);
	});

	test("finds nothing in no words, and nothing of no forms", () => {
		expect(findPhrases(indexOf("en", ["visit"]), splitWords(""))).toEqual([]);
		expect(findPhrases(indexOf("en", []), splitWords("a visit"))).toEqual([]);
	});
});

test("a language has the forms that count everywhere and its own, and no others", () => {
	const count = (language: LanguageCode, text: string): number =>
		findPhrases(phrasesOf(language), splitWords(text)).length;
	expect(count("en", "SCO")).toBeGreaterThan(0);
	expect(count("tg", "SCO")).toBeGreaterThan(0);
	expect(count("en", "summit")).toBeGreaterThan(0);
	expect(count("tg", "summit")).toBe(0);
});
