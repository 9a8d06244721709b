import { type Alphabet, latinOf } from "../languages/alphabet.ts";
import { isDigit, isLetter } from "../model/letters.ts";

/** A text as the lexicon sees it: folded words, with where each stands in the text as written. */
export interface Words {
	/** The folded letters of all words, one space between two words. */
	readonly folded: string;
	readonly count: number;
	/** Per word: `[start, end)` in `folded`. */
	readonly start: readonly number[];
	readonly end: readonly number[];
	/** Per word: `[from, to)` in the text as written. */
	readonly from: readonly number[];
	readonly to: readonly number[];
	/** Per word: sums of `SHAPE`. */
	readonly shape: readonly number[];
	/** Per word: number of its sentence. */
	readonly sentence: readonly number[];
}

/** What is to be known of a word besides its letters. */
export const SHAPE = {
	/** Its first letter is a capital. */
	capital: 1,
	/** It has two letters or more and all are capitals. */
	allCapitals: 2,
	/** It opens the text or a sentence, so a capital says nothing. */
	opensSentence: 4,
	/** Its first two letters are capitals. */
	abbreviated: 8,
	/** A comma, a colon or the like stands before it, or a sentence ends there. */
	afterStop: 16,
	/** A dash stands before it. */
	afterDash: 32,
} as const;

/** What a character is: none of these where it separates words. */
const LATIN = 1;
const CYRILLIC = 2;
const DIGIT = 4;
const SINGLE = 8;
const OTHER = 16;
/** More than its case is folded. */
const ALTERED = 32;
const CAPITAL = 64;

/** Marks what was looked up, and what is left of it without the mark. */
const KNOWN = 128;
const KIND = 127;

const TABLE = 0x600;
const kinds = new Uint8Array(TABLE);
const folds = new Uint16Array(TABLE);

/** Latin letters that Unicode does not take apart but that people type plain. */
const PLAIN: Readonly<Record<string, string>> = { ı: "i", ə: "e", ŋ: "n", ø: "o", ł: "l", đ: "d", ħ: "h", ё: "е" };

/** Fills the tables for a character that is met for the first time: articles use few of them. */
function meet(code: number): number {
	const letter = String.fromCharCode(code);
	const lower = letter.toLowerCase();
	const script = scriptOf(code);
	const base = script === LATIN && code >= 0x80 ? (lower.normalize("NFD")[0] ?? lower) : (lower[0] ?? letter);
	// Our own words: one letter.
	const fold = PLAIN[base] ?? base;
	folds[code] = fold.charCodeAt(0);
	const isAltered = fold !== lower || script === OTHER;
	const kind = script === 0 ? 0 : script | (isAltered ? ALTERED : 0) | (lower === letter ? 0 : CAPITAL);
	kinds[code] = kind | KNOWN;
	return kind;
}

/** The script of a letter of the table: what Unicode says, in numbers, because its properties are slow to compile. */
function scriptOf(code: number): number {
	if (isDigit(code)) return DIGIT;
	if (code >= 0x400 && code < 0x530) return code === 0x485 || code === 0x486 ? 0 : CYRILLIC;
	if (!isLetter(code)) return 0;
	const isLatin = code < 0x2b9 ? code !== 0xb5 : code >= 0x2e0 && code < 0x2e5;
	return isLatin ? LATIN : OTHER;
}

/** Marks that stand inside words and carry nothing here: apostrophes, modifier letters, soft hyphens, zero-width signs. */
const SILENT = new Set([..."'’‘ʼʻʹ`´′ˈ\u00ad\u200b\u200c\u200d\u2060\ufeff\u0301\u0300"].map((c) => c.charCodeAt(0)));

/** Latin letters by the Cyrillic ones that look the same, as written: people and machines mix them up. */
const LATIN_LOOKS = "AaBCcEeHKkMOoPpTXxYyIihə";
const CYRILLIC_LOOKS = "АаВСсЕеНКкМОоРрТХхУуІіһә";
const toCyrillic = new Map([...LATIN_LOOKS].map((c, i) => [c.charCodeAt(0), CYRILLIC_LOOKS.charCodeAt(i)]));
const toLatin = new Map([...CYRILLIC_LOOKS].map((c, i) => [c.charCodeAt(0), LATIN_LOOKS.charCodeAt(i)]));

function kindOf(code: number): number {
	if (code < TABLE) {
		const known = kinds[code] ?? 0;
		return known === 0 ? meet(code) : known & KIND;
	}
	if (code >= 0x1e00 && code <= 0x1eff) return LATIN | ALTERED;
	// Chinese and Japanese write no spaces: each sign is a word.
	if ((code >= 0x3400 && code <= 0x9fff) || (code >= 0x3040 && code <= 0x30ff)) return SINGLE;
	if (code >= 0xac00 && code <= 0xd7a3) return OTHER;
	return 0;
}

/** Whether a character is a letter or a digit of a word, and no sign between two. */
export const isOfWord = (code: number): boolean => kindOf(code) !== 0;

function foldOf(code: number): number {
	if (code < TABLE) {
		if (kinds[code] === 0) meet(code);
		return folds[code] ?? code;
	}
	if (code >= 0x1e00 && code <= 0x1eff) return String.fromCharCode(code).toLowerCase().normalize("NFD").charCodeAt(0);
	return code;
}

/** Whether folding a word is no more than writing it in lower case. */
function isOnlyLowered(scripts: number, alphabet: Alphabet | undefined): boolean {
	if ((scripts & ALTERED) !== 0) return false;
	return (scripts & CYRILLIC) === 0 || ((scripts & LATIN) === 0 && alphabet === undefined);
}

/** The folded letters of one word as written; a word of two scripts is read in the one that all its letters can belong to. */
function foldWord(text: string, from: number, to: number, scripts: number, alphabet: Alphabet | undefined): string {
	const mixed = (scripts & (LATIN | CYRILLIC)) === (LATIN | CYRILLIC);
	let looks: ReadonlyMap<number, number> | undefined;
	if (mixed) {
		looks = toCyrillic;
		for (let i = from; i < to; i++) {
			const code = text.charCodeAt(i);
			if ((kindOf(code) & LATIN) !== 0 && !toCyrillic.has(code)) looks = toLatin;
		}
	}
	const isLatinized = alphabet !== undefined && (scripts & CYRILLIC) !== 0 && looks !== toLatin;
	let folded = "";
	let before = "";
	for (let i = from; i < to; i++) {
		const written = text.charCodeAt(i);
		if (SILENT.has(written)) continue;
		const code = looks?.get(written) ?? written;
		if (isLatinized) {
			const letter = String.fromCharCode(code).toLowerCase();
			folded += latinOf(letter, before, alphabet);
			before = letter;
		} else folded += String.fromCharCode(foldOf(code));
	}
	return folded;
}

/** What stands before a word, besides what `SHAPE` says of it: a new line, and a sign that ends a sentence where a capital follows. */
const LINE = 64;
const PAUSE = 128;

const signs = (text: string, flag: number): [number, number][] => [...text].map((sign) => [sign.charCodeAt(0), flag]);

/** What signs between words say; the others say nothing. */
const BREAKS = new Map([
	...signs("\n|", LINE),
	...signs(".!?…。", PAUSE),
	...signs(",;:()、，", SHAPE.afterStop),
	...signs("–—", SHAPE.afterDash),
]);

const SPACE = 0x20;

/**
 * Splits a text into folded words: in lower case, without apostrophes, soft hyphens and Latin diacritics, `ё` as `е`; words in
 * Cyrillic in the Latin letters of `alphabet` where one is given.
 */
export function splitWords(text: string, alphabet?: Alphabet): Words {
	const start: number[] = [];
	const end: number[] = [];
	const from: number[] = [];
	const to: number[] = [];
	const shape: number[] = [];
	const sentence: number[] = [];
	const lower = text.toLowerCase();
	// Text without any capital cannot show where a sentence begins.
	const isSmall = text === lower;
	const isAligned = text.length === lower.length;
	const size = text.length;
	const folded: string[] = [];
	let count = 0;
	let length = 0;
	let sentences = 0;
	let breaks = LINE;
	for (let i = 0; i < size; ) {
		const first = i++;
		const code = text.charCodeAt(first);
		const kind = kindOf(code);
		if (kind === 0) {
			if (code !== SPACE) breaks |= BREAKS.get(code) ?? 0;
			continue;
		}
		/** What its characters after the first are, together. */
		let rest = 0;
		for (; kind !== SINGLE && i < size; i++) {
			const next = text.charCodeAt(i);
			// As `kindOf`, whose call would cost more than it does: every letter comes by here.
			const known = kinds[next] ?? 0;
			const nextKind = known === 0 ? kindOf(next) : known & KIND;
			if (nextKind === SINGLE || (nextKind === 0 && (next === SPACE || !SILENT.has(next)))) break;
			rest |= nextKind === 0 ? ALTERED : nextKind;
		}
		const scripts = kind | rest;
		const isPlain = isAligned && isOnlyLowered(scripts, alphabet);
		const word = isPlain ? lower.slice(first, i) : foldWord(text, first, i, scripts, alphabet);
		// A full stop ends a sentence only before a capital or a sign that has no case: "им. Гумилева" is met less than "в г. алматы".
		const mayOpen = isSmall || kind === SINGLE || (kind & CAPITAL) !== 0;
		const opens = (breaks & LINE) !== 0 || ((breaks & PAUSE) !== 0 && mayOpen && first > 0 && !isInitial(text, first));
		if (opens && count > 0) sentences++;
		const ofFirst = (kind & CAPITAL) === 0 ? 0 : SHAPE.capital;
		const ofCapitals = (rest & CAPITAL) === 0 ? ofFirst : capitalsOf(text, first, i);
		const ofOpening = opens ? SHAPE.opensSentence | SHAPE.afterStop : 0;
		folded[count] = word;
		start[count] = length;
		length += word.length;
		end[count] = length++;
		from[count] = first;
		to[count] = i;
		shape[count] = ofCapitals | ofOpening | (breaks & (SHAPE.afterStop | SHAPE.afterDash));
		sentence[count] = sentences;
		count++;
		breaks = 0;
	}
	return { folded: folded.join(" "), count, start, end, from, to, shape, sentence };
}

/** What the capitals of a word tell of it that has some after its first letter. */
function capitalsOf(text: string, from: number, to: number): number {
	let letters = 0;
	let capitals = 0;
	let shape = (kindOf(text.charCodeAt(from)) & CAPITAL) === 0 ? 0 : SHAPE.capital;
	for (let i = from; i < to; i++) {
		const kind = kindOf(text.charCodeAt(i));
		if (kind === 0 || kind === DIGIT) continue;
		letters++;
		if ((kind & CAPITAL) !== 0) capitals++;
		if (letters === 2 && capitals === 2) shape |= SHAPE.abbreviated;
	}
	return letters > 1 && capitals === letters ? shape | SHAPE.allCapitals : shape;
}

/** Whether the stop before a word belongs to an initial or a one-letter abbreviation: "U.S.", "К. Токаев". */
function isInitial(text: string, first: number): boolean {
	let i = first - 1;
	while (i > 0 && kindOf(text.charCodeAt(i)) === 0) i--;
	return i === 0 || kindOf(text.charCodeAt(i - 1)) === 0;
}
