import { describe, expect, it } from "vitest";
import { LEXICON } from "../../src/languages/lexicon.ts";
import { swapLetters } from "../../src/languages/lexicon-letters.ts";
import { lookUp, readLexicon } from "../../src/languages/read-lexicon.ts";

const ROOM = { stems: 200, readings: 50, lexemes: 50, phrases: 50, rest: 50 };

/** How many ways a word is read by a lexicon of one form, which is in Cyrillic. */
function readings(line: string, word: string): number {
	const written = `${line.slice(0, 1)}${swapLetters(line.slice(1))}`;
	const lexicon = readLexicon(`\n#act talks class=meeting\n${written}`, ROOM);
	return lookUp(lexicon, word, 0, word.length, new Int32Array(8));
}

describe("readLexicon", () => {
	it("reads an exact stem as that word only", () => {
		expect(readings("1переговоры", "переговоры")).toBe(1);
		expect(readings("1переговоры", "переговорыми")).toBe(0);
	});

	it("follows a Russian noun through its cases", () => {
		for (const word of ["визит", "визита", "визитом", "визиты"]) expect(readings("1визитF", word)).toBe(1);
		expect(readings("1визитF", "визитка")).toBe(0);
	});

	it("follows a Kazakh noun through chains of suffixes, with its last consonant voiced", () => {
		for (const word of ["серіктестік", "серіктестіктің", "серіктестігі", "серіктестіктеріне"]) {
			expect(readings("2серіктестікP", word), word).toBe(1);
		}
	});

	it("derives the Latin spellings of a Kazakh stem", () => {
		for (const word of ["kezdesy", "kezdesu", "kezdesuge"]) expect(readings("2кездесуP", word), word).toBe(1);
	});

	it("says in its first line exactly what it holds", () => {
		expect(LEXICON.size.readings + 1).toBe(LEXICON.readings.lexeme.length);
		expect(LEXICON.size.phrases + 1).toBe(LEXICON.phrases.entry.length);
		expect(LEXICON.size.rest).toBe(LEXICON.phrases.rest.length);
	});
});
