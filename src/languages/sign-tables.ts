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

/** Letters that say something of a language. */
const LETTERS = [
	...new Set(CANDIDATES.map(({ signs: { letters = "", own = "", never = "" } }) => letters + own + never).join("")),
];
const BEYOND = /[іїєўґ\u048a-\u04ff]/;
/** The place of the last: any other letter of Cyrillic beyond Russian's. */
const OTHER = LETTERS.length + 1;
export const IS_BEYOND = [false, ...LETTERS.map((letter) => BEYOND.test(letter)), true];

/** A letter's place among those, from 1; 0 for one that says nothing. */
function signOf(code: number): number {
	const place = LETTERS.indexOf(String.fromCharCode(code)) + 1;
	return place === 0 && code >= 0x48a && code < 0x500 ? OTHER : place;
}

/** For each candidate and letter the points for having it at all and for each time, and whether it is needed. */
export const ONCE = CANDIDATES.map(({ signs: { own = "", never = "" } }) =>
	ofLetters((letter) => (own.includes(letter) ? 4 : 0) - (never.includes(letter) ? 2 : 0), 0),
);
export const EACH = CANDIDATES.map(({ signs: { letters = "" } }) =>
	ofLetters((letter) => (letters.includes(letter) ? 1 : -3), -3),
);
export const NEEDED = CANDIDATES.map(({ signs: { needs = "" } }) =>
	ofLetters((letter) => (needs.includes(letter) ? 1 : 0), 0),
);

function ofLetters(value: (letter: string) => number, ofOther: number): readonly number[] {
	return [0, ...LETTERS.map(value), ofOther];
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
/** A tree over the letters of endings from the last one: at a node's number times the width, plus a letter's, the next node's. */
export const ENDINGS: number[] = new Array(ENDING_WIDTH).fill(0);
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
		COMMON.set(hash, [...(COMMON.get(hash) ?? []), n, ...(plain.has(word) ? [n] : [])]);
	}
	for (const ending of signs.endings?.split(" ") ?? []) {
		let node = 0;
		for (let i = ending.length - 1; i >= 0; i--) {
			const key = node * ENDING_WIDTH + (ENDING_LETTER[ending.charCodeAt(i)] ?? 0);
			const next = ENDINGS[key] || ENDS.push(0) - 1;
			ENDINGS[key] = next;
			node = next;
			while (ENDINGS.length < ENDS.length * ENDING_WIDTH) ENDINGS.push(0);
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
