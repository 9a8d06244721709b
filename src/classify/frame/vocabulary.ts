/** The features of words that reports are compared by. */
import { type Concepts, conceptAt, KIND } from "../../lexicon/concepts.ts";
import { skeleton } from "../../lexicon/skeleton.ts";
import { SHAPE, type Words } from "../../lexicon/words.ts";
import { HOME } from "../../model/source.ts";
import type { Field, Hit } from "../hit.ts";
import { regionIn } from "./regions.ts";

/** Letters kept of a word: enough to distinguish words, few enough to drop Russian and Kazakh endings. */
const STEM = 5;

/** Shorter words that name nothing known are particles. */
const SHORTEST_WORD = 4;

/** Consonants of a name or of a word that languages share; fewer are shared by chance. */
const SHORTEST_BONES = 3;

/** Chinese and Japanese signs, each a word: two that follow each other say what one word does elsewhere. */
const SIGN = /^[\u3040-\u30ff\u3400-\u9fff]$/;

/** What the words of one field show. */
export interface Shown {
	/** The first letter says what it is: `#` a number, `c` an idea, `n` a name's consonants, `s` a word's, `w` its stem, `p` a party. */
	readonly name: string;
	/** It is there for what titles are alike in, and weighs nothing. */
	readonly isLight?: true;
	/** The frame says the same: who, in which office, does what. */
	readonly isFramed?: true;
}

/** The features of the words of a field, in order; a word that the lexicon takes for a party gives that party alone, and its stem. */
export function* featuresIn(
	field: Field,
	words: Words,
	hits: readonly Hit[],
	concepts: Concepts,
): Generator<Shown, void, undefined> {
	const parties = partiesByWord(field, words, hits);
	const isFramed = framedWords(field, hits);
	for (let word = 0; word < words.count; word++) {
		const [start = 0, end = 0] = [words.start[word], words.end[word]];
		const folded = words.folded.slice(start, end);
		const party = parties[word];
		if (party !== undefined) {
			yield { name: party, isFramed: true };
			yield { name: stemOf(folded), isLight: true };
			continue;
		}
		for (const shown of featuresOf(folded, word, words, concepts))
			yield isFramed.has(word) || FRAMED.has(shown.name) ? { ...shown, isFramed: true } : shown;
	}
}

/** Kinds of what the lexicon finds that a frame says in its own way. */
const FRAMED_KINDS: ReadonlySet<string> = new Set(["kz", "role", "organ", "act"]);

/** Ideas of offices and acts, whose words the lexicon does not find in every form. */
const FRAMED: ReadonlySet<string> = new Set(
	(
		"kazakh president premier minister foreign ambassador consul deputy parliament government akim leader secretary official " +
		"representat delegat visit meet phone congratulat condolenc summit forum session agree sign declar cooperat relation discuss " +
		"credential consultat invit bilateral joint intergovernment speech respond state second first two"
	)
		.split(" ")
		.map((idea) => `c${idea}`),
);

function framedWords(field: Field, hits: readonly Hit[]): ReadonlySet<number> {
	const found = new Set<number>();
	for (const { field: of, entry, word, wordEnd } of hits) {
		if (of !== field || !FRAMED_KINDS.has(entry.kind)) continue;
		for (let n = word; n < wordEnd; n++) found.add(n);
	}
	return found;
}

function* featuresOf(
	folded: string,
	word: number,
	words: Words,
	concepts: Concepts,
): Generator<Shown, void, undefined> {
	if (isNumber(folded)) {
		yield { name: `#${folded}` };
		return;
	}
	if (SIGN.test(folded)) {
		const next = words.folded.slice(words.start[word + 1], words.end[word + 1]);
		if (SIGN.test(next)) yield { name: `w${folded}${next}` };
		return;
	}
	const concept = conceptAt(words.folded, words.start[word] ?? 0, words.end[word] ?? 0, concepts);
	if (concept !== undefined && !concept.startsWith(KIND)) {
		yield { name: `c${concept}` };
		yield { name: stemOf(folded), isLight: true };
		return;
	}
	if (folded.length < SHORTEST_WORD) {
		yield { name: stemOf(folded), isLight: true };
		return;
	}
	yield { name: stemOf(folded) };
	const bones = skeleton(folded);
	if (bones.length < SHORTEST_BONES) return;
	if (((words.shape[word] ?? 0) & SHAPE.capital) === 0) {
		yield { name: `s${bones.slice(0, 4)}` };
		return;
	}
	yield { name: `n${bones.slice(0, 3)}` };
	if (bones.length > SHORTEST_BONES) yield { name: `n${bones.slice(0, 4)}` };
}

const stemOf = (folded: string): string => `w${folded.slice(0, STEM)}`;

/** By word: the party that the lexicon takes it for. */
function partiesByWord(field: Field, words: Words, hits: readonly Hit[]): (string | undefined)[] {
	const parties = new Array<string | undefined>(words.count).fill(undefined);
	for (const hit of hits) {
		const party = hit.field === field ? partyOf(hit, words) : undefined;
		if (party !== undefined) parties.fill(party, hit.word, hit.wordEnd);
	}
	return parties;
}

/** What of the lexicon's rows on Kazakhstan names the state itself. */
const STATE_ROWS: ReadonlySet<string> = new Set(["country", "adjective"]);

function partyOf({ entry, word, wordEnd }: Hit, words: Words): string | undefined {
	if (entry.kind === "country" || entry.kind === "organisation" || entry.kind === "person") return `p${entry.id}`;
	if (entry.kind !== "kz") return undefined;
	if (STATE_ROWS.has(entry.id)) return `p${HOME}`;
	if (entry.id === "capital") return `p${HOME}.astana`;
	const region = entry.id === "region" ? regionIn(words, word, wordEnd) : undefined;
	return region && `p${HOME}.${region}`;
}

function isNumber(word: string): boolean {
	const code = word.charCodeAt(0);
	return code >= 48 && code <= 57;
}
