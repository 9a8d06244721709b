import type { Entry } from "../lexicon/lexicon-types.ts";

/** Where a hit stands. */
export type Field = "title" | "excerpt";

/** One lexicon entry found in an article. */
export interface Hit {
	readonly entry: Entry;
	readonly field: Field;
	/** Offsets into the field as written: `[start, end)`. */
	readonly start: number;
	readonly end: number;
	/** The words as they stand. */
	readonly surface: string;
	/** Number of the hit's first word in its field, and of the word after its last: what distances are measured in. */
	readonly word: number;
	readonly wordEnd: number;
	/** Number of the sentence in its field; a clause is not told apart. */
	readonly sentence: number;
}

/** The strength of acts that tell one event from another but not diplomacy from other news: they decide about no other hit. */
export const HINT = "0";
