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
