import { languageNamed } from "../languages/registry.ts";
import type { Entry, EntryKind } from "../lexicon/entry.ts";
import { findPhrases } from "../lexicon/find-phrases.ts";
import { ENTRIES, phrasesOf } from "../lexicon/lexicon.ts";
import { PHRASE_FLAGS, type PhraseIndex } from "../lexicon/phrases.ts";
import { isOfWord, SHAPE, splitWords, type Words } from "../lexicon/words.ts";
import type { LanguageCode } from "../model/source.ts";
import { withoutDateline } from "./dateline.ts";
import { type Field, type Hit, isHint } from "./hit.ts";

/** A hit before overlaps and contexts are settled. */
interface Candidate extends Hit {
	readonly needsContext: boolean;
}

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
	const candidates = [
		...settleOverlaps(walk("title", title, titleWords, phrases)),
		...settleOverlaps(walk("excerpt", excerpt, excerptWords, phrases)),
	];
	const anchored = candidates.some(({ needsContext, entry }) => !needsContext && isAnchor(entry));
	const hits = anchored ? candidates : candidates.filter(({ needsContext }) => !needsContext);
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

function isAnchor(entry: Entry): boolean {
	const { kind } = entry;
	if (kind === "act") return !isHint(entry);
	return kind === "kz" || kind === "country" || kind === "person" || kind === "organisation";
}

function walk(field: Field, text: string, words: Words, phrases: PhraseIndex): Candidate[] {
	const hasCase = words.shape.some((shape) => (shape & SHAPE.allCapitals) === 0 && (shape & SHAPE.capital) !== 0);
	const candidates: Candidate[] = [];
	for (const { entry, flags, word, wordEnd } of findPhrases(phrases, words)) {
		const standing = stands(flags, words.shape[word] ?? 0, hasCase);
		if (standing === "no") continue;
		if (isParted(ENTRIES.at(entry), words, word + 1, wordEnd)) continue;
		const start = words.from[word] ?? 0;
		const end = words.to[wordEnd - 1] ?? start;
		candidates.push({
			entry: ENTRIES.at(entry),
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
	return candidates;
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

type Standing = "yes" | "with-context" | "no";

/** Whether the phrase's capitals are there, and whether it stands by itself. */
function stands(flags: number, shape: number, hasCase: boolean): Standing {
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
	// Few are longer than a word, or decoys; no other covers anything.
	const wide = candidates.filter(({ entry, word, wordEnd }) => wordEnd - word > 1 || entry.kind === "decoy");
	const standing = candidates.filter((hit) => !wide.some((other) => covers(other, hit)));
	return standing.filter((hit, index) => !isRepeated(hit, index, standing));
}

/** Whether one before it, in order of words, is of the same entry at the same word. */
function isRepeated({ entry, word }: Candidate, index: number, all: readonly Candidate[]): boolean {
	for (let before = all[index - 1], i = index - 1; before?.word === word; before = all[--i]) {
		if (before.entry === entry) return true;
	}
	return false;
}

function covers(over: Candidate, hit: Candidate): boolean {
	if (over.word > hit.word || over.wordEnd < hit.wordEnd) return false;
	const isLonger = over.wordEnd - over.word > hit.wordEnd - hit.word;
	if (over.entry.kind === "decoy") return hit.entry.kind !== "decoy" || isLonger;
	if (!isLonger || isHint(over.entry)) return false;
	if (NAMES.has(over.entry.kind) && (NAMES.has(hit.entry.kind) || PARTS.has(hit.entry.kind))) return true;
	// A note of protest is no street protest.
	if (over.entry.kind === "act" && hit.entry.kind === "negative") return true;
	return over.entry.kind === hit.entry.kind;
}
