import { type Concepts, conceptOf, conceptsOf, PLACE } from "../languages/concepts.ts";
import type { Report } from "../model/classification.ts";
import { skeleton } from "./skeleton.ts";

/** What a report can be compared by. */
export interface Features {
	/** Words of the title, cut to their first letters. */
	readonly title: ReadonlySet<string>;
	/** Numbers of the title. */
	readonly numbers: ReadonlySet<string>;
	/** Of title and excerpt. Those of one language begin with `w`; all others are the same in every language. */
	readonly all: ReadonlySet<string>;
	/** Those of `all` that the title has. */
	readonly titled: ReadonlySet<string>;
	/** Those of `all` that are countries and cities. */
	readonly places: ReadonlySet<string>;
	/** Several events in one item: it is nobody's twin. */
	readonly digest: boolean;
}

/** Letters kept of a word: enough to tell words apart, few enough to drop Russian and Kazakh endings. */
const STEM = 5;

/** Shorter words that name nothing known are particles. */
const SHORTEST_WORD = 4;

/** Characters of an excerpt that are read: what follows is background, or another headline. */
const LEAD = 300;

/** Between the parts of a digest. */
const PARTS = /\s(?:\/\/|\|\|)\s/;

/** The issue of a programme that is on every day. */
const ISSUE = /\d{1,2}\.\d{1,2}\.\d{4}\s*$/;

/** Words, initials such as U.S., and numbers; a time of day is neither. */
const WORDS = /\d{1,2}:\d{2}|\p{Lu}(?:\.\p{Lu}\p{L}?)+|[\p{L}\p{N}]+/gu;

export function featuresOf(report: Pick<Report, "title" | "excerpt" | "language">): Features {
	const concepts = conceptsOf(report.language);
	const title = new Set<string>();
	const numbers = new Set<string>();
	const all = new Set<string>();
	for (const word of words(report.title)) {
		const lower = word.toLowerCase();
		title.add(lower.slice(0, STEM));
		if (isNumber(lower)) numbers.add(lower);
		for (const feature of featuresOfWord(word, lower, concepts)) all.add(feature);
	}
	const titled = new Set(all);
	for (const word of words(report.excerpt.slice(0, LEAD))) {
		for (const feature of featuresOfWord(word, word.toLowerCase(), concepts)) all.add(feature);
	}
	return { title, numbers, all, titled, places: new Set([...all].filter(isPlace)), digest: isDigest(report) };
}

function isDigest({ title, excerpt }: Pick<Report, "title" | "excerpt">): boolean {
	return PARTS.test(excerpt) || ISSUE.test(title);
}

function isPlace(feature: string): boolean {
	return feature.startsWith(`c${PLACE}`);
}

/** A number; else a known idea; else a name by its consonants, and the word itself for readers of the same language. */
function featuresOfWord(word: string, lower: string, concepts: Concepts): string[] {
	if (isNumber(lower)) return [`#${lower}`];
	const concept = conceptOf(lower, concepts);
	if (concept !== undefined) return [`c${concept}`];
	if (lower.length < SHORTEST_WORD) return [];
	const features = [`w${lower.slice(0, STEM)}`];
	const bones = skeleton(lower);
	if (bones.length < 3) return features;
	if (word.charAt(0) === lower.charAt(0)) features.push(`s${bones.slice(0, 4)}`);
	else features.push(`n${bones.slice(0, 3)}`, `n${bones.slice(0, 4)}`);
	return features;
}

function isNumber(word: string): boolean {
	const code = word.charCodeAt(0);
	return code >= 48 && code <= 57;
}

function words(text: string): string[] {
	return (text.match(WORDS) ?? []).filter((word) => !word.includes(":"));
}
