/** The features of words that reports are compared by. */
import { type Concepts, conceptOf, KIND } from "../lexicon/concepts.ts";
import { skeleton } from "../lexicon/skeleton.ts";

/** Letters kept of a word: enough to distinguish words, few enough to drop Russian and Kazakh endings. */
export const STEM = 5;

/** Shorter words that name nothing known are particles. */
const SHORTEST_WORD = 4;

/** Words, initials such as U.S., and numbers; a time of day is neither. */
export const WORDS = /\d{1,2}:\d{2}|\p{Lu}(?:\.\p{Lu}\p{L}?)+|[\p{L}\p{N}]+/gu;

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

function isNumber(word: string): boolean {
	const code = word.charCodeAt(0);
	return code >= 48 && code <= 57;
}
