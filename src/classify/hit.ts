import type { Entry, EntryKind, EntryOf } from "../lexicon/entry.ts";

/** Where a hit stands. */
export type Field = "title" | "excerpt";

/** One lexicon entry found in an article. */
export interface Hit<Named extends Entry = Entry> {
	readonly entry: Named;
	readonly field: Field;
	/** Offsets into the field as written: `[start, end)`. */
	readonly start: number;
	readonly end: number;
	/** The words as they stand. */
	readonly surface: string;
	/** Number of the hit's first word in its field, and of the word after its last: what distances are measured in. */
	readonly word: number;
	readonly wordEnd: number;
	/** Number of the sentence in its field; clauses are not counted. */
	readonly sentence: number;
	/** It means this only where the article names states anyway. */
	readonly needsContext: boolean;
}

/** An act that distinguishes one event from another but not diplomacy from other news: it decides about no other hit. */
export const isHint = (entry: Entry): boolean => entry.kind === "act" && entry.strength === 0;

/** The hits of one kind. */
export function hitsOf<Kind extends EntryKind>(kind: Kind, hits: readonly Hit[]): Hit<EntryOf<Kind>>[] {
	const found: Hit<EntryOf<Kind>>[] = [];
	for (const hit of hits) if (isOf(kind, hit)) found.push(hit);
	return found;
}

/** Whether a hit is of a kind. */
export const isOf = <Kind extends EntryKind>(kind: Kind, hit: Hit): hit is Hit<EntryOf<Kind>> =>
	hit.entry.kind === kind;
