import { languageNamed } from "../languages/registry.ts";
import type { LanguageCode } from "../model/source.ts";
import { classOf, ENTRY_END, FLAG_SIGNS } from "./compiled-text.ts";
import { ENDINGS } from "./endings.ts";
import { swapLetters, swapped } from "./lexicon-letters.ts";

import { FIRST_FACTOR, FIRST_SEED, noStems, SECOND_FACTOR, SECOND_SEED, type Stems, slotOf } from "./stems.ts";
import { voiced } from "./voiced.ts";

/**
 * Forms as text: of each entry up to the next `ENTRY_END` its forms, or nothing where it has none here, with commas between them. A sign
 * of `FLAG_SIGNS` stands before a form, spaces between its words, and after a stem the sign of its ending class (`turkeyC`).
 */
export interface FormList {
	readonly text: string;
	/** Its letters are swapped as `lexicon-letters.ts` says. */
	readonly isSwapped: boolean;
	/** Its words are also found in these spellings. */
	readonly inLatin?: (stem: string) => string[];
}

/** The compiled forms of a language. */
export function formsIn(language: LanguageCode, text: string): FormList {
	const { isCyrillic = false, inLatin } = languageNamed(language).tables ?? {};
	return { text, isSwapped: isCyrillic, ...(inLatin !== undefined && { inLatin }) };
}

/**
 * The forms of some lists, by the words that they begin with; their other words are left as they are written until they are needed.
 * These are tables of numbers, since objects would take three times as long to make. Members are numbered from 1, 0 ends a chain.
 */
export interface Lexicon {
	/** The first reading of each stem that a form begins with. */
	readonly stems: Stems;
	/** What such a stem may be: the beginning of a word, by the number of its ending class. `next` is another reading of the stem. */
	readonly readings: { readonly opening: number[]; readonly ending: number[]; readonly next: number[] };
	/** By the word that they begin with: the first phrase. */
	readonly openings: number[];
	readonly phrases: PhraseIndex;
	/** By phrase: the words after its first, as far as they were asked for. */
	readonly rests: (readonly (readonly Spelling[])[] | undefined)[];
}

interface PhraseIndex {
	/** Another phrase that begins with the same word. */
	readonly next: number[];
	/** The number of its entry, from 0. */
	readonly entry: number[];
	/** Sums of `PHRASE_FLAGS`. */
	readonly flags: number[];
	/** Where it is from. */
	readonly list: FormList[];
	/** As it is written there, where it has a second word: most of a lexicon need not be kept as text. */
	readonly form: string[];
	/** The letter that its second word begins with, 0 where it has none. */
	readonly second: number[];
}

/** By the sign's code. */
const SIGN_FLAGS = new Uint8Array(0x80);
for (const [flags, sign] of FLAG_SIGNS) SIGN_FLAGS[sign.charCodeAt(0)] = flags;

const NO_LIST: FormList = { text: "", isSwapped: false };

export function readLexicon(lists: readonly FormList[]): Lexicon {
	const lexicon: Lexicon = {
		stems: noStems(),
		readings: { opening: [0], ending: [0], next: [0] },
		openings: [0],
		phrases: { next: [0], entry: [0], flags: [0], list: [NO_LIST], form: [""], second: [0] },
		rests: [],
	};
	for (const list of lists) {
		list.text.split(ENTRY_END).forEach((forms, entry) => {
			if (forms !== "") for (const form of forms.split(",")) addPhrase(lexicon, list, entry, form);
		});
	}
	return lexicon;
}

function addPhrase(lexicon: Lexicon, list: FormList, entry: number, form: string): void {
	const { openings, phrases } = lexicon;
	const flags = SIGN_FLAGS[form.charCodeAt(0)] ?? 0;
	const from = flags > 0 ? 1 : 0;
	const space = form.indexOf(" ");
	const to = space < 0 ? form.length : space;
	const opening = readOpening(lexicon, list, form, from, to);
	const phrase = phrases.next.push(openings[opening] ?? 0) - 1;
	openings[opening] = phrase;
	phrases.entry.push(entry);
	phrases.flags.push(flags);
	phrases.list.push(list);
	phrases.form.push(space < 0 ? "" : form);
	phrases.second.push(space < 0 ? 0 : letterAt(list, form, space + 1));
}

function letterAt({ isSwapped }: FormList, form: string, at: number): number {
	const code = form.charCodeAt(at);
	return isSwapped ? swapped(code) : code;
}

/** The word that stands in a form from `from` to `to`. */
function readOpening(lexicon: Lexicon, list: FormList, form: string, from: number, to: number): number {
	let first = FIRST_SEED;
	let second = SECOND_SEED;
	const ending = classOf(form.charCodeAt(to - 1));
	const end = ending > 0 ? to - 1 : to;
	for (let at = from; at < end; at++) {
		const letter = letterAt(list, form, at);
		first = Math.imul(first ^ letter, FIRST_FACTOR);
		second = Math.imul(second + letter, SECOND_FACTOR);
	}
	const known = knownOpening(lexicon, first, second, ending);
	if (known > 0) return known;
	const opening = lexicon.openings.push(0) - 1;
	addReading(lexicon, first, second, opening, ending);
	if (list.inLatin !== undefined || VOICES[ending] === true)
		addSpellings(lexicon, list, form.slice(from, end), opening, ending);
	return opening;
}

/** What is known to begin with the stem of two hashes by an ending class, or 0. */
function knownOpening({ stems, readings }: Lexicon, first: number, second: number, ending: number): number {
	let reading = stems.value[slotOf(stems, first, second)] ?? 0;
	while (reading !== 0 && readings.ending[reading] !== ending) reading = readings.next[reading] ?? 0;
	return readings.opening[reading] ?? 0;
}

/** Adds the other spellings of a stem as it is written. */
function addSpellings(lexicon: Lexicon, list: FormList, written: string, opening: number, ending: number): void {
	const stem = list.isSwapped ? swapLetters(written) : written;
	eachOther(stem, ending, list, (other, its) => {
		let first = FIRST_SEED;
		let second = SECOND_SEED;
		for (let i = 0; i < other.length; i++) {
			const letter = other.charCodeAt(i);
			first = Math.imul(first ^ letter, FIRST_FACTOR);
			second = Math.imul(second + letter, SECOND_FACTOR);
		}
		addReading(lexicon, first, second, opening, its);
	});
}

function addReading(
	{ stems, readings }: Lexicon,
	first: number,
	second: number,
	opening: number,
	ending: number,
): void {
	const slot = slotOf(stems, first, second);
	const reading = readings.next.push(stems.value[slot] ?? 0) - 1;
	readings.opening.push(opening);
	readings.ending.push(ending);
	stems.first[slot] = first;
	stems.second[slot] = second;
	stems.value[slot] = reading;
}

/** A stem with the number of the class of its endings. */
export interface Spelling {
	readonly stem: string;
	readonly ending: number;
}

/** By the number of an ending class. */
const VOICES = ENDINGS.map(({ voices }) => voices === true);

/** Per ending class: that of the same word in Latin letters. */
const LATIN_ENDING = ENDINGS.map(({ latin }, index) =>
	latin === undefined ? index : ENDINGS.findIndex(({ name }) => name === latin),
);

/** All spellings of a word as it stands in a list. */
export function spellingsOf(word: string, list: FormList): Spelling[] {
	const ending = classOf(word.charCodeAt(word.length - 1));
	const written = ending > 0 ? word.slice(0, -1) : word;
	const stem = list.isSwapped ? swapLetters(written) : written;
	const spellings = [{ stem, ending }];
	eachOther(stem, ending, list, (other, its) => spellings.push({ stem: other, ending: its }));
	return spellings;
}

/** Calls back with the other spellings of a stem, and the ending class of each. */
function eachOther(
	stem: string,
	ending: number,
	{ inLatin }: FormList,
	each: (stem: string, ending: number) => void,
): void {
	const other = VOICES[ending] === true ? voiced(stem) : undefined;
	if (other !== undefined) each(other, ending);
	if (inLatin === undefined) return;
	const latin = LATIN_ENDING[ending] ?? ending;
	for (const spelled of inLatin(stem)) each(spelled, latin);
	if (other !== undefined) for (const spelled of inLatin(other)) each(spelled, latin);
}
