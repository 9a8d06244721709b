import { languageNamed } from "../languages/registry.ts";
import type { Entry, EntryKind } from "../lexicon/entry.ts";
import { findPhrases } from "../lexicon/find-phrases.ts";
import { ENTRIES, phrasesOf } from "../lexicon/lexicon.ts";
import { PHRASE_FLAGS, type PhraseIndex } from "../lexicon/phrases.ts";
import { isOfWord, SHAPE, splitWords, type Words } from "../lexicon/words.ts";
import type { LanguageCode } from "../model/source.ts";
import { withoutDateline } from "./dateline.ts";
import { type Field, type Hit, isHint } from "./hit.ts";
import { isNamesake } from "./namesake.ts";

/** Kinds that name a party: of two that overlap, the longer is meant. */
const NAMES: ReadonlySet<EntryKind> = new Set(["kz", "country", "organisation", "person", "decoy"]);

/** Kinds that mean nothing inside a longer name: the sultan of Nur-Sultan, the treaty of the Collective Security Treaty Organization. */
const PARTS: ReadonlySet<EntryKind> = new Set(["role", "organ", "negative", "genre", "act", "theme"]);

/** An article's fields as words, with the lexicon's hits in order. */
export interface Matched {
	readonly title: Words;
	readonly excerpt: Words;
	readonly hits: readonly Hit[];
}

/** Finds every lexicon entry in title and excerpt, in one walk over the words of each. */
export function match(title: string, excerpt: string, language: LanguageCode): Matched {
	const phrases = phrasesOf(language);
	const { alphabet } = languageNamed(language);
	const titleWords = splitWords(title, alphabet);
	const excerptWords = splitWords(withoutDateline(withoutCut(excerpt)), alphabet);
	const candidates = withoutNamesakes(settleOverlaps(walk("title", title, titleWords, phrases)), titleWords, title);
	const inExcerpt = settleOverlaps(walk("excerpt", excerpt, excerptWords, phrases));
	for (const hit of withoutNamesakes(inExcerpt, excerptWords, excerpt)) candidates.push(hit);
	const hits = candidates.some(isAnchor) ? candidates : candidates.filter(({ needsContext }) => !needsContext);
	return { title: titleWords, excerpt: excerptWords, hits };
}

/** A shorter text is taken to be whole. */
const SHORTEST_CUT = 40;

/** Without a last word that an outlet may have cut in two (TASS cuts after sixty characters): "Kazakhs" of "Kazakhstan" are people. */
function withoutCut(excerpt: string): string {
	if (excerpt.length <= SHORTEST_CUT) return excerpt;
	let end = excerpt.length;
	while (end > 0 && (isOfWord(excerpt.charCodeAt(end - 1)) || excerpt.charAt(end - 1) === "-")) end--;
	return excerpt.slice(0, end);
}

function isAnchor({ entry, needsContext }: Hit): boolean {
	if (needsContext) return false;
	const { kind } = entry;
	if (kind === "act") return !isHint(entry);
	return kind === "kz" || kind === "country" || kind === "person" || kind === "organisation";
}

function walk(field: Field, text: string, words: Words, phrases: PhraseIndex): Hit[] {
	const hasCase = hasCapital(words);
	const candidates: Hit[] = [];
	for (const { entry: number, flags, word, wordEnd } of findPhrases(phrases, words)) {
		const standing = stands(flags, words.shape[word] ?? 0, hasCase);
		if (standing === NO) continue;
		const entry = ENTRIES.at(number);
		if (wordEnd - word > 1 && isParted(entry, words, word + 1, wordEnd)) continue;
		const start = words.from[word] ?? 0;
		const end = words.to[wordEnd - 1] ?? start;
		candidates.push({
			entry,
			field,
			start,
			end,
			surface: text.slice(start, end),
			word,
			wordEnd,
			sentence: words.sentence[word] ?? 0,
			needsContext: standing === WITH_CONTEXT,
		});
	}
	return candidates;
}

/** Whether a word has a capital that is not one of capitals alone. */
function hasCapital({ shape }: Words): boolean {
	for (let word = 0; word < shape.length; word++)
		if (((shape[word] ?? 0) & (SHAPE.capital | SHAPE.allCapitals)) === SHAPE.capital) return true;
	return false;
}

/**
 * Whether a sign parts what would be one phrase: "Central Asia, China" is no format and "Kazakhstan — ambassador" is not ours, but
 * "Central Asia — China" is a format, "Papua — New Guinea" a country, and the decoy «того, кто» has its comma.
 */
function isParted({ kind }: Entry, { shape }: Words, from: number, to: number): boolean {
	if (kind === "decoy") return false;
	const parting = kind === "organisation" || kind === "country" ? SHAPE.afterStop : SHAPE.afterStop | SHAPE.afterDash;
	for (let word = from; word < to; word++) if (((shape[word] ?? 0) & parting) !== 0) return true;
	return false;
}

/** Whether a phrase stands by itself, in a text about states, or not at all. */
const NO = 0;
const WITH_CONTEXT = 1;
const YES = 2;

/** Whether the phrase's capitals are there, and whether it stands by itself. */
function stands(flags: number, shape: number, hasCase: boolean): number {
	let standing = (flags & PHRASE_FLAGS.context) === 0 ? YES : WITH_CONTEXT;
	if ((flags & PHRASE_FLAGS.allCapitals) !== 0) {
		if (!hasCase) standing = WITH_CONTEXT;
		else if ((shape & SHAPE.allCapitals) === 0) return NO;
	} else if (hasCase && (flags & PHRASE_FLAGS.proper) !== 0) {
		if ((shape & SHAPE.capital) === 0) return NO;
	} else if (hasCase && (flags & PHRASE_FLAGS.abbreviation) !== 0) {
		if ((shape & (SHAPE.abbreviated | SHAPE.allCapitals)) === 0) return NO;
	} else if ((flags & PHRASE_FLAGS.capital) !== 0) {
		if (!hasCase || (shape & SHAPE.opensSentence) !== 0) standing = WITH_CONTEXT;
		if (hasCase && (shape & SHAPE.capital) === 0) return NO;
	}
	return standing;
}

/** Of overlapping names the longer stays, a decoy also clears what else it covers; of one kind and id the longest stays. */
function settleOverlaps(candidates: readonly Hit[]): Hit[] {
	// Few are longer than a word, or decoys; no other covers anything.
	const wide: Hit[] = [];
	for (const hit of candidates) if (hit.wordEnd - hit.word > 1 || hit.entry.kind === "decoy") wide.push(hit);
	const standing: Hit[] = [];
	for (const hit of candidates) if (!isCovered(hit, wide) && isFirst(hit, standing)) standing.push(hit);
	return standing;
}

function withoutNamesakes(candidates: Hit[], words: Words, text: string): Hit[] {
	if (!candidates.some(isPerson)) return candidates;
	const isKnown = (at: number): boolean => candidates.some(({ word, wordEnd }) => word <= at && wordEnd > at);
	return candidates.filter((hit) => !isNamesake(hit, words, text, isKnown));
}

const isPerson = ({ entry }: Hit): boolean => entry.kind === "person";

/** @param wide in order of words, as all hits are */
function isCovered(hit: Hit, wide: readonly Hit[]): boolean {
	for (const other of wide) {
		if (other.word > hit.word) return false;
		if (other.wordEnd >= hit.wordEnd && covers(other, hit)) return true;
	}
	return false;
}

/** Whether none of those before it, in order of words, is of the same entry at the same word. */
function isFirst({ entry, word }: Hit, before: readonly Hit[]): boolean {
	for (let i = before.length - 1; i >= 0; i--) {
		const other = before[i];
		if (other === undefined || other.word !== word) return true;
		if (other.entry === entry) return false;
	}
	return true;
}

/** Whether of two hits, the second within the first, the first alone stands. */
function covers(over: Hit, hit: Hit): boolean {
	const isLonger = over.wordEnd - over.word > hit.wordEnd - hit.word;
	if (over.entry.kind === "decoy") return hit.entry.kind !== "decoy" || isLonger;
	if (!isLonger || isHint(over.entry)) return false;
	if (NAMES.has(over.entry.kind) && (NAMES.has(hit.entry.kind) || PARTS.has(hit.entry.kind))) return true;
	// A note of protest is no street protest.
	if (over.entry.kind === "act" && hit.entry.kind === "negative") return true;
	return over.entry.kind === hit.entry.kind;
}
