import type { LanguageCode } from "../model/source.ts";

/** How words in Cyrillic are read in the Latin letters that their language is also written in. Lower case, folded as `words.ts` folds. */
export interface Alphabet {
	readonly letters: ReadonlyMap<string, string>;
	/** Letters that are written otherwise after a vowel and at the beginning of a word. */
	readonly afterVowel: ReadonlyMap<string, string>;
	readonly vowels: ReadonlySet<string>;
}

/** The alphabet of 1995 without its apostrophes (oʻ, gʻ), which `words.ts` leaves out. */
const UZBEK: Alphabet = {
	letters: new Map(
		(
			"а a,б b,в v,г g,д d,е e,ё yo,ж j,з z,и i,й y,к k,л l,м m,н n,о o,п p,р r,с s,т t,у u,ф f,х x,ц s,ч ch,ш sh,щ sh," +
			"ъ ,ы i,ь ,э e,ю yu,я ya,ў o,қ q,ғ g,ҳ h"
		)
			.split(",")
			.map((pair): [string, string] => [pair[0] ?? "", pair.slice(2)]),
	),
	afterVowel: new Map([
		["е", "ye"],
		["ц", "ts"],
	]),
	vowels: new Set("аеёиоуыэюяўъь"),
};

/** Languages written in two scripts whose lexicon is kept in the Latin one. */
export const ALPHABETS: { readonly [language in LanguageCode]?: Alphabet } = { uz: UZBEK };

/** One lower-case Cyrillic letter in Latin ones; `before` is the Cyrillic letter before it in its word, or empty. */
export function latinOf(letter: string, before: string, { letters, afterVowel, vowels }: Alphabet): string {
	const opens = before === "" || vowels.has(before);
	return (opens ? afterVowel.get(letter) : undefined) ?? letters.get(letter) ?? letter;
}
