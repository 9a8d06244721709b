import { LEXICON, lookUp } from "../languages/lexicon.ts";
import { type Entry, LEXICON_LANGUAGES, PHRASE_FLAGS, type Phrase } from "../languages/lexicon-types.ts";
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
	const titleWords = splitWords(title);
	const excerptWords = splitWords(withoutDateline(excerpt));
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
	for (let word = 0; word < words.count; word++) {
		for (let i = 0; i < (counts[word] ?? 0); i++) {
			const lexeme = lexemes[word * READINGS + i] ?? 0;
			const stop = LEXICON.first[lexeme + 1] ?? 0;
			for (let p = LEXICON.first[lexeme] ?? 0; p < stop; p++) {
				const phrase = LEXICON.phrases[p];
				if (phrase === undefined || (phrase.languages !== 0 && (phrase.languages & bit) === 0)) continue;
				if (!follows(phrase, word, words.count, lexemes, counts)) continue;
				const standing = stands(phrase, words, word, hasCase);
				if (standing === "no") continue;
				const entry = LEXICON.entries[phrase.entry];
				if (entry === undefined) continue;
				const wordEnd = word + 1 + phrase.lexemes.length;
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

/** Whether the words after `word` are the rest of the phrase. */
function follows(phrase: Phrase, word: number, count: number, lexemes: Int32Array, counts: Uint8Array): boolean {
	const rest = phrase.lexemes;
	if (word + rest.length >= count) return false;
	for (let i = 0; i < rest.length; i++) {
		const next = word + 1 + i;
		let matches = false;
		for (let j = 0; j < (counts[next] ?? 0) && !matches; j++) matches = lexemes[next * READINGS + j] === rest[i];
		if (!matches) return false;
	}
	return true;
}

type Standing = "yes" | "with-context" | "no";

/** Whether the phrase's capitals are there, and whether it stands by itself. */
function stands(phrase: Phrase, words: Words, word: number, hasCase: boolean): Standing {
	const shape = words.shape[word] ?? 0;
	const { flags } = phrase;
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
