/** The features of words that reports are compared by. */
import { type Concepts, KIND, nameOf } from "../../lexicon/concepts.ts";
import { skeleton } from "../../lexicon/skeleton.ts";
import { SHAPE, type Words } from "../../lexicon/words.ts";
import { isDigit } from "../../model/letters.ts";
import { HOME } from "../../model/source.ts";
import type { Field, Hit } from "../hit.ts";
import { regionIn } from "./regions.ts";

/** Letters kept of a word: enough to distinguish words, few enough to drop Russian and Kazakh endings. */
const STEM = 5;

/** Shorter words that name nothing known are particles. */
const SHORTEST_WORD = 4;

/** Consonants of a name or of a word that languages share; fewer are shared by chance. */
const SHORTEST_BONES = 3;
const LONGEST_BONES = 4;

/** What a feature is of: a number, an idea, a name's consonants, a party, a word's consonants, or a word's stem. */
export type FeatureKind = "#" | "c" | "n" | "p" | "s" | "w";

/**
 * Takes one feature: what it is of is in `text` from `from` up to `to`.
 * @param isLight it is there for what titles are alike in, and weighs nothing
 * @param isFramed the frame says the same: who, in which office, does what
 */
export type Take = (
	kind: FeatureKind,
	text: string,
	from: number,
	to: number,
	isLight: boolean,
	isFramed: boolean,
) => void;

/**
 * Tells the features of the words of a field, in order; a word that the lexicon takes for a party gives that party alone, and its stem.
 * @param ideas by word, the number of its idea
 */
export function tellFeatures(
	field: Field,
	words: Words,
	hits: readonly Hit[],
	ideas: Uint16Array,
	concepts: Concepts,
	take: Take,
): void {
	const { parties, framed } = saidByHits(field, words, hits);
	const { folded } = words;
	for (let word = 0; word < words.count; word++) {
		const start = words.start[word] ?? 0;
		const end = words.end[word] ?? 0;
		const stem = Math.min(end, start + STEM);
		const party = parties[word];
		if (party !== undefined) {
			take("p", party, 0, party.length, false, true);
			take("w", folded, start, stem, true, false);
			continue;
		}
		const isFramed = framed[word] === 1;
		if (isDigit(folded.charCodeAt(start))) {
			take("#", folded, start, end, false, isFramed);
			continue;
		}
		if (isSign(folded, start, end)) {
			const next = words.start[word + 1] ?? 0;
			const pair = folded.charAt(start) + folded.charAt(next);
			if (next > 0 && isSign(folded, next, words.end[word + 1] ?? 0)) take("w", pair, 0, 2, false, isFramed);
			continue;
		}
		const concept = nameOf(ideas[word] ?? 0, concepts);
		if (concept !== undefined && !concept.startsWith(KIND)) {
			take("c", concept, 0, concept.length, false, isFramed || FRAMED.has(concept));
			take("w", folded, start, stem, true, isFramed);
			continue;
		}
		if (end - start < SHORTEST_WORD) {
			take("w", folded, start, stem, true, isFramed);
			continue;
		}
		take("w", folded, start, stem, false, isFramed);
		const bones = skeleton(folded.slice(start, end), LONGEST_BONES);
		if (bones.length < SHORTEST_BONES) continue;
		if (((words.shape[word] ?? 0) & SHAPE.capital) === 0) {
			take("s", bones, 0, Math.min(bones.length, LONGEST_BONES), false, isFramed);
			continue;
		}
		take("n", bones, 0, SHORTEST_BONES, false, isFramed);
		if (bones.length > SHORTEST_BONES) take("n", bones, 0, LONGEST_BONES, false, isFramed);
	}
}

/** Whether a word is one Chinese or Japanese sign, each a word: two that follow each other say what one word does elsewhere. */
function isSign(text: string, start: number, end: number): boolean {
	const code = text.charCodeAt(start);
	return end - start === 1 && code >= 0x3040 && ((code >= 0x3400 && code <= 0x9fff) || code <= 0x30ff);
}

/** Kinds of what the lexicon finds that a frame says in its own way. */
const FRAMED_KINDS: ReadonlySet<string> = new Set(["kz", "role", "organ", "act"]);

/** Ideas of offices and acts, whose words the lexicon does not find in every form. */
const FRAMED: ReadonlySet<string> = new Set(
	(
		"kazakh president premier minister foreign ambassador consul deputy parliament government akim leader secretary official " +
		"representat delegat visit meet phone congratulat condolenc summit forum session agree sign declar cooperat relation discuss " +
		"credential consultat invit bilateral joint intergovernment speech respond state second first two"
	).split(" "),
);

/** What the lexicon finds at a word. */
interface SaidByHits {
	/** By word: the party that the lexicon takes it for. */
	readonly parties: readonly (string | undefined)[];
	/** By word: 1 where a frame says the same. */
	readonly framed: Uint8Array;
}

function saidByHits(field: Field, words: Words, hits: readonly Hit[]): SaidByHits {
	const parties: (string | undefined)[] = [];
	const framed = new Uint8Array(words.count);
	for (const hit of hits) {
		if (hit.field !== field) continue;
		if (FRAMED_KINDS.has(hit.entry.kind)) framed.fill(1, hit.word, hit.wordEnd);
		const party = partyOf(hit, words);
		if (party !== undefined) for (let word = hit.word; word < hit.wordEnd; word++) parties[word] = party;
	}
	return { parties, framed };
}

/** What of the lexicon's rows on Kazakhstan names the state itself. */
const STATE_ROWS: ReadonlySet<string> = new Set(["country", "adjective"]);

function partyOf({ entry, word, wordEnd }: Hit, words: Words): string | undefined {
	if (entry.kind === "country" || entry.kind === "organisation" || entry.kind === "person") return entry.id;
	if (entry.kind !== "kz") return undefined;
	if (STATE_ROWS.has(entry.id)) return HOME;
	if (entry.id === "capital") return `${HOME}.astana`;
	const region = entry.id === "region" ? regionIn(words, word, wordEnd) : undefined;
	return region && `${HOME}.${region}`;
}
