import { isEnding } from "./endings.ts";
import type { PhraseIndex } from "./phrases.ts";
import { SIXTEEN_BITS } from "./trie.ts";
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
export function findPhrases(phrases: PhraseIndex, words: Words): Found[] {
	const found: Found[] = [];
	for (let word = 0; word < words.count; word++) findAt(phrases, words, word, found);
	return found;
}

function findAt(phrases: PhraseIndex, words: Words, word: number, found: Found[]): void {
	const { trie, readings, endings, openings } = phrases;
	const { letters, bases } = trie;
	const { folded } = words;
	const end = words.end[word] ?? 0;
	let node = 0;
	for (let position = words.start[word] ?? 0; position < end; position++) {
		// As `childOf`, whose call would cost more than it does: every letter comes by here.
		const letter = folded.charCodeAt(position);
		node = ((bases[node] ?? 0) + letter) & SIXTEEN_BITS;
		if (letters[node] !== letter) return;
		const last = readings[node + 1] ?? 0;
		for (let reading = readings[node] ?? 0; reading < last; reading++) {
			if (isEnding(endings[reading] ?? 0, folded, position + 1, end))
				findOpenings(phrases, words, word, openings[reading] ?? 0, found);
		}
	}
}

function findOpenings(index: PhraseIndex, words: Words, word: number, opening: number, found: Found[]): void {
	const { phrases, entries, flags, restAt, rests } = index;
	const last = phrases[opening + 1] ?? 0;
	for (let phrase = phrases[opening] ?? 0; phrase < last; phrase++) {
		const rest = restAt[phrase] ?? 0;
		if (rest !== 0 && !mayBegin(words, word + 1, rests[rest + 2] ?? 0)) continue;
		const wordEnd = endOf(rests, rest, words, word + 1);
		if (wordEnd > 0) found.push({ entry: entries[phrase] ?? 0, flags: flags[phrase] ?? 0, word, wordEnd });
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
function endOf(rests: Uint16Array, rest: number, words: Words, word: number): number {
	let next = word;
	let at = rest;
	for (let spellings = rests[at++] ?? 0; spellings > 0; spellings = rests[at++] ?? 0) {
		if (next >= words.count) return 0;
		let isSpelled = false;
		for (; spellings > 0; spellings--) {
			const head = rests[at++] ?? 0;
			isSpelled ||= isWord(rests, at, head, words, next);
			at += head >> 8;
		}
		if (!isSpelled) return 0;
		next++;
	}
	return next;
}

/** Whether a word is spelled as the stem at `at` and an ending of its class. */
function isWord(rests: Uint16Array, at: number, head: number, { folded, start, end }: Words, word: number): boolean {
	const from = start[word] ?? 0;
	const to = end[word] ?? 0;
	const length = head >> 8;
	if (from + length > to) return false;
	for (let n = 0; n < length; n++) if (folded.charCodeAt(from + n) !== rests[at + n]) return false;
	return isEnding(head & 0xff, folded, from + length, to);
}
