import { ENDINGS } from "./endings.ts";
import { swapLetters, swapped } from "./lexicon-letters.ts";
import { FLAG_SIGNS } from "./lexicon-types.ts";
import { kazakhLatin, voiced } from "./spellings.ts";
import { FIRST_FACTOR, FIRST_SEED, noStems, SECOND_FACTOR, SECOND_SEED, type Stems, slotOf } from "./stems.ts";

/**
 * Forms as text: a line an entry, empty where it has none here, the last with a line break too. In a line forms between commas, a sign
 * of `FLAG_SIGNS` before a form, spaces between its words, and behind a stem the capital that counts its ending class (`turkeyC`).
 */
export interface FormList {
	readonly text: string;
	/** Its letters are swapped as `lexicon-letters.ts` says. */
	readonly isSwapped: boolean;
	/** It is in Kazakh, whose words are also found in Latin letters. */
	readonly isKazakh: boolean;
}

/**
 * The forms of some lists. Reading them makes no objects: it fills tables of numbers by the words that forms begin with, and leaves
 * the other words in the text. Members are numbered from 1, and 0 ends a chain.
 */
export interface Lexicon {
	/** The first reading of each stem that a form begins with. */
	readonly stems: Stems;
	/** What such a stem may be: the beginning of a word, by the number of its ending class. `next` is another reading of the stem. */
	readonly readings: { readonly opening: number[]; readonly ending: number[]; readonly next: number[] };
	/** By the word that they begin with: the first phrase. */
	readonly openings: number[];
	readonly phrases: Phrases;
	/** By phrase: the words after its first, as far as they were asked for. */
	readonly rests: (readonly (readonly Spelling[])[] | undefined)[];
}

interface Phrases {
	/** Another phrase that begins with the same word. */
	readonly next: number[];
	/** The number of its entry, from 0. */
	readonly entry: number[];
	/** Sums of `PHRASE_FLAGS`. */
	readonly flags: number[];
	/** Where it is from. */
	readonly list: FormList[];
	/** Where the words after its first begin there, or 0. */
	readonly restAt: number[];
}

const NEWLINE = 0x0a;
const SPACE = 0x20;
const COMMA = 0x2c;

/** The sign before the capital that counts the first ending class, and the last capital. */
const NO_CLASS = 0x40;
const LAST_CLASS = 0x5a;

/** By the sign's code. */
const SIGN_FLAGS = new Uint8Array(0x80);
for (const [flags, sign] of FLAG_SIGNS) SIGN_FLAGS[sign.charCodeAt(0)] = flags;

const NO_LIST: FormList = { text: "", isSwapped: false, isKazakh: false };

export function readLexicon(lists: readonly FormList[]): Lexicon {
	const lexicon: Lexicon = {
		stems: noStems(),
		readings: { opening: [0], ending: [0], next: [0] },
		openings: [0],
		phrases: { next: [0], entry: [0], flags: [0], list: [NO_LIST], restAt: [0] },
		rests: [],
	};
	for (const list of lists) new Reader(list, lexicon).read();
	return lexicon;
}

/** Reads one list into a lexicon. */
class Reader {
	readonly #list: FormList;
	readonly #text: string;
	readonly #lexicon: Lexicon;
	#at = 0;

	constructor(list: FormList, lexicon: Lexicon) {
		this.#list = list;
		this.#text = list.text;
		this.#lexicon = lexicon;
	}

	read(): void {
		let entry = 0;
		while (this.#at < this.#text.length) {
			const code = this.#text.charCodeAt(this.#at);
			if (code === NEWLINE) entry++;
			if (code === NEWLINE || code === COMMA) this.#at++;
			else this.#readForm(entry);
		}
	}

	#readForm(entry: number): void {
		const { openings, phrases } = this.#lexicon;
		const flags = SIGN_FLAGS[this.#text.charCodeAt(this.#at)] ?? 0;
		if (flags > 0) this.#at++;
		const opening = this.#readOpening();
		const phrase = phrases.next.push(openings[opening] ?? 0) - 1;
		openings[opening] = phrase;
		phrases.entry.push(entry);
		phrases.flags.push(flags);
		phrases.list.push(this.#list);
		phrases.restAt.push(this.#text.charCodeAt(this.#at) === SPACE ? this.#at + 1 : 0);
		this.#goToEnd();
	}

	/** Goes to what ends the form. */
	#goToEnd(): void {
		let at = this.#at;
		for (let code = SPACE; code !== COMMA && code !== NEWLINE; at++) code = this.#text.charCodeAt(at);
		this.#at = at - 1;
	}

	/** Reads the first word of a form. */
	#readOpening(): number {
		const text = this.#text;
		const { isSwapped } = this.#list;
		const from = this.#at;
		let first = FIRST_SEED;
		let second = SECOND_SEED;
		let at = from;
		let code = text.charCodeAt(at);
		while (code > COMMA && (code <= NO_CLASS || code > LAST_CLASS)) {
			const letter = isSwapped ? swapped(code) : code;
			first = Math.imul(first ^ letter, FIRST_FACTOR);
			second = Math.imul(second + letter, SECOND_FACTOR);
			code = text.charCodeAt(++at);
		}
		const ending = code > NO_CLASS ? code - NO_CLASS : 0;
		this.#at = ending > 0 ? at + 1 : at;
		const known = this.#knownOpening(first, second, ending);
		if (known > 0) return known;
		const opening = this.#lexicon.openings.push(0) - 1;
		this.#addReading(first, second, opening, ending);
		if (this.#list.isKazakh || ENDINGS[ending]?.voices === true)
			this.#addSpellings(text.slice(from, at), opening, ending);
		return opening;
	}

	/** What is known to begin with the stem of two hashes by an ending class, or 0. */
	#knownOpening(first: number, second: number, ending: number): number {
		const { stems, readings } = this.#lexicon;
		let reading = stems.value[slotOf(stems, first, second)] ?? 0;
		while (reading !== 0 && readings.ending[reading] !== ending) reading = readings.next[reading] ?? 0;
		return readings.opening[reading] ?? 0;
	}

	/** Adds the other spellings of a word as it stands in the list. */
	#addSpellings(written: string, opening: number, ending: number): void {
		const stem = this.#list.isSwapped ? swapLetters(written) : written;
		eachOther(stem, ending, this.#list, (other, its) => {
			let first = FIRST_SEED;
			let second = SECOND_SEED;
			for (let i = 0; i < other.length; i++) {
				const letter = other.charCodeAt(i);
				first = Math.imul(first ^ letter, FIRST_FACTOR);
				second = Math.imul(second + letter, SECOND_FACTOR);
			}
			this.#addReading(first, second, opening, its);
		});
	}

	#addReading(first: number, second: number, opening: number, ending: number): void {
		const { stems, readings } = this.#lexicon;
		const slot = slotOf(stems, first, second);
		const reading = readings.next.push(stems.value[slot] ?? 0) - 1;
		readings.opening.push(opening);
		readings.ending.push(ending);
		stems.first[slot] = first;
		stems.second[slot] = second;
		stems.value[slot] = reading;
	}
}

/** A stem with the number of the class of its endings. */
export interface Spelling {
	readonly stem: string;
	readonly ending: number;
}

/** Per ending class: that of the same word in Kazakh Latin letters. */
const LATIN_ENDING = ENDINGS.map(({ latin }, index) =>
	latin === undefined ? index : ENDINGS.findIndex(({ name }) => name === latin),
);

/** All spellings of a word as it stands in a list. */
export function spellingsOf(word: string, list: FormList): Spelling[] {
	const last = word.charCodeAt(word.length - 1);
	const ending = last > NO_CLASS && last <= LAST_CLASS ? last - NO_CLASS : 0;
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
	{ isKazakh }: FormList,
	each: (stem: string, ending: number) => void,
): void {
	const other = ENDINGS[ending]?.voices === true ? voiced(stem) : undefined;
	if (other !== undefined) each(other, ending);
	if (!isKazakh) return;
	const latin = LATIN_ENDING[ending] ?? ending;
	for (const spelled of kazakhLatin(stem)) each(spelled, latin);
	if (other !== undefined) for (const spelled of kazakhLatin(other)) each(spelled, latin);
}
