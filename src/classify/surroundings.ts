import type { Surroundings, TopicPattern } from "../languages/language.ts";
import type { Words } from "../lexicon/words.ts";
import { isLetter } from "../model/letters.ts";
import type { Hit } from "./hit.ts";

/** Characters that are looked at on either side of a name. */
const AROUND = 40;

/** Whether any of a language's patterns fits a hit in its field's text. Patterns are slow to compile and to try: ask last. */
export function fitsAny(patterns: readonly TopicPattern[] | undefined, hit: Hit, text: string): boolean {
	if (patterns === undefined) return false;
	const before = textBefore(hit, text);
	const after = textAfter(hit, text);
	return patterns.some(
		(pattern) =>
			(pattern.before?.test(before) ?? true) &&
			(pattern.name?.test(hit.surface) ?? true) &&
			(pattern.after?.test(after) ?? true),
	);
}

/** Whether a hit stands in any of some surroundings in its field's text. */
export function standsIn(places: readonly Surroundings[] | undefined, hit: Hit, text: string): boolean {
	if (places === undefined) return false;
	const before = textBefore(hit, text);
	const after = textAfter(hit, text);
	for (const place of places) {
		if (place.name !== undefined && !endsInAny(hit.surface, place.name)) continue;
		if (place.before !== undefined && !leadsIn(before, place.before)) continue;
		if (place.after === undefined || follows(after, place.after)) return true;
	}
	return false;
}

const textBefore = ({ start }: Hit, text: string): string => plain(text.slice(Math.max(0, start - AROUND), start));
const textAfter = ({ end }: Hit, text: string): string => plain(text.slice(end, end + AROUND));

/** In lower case, with spaces that break lines: phrases are written so. */
const plain = (text: string): string => text.toLowerCase().replaceAll("\u00a0", " ");

/** Whether a text ends in one of some phrases. */
function leadsIn(text: string, phrases: readonly string[]): boolean {
	// Most texts end in nothing of what all of them end in, such as " from ".
	if (!text.endsWith(commonEnd(phrases))) return false;
	for (const phrase of phrases) {
		const star = phrase.indexOf("*");
		if (star < 0) {
			if (text.endsWith(phrase) && isOpening(text, text.length - phrase.length, phrase)) return true;
			continue;
		}
		const end = text.length - (phrase.length - star - 1);
		if (!text.endsWith(phrase.slice(star + 1))) continue;
		const word = text.slice(text.lastIndexOf(" ", end - 1) + 1, end);
		if (word.includes(phrase.slice(0, star))) return true;
	}
	return false;
}

/** What phrases were found to end in. */
const COMMON_ENDS = new WeakMap<readonly string[], string>();

function commonEnd(phrases: readonly string[]): string {
	const known = COMMON_ENDS.get(phrases);
	if (known !== undefined) return known;
	const ends = phrases.map((phrase) => phrase.slice(phrase.indexOf("*") + 1));
	let end = ends[0] ?? "";
	while (!ends.every((one) => one.endsWith(end))) end = end.slice(1);
	COMMON_ENDS.set(phrases, end);
	return end;
}

/** Whether a phrase begins with a word there: no letter or full stop stands before it, but where words have no spaces between them. */
const isOpening = (text: string, at: number, phrase: string): boolean =>
	phrase.charCodeAt(0) >= FIRST_SIGN || (text.charAt(at - 1) !== "." && !isLetter(text.charCodeAt(at - 1)));

/** The first of Chinese and Japanese signs. */
const FIRST_SIGN = 0x3040;

/** Whether a text begins with one of some phrases. */
function follows(text: string, phrases: readonly string[]): boolean {
	for (const phrase of phrases) {
		if (!phrase.endsWith("=")) {
			if (text.startsWith(phrase)) return true;
		} else if (text.startsWith(phrase.slice(0, -1)) && !isLetter(text.charCodeAt(phrase.length - 1))) return true;
	}
	return false;
}

/** Whether a text ends in one of some endings. */
export function endsInAny(text: string, endings: readonly string[]): boolean {
	for (const ending of endings) if (text.endsWith(ending)) return true;
	return false;
}

/** Whether the word with a number begins in one of some ways, or is one of those that have `=` after them. */
export function beginsInAny({ folded, start, end }: Words, word: number, beginnings: readonly string[]): boolean {
	const from = start[word] ?? 0;
	const to = end[word] ?? 0;
	for (const beginning of beginnings) {
		const length = beginning.endsWith("=") ? beginning.length - 1 : beginning.length;
		if (length > to - from || (length < beginning.length && length < to - from)) continue;
		if (folded.startsWith(length < beginning.length ? beginning.slice(0, length) : beginning, from)) return true;
	}
	return false;
}
