import { isDigit, isLetter, isSpace, nextDigit } from "../../model/letters.ts";

/** More numbers than these are a table. */
const MOST = 4;

/**
 * The numbers of a text that distinguish it from others, as digits with a point before the fraction: without times, years, and days
 * that a month or a dash stands next to.
 * @param isMonth whether a small word is a month's name.
 */
export function numbersIn(text: string, isMonth: (word: string) => boolean): string[] {
	const found: string[] = [];
	for (let at = nextDigit(text, 0); at >= 0 && found.length < MOST; ) {
		const digits = digitsFrom(text, at);
		const timed = endOfTimeOrDate(text, at, digits);
		const end = timed > 0 ? timed : endOfNumber(text, at, digits);
		if (timed === 0 && !isPartOfName(text, at, end)) {
			const number = end === digits ? text.slice(at, end) : plainNumber(text.slice(at, end));
			if (!isYear(number) && !isDayOfMonth(text, at, end, isMonth) && !found.includes(number)) found.push(number);
		}
		at = nextDigit(text, end);
	}
	return found;
}

/** Where the digits end that begin at a place. */
function digitsFrom(text: string, from: number): number {
	let at = from;
	while (isDigit(text.charCodeAt(at))) at++;
	return at;
}

/** Where a time of day ("10:30") or a date in digits ("11.03.2026") ends that begins with these digits; 0 where there is none. */
function endOfTimeOrDate(text: string, from: number, digits: number): number {
	if (digits - from > 2) return 0;
	const sign = text.charAt(digits);
	const next = sign === ":" || sign === "." ? digitsFrom(text, digits + 1) : 0;
	if (sign === ":") return next - digits > 2 ? digits + 3 : 0;
	const month = next - digits - 1;
	if (sign !== "." || month < 1 || month > 2 || text.charAt(next) !== ".") return 0;
	const year = digitsFrom(text, next + 1) - next - 1;
	return year < 2 ? 0 : next + 1 + Math.min(year, 4);
}

/** Where a number ends, its thousands parted by spaces or commas, with its fraction. */
function endOfNumber(text: string, from: number, digits: number): number {
	let end = digits;
	if (digits - from <= 3) {
		while (isThinSpace(text.charCodeAt(end)) && digitsFrom(text, end + 1) === end + 4) end += 4;
		if (end === digits) while (text.charAt(end) === "," && digitsFrom(text, end + 1) === end + 4) end += 4;
		if (end > digits && text.charAt(digits) === ",") return end;
	}
	const sign = text.charAt(end);
	if (sign !== "." && sign !== ",") return end;
	const fraction = digitsFrom(text, end + 1);
	return fraction > end + 1 ? fraction : end;
}

/** What parts thousands besides commas. */
const isThinSpace = (code: number): boolean => code === 0x20 || code === 0xa0 || code === 0x202f;

/** A number without what parts its thousands, and without a fraction of zeros. */
function plainNumber(written: string): string {
	let number = "";
	let point = -1;
	for (let at = 0; at < written.length; at++) {
		const sign = written.charAt(at);
		if (isDigit(written.charCodeAt(at))) number += sign;
		else if (sign === "." || (sign === "," && !isThousands(written, at))) {
			point = number.length;
			number += ".";
		}
	}
	if (point < 0) return number;
	for (let at = point + 1; at < number.length; at++) if (number.charAt(at) !== "0") return number;
	return number.slice(0, point);
}

/** Whether the comma at a place has three digits after it and then another comma, or nothing. */
const isThousands = (written: string, at: number): boolean =>
	digitsFrom(written, at + 1) === at + 4 && (at + 4 === written.length || written.charAt(at + 4) === ",");

/** C5+1, G20, B-52. */
function isPartOfName(text: string, at: number, end: number): boolean {
	if (text.charAt(end) === "+") return true;
	const sign = text.charCodeAt(text.charAt(at - 1) === "-" ? at - 2 : at - 1);
	return sign === PLUS || isLetter(sign);
}

const PLUS = 0x2b;

function isYear(number: string): boolean {
	return number.length === 4 && (number.startsWith("19") || number.startsWith("20")) && !number.includes(".");
}

/** Between a day and its month, or two days. */
const JOINERS = ["and", "to", "и", "по", "және", "va", "жана", "ve"];

/** Whether a month stands right before or after a number of at most two digits, or after the dash and number after it. */
function isDayOfMonth(text: string, at: number, end: number, isMonth: (word: string) => boolean): boolean {
	if (end - at > 2) return false;
	const after = wordAfter(text, end);
	if (after !== "" && isMonth(after.toLowerCase())) return true;
	const before = wordBefore(text, at);
	return before !== "" && isMonth(before.toLowerCase());
}

/** The word after a day, or after what makes an interval of it: "11–12 марта", "March 3 and 4 April". */
function wordAfter(text: string, from: number): string {
	let start = afterDay(text, afterDashes(text, from));
	let end = endOfWord(text, start);
	const word = text.slice(start, end);
	if (JOINERS.includes(word) && isSpace(text.charCodeAt(end))) {
		while (isSpace(text.charCodeAt(end))) end++;
		start = afterDay(text, end);
		if (start > end && isLetter(text.charCodeAt(start))) return text.slice(start, endOfWord(text, start));
	}
	return word;
}

/** Past a number of one or two digits and the dashes and spaces after it; the same place where there is none. */
function afterDay(text: string, from: number): number {
	const end = digitsFrom(text, from);
	return end === from || end - from > 2 ? from : afterDashes(text, end);
}

function afterDashes(text: string, from: number): number {
	let at = from;
	while (isDashOrSpace(text.charCodeAt(at))) at++;
	return at;
}

function endOfWord(text: string, from: number): number {
	let at = from;
	while (isLetter(text.charCodeAt(at))) at++;
	return at;
}

/** Characters before a day that are looked at. */
const BEFORE = 24;

/** The word before a day, or before the day that it makes an interval with: "March 11–12". */
function wordBefore(text: string, to: number): string {
	const least = Math.max(0, to - BEFORE);
	let at = beforeDashes(text, to, least);
	let digits = at;
	while (digits > least && isDigit(text.charCodeAt(digits - 1))) digits--;
	if (digits < at) {
		if (at - digits > 2) return "";
		at = beforeDashes(text, digits, least);
	}
	if (at > least && text.charAt(at - 1) === ".") at--;
	let start = at;
	while (start > least && isLetter(text.charCodeAt(start - 1))) start--;
	return text.slice(start, at);
}

function beforeDashes(text: string, to: number, least: number): number {
	let at = to;
	while (at > least && isDashOrSpace(text.charCodeAt(at - 1))) at--;
	return at;
}

const isDashOrSpace = (code: number): boolean => code === 0x2d || code === 0x2013 || code === 0x2014 || isSpace(code);
