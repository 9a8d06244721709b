import { isEnding } from "./endings.ts";
import { type Lexicon, type Spelling, spellingsOf } from "./read-lexicon.ts";
import { FIRST_FACTOR, FIRST_SEED, SECOND_FACTOR, SECOND_SEED, slotOf } from "./stems.ts";
import type { Words } from "./words.ts";

/** A form of the lexicon that stands in a text. */
export interface Found {
	/** The number of its entry. */
	readonly entry: number;
	/** Sums of `PHRASE_FLAGS`, which the finder does not look at. */
	readonly flags: number;
	/** The number of its first word, and of the word after its last. */
	readonly word: number;
	readonly wordEnd: number;
}

/** Every form that stands in a text, in order of its first word. */
export function findPhrases(lexicon: Lexicon, words: Words): Found[] {
	const found: Found[] = [];
	for (let word = 0; word < words.count; word++) findAt(lexicon, words, word, found);
	return found;
}

function findAt(lexicon: Lexicon, words: Words, word: number, found: Found[]): void {
	const { stems, readings } = lexicon;
	const { folded } = words;
	const end = words.end[word] ?? 0;
	let first = FIRST_SEED;
	let second = SECOND_SEED;
	for (let position = words.start[word] ?? 0; position < end; position++) {
		const letter = folded.charCodeAt(position);
		first = Math.imul(first ^ letter, FIRST_FACTOR);
		second = Math.imul(second + letter, SECOND_FACTOR);
		let reading = stems.value[slotOf(stems, first, second)] ?? 0;
		for (; reading !== 0; reading = readings.next[reading] ?? 0) {
			if (isEnding(readings.ending[reading] ?? 0, folded, position + 1, end))
				findOpenings(lexicon, words, word, readings.opening[reading] ?? 0, found);
		}
	}
}

function findOpenings(lexicon: Lexicon, words: Words, word: number, opening: number, found: Found[]): void {
	const { openings, phrases } = lexicon;
	for (let phrase = openings[opening] ?? 0; phrase !== 0; phrase = phrases.next[phrase] ?? 0) {
		const second = phrases.second[phrase] ?? 0;
		if (second !== 0 && !mayBegin(words, word + 1, second)) continue;
		const wordEnd = second === 0 ? word + 1 : endOf(lexicon, phrase, words, word + 1);
		if (wordEnd > 0)
			found.push({ entry: phrases.entry[phrase] ?? 0, flags: phrases.flags[phrase] ?? 0, word, wordEnd });
	}
}

/** Whether a word may begin with a letter as a form has it: most do not, and the form need not be read. */
function mayBegin({ folded, start, count }: Words, word: number, letter: number): boolean {
	if (word >= count) return false;
	const written = folded.charCodeAt(start[word] ?? 0);
	// What the form has in Cyrillic may also be spelled in Latin letters.
	return written === letter || (written < CYRILLIC && letter >= CYRILLIC);
}

const CYRILLIC = 0x400;

/** Where a phrase ends whose second word would be `word`: the number of the word after its last, or 0 where other words follow. */
function endOf(lexicon: Lexicon, phrase: number, words: Words, word: number): number {
	let next = word;
	for (const spellings of restOf(lexicon, phrase)) {
		if (next >= words.count || !isWord(spellings, words, next)) return 0;
		next++;
	}
	return next;
}

function isWord(spellings: readonly Spelling[], { folded, start, end }: Words, word: number): boolean {
	const from = start[word] ?? 0;
	for (const { stem, ending } of spellings) {
		if (folded.startsWith(stem, from) && isEnding(ending, folded, from + stem.length, end[word] ?? 0)) return true;
	}
	return false;
}

/** The words of a phrase after its first. */
function restOf({ phrases, rests }: Lexicon, phrase: number): readonly (readonly Spelling[])[] {
	const known = rests[phrase];
	if (known !== undefined) return known;
	const list = phrases.list[phrase];
	const [, ...others] = (phrases.form[phrase] ?? "").split(" ");
	const rest = list === undefined ? [] : others.map((word) => spellingsOf(word, list));
	rests[phrase] = rest;
	return rest;
}
