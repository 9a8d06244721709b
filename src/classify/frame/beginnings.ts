/** Small tables of what words mean by how they begin. */
import type { Words } from "../../lexicon/words.ts";

/** How one word, or several after each other, begin. */
export interface Beginning {
	readonly words: readonly string[];
	/** The last word is whole. */
	readonly isWhole: boolean;
	/** What the words are of. */
	readonly of: string;
}

/** By their first two letters, so that a word is held against a few. */
export type Beginnings = ReadonlyMap<string, readonly Beginning[]>;

/**
 * @param table beginnings of folded words (`splitWords`: small letters without accents, Uzbek in Latin ones) by what they are of, with a
 * space between two; `+` joins words that follow each other, `=` at the end asks for the whole word.
 */
export function beginningsOf(table: Iterable<readonly [of: string, beginnings: string]>): Beginnings {
	const all = [...table].flatMap(([of, text]) =>
		text.split(" ").map((one) => ({
			words: one.replace("=", "").split("+").filter(Boolean),
			isWhole: one.endsWith("="),
			of,
		})),
	);
	return Map.groupBy(
		all.filter(({ words }) => words.length > 0),
		({ words }) => (words[0] ?? "").slice(0, 2),
	);
}

/** What the words from this number on begin with: of several the one of most words, then of most letters. */
export function longestAt(words: Words, word: number, table: Beginnings): Beginning | undefined {
	const from = words.start[word];
	if (from === undefined || word >= words.count) return undefined;
	let best: Beginning | undefined;
	for (const beginning of table.get(words.folded.slice(from, from + 2)) ?? []) {
		if (fits(beginning, words, word) && (best === undefined || sizeOf(beginning) > sizeOf(best))) best = beginning;
	}
	return best;
}

function fits({ words, isWhole }: Beginning, { folded, start, end, count }: Words, word: number): boolean {
	if (word + words.length > count) return false;
	return words.every((beginning, n) => {
		const from = start[word + n] ?? 0;
		if (!folded.startsWith(beginning, from)) return false;
		return !isWhole || n < words.length - 1 || end[word + n] === from + beginning.length;
	});
}

const sizeOf = ({ words }: Beginning): number => words.length * 100 + words.join("").length;
