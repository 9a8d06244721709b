import type { Language } from "../languages/language.ts";

/** A piece of a date expression. */
export interface DateToken {
	readonly kind: "number" | "month" | "join" | "word";
	/** Of a number its value, of a month 1 to 12, otherwise 0. */
	readonly value: number;
	readonly word: string;
}

/** An ending a month's name may take: "наурызындағы" is the longest that was met. */
const LONGEST_ENDING = 8;

/** Below this length a form must stand alone, as `Language.months` says. */
const SHORT_FORM = 4;

const DASHES = /^[-–—,]$/;

/** Numbers, months, what joins them, and other words; signs that say nothing about dates are left out. */
export function dateTokens(text: string, language: Language): DateToken[] {
	const joiners = language.dateJoiners ?? [];
	const tokens: DateToken[] = [];
	for (const match of text.toLowerCase().matchAll(/\d+|[\p{L}\p{M}]+|[-–—,月日年]/gu)) {
		const word = match[0];
		const month = monthOf(word, language);
		if (/^\d/.test(word)) tokens.push({ kind: "number", value: Number(word), word });
		else if (month > 0) tokens.push({ kind: "month", value: month, word });
		else if (DASHES.test(word) || joiners.includes(word)) tokens.push({ kind: "join", value: 0, word });
		else tokens.push({ kind: "word", value: 0, word });
	}
	return tokens;
}

/** 1 to 12, or 0 where the word is no month. */
function monthOf(word: string, { months }: Language): number {
	return 1 + months.findIndex((forms) => forms.some((form) => isForm(word, form)));
}

function isForm(word: string, form: string): boolean {
	if (form.length < SHORT_FORM) return word === form;
	return word.startsWith(form) && word.length <= form.length + LONGEST_ENDING;
}
