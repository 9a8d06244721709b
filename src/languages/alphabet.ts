/** How words in Cyrillic are read in the Latin letters that their language is also written in. Lower case, folded as `words.ts` folds. */
export interface Alphabet {
	readonly letters: ReadonlyMap<string, string>;
	/** Letters that are written otherwise after a vowel and at the beginning of a word. */
	readonly afterVowel: ReadonlyMap<string, string>;
	readonly vowels: ReadonlySet<string>;
}

/** One lower-case Cyrillic letter in Latin ones; `before` is the Cyrillic letter before it in its word, or empty. */
export function latinOf(letter: string, before: string, { letters, afterVowel, vowels }: Alphabet): string {
	const opens = before === "" || vowels.has(before);
	return (opens ? afterVowel.get(letter) : undefined) ?? letters.get(letter) ?? letter;
}
