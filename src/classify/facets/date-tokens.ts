import type { Language } from "../../languages/language.ts";

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

/** A date is looked for this far on either side of a number that can be a day: most of a text is none of its business. */
const AROUND = 30;

/** Letters are what is neither digit nor space nor one of the common signs: `\p{L}` takes a millisecond to compile. */
const PIECES = /\d+|[^\s\d!-/:-@[-`{-~\u0080-\u00bf\u2000-\u2bff\u3000-\u303f\uff00-\uff0f]+|[-–—,]/g;

const DASHES = /^[-–—,]$/;

/** Around each number that can be a day: numbers, months, what joins them, and other words, in order. */
export function dateTokens(text: string, language: Language): DateToken[] {
	return windowsOf(text).flatMap((window) => tokensOf(window, language));
}

/** The parts of a text that may hold a date, in lower case; parts that touch are one. */
function windowsOf(text: string): string[] {
	const windows: { start: number; end: number }[] = [];
	for (const { 0: number, index } of text.matchAll(/\d+/g)) {
		if (number.length > 2) continue;
		const start = Math.max(0, index - AROUND);
		const end = index + number.length + AROUND;
		const last = windows.at(-1);
		if (last !== undefined && start <= last.end) last.end = end;
		else windows.push({ start, end });
	}
	return windows.map(({ start, end }) => text.slice(start, end).toLowerCase());
}

function tokensOf(window: string, language: Language): DateToken[] {
	const joiners = language.dateJoiners ?? [];
	return (window.match(PIECES) ?? []).map((word) => {
		if (/^\d/.test(word)) return { kind: "number", value: Number(word), word };
		if (DASHES.test(word) || joiners.includes(word)) return { kind: "join", value: 0, word };
		const month = monthOf(word, language);
		return month > 0 ? { kind: "month", value: month, word } : { kind: "word", value: 0, word };
	});
}

/** 1 to 12, or 0 where the word is no month. */
export function monthOf(word: string, { months }: Language): number {
	return 1 + months.findIndex((forms) => forms.some((form) => isForm(word, form)));
}

function isForm(word: string, form: string): boolean {
	if (form.length < SHORT_FORM) return word === form;
	return word.startsWith(form) && word.length <= form.length + LONGEST_ENDING;
}
