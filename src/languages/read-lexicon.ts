import { ENDINGS, type EndingClass, isEnding } from "./endings.ts";
import { SWAPPED_LANGUAGES, swapped } from "./lexicon-letters.ts";
import { ENTRY_KINDS, type Entry, FLAG_SIGNS, LEXICON_LANGUAGES } from "./lexicon-types.ts";
import { kazakhLatin, voiced } from "./spellings.ts";

/**
 * The compiled lexicon is text: a line of sizes, then a line `#kind id key=value …` an entry, and under it a line a language with its forms,
 * `0turkeyC,…`: the language's place in `LEXICON_LANGUAGES` (or `*`), then forms between commas, a sign of `FLAG_SIGNS` before
 * a form, spaces between its words, and behind a stem the capital that counts its ending class. Cyrillic lines stand in the letters
 * of `lexicon-letters.ts`. Text gzips best; the tables are filled from it when the module is loaded.
 */

const SIGN_FLAGS: ReadonlyMap<string, number> = new Map([...FLAG_SIGNS].map(([flags, sign]) => [sign, flags]));

/** Lists in arrays: `first` by owner, `next` by member, 0 for none; members are numbered from 1. */
interface Chains {
	readonly first: Int32Array;
	readonly next: Int32Array;
}

export interface Lexicon {
	readonly entries: readonly Entry[];
	readonly stems: Stems;
	/** Readings of a stem, by its slot: a lexeme with an ending class. */
	readonly readings: Chains & { readonly lexeme: Int32Array; readonly ending: Uint8Array };
	/** Phrases by their first lexeme. */
	readonly phrases: Chains & {
		readonly entry: Int32Array;
		/** Bits over `LEXICON_LANGUAGES`; all of them where it counts in every language. */
		readonly languages: Int32Array;
		readonly flags: Uint8Array;
		/** The lexemes after the first stand in `rest` from `restStart[p]` up to `restStart[p + 1]`. */
		readonly restStart: Int32Array;
		readonly rest: Int32Array;
	};
	readonly size: Size;
}

/** How many of each there are: said in the text's first line, so that arrays are made once. */
export interface Size {
	readonly stems: number;
	readonly readings: number;
	readonly lexemes: number;
	readonly phrases: number;
	readonly rest: number;
}

/**
 * A stem is kept as two hashes of its letters, which grow letter by letter and which no two words share in practice: a word's
 * beginnings are looked up one after the other without a string being made, and the table is filled in the time the text is read.
 */
interface Stems {
	/** By slot, both 0 where it is free; how many slots there are is a power of two. */
	readonly first: Int32Array;
	readonly second: Int32Array;
}

/** The hashes of no letters yet. */
const FIRST_SEED = 0x2166f3a1;
const SECOND_SEED = 0x1b873593;

/** What each grows by with a letter. */
const FIRST_FACTOR = 0x01000193;
const SECOND_FACTOR = 0x45d9f3b5;

const EVERY_LANGUAGE = (1 << LEXICON_LANGUAGES.length) - 1;
const KAZAKH = LEXICON_LANGUAGES.indexOf("kk");

/** Where a stem stands, or the free slot where it would. */
function slotOf({ first, second }: Stems, a: number, b: number): number {
	const mask = first.length - 1;
	let slot = (a ^ (a >>> 15)) & mask;
	for (;;) {
		const known = first[slot] ?? 0;
		if ((known === a && second[slot] === b) || (known === 0 && second[slot] === 0)) return slot;
		slot = (slot + 1) & mask;
	}
}

function makeRoom(size: Size): Omit<Lexicon, "size"> & { entries: Entry[] } {
	const slots = 2 ** Math.ceil(Math.log2((size.stems + 1) * 2));
	return {
		entries: [],
		stems: { first: new Int32Array(slots), second: new Int32Array(slots) },
		readings: {
			first: new Int32Array(slots),
			next: new Int32Array(size.readings + 1),
			lexeme: new Int32Array(size.readings + 1),
			ending: new Uint8Array(size.readings + 1),
		},
		phrases: {
			first: new Int32Array(size.lexemes + 1),
			next: new Int32Array(size.phrases + 1),
			entry: new Int32Array(size.phrases + 1),
			languages: new Int32Array(size.phrases + 1),
			flags: new Uint8Array(size.phrases + 1),
			restStart: new Int32Array(size.phrases + 2),
			rest: new Int32Array(size.rest),
		},
	};
}

/** Reads lexicon text; see above for its format. `room` stands in for the sizes of its first line where those are not known yet. */
export function readLexicon(text: string, room?: Size): Lexicon {
	const headEnd = text.indexOf("\n");
	const [stemCount = 0, readingCount = 0, lexemeCount = 0, phraseCount = 0, restCount = 0] = text
		.slice(0, headEnd)
		.split(" ")
		.map(Number);
	const size = room ?? {
		stems: stemCount,
		readings: readingCount,
		lexemes: lexemeCount,
		phrases: phraseCount,
		rest: restCount,
	};
	const lexicon = makeRoom(size);
	const counts = { stems: 0, readings: 0, lexemes: 0, phrases: 0, rest: 0 };
	const { stems, readings, phrases, entries } = lexicon;

	/** Per lexeme: its Latin spellings are among the readings. */
	const inLatin = new Uint8Array(size.lexemes + 1);

	/** The letters of the word that is being read. */
	const letters: number[] = [];

	/** The slot of the first `length` of some letters, taken where it was free. */
	const slotFor = (stem: readonly number[], length: number): number => {
		let a = FIRST_SEED;
		let b = SECOND_SEED;
		for (let i = 0; i < length; i++) {
			const letter = stem[i] ?? 0;
			a = Math.imul(a ^ letter, FIRST_FACTOR);
			b = Math.imul(b + letter, SECOND_FACTOR);
		}
		const slot = slotOf(stems, a, b);
		if (stems.first[slot] === 0 && stems.second[slot] === 0) {
			stems.first[slot] = a;
			stems.second[slot] = b;
			counts.stems++;
		}
		return slot;
	};
	const spelled: number[] = [];
	const slotOfText = (stem: string): number => {
		for (let i = 0; i < stem.length; i++) spelled[i] = stem.charCodeAt(i);
		return slotFor(spelled, stem.length);
	};
	const addReading = (slot: number, lexeme: number, ending: number): void => {
		const reading = ++counts.readings;
		readings.lexeme[reading] = lexeme;
		readings.ending[reading] = ending;
		readings.next[reading] = readings.first[slot] ?? 0;
		readings.first[slot] = reading;
	};
	const addLatin = (stem: string, lexeme: number, ending: number): void => {
		const latin = LATIN_ENDING[ending] ?? ending;
		inLatin[lexeme] = 1;
		for (const other of kazakhLatin(stem)) addReading(slotOfText(other), lexeme, latin);
	};
	/** The lexeme of the first `length` letters of the word that was read. */
	const lexemeOf = (length: number, ending: number, isKazakh: boolean): number => {
		const slot = slotFor(letters, length);
		for (let r = readings.first[slot] ?? 0; r !== 0; r = readings.next[r] ?? 0) {
			if (readings.ending[r] !== ending) continue;
			const known = readings.lexeme[r] ?? 0;
			// A word that Russian had first: премьер, форум.
			if (isKazakh && inLatin[known] === 0) addLatin(textOf(letters, length), known, ending);
			return known;
		}
		const lexeme = ++counts.lexemes;
		addReading(slot, lexeme, ending);
		const voices = ENDINGS[ending]?.voices === true;
		if (!isKazakh && !voices) return lexeme;
		const stem = textOf(letters, length);
		if (isKazakh) addLatin(stem, lexeme, ending);
		const other = voices ? voiced(stem) : undefined;
		if (other === undefined) return lexeme;
		addReading(slotOfText(other), lexeme, ending);
		if (isKazakh) addLatin(other, lexeme, ending);
		return lexeme;
	};
	/** The lexeme of the word that was read. */
	const readWord = (isKazakh: boolean): number => {
		const last = letters[letters.length - 1] ?? 0;
		const isClassed = last > 64 && last <= 64 + ENDINGS.length;
		const lexeme = lexemeOf(isClassed ? letters.length - 1 : letters.length, isClassed ? last - 64 : 0, isKazakh);
		letters.length = 0;
		return lexeme;
	};
	/** Reads a form, up to a comma or the end of its line; answers where. */
	const readForm = (from: number, languages: number, isSwapped: boolean, isKazakh: boolean): number => {
		const flags = SIGN_FLAGS.get(text[from] ?? "");
		const phrase = ++counts.phrases;
		phrases.entry[phrase] = entries.length - 1;
		phrases.languages[phrase] = languages;
		phrases.flags[phrase] = flags ?? 0;
		phrases.restStart[phrase] = counts.rest;
		let first = 0;
		let at = flags === undefined ? from : from + 1;
		for (; ; at++) {
			const code = at < text.length ? text.charCodeAt(at) : NEWLINE;
			if (code !== SPACE && code !== COMMA && code !== NEWLINE) {
				letters.push(isSwapped ? swapped(code) : code);
				continue;
			}
			const lexeme = readWord(isKazakh);
			if (first === 0) first = lexeme;
			else phrases.rest[counts.rest++] = lexeme;
			if (code !== SPACE) break;
		}
		phrases.restStart[phrase + 1] = counts.rest;
		phrases.next[phrase] = phrases.first[first] ?? 0;
		phrases.first[first] = phrase;
		return at;
	};

	let at = headEnd + 1;
	while (at < text.length) {
		if (text[at] === "#") {
			const end = text.indexOf("\n", at);
			entries.push(readEntry(text.slice(at, end < 0 ? text.length : end)));
			at = end < 0 ? text.length : end + 1;
			continue;
		}
		const language = text[at] === "*" ? undefined : Number(text[at]);
		const languages = language === undefined ? EVERY_LANGUAGE : 1 << language;
		const isSwapped = SWAPPED_LANGUAGES.has(LEXICON_LANGUAGES[language ?? 0] ?? "");
		do at = readForm(at + 1, languages, isSwapped, language === KAZAKH);
		while (text.charCodeAt(at) === COMMA);
		at++;
	}
	return { ...lexicon, size: counts };
}

const NEWLINE = 0x0a;
const SPACE = 0x20;
const COMMA = 0x2c;

const textOf = (letters: readonly number[], length: number): string => String.fromCharCode(...letters.slice(0, length));

const EXACT: EndingClass = { name: "exact", slots: [] };

/** Per ending class: that of the same word in Kazakh Latin letters. */
const LATIN_ENDING = ENDINGS.map(({ latin }, index) =>
	latin === undefined ? index : ENDINGS.findIndex(({ name }) => name === latin),
);

function readEntry(line: string): Entry {
	const [kind, id = "", ...pairs] = line.slice(1).split(" ");
	const attributes: Record<string, string> = {};
	for (const pair of pairs) {
		const equals = pair.indexOf("=");
		attributes[pair.slice(0, equals)] = pair.slice(equals + 1);
	}
	return { kind: ENTRY_KINDS.find((known) => known === kind) ?? "decoy", id, attributes };
}

/** All lexemes that the letters of `folded` from `start` to `end` may be, into `found` as far as it has room; answers how many. */
export function lookUp(
	{ stems, readings }: Lexicon,
	folded: string,
	start: number,
	end: number,
	found: Int32Array,
): number {
	let count = 0;
	let a = FIRST_SEED;
	let b = SECOND_SEED;
	for (let position = start; position < end; position++) {
		const letter = folded.charCodeAt(position);
		a = Math.imul(a ^ letter, FIRST_FACTOR);
		b = Math.imul(b + letter, SECOND_FACTOR);
		for (let r = readings.first[slotOf(stems, a, b)] ?? 0; r !== 0 && count < found.length; r = readings.next[r] ?? 0) {
			if (isEnding(ENDINGS[readings.ending[r] ?? 0] ?? EXACT, folded, position + 1, end))
				found[count++] = readings.lexeme[r] ?? 0;
		}
	}
	return count;
}
