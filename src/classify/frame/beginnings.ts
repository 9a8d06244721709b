/** Small tables of what words mean by how they begin. */
import type { Words } from "../../lexicon/words.ts";

/** How one word, or several after each other, begin. */
export interface Beginning {
	readonly words: readonly string[];
	/** The last word is whole. */
	readonly isWhole: boolean;
	/** What the words are of. */
	readonly of: string;
	/** Of several that fit, the greatest is meant: by words, then by letters. */
	readonly size: number;
}

/** By their first two letters (`keyOf`), so that a word is held against a few. */
export type Beginnings = ReadonlyMap<number, readonly Beginning[]>;

/**
 * @param table beginnings of folded words (`splitWords`: small letters without accents, Uzbek in Latin ones) by what they are of, with a
 * space between two; `+` joins words that follow each other, `=` at the end asks for the whole word.
 */
export function beginningsOf(table: Iterable<readonly [of: string, beginnings: string]>): Beginnings {
	const found = new Map<number, Beginning[]>();
	for (const [of, text] of table) {
		for (const one of text.split(" ")) {
			const isWhole = one.endsWith("=");
			const words = (isWhole ? one.slice(0, -1) : one).split("+");
			// A + at the end asks for no more words.
			if (words.at(-1) === "") words.pop();
			const [first = ""] = words;
			if (first === "") continue;
			const size = words.length * 100 + words.join("").length;
			const key = keyOf(first, 0);
			const same = found.get(key);
			if (same === undefined) found.set(key, [{ words, isWhole, of, size }]);
			else same.push({ words, isWhole, of, size });
		}
	}
	return found;
}

const keyOf = (text: string, at: number): number => text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);

/** What the words from this number on begin with: of several the one of most words, then of most letters. */
export function longestAt(words: Words, word: number, table: Beginnings): Beginning | undefined {
	const from = words.start[word];
	if (from === undefined || word >= words.count) return undefined;
	const some = table.get(keyOf(words.folded, from));
	if (some === undefined) return undefined;
	let best: Beginning | undefined;
	for (const beginning of some) {
		if ((best === undefined || beginning.size > best.size) && fits(beginning, words, word)) best = beginning;
	}
	return best;
}

function fits({ words, isWhole }: Beginning, { folded, start, end, count }: Words, word: number): boolean {
	if (word + words.length > count) return false;
	let from = 0;
	for (let n = 0; n < words.length; n++) {
		from = start[word + n] ?? 0;
		if (!folded.startsWith(words[n] ?? "", from)) return false;
	}
	return !isWhole || end[word + words.length - 1] === from + (words[words.length - 1] ?? "").length;
}
