import { ALPHABETS } from "../languages/alphabets.ts";
import { LEXICON } from "../languages/lexicon.ts";
import { type Entry, LEXICON_LANGUAGES, PHRASE_FLAGS } from "../languages/lexicon-types.ts";
import { lookUp } from "../languages/read-lexicon.ts";
import { SHAPE, splitWords, type Words } from "../languages/words.ts";
import type { LanguageCode } from "../model/source.ts";
import { withoutDateline } from "./dateline.ts";
import type { Field, Hit } from "./hit.ts";

/** A hit before overlaps and contexts are settled. */
interface Candidate extends Hit {
	readonly needsContext: boolean;
}

/** Kinds that name a party: of two that overlap, the longer is meant. */
const NAMES = new Set(["kz", "country", "organisation", "person", "decoy"]);

/** Kinds that mean nothing inside a longer name: the sultan of Nur-Sultan. */
const PARTS = new Set(["role", "organ", "negative", "genre"]);

/** Lexemes a word can be read as, at most. */
const READINGS = 16;

/** An article's fields as words, with the lexicon's hits in order. */
export interface Matched {
	readonly title: Words;
	readonly excerpt: Words;
	readonly hits: readonly Hit[];
}

/** Finds every lexicon entry in title and excerpt, in one walk over the words of each. */
export function match(title: string, excerpt: string, language: LanguageCode): Matched {
	const bit = 1 << LEXICON_LANGUAGES.indexOf(language);
	const titleWords = splitWords(title, ALPHABETS[language]);
	const excerptWords = splitWords(withoutDateline(excerpt), ALPHABETS[language]);
	const candidates = [
		...settleOverlaps(walk("title", title, titleWords, bit)),
		...settleOverlaps(walk("excerpt", excerpt, excerptWords, bit)),
	];
	const anchored = candidates.some(({ needsContext, entry }) => !needsContext && isAnchor(entry));
	const hits = anchored ? candidates : candidates.filter(({ needsContext }) => !needsContext);
	return { title: titleWords, excerpt: excerptWords, hits };
}

function isAnchor({ kind }: Entry): boolean {
	return kind === "kz" || kind === "country" || kind === "person" || kind === "organisation" || kind === "act";
}

function walk(field: Field, text: string, words: Words, bit: number): Candidate[] {
	const { lexemes, counts } = readLexemes(words);
	const hasCase = words.shape.some(
		(shape, i) => i < words.count && (shape & SHAPE.allCapitals) === 0 && (shape & SHAPE.capital) !== 0,
	);
	const found: Candidate[] = [];
	const { phrases } = LEXICON;
	for (let word = 0; word < words.count; word++) {
		for (let i = 0; i < (counts[word] ?? 0); i++) {
			const lexeme = lexemes[word * READINGS + i] ?? 0;
			for (let phrase = phrases.first[lexeme] ?? 0; phrase !== 0; phrase = phrases.next[phrase] ?? 0) {
				if (((phrases.languages[phrase] ?? 0) & bit) === 0) continue;
				const wordEnd = endOf(phrase, word, words.count, lexemes, counts);
				if (wordEnd === 0) continue;
				const standing = stands(phrases.flags[phrase] ?? 0, words, word, hasCase);
				const entry = LEXICON.entries[phrases.entry[phrase] ?? 0];
				if (standing === "no" || entry === undefined) continue;
				const start = words.from[word] ?? 0;
				const end = words.to[wordEnd - 1] ?? start;
				found.push({
					entry,
					field,
					start,
					end,
					surface: text.slice(start, end),
					word,
					wordEnd,
					sentence: words.sentence[word] ?? 0,
					needsContext: standing === "with-context",
				});
			}
		}
	}
	return found;
}

/** The lexemes of each word, side by side with room for `READINGS` each. */
function readLexemes(words: Words): { lexemes: Int32Array; counts: Uint8Array } {
	const lexemes = new Int32Array(words.count * READINGS);
	const counts = new Uint8Array(words.count);
	const found = new Int32Array(READINGS);
	for (let word = 0; word < words.count; word++) {
		const count = lookUp(LEXICON, words.folded, words.start[word] ?? 0, words.end[word] ?? 0, found);
		counts[word] = count;
		for (let i = 0; i < count; i++) lexemes[word * READINGS + i] = found[i] ?? 0;
	}
	return { lexemes, counts };
}

/** Where the phrase ends that begins with `word`: the number of the word after its last, or 0 where other words follow. */
function endOf(phrase: number, word: number, count: number, lexemes: Int32Array, counts: Uint8Array): number {
	const { restStart, rest } = LEXICON.phrases;
	const stop = restStart[phrase + 1] ?? 0;
	let next = word + 1;
	for (let i = restStart[phrase] ?? 0; i < stop; i++, next++) {
		if (next >= count) return 0;
		let matches = false;
		for (let j = 0; j < (counts[next] ?? 0) && !matches; j++) matches = lexemes[next * READINGS + j] === rest[i];
		if (!matches) return 0;
	}
	return next;
}

type Standing = "yes" | "with-context" | "no";

/** Whether the phrase's capitals are there, and whether it stands by itself. */
function stands(flags: number, words: Words, word: number, hasCase: boolean): Standing {
	const shape = words.shape[word] ?? 0;
	let standing: Standing = (flags & PHRASE_FLAGS.context) === 0 ? "yes" : "with-context";
	if ((flags & PHRASE_FLAGS.allCapitals) !== 0) {
		if (!hasCase) standing = "with-context";
		else if ((shape & SHAPE.allCapitals) === 0) return "no";
	} else if (hasCase && (flags & PHRASE_FLAGS.proper) !== 0) {
		if ((shape & SHAPE.capital) === 0) return "no";
	} else if (hasCase && (flags & PHRASE_FLAGS.abbreviation) !== 0) {
		if ((shape & (SHAPE.abbreviated | SHAPE.allCapitals)) === 0) return "no";
	} else if ((flags & PHRASE_FLAGS.capital) !== 0) {
		if (!hasCase || (shape & SHAPE.opensSentence) !== 0) standing = "with-context";
		if (hasCase && (shape & SHAPE.capital) === 0) return "no";
	}
	return standing;
}

/** Of overlapping names the longer stays, a decoy also clears what else it covers; of one kind and id the longest stays. */
function settleOverlaps(candidates: readonly Candidate[]): Candidate[] {
	return candidates
		.filter((hit) => !candidates.some((other) => other !== hit && covers(other, hit)))
		.filter((hit, index, all) => all.findIndex((twin) => twin.entry === hit.entry && twin.word === hit.word) === index);
}

function covers(over: Candidate, hit: Candidate): boolean {
	if (over.word > hit.word || over.wordEnd < hit.wordEnd) return false;
	const isLonger = over.wordEnd - over.word > hit.wordEnd - hit.word;
	if (over.entry.kind === "decoy") return hit.entry.kind !== "decoy" || isLonger;
	if (!isLonger) return false;
	if (NAMES.has(over.entry.kind) && (NAMES.has(hit.entry.kind) || PARTS.has(hit.entry.kind))) return true;
	return over.entry.kind === hit.entry.kind;
}
