import { pattern } from "../model/pattern.ts";
import type { Sections } from "./sections.ts";
import type { Texts } from "./texts.ts";
import { childOf, SIXTEEN_BITS, type Trie } from "./trie.ts";
import type { Words } from "./words.ts";

/** What the idea of a country or a city begins with. */
export const PLACE = "@";

/** What an idea begins with that says what kind of news it is, and not of which event. */
export const KIND = "~";

/** After a beginning: it is a whole word. */
export const WHOLE = "=";

/** Latin letters with accents, the dotless i and ё. */
const ACCENTED = /[\u00c0-\u024f\u1e00-\u1effё]/;

/** Ideas of one language, by the beginnings of words, or by a whole word and `=`. */
export interface Concepts {
	readonly trie: Trie;
	/** By node: the idea's number, from 1, or 0. */
	readonly ideas: Uint16Array;
	/** By the idea's number less one. */
	readonly names: Pick<Texts, "at">;
}

/** The ideas that stand in sections under `name.`; none where there is no such section: such texts are known by names and numbers alone. */
export function conceptsIn(sections: Sections, name: string, names: Texts): Concepts {
	if (!sections.has(`${name}.ideas`)) return { trie: NO_WORDS, ideas: NO_WORDS.letters, names };
	return {
		trie: { letters: sections.shorts(`${name}.letters`), bases: sections.near(`${name}.bases`) },
		ideas: sections.shorts(`${name}.ideas`),
		names,
	};
}

const NO_WORDS: Trie = { letters: new Uint16Array(1), bases: new Uint16Array(1) };

export function hasConcepts({ trie }: Concepts): boolean {
	return trie !== NO_WORDS;
}

/**
 * The idea of a lower-case word, the same in every language; `undefined` where the table has none. Accents of Latin letters
 * do not count.
 */
export function conceptOf(lower: string, concepts: Concepts): string | undefined {
	const word = ACCENTED.test(lower) ? folded(lower) : lower;
	return nameOf(ideaAt(word, 0, word.length, concepts), concepts);
}

/** What an idea is called; nothing for number 0. */
export function nameOf(idea: number, { names }: Concepts): string | undefined {
	return idea === 0 ? undefined : names.at(idea - 1);
}

/** By word: the number of its idea, or 0. */
export function ideasIn({ folded, count, start, end }: Words, concepts: Concepts): Uint16Array {
	const found = new Uint16Array(count);
	if (!hasConcepts(concepts)) return found;
	for (let word = 0; word < count; word++) found[word] = ideaAt(folded, start[word] ?? 0, end[word] ?? 0, concepts);
	return found;
}

/** The number of the idea of the folded word from `start` to `end` in a text: that of the whole word, else of the longest beginning; or 0. */
function ideaAt(text: string, start: number, end: number, { trie, ideas }: Concepts): number {
	const { letters, bases } = trie;
	let node = 0;
	let idea = 0;
	for (let at = start; at < end; at++) {
		// As `childOf`, whose call would cost more than it does: every letter comes by here.
		const letter = text.charCodeAt(at);
		node = ((bases[node] ?? 0) + letter) & SIXTEEN_BITS;
		if (letters[node] !== letter) return idea;
		idea = ideas[node] || idea;
	}
	return ideas[childOf(trie, node, WHOLE_SIGN)] || idea;
}

const WHOLE_SIGN = WHOLE.charCodeAt(0);

const marks = pattern(String.raw`\p{M}`, "gu");

function folded(word: string): string {
	return word.replaceAll("ı", "i").replaceAll("ё", "е").normalize("NFD").replace(marks(), "").normalize("NFC");
}
