import type { Language } from "../../languages/language.ts";
import { isDigit, nextDigit } from "../../model/letters.ts";

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

/** Around each number that can be a day: numbers, months, what joins them, and other words, in order. */
export function dateTokens(text: string, language: Language): DateToken[] {
	const tokens: DateToken[] = [];
	let start = 0;
	let end = -1;
	for (let at = nextDigit(text, 0); at >= 0; at = nextDigit(text, at + 1)) {
		const first = at;
		while (isDigit(text.charCodeAt(at + 1))) at++;
		if (at - first > 1) continue;
		// Windows that touch are one.
		if (end < 0 || first - AROUND > end) {
			if (end >= 0) addTokens(tokens, text.slice(start, end).toLowerCase(), language);
			start = Math.max(0, first - AROUND);
		}
		end = at + 1 + AROUND;
	}
	if (end >= 0) addTokens(tokens, text.slice(start, end).toLowerCase(), language);
	return tokens;
}

function addTokens(tokens: DateToken[], window: string, language: Language): void {
	for (let at = 0; at < window.length; ) {
		const code = window.charCodeAt(at);
		const from = at++;
		if (isDigit(code)) {
			while (isDigit(window.charCodeAt(at))) at++;
			const word = window.slice(from, at);
			tokens.push({ kind: "number", value: Number(word), word });
		} else if (isOfWord(code)) {
			while (isOfWord(window.charCodeAt(at))) at++;
			const word = window.slice(from, at);
			const isJoiner = language.dateJoiners?.includes(word) === true;
			const month = isJoiner ? 0 : monthOf(word, language);
			tokens.push({ kind: isJoiner ? "join" : month > 0 ? "month" : "word", value: month, word });
		} else if (code === 0x2c || code === 0x2d || code === 0x2013 || code === 0x2014)
			tokens.push({ kind: "join", value: 0, word: window.charAt(from) });
	}
}

/** Letters are what is neither digit nor space nor one of the common signs. */
function isOfWord(code: number): boolean {
	if (code < 0x7f) return code > 0x60 ? code < 0x7b : code > 0x40 && code < 0x5b;
	if (code < 0x2000) return code > 0xbf && code !== 0x1680;
	if (code < 0x3040) return code > 0x2bff && code < 0x3000;
	return code < 0xff00 ? code !== 0xfeff : code > 0xff0f;
}

/** 1 to 12, or 0 where the word is no month. */
export function monthOf(word: string, language: Language): number {
	const forms = formsOf(language).get(word.charCodeAt(0));
	if (forms === undefined) return 0;
	for (const { form, month } of forms) {
		if (form.length < SHORT_FORM) {
			if (word === form) return month;
		} else if (word.startsWith(form) && word.length <= form.length + LONGEST_ENDING) return month;
	}
	return 0;
}

/** How months are written, in order, by the first letter: most words begin as none does. */
type MonthForms = ReadonlyMap<number, readonly { readonly form: string; readonly month: number }[]>;

/** Made when a language is first met. */
const FORMS = new Map<Language, MonthForms>();

function formsOf(language: Language): MonthForms {
	const known = FORMS.get(language);
	if (known !== undefined) return known;
	const all = language.months.flatMap((forms, n) => forms.map((form) => ({ form, month: n + 1 })));
	const forms = Map.groupBy(all, ({ form }) => form.charCodeAt(0));
	FORMS.set(language, forms);
	return forms;
}
