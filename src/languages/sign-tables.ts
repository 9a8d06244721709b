import type { LanguageCode } from "../model/source.ts";
import { NEIGHBOURS } from "./neighbours.ts";
import { LANGUAGES } from "./registry.ts";
import type { Script, Signs } from "./signs.ts";

/** A language that a text may be in. */
interface CandidateLanguage {
	/** Nothing for a language that no source writes in. */
	readonly code: LanguageCode | undefined;
	readonly signs: Signs;
}

export const CANDIDATES: readonly CandidateLanguage[] = [
	...LANGUAGES.map(({ code, signs }) => ({ code, signs })),
	...Object.values(NEIGHBOURS).map((signs) => ({ code: undefined, signs })),
];
/** Those that are written in a script, as places in the list. */
export const WRITTEN_IN: Readonly<Record<Script, readonly number[]>> = {
	cyrillic: placesOf((signs) => signs.scripts.includes("cyrillic")),
	latin: placesOf((signs) => signs.scripts.includes("latin")),
	han: placesOf((signs) => signs.scripts.includes("han")),
};

function placesOf(has: (signs: Signs) => boolean): number[] {
	return CANDIDATES.flatMap(({ signs }, n) => (has(signs) ? [n] : []));
}

/** Where the letters of Latin and Cyrillic end in Unicode. */
export const LETTERS_END = 0x530;
/** Marks above a letter and soft hyphens stand inside words and say nothing. */
const SOFT_HYPHEN = 0xad;
export const APOSTROPHE = 0x27;
/** What some write for an apostrophe. */
const APOSTROPHES: readonly number[] = [0x60, 0x2bb, 0x2bc];

/** The place of each letter that says something of a language, from 1; 0 is for one that says nothing. */
const PLACES = new Map<number, number>();
for (const { signs } of CANDIDATES) {
	for (const letter of `${signs.letters ?? ""}${signs.own ?? ""}${signs.never ?? ""}`) {
		const code = letter.charCodeAt(0);
		if (!PLACES.has(code)) PLACES.set(code, PLACES.size + 1);
	}
}
/** The place of the last: any other letter of Cyrillic beyond Russian's. */
const OTHER = PLACES.size + 1;

const isBeyond = (code: number): boolean =>
	(code >= 0x48a && code < 0x500) || "іїєўґ".includes(String.fromCharCode(code));
/** By place, whether it is a letter beyond Russian's. */
export const IS_BEYOND: readonly boolean[] = [false, ...Array.from(PLACES.keys(), isBeyond), true];

function signOf(code: number): number {
	return PLACES.get(code) ?? (code >= 0x48a && code < 0x500 ? OTHER : 0);
}

/** For each candidate, by place, the points for having a letter at all and for each time, and whether it is needed. */
export const ONCE = CANDIDATES.map(({ signs: { own = "", never = "" } }) => ofLetters(0, [own, 4], [never, -2]));
export const EACH = CANDIDATES.map(({ signs: { letters = "" } }) => ofLetters(-3, [letters, 4]));
export const NEEDED = CANDIDATES.map(({ signs: { needs = "" } }) => ofLetters(0, [needs, 1]));

/** @param of any letter @param more what some letters add to that */
function ofLetters(of: number, ...more: readonly (readonly [letters: string, points: number])[]): readonly number[] {
	const points = new Array<number>(OTHER + 1).fill(of);
	points[0] = 0;
	for (const [letters, add] of more) {
		for (const letter of letters) {
			const place = PLACES.get(letter.charCodeAt(0));
			if (place !== undefined) points[place] = (points[place] ?? 0) + add;
		}
	}
	return points;
}

/** A step of the hash that words are looked up by: thirty bits, so that V8 keeps it as a small integer. */
export const step = (hash: number, code: number): number => (Math.imul(hash ^ code, 0x9e3779b1) >>> 2) ^ code;

function hashOf(word: string): number {
	let hash = 0;
	for (let i = 0; i < word.length; i++) hash = step(hash, word.charCodeAt(i));
	return hash;
}

/** Whose common words a word is one of, by its hash: places of candidates, twice where the word is no other's. */
export const COMMON = new Map<number, number[]>();
/** The letters of endings, each with its number, from 1. */
const ENDING_LETTERS = [...new Set(CANDIDATES.map(({ signs }) => signs.endings?.replaceAll(" ", "") ?? "").join(""))];
/** For each character its number among them. */
export const ENDING_LETTER = new Uint8Array(LETTERS_END);
for (const [n, letter] of ENDING_LETTERS.entries()) ENDING_LETTER[letter.charCodeAt(0)] = n + 1;
export const ENDING_WIDTH = ENDING_LETTERS.length + 1;
const MOST_NODES = 1 + CANDIDATES.reduce((sum, { signs }) => sum + (signs.endings ?? "").length, 0);
/** A tree over the letters of endings from the last one: at a node's number times the width, plus a letter's, the next node's. */
export const ENDINGS = new Uint16Array(MOST_NODES * ENDING_WIDTH);
/** Whose ending is complete at each node: a bit for each candidate. */
export const ENDS: number[] = [0];
/** Whose pairs of letters, by both. */
export const PAIRS = new Map<number, number>();
/** The second letters of pairs. */
const PAIRED = new Set<number>();
for (const [n, { signs }] of CANDIDATES.entries()) {
	const bit = 1 << n;
	const plain = new Set(signs.plain?.split(" "));
	for (const word of signs.words.split(" ")) {
		const hash = hashOf(word);
		const whose = COMMON.get(hash);
		if (whose === undefined) COMMON.set(hash, plain.has(word) ? [n, n] : [n]);
		else whose.push(n, ...(plain.has(word) ? [n] : []));
	}
	for (const ending of signs.endings?.split(" ") ?? []) {
		let node = 0;
		for (let i = ending.length - 1; i >= 0; i--) {
			const key = node * ENDING_WIDTH + (ENDING_LETTER[ending.charCodeAt(i)] ?? 0);
			const next = ENDINGS[key] || ENDS.push(0) - 1;
			ENDINGS[key] = next;
			node = next;
		}
		ENDS[node] = (ENDS[node] ?? 0) | bit;
	}
	for (const pair of signs.pairs?.split(" ") ?? []) {
		PAIRED.add(pair.charCodeAt(1));
		const key = pair.charCodeAt(0) * LETTERS_END + pair.charCodeAt(1);
		PAIRS.set(key, (PAIRS.get(key) ?? 0) | bit);
	}
}

export const LOWER_CASE = 0x7ff;
const IS_LATIN = 1 << 11;
export const IS_CYRILLIC = 1 << 12;
export const IS_LETTER = IS_LATIN | IS_CYRILLIC;
export const IS_IGNORED = 1 << 13;
export const IS_PAIRED = 1 << 14;
export const SIGN_FROM = 16;

/** By character below `LETTERS_END`; 0 where it was not asked for yet: a start fills no table, and texts have few. */
const ABOUT = new Int32Array(LETTERS_END);

/**
 * Of a character below `LETTERS_END` in one number what it is in lower case; a bit each for letters of Latin and of Cyrillic, for what
 * is ignored, and for second letters of pairs; and its place among the letters that say something.
 */
export function aboutOf(code: number): number {
	const known = ABOUT[code] ?? 0;
	if (known !== 0) return known;
	const lower = lowerOf(code);
	const paired = PAIRED.has(lower) ? IS_PAIRED : 0;
	const found = lower | kindOf(code) | paired | (signOf(lower) << SIGN_FROM);
	ABOUT[code] = found;
	return found;
}

/** U+0130 alone becomes two characters. */
const DOTTED_I = 0x130;

function lowerOf(code: number): number {
	if (APOSTROPHES.includes(code)) return APOSTROPHE;
	return code === DOTTED_I ? 0x69 : String.fromCharCode(code).toLowerCase().charCodeAt(0);
}

function kindOf(code: number): number {
	if (code === SOFT_HYPHEN || (code >= 0x300 && code < 0x370)) return IS_IGNORED;
	if (code >= 0x400) return IS_CYRILLIC;
	if (code === 0x259) return IS_LATIN; // ə
	if (code > 0xbf) return code < 0x250 && code !== 0xd7 && code !== 0xf7 ? IS_LATIN : 0;
	return (code | 32) > 0x60 && (code | 32) < 0x7b ? IS_LATIN : 0;
}
