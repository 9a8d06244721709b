/** The words of a report as they are compared: weighed by how rare they are among articles in general. */
import { hasConcepts, PLACE } from "../lexicon/concepts.ts";
import { conceptsOf } from "../lexicon/lexicon.ts";
import type { Article } from "../model/article.ts";
import type { LanguageCode } from "../model/source.ts";
import { keysOf, STEM, WORDS } from "./vocabulary.ts";
import { weigh } from "./weights.ts";

/** What a feature of the title weighs against one of the excerpt alone. */
const TITLE = 1.4;

/** Characters of an excerpt that are read: what follows is background, or another headline. */
const LEAD = 300;

/** What the feature of a number begins with. */
const NUMBER = "#";

/** Between the parts of a digest. */
const PARTS = /\s(?:\/\/|\|\|)\s/;

/** The issue of a programme that is on every day. */
const ISSUE = /\d{1,2}\.\d{1,2}\.\d{4}\s*$/;

/** The text of a report, ready to be compared. */
export interface Text {
	/** Words of the title, cut to their first letters. */
	readonly stems: ReadonlySet<string>;
	/** Numbers of the title. */
	readonly numbers: ReadonlySet<string>;
	/** What each feature weighs. */
	readonly weights: ReadonlyMap<string, number>;
	/** Length of all weights, and of those that any language can share. */
	readonly length: number;
	readonly sharedLength: number;
	/** Features besides the names of states, cities and parties, which the frames compare; and their length. */
	readonly rest: ReadonlySet<string>;
	readonly restLength: number;
	readonly sharedRestLength: number;
	/** Whether the language has ideas, by which texts are alike across languages. */
	readonly hasIdeas: boolean;
	/** Several events in one item: it is nobody's twin. */
	readonly isDigest: boolean;
}

/** Features of words that were met before, by language and spelling. Owned by one sorting. */
export type Dictionary = Map<LanguageCode, Map<string, readonly string[]>>;

/** @param known what the frame says already, as features: the parties' names. */
export function textOf(
	{ title, excerpt }: Pick<Article, "title" | "excerpt">,
	language: LanguageCode,
	known: ReadonlySet<string>,
	dictionary: Dictionary,
): Text {
	const weights = new Map<string, number>();
	const stems = new Set<string>();
	const numbers = new Set<string>();
	for (const word of title.match(WORDS) ?? []) {
		stems.add(word.toLowerCase().slice(0, STEM));
		for (const key of featuresOf(word, language, dictionary)) {
			weights.set(key, weigh(key) * TITLE);
			if (key.startsWith(NUMBER)) numbers.add(key);
		}
	}
	for (const word of excerpt.slice(0, LEAD).match(WORDS) ?? []) {
		for (const key of featuresOf(word, language, dictionary)) if (!weights.has(key)) weights.set(key, weigh(key));
	}
	let square = 0;
	let sharedSquare = 0;
	let restSquare = 0;
	let sharedRestSquare = 0;
	const rest = new Set<string>();
	for (const [key, weight] of weights) {
		square += weight * weight;
		if (isShared(key)) sharedSquare += weight * weight;
		if (isOfParty(key, known)) continue;
		rest.add(key);
		restSquare += weight * weight;
		if (isShared(key)) sharedRestSquare += weight * weight;
	}
	return {
		stems,
		numbers,
		weights,
		length: Math.sqrt(square),
		sharedLength: Math.sqrt(sharedSquare),
		rest,
		restLength: Math.sqrt(restSquare),
		sharedRestLength: Math.sqrt(sharedRestSquare),
		hasIdeas: hasConcepts(conceptsOf(language)),
		isDigest: PARTS.test(excerpt) || ISSUE.test(title),
	};
}

function featuresOf(word: string, language: LanguageCode, dictionary: Dictionary): readonly string[] {
	const words = dictionary.get(language) ?? new Map<string, readonly string[]>();
	dictionary.set(language, words);
	const known = words.get(word);
	if (known !== undefined) return known;
	const keys = keysOf(word, word.toLowerCase(), conceptsOf(language));
	words.set(word, keys);
	return keys;
}

const isOfParty = (key: string, known: ReadonlySet<string>): boolean =>
	key.startsWith(`c${PLACE}`) || key === OURS || known.has(key);

/** The idea of Kazakhstan and its people. */
const OURS = "ckazakh";

/** How alike two texts are in what their frames do not say. */
export function restLikeness(a: Text, b: Text, isOneLanguage: boolean): number {
	const [small, large] = a.rest.size <= b.rest.size ? [a, b] : [b, a];
	let dot = 0;
	for (const key of small.rest) {
		if (!large.rest.has(key) || (!isOneLanguage && !isShared(key))) continue;
		dot += (small.weights.get(key) ?? 0) * (large.weights.get(key) ?? 0);
	}
	const length = isOneLanguage ? a.restLength * b.restLength : a.sharedRestLength * b.sharedRestLength;
	return length === 0 ? 0 : dot / length;
}

/** Whether a feature is the same in every language. */
const isShared = (key: string): boolean => !key.startsWith("w");

/** How alike two texts are, 0 to 1: the cosine of their weights, across languages of what any language can share. */
export function likeness(a: Text, b: Text, isOneLanguage: boolean): number {
	const [small, large] = a.weights.size <= b.weights.size ? [a, b] : [b, a];
	let dot = 0;
	for (const [key, weight] of small.weights) {
		if (!isOneLanguage && !isShared(key)) continue;
		const other = large.weights.get(key);
		if (other !== undefined) dot += weight * other;
	}
	const length = isOneLanguage ? a.length * b.length : a.sharedLength * b.sharedLength;
	return length === 0 ? 0 : dot / length;
}
