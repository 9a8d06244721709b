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

const { capital, allCapitals, context, proper, abbreviation } = PHRASE_FLAGS;

/** The sign of each sum of flags that occurs, in the compiled text. */
export const FLAG_SIGNS: ReadonlyMap<number, string> = new Map([
	[capital, "^"],
	[allCapitals, "!"],
	[context, "?"],
	[proper, "'"],
	[abbreviation, ":"],
	[capital | context, "<"],
	[allCapitals | context, ">"],
	[proper | context, "@"],
	[abbreviation | context, ";"],
]);

/**
 * Ends what the compiled text says of an entry. A line break would read better, but bundlers write text with line breaks as a template,
 * which engines scan several times as slowly.
 */
export const ENTRY_END = "|";

/** Letters that no folded stem has count ending classes, from the one that is numbered 1: A to Z, then À to Þ. */
const [A, Z] = [0x41, 0x5a];
const [MORE, LAST] = [0xc0, 0xde];
const IN_ASCII = Z - A + 1;

/** The sign that stands after a stem for its ending class, by the number of the class; nothing for a number that has none. */
export function classSign(ending: number): string | undefined {
	const code = ending <= IN_ASCII ? A + ending - 1 : MORE + ending - IN_ASCII - 1;
	return ending > 0 && code <= LAST ? String.fromCharCode(code) : undefined;
}

/** The number of the ending class that a letter of a compiled form counts, or 0. */
export function classOf(code: number): number {
	if (code <= Z) return code >= A ? code - A + 1 : 0;
	return code >= MORE && code <= LAST ? code - MORE + IN_ASCII + 1 : 0;
}
