import type { LanguageCode } from "../model/source.ts";
import { languageNamed } from "./registry.ts";

/** Letters that Kazakh has and Russian has not. */
const KAZAKH_LETTER = /[әғқңөұүһі]/i;
const KAZAKH_LETTERS = /[әғқңөұүһі]/gi;
const CYRILLIC_LETTER = /[а-яё]/i;
const CYRILLIC_LETTERS = /[\u0400-\u04ff]/g;
const LATIN_LETTERS = /[a-z]/gi;

/** Fewer letters than this tell nothing; a Kazakh headline of more without one of its own letters was never met. */
const LEAST_LETTERS = 20;
const LEAST_RUSSIAN = 60;

/** In a Kazakh text about one letter in eight is Kazakh's own; a Russian one has a few in names. */
const KAZAKH_SHARE = 0.04;

/**
 * The language a text is in, as far as its letters tell: outlets of Kazakhstan put Russian items into their Kazakh and English
 * feeds (abaicenter.com) and Kazakh ones into Russian feeds. Where letters do not tell it is the feed's.
 */
export function languageOf(text: string, declared: LanguageCode): LanguageCode {
	const hasKazakh = KAZAKH_LETTER.test(text);
	// What nearly every text shows at once is not counted.
	if (declared === "kk" && hasKazakh) return declared;
	if (declared === "ru" && !hasKazakh) return declared;
	const isLatin = languageNamed(declared).isLatin === true;
	if (isLatin && !CYRILLIC_LETTER.test(text)) return declared;
	if (declared !== "kk" && declared !== "ru" && !isLatin) return declared;
	const cyrillic = count(text, CYRILLIC_LETTERS);
	if (cyrillic < LEAST_LETTERS || cyrillic < count(text, LATIN_LETTERS)) return declared;
	if (declared === "kk") return cyrillic < LEAST_RUSSIAN ? "kk" : "ru";
	return count(text, KAZAKH_LETTERS) / cyrillic >= KAZAKH_SHARE ? "kk" : "ru";
}

const count = (text: string, letters: RegExp): number => text.match(letters)?.length ?? 0;
