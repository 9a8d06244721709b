/** An ending class: what may follow a stem, as slots in order. Endings are folded as `src/lexicon/words.ts` folds. */
export interface EndingClass {
	readonly name: string;
	/** Endings of each slot; a slot may always stay empty, except the first of a class that is `closed`. */
	readonly slots: readonly (readonly string[])[];
	/** The first slot must be filled: the bare stem is no word. */
	readonly closed?: boolean;
	/** The word as tables write it ends in one of the first slot, though the bare stem is a word too. */
	readonly cited?: boolean;
	/** The stem's last consonant is voiced before a vowel. */
	readonly voices?: boolean;
	/** The class of the same word in the language's Latin letters, by name. */
	readonly latin?: string;
}

/** Endings with spaces between them. */
export const slot = (endings: string): string[] => endings.split(" ");
