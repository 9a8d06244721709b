/** What a single character is. Patterns would say it shorter, but Unicode's classes take a millisecond each to compile, twice over. */
import { pattern } from "./pattern.ts";

const anyLetter = pattern(String.raw`\p{L}`, "u");
const letterOrFigure = pattern(String.raw`[\p{L}\p{N}]`, "u");

/** Whether a character is a letter of any script (Unicode's L). */
export function isLetter(code: number): boolean {
	// Nor is the end of a text one, which has no code.
	if (!(code >= 0x41)) return false;
	if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || code <= 0x5a;
	if (code >= 0x400 && code < 0x530) return code < 0x482 || code > 0x489;
	if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba;
	if (code < 0x2c2) return code !== 0xd7 && code !== 0xf7;
	if (code >= 0x2000 && code < 0x2070) return false;
	if (code >= 0x4e00 && code < 0xa000) return true;
	return anyLetter().test(String.fromCharCode(code));
}

/**
 * Where the next digit stands from a place on, or -1. Whole texts are searched for few: a pattern that is compiled at once is quicker than
 * a loop, which in a fresh process is interpreted.
 */
export function nextDigit(text: string, from: number): number {
	const at = (from === 0 ? text : text.slice(from)).search(DIGIT);
	return at < 0 ? at : from + at;
}

const DIGIT = /[0-9]/;

export const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** The letters and figures of a text in lower case, and nothing between them (Unicode's L and N). */
export function lettersAndFigures(text: string): string {
	const lower = text.toLowerCase();
	let found = "";
	for (let at = 0; at < lower.length; at++) {
		const code = lower.charCodeAt(at);
		if (isLetter(code) || isDigit(code)) found += lower.charAt(at);
		else if (code >= 0x80 && (code < 0x2000 || code >= 0x2070)) {
			const character = String.fromCodePoint(lower.codePointAt(at) ?? 0);
			if (letterOrFigure().test(character)) found += character;
			at += character.length - 1;
		}
	}
	return found;
}

/** Whether a character is what `\s` means. */
export function isSpace(code: number): boolean {
	if (code < 0xa0) return code === 0x20 || (code >= 9 && code <= 13);
	if (code === 0xa0 || code === 0x1680 || code === 0xfeff || code === 0x3000) return true;
	return (code >= 0x2000 && code <= 0x200a) || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f;
}

/** Whether a letter is a capital. */
export function isCapital(letter: string): boolean {
	return letter !== letter.toLowerCase() && letter === letter.toUpperCase();
}
