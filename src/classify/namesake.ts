import { skeleton } from "../lexicon/skeleton.ts";
import { SHAPE, type Words } from "../lexicon/words.ts";
import { holdsAny } from "../model/holds-any.ts";
import type { Hit } from "./hit.ts";

/** Endings of surnames and of names after a father: what has one, and few more letters, is no first name. */
const NO_FIRST_NAME = "ов ев ин ын ова ева ина ына ұлы улы uly уулу ич қызы кызы овна евна ovich evich ov ow ev".split(
	" ",
);
const MORE_LETTERS = 4;

/** First letters of one name that languages write differently: Кристофер and Christopher, Хосе and José. */
const ALIKE = ["ck", "jg", "gh", "hj", "aj", "av"];

/** What parts a Turkish name from its case: «Roma'da» is where, and no first name. */
const APOSTROPHES = ["'", "’", "ʼ"];

/**
 * Whether a surname has another's first name before it: «Жусуп Абдрахманов» is not the minister Кайрат Абдрахманов. Asked of a
 * hit of one word inside a sentence, where a capital shows a name; headlines with a capital on every word show none.
 * @param isKnown whether a word is part of another hit, such as an office
 */
export function isNamesake(
	{ entry, word, wordEnd }: Hit,
	{ shape, folded, start, end, from, to }: Words,
	text: string,
	isKnown: (word: number) => boolean,
): boolean {
	if (entry.kind !== "person" || wordEnd - word > 1 || word === 0) return false;
	if (((shape[word] ?? 0) & PARTED) !== 0 || ((shape[word - 1] ?? 0) & NAME) !== SHAPE.capital) return false;
	if (text.slice(to[word - 1], from[word]).trim() !== "") return false;
	if (holdsAny(text.slice(from[word - 1], to[word - 1]), APOSTROPHES)) return false;
	const first = folded.slice(start[word - 1], end[word - 1]);
	if (first.length < SHORTEST || isSurname(first)) return false;
	return (
		!isOwn(first, folded.slice(start[word], end[word]), entry.id) && !isKnown(word - 1) && !isTitleCase(shape, word)
	);
}

/** Whether a word ends as surnames do, in whatever case. */
function isSurname(name: string): boolean {
	for (const ending of NO_FIRST_NAME) {
		const at = name.lastIndexOf(ending);
		if (at >= 0 && at + ending.length + MORE_LETTERS >= name.length) return true;
	}
	return false;
}

const PARTED = SHAPE.afterStop | SHAPE.afterDash | SHAPE.opensSentence;
const NAME = SHAPE.capital | SHAPE.allCapitals | SHAPE.opensSentence;

/** Shorter ones are initials and small words. */
const SHORTEST = 4;

/** Whether a name begins as one of a person's own does that is not the surname. */
function isOwn(first: string, surname: string, slug: string): boolean {
	// A Turkic c is a j: Ceyhun is Jeyhun.
	const letter = first.startsWith("c") ? "j" : skeleton(first).charAt(0);
	const last = skeleton(surname).slice(0, 2);
	const names = slug.split("-").map((name) => skeleton(name));
	return names.some((own) => {
		const other = own.charAt(0);
		if (other !== letter && !ALIKE.some((pair) => pair === letter + other || pair === other + letter)) return false;
		return names.length === 1 || !own.startsWith(last);
	});
}

/** Whether most of the words around a name, those that open sentences apart, have capitals: then one shows nothing. */
function isTitleCase(shape: readonly number[], surname: number): boolean {
	const others = shape.filter((one, at) => at !== surname && at !== surname - 1 && (one & SHAPE.opensSentence) === 0);
	return others.filter((one) => (one & SHAPE.capital) !== 0).length * 2 > others.length;
}
