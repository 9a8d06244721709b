import type { Sections } from "./sections.ts";
import type { Trie } from "./trie.ts";

/** What a spelling asks of the text, as bits. */
export const PHRASE_FLAGS = {
	/** Marked `^`. */
	capital: 1,
	/** Marked `^^`. */
	allCapitals: 2,
	/** Marked `?`. */
	context: 4,
	/** A name that its table writes with a capital: so must a text that has case. */
	proper: 8,
	/** A name that its table writes with two capitals or more: so must a text that has case. */
	abbreviation: 16,
} as const;

/**
 * The forms of a language, by the words that they begin with. All are rows of numbers; what belongs to number n of a row of firsts is from
 * `firsts[n]` up to `firsts[n + 1]` of another.
 */
export interface PhraseIndex {
	/** Stems that a form begins with. */
	readonly trie: Trie;
	/** By node: the first of its readings. A stem has one for each ending class under which a form begins with it. */
	readonly readings: Uint16Array;
	/** By reading: the number of the ending class, and that of the word which it begins. */
	readonly endings: Uint8Array;
	readonly openings: Uint16Array;
	/** By word: the first of the phrases that begin with it. */
	readonly phrases: Uint16Array;
	/** By phrase: the number of its entry, the sum of its `PHRASE_FLAGS`, and where in `rests` its further words stand. */
	readonly entries: Uint16Array;
	readonly flags: Uint8Array;
	readonly restAt: Uint16Array;
	/**
	 * The words of phrases after the first. Of each word: the number of its spellings, and of each of these `length << 8 | ending class`
	 * and its stem's letters; then 0. At 0 stands 0, for phrases of one word.
	 */
	readonly rests: Uint16Array;
}

/** The phrases that stand in sections under `name.`. */
export function phrasesIn(sections: Sections, name: string): PhraseIndex {
	return {
		trie: { letters: sections.shorts(`${name}.letters`), bases: sections.near(`${name}.bases`) },
		readings: sections.rising(`${name}.readings`),
		endings: sections.bytes(`${name}.endings`),
		openings: sections.rising(`${name}.openings`),
		phrases: sections.rising(`${name}.phrases`),
		entries: sections.shorts(`${name}.entries`),
		flags: sections.bytes(`${name}.flags`),
		restAt: sections.shorts(`${name}.restAt`),
		rests: sections.shorts(`${name}.rests`),
	};
}
