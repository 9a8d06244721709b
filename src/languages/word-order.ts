import type { LanguageCode } from "../model/source.ts";

/** Where a language puts the state whose office is meant. */
export interface WordOrder {
	/** "Russian president", «Ресей президенті»: directly before the office. */
	readonly before: boolean;
	/** «президент России»: directly after it. */
	readonly after: boolean;
	/** "president of Russia": after it and one of these words; empty where the language has none. */
	readonly linkers: readonly string[];
}

const BEFORE: WordOrder = { before: true, after: false, linkers: [] };

export const WORD_ORDER: Readonly<Record<LanguageCode, WordOrder>> = {
	en: { before: true, after: false, linkers: ["of", "of the", "in", "to"] },
	ru: { before: true, after: true, linkers: ["в"] },
	tg: { before: false, after: true, linkers: [] },
	kk: BEFORE,
	ky: BEFORE,
	uz: BEFORE,
	tk: BEFORE,
	az: BEFORE,
	tr: BEFORE,
	zh: BEFORE,
};
