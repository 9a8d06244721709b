/** Words of one sorting and the features they are compared by. Each is worked out once: a few thousand words make all texts. */
import { type Concepts, conceptOf, conceptsOf, KIND, PLACE } from "../lexicon/concepts.ts";
import { skeleton } from "../lexicon/skeleton.ts";
import type { LanguageCode } from "../model/source.ts";
import type { Feature } from "./vector.ts";
import { weigh } from "./weights.ts";

export interface Word {
	/** Lower case, cut to its first letters so that inflected forms are one. */
	readonly stem: string;
	readonly isNumber: boolean;
	readonly features: readonly Feature[];
}

/** Features by key, and words by language and spelling. */
export interface Vocabulary {
	readonly features: Map<string, Feature>;
	readonly words: Map<LanguageCode, Map<string, Word>>;
}

/** Letters kept of a word: enough to tell words apart, few enough to drop Russian and Kazakh endings. */
const STEM = 5;

/** Shorter words that name nothing known are particles. */
const SHORTEST_WORD = 4;

/** Words, initials such as U.S., and numbers; a time of day is neither. */
export const WORDS = /\d{1,2}:\d{2}|\p{Lu}(?:\.\p{Lu}\p{L}?)+|[\p{L}\p{N}]+/gu;

/** The words of a text, in order. */
export function wordsOf(text: string, language: LanguageCode, vocabulary: Vocabulary): Word[] {
	const known = vocabulary.words.get(language) ?? new Map<string, Word>();
	vocabulary.words.set(language, known);
	return (text.match(WORDS) ?? []).map((spelling) => {
		const word = known.get(spelling) ?? read(spelling, conceptsOf(language), vocabulary.features);
		known.set(spelling, word);
		return word;
	});
}

function read(spelling: string, concepts: Concepts, features: Map<string, Feature>): Word {
	const lower = spelling.toLowerCase();
	return {
		stem: lower.slice(0, STEM),
		isNumber: isNumber(lower),
		features: keysOf(spelling, lower, concepts).map((key) => featureOf(key, features)),
	};
}

/** A number; else a known idea; else a name by its consonants, and the word itself for texts of the same language. */
export function keysOf(spelling: string, lower: string, concepts: Concepts): string[] {
	if (spelling.includes(":")) return [];
	if (isNumber(lower)) return [`#${lower}`];
	const concept = conceptOf(lower, concepts);
	if (concept !== undefined && !concept.startsWith(KIND)) return [`c${concept}`];
	if (lower.length < SHORTEST_WORD) return [];
	const keys = [`w${lower.slice(0, STEM)}`];
	const bones = skeleton(lower);
	if (bones.length < 3) return keys;
	if (spelling.charAt(0) === lower.charAt(0)) keys.push(`s${bones.slice(0, 4)}`);
	else keys.push(...new Set([`n${bones.slice(0, 3)}`, `n${bones.slice(0, 4)}`]));
	return keys;
}

function featureOf(key: string, features: Map<string, Feature>): Feature {
	const known = features.get(key);
	if (known !== undefined) return known;
	const feature: Feature = {
		weight: weigh(key),
		common: !key.startsWith("w"),
		place: key.startsWith(`c${PLACE}`),
		shown: [],
		lastIn: undefined,
	};
	features.set(key, feature);
	return feature;
}

function isNumber(word: string): boolean {
	const code = word.charCodeAt(0);
	return code >= 48 && code <= 57 && !word.includes(":");
}
