/** The hashes of no letters yet. */
export const FIRST_SEED = 0x2166f3a1;
export const SECOND_SEED = 0x1b873593;

/** What each grows by with a letter: `Math.imul(first ^ letter, FIRST_FACTOR)`, `Math.imul(second + letter, SECOND_FACTOR)`. */
export const FIRST_FACTOR = 0x01000193;
export const SECOND_FACTOR = 0x45d9f3b5;

/** A power of two. A test holds that every language's stems leave half of them free. */
const SLOTS = 2 ** 14;

/**
 * A number by stem. A stem is kept as two hashes of its letters, which grow letter by letter and which no two stems share in
 * practice: stems are added as they are read and all beginnings of a word are looked up one after the other, without a string
 * being made of any.
 */
export interface Stems {
	readonly first: Int32Array;
	readonly second: Int32Array;
	/** By slot, 0 where it is free. */
	readonly value: Int32Array;
}

export const noStems = (): Stems => ({
	first: new Int32Array(SLOTS),
	second: new Int32Array(SLOTS),
	value: new Int32Array(SLOTS),
});

/** Where the stem of two hashes stands, or the free slot where it would. */
export function slotOf(stems: Stems, a: number, b: number): number {
	const { first, second, value } = stems;
	let slot = (a ^ (a >>> 15)) & (SLOTS - 1);
	while (value[slot] !== 0 && (first[slot] !== a || second[slot] !== b)) slot = (slot + 1) & (SLOTS - 1);
	return slot;
}
