import { languageNamed } from "../languages/registry.ts";
import type { LanguageCode } from "../model/source.ts";
import { CONCEPT_TEXT } from "./concepts.generated.ts";
import { swapLetters, swapped } from "./lexicon-letters.ts";
import { FIRST_FACTOR, FIRST_SEED, noStems, SECOND_FACTOR, SECOND_SEED, type Stems, slotOf } from "./stems.ts";

/** What the idea of a country or a city begins with. */
export const PLACE = "@";

/** What an idea begins with that says what kind of news it is, and not of which event. */
export const KIND = "~";

/** Behind a beginning: it is a whole word. */
const WHOLE = "=";

/** Shorter beginnings are not spelled in Latin letters: too many words would begin so. */
const SHORTEST_SPELLED = 4;

/** Latin letters with accents, the dotless i and ё. */
const ACCENTED = /[\u00c0-\u024f\u1e00-\u1effё]/;

/** Ideas of one language, by the beginnings of words. */
export interface Concepts {
	/** The idea's number, by a beginning or by a whole word and `=`. */
	readonly stems: Stems;
	/** The first is number 1. */
	readonly ideas: readonly string[];
}

/** Beginnings of words by language, a line an idea. */
const COLUMNS: { readonly [language in LanguageCode]?: string } = CONCEPT_TEXT.languages;

const READ = new Map<LanguageCode, Concepts>();

/**
 * What a language's words are about, read when it is first asked for; empty for a language the tables do not have: its texts are known by
 * names and numbers alone.
 */
export function conceptsOf(language: LanguageCode): Concepts {
	const known = READ.get(language);
	if (known !== undefined) return known;
	const concepts = readColumn(language);
	READ.set(language, concepts);
	return concepts;
}

/**
 * The idea of a lower-case word, the same in every language; `undefined` where the table has none. Accents of Latin letters
 * do not count.
 */
export function conceptOf(lower: string, concepts: Concepts): string | undefined {
	const word = ACCENTED.test(lower) ? folded(lower) : lower;
	return conceptAt(word, 0, word.length, concepts);
}

/** The idea of the folded word from `start` to `end` in a text: that of the whole word, else of the longest beginning. */
export function conceptAt(text: string, start: number, end: number, { stems, ideas }: Concepts): string | undefined {
	let a = FIRST_SEED;
	let b = SECOND_SEED;
	let idea = 0;
	for (let at = start; at < end; at++) {
		const letter = text.charCodeAt(at);
		a = Math.imul(a ^ letter, FIRST_FACTOR);
		b = Math.imul(b + letter, SECOND_FACTOR);
		idea = stems.value[slotOf(stems, a, b)] || idea;
	}
	const mark = WHOLE.charCodeAt(0);
	const whole = slotOf(stems, Math.imul(a ^ mark, FIRST_FACTOR), Math.imul(b + mark, SECOND_FACTOR));
	return ideas[(stems.value[whole] || idea) - 1];
}

/** Ideas by the beginnings of their words; of a beginning that is given twice the first counts. */
export function conceptsFrom(rows: Iterable<readonly [beginning: string, idea: string]>): Concepts {
	const stems = noStems();
	const ideas: string[] = [];
	const numbers = new Map<string, number>();
	for (const [beginning, idea] of rows) {
		const number = numbers.get(idea) ?? ideas.push(idea);
		numbers.set(idea, number);
		add(stems, beginning, number);
	}
	return { stems, ideas };
}

function readColumn(language: LanguageCode): Concepts {
	const column = COLUMNS[language];
	if (column === undefined) return conceptsFrom([]);
	const stems = noStems();
	const { isCyrillic: isSwapped = false, inLatin } = languageNamed(language).tables ?? {};
	for (const [n, line] of column.split("\n").entries()) {
		for (const beginning of line.split(" ")) add(stems, beginning, n + 1, isSwapped);
	}
	// Last, so that what is written in Latin letters anyway counts first.
	if (inLatin !== undefined) addLatin(stems, isSwapped ? swapLetters(column) : column, inLatin);
	return { stems, ideas: CONCEPT_TEXT.ideas.split(" ") };
}

/** Some Kazakh outlets write in Latin letters, each in its own. */
function addLatin(stems: Stems, column: string, inLatin: (stem: string) => string[]): void {
	for (const [n, line] of column.split("\n").entries()) {
		for (const beginning of line.split(" ")) {
			const mark = beginning.endsWith(WHOLE) ? WHOLE : "";
			const letters = mark === "" ? beginning : beginning.slice(0, -1);
			if (letters.length < SHORTEST_SPELLED) continue;
			for (const spelled of inLatin(letters)) add(stems, spelled + mark, n + 1);
		}
	}
}

function add(stems: Stems, beginning: string, idea: number, isSwapped = false): void {
	let a = FIRST_SEED;
	let b = SECOND_SEED;
	for (let at = 0; at < beginning.length; at++) {
		const written = beginning.charCodeAt(at);
		const letter = isSwapped ? swapped(written) : written;
		a = Math.imul(a ^ letter, FIRST_FACTOR);
		b = Math.imul(b + letter, SECOND_FACTOR);
	}
	const slot = slotOf(stems, a, b);
	if (beginning === "" || stems.value[slot] !== 0) return;
	stems.first[slot] = a;
	stems.second[slot] = b;
	stems.value[slot] = idea;
}

function folded(word: string): string {
	return word.replaceAll("ı", "i").replaceAll("ё", "е").normalize("NFD").replace(/\p{M}/gu, "").normalize("NFC");
}
