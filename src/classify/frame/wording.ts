import { type Concepts, hasConcepts, PLACE } from "../../lexicon/concepts.ts";
import { conceptsOf } from "../../lexicon/lexicon.ts";
import type { Words } from "../../lexicon/words.ts";
import type { Article } from "../../model/article.ts";
import { isDigit, isSpace } from "../../model/letters.ts";
import { hashOf, type WordFeature, writeWording } from "../../model/wording.ts";
import type { Field, Hit } from "../hit.ts";
import { type WordIdeas, wordIdeasOf } from "../ideas.ts";
import { type Matched, match } from "../matcher.ts";
import { weigh } from "./rarity.ts";
import { tellFeatures } from "./vocabulary.ts";

/** Characters of an excerpt that are read: what follows is background, or another headline. */
const LEAD = 300;

/** What a feature of the title weighs against one of the excerpt alone. */
const TITLE = 1.4;

/** More features than these are a list: whatever an outlet sends, what is kept of it has a bound. */
const MOST = 90;

/** Between the parts of a digest. */
const PARTINGS = ["//", "||"];

function hasParts(text: string): boolean {
	for (const parting of PARTINGS) {
		for (let at = text.indexOf(parting); at >= 0; at = text.indexOf(parting, at + 1))
			if (isSpace(text.charCodeAt(at - 1)) && isSpace(text.charCodeAt(at + 2))) return true;
	}
	return false;
}

/** Whether a title ends in a date in digits: the issue of a programme that is on every day. */
function isIssue(title: string): boolean {
	const text = title.trimEnd();
	const year = digitsBefore(text, text.length);
	const month = text.charAt(year - 1) === "." ? digitsBefore(text, year - 1) : year;
	const ofMonth = year - 1 - month;
	if (text.length - year !== 4 || ofMonth < 1 || ofMonth > 2) return false;
	return text.charAt(month - 1) === "." && isDigit(text.charCodeAt(month - 2));
}

/** Where the digits begin that end at a place. */
function digitsBefore(text: string, end: number): number {
	let at = end;
	while (isDigit(text.charCodeAt(at - 1))) at--;
	return at;
}

/** The words of an article, as they are compared: those of its first sight, however it was edited. */
export function wordingOf(
	{ title, excerpt, original, language }: Article,
	matched: Matched,
	wordIdeas: WordIdeas,
): string {
	const first = original ?? { title, excerpt };
	const isEdited = first.title !== title || first.excerpt !== excerpt;
	const seen = isEdited ? match(first.title, first.excerpt, language) : matched;
	const ideas = isEdited ? wordIdeasOf(seen, language) : wordIdeas;
	const concepts = conceptsOf(language);
	const titled = featuresOf("title", seen.title, seen.hits, ideas.title, concepts, TITLE);
	const others = featuresOf("excerpt", wordsWithin(seen.excerpt, LEAD), seen.hits, ideas.excerpt, concepts, 1);
	for (const { hash } of titled.values()) others.delete(hash);
	const ofTitle = [...titled.values()].slice(0, MOST);
	return writeWording({
		hasIdeas: hasConcepts(concepts),
		isDigest: hasParts(first.excerpt) || isIssue(first.title),
		title: ofTitle,
		excerpt: weighty(others.values(), MOST - ofTitle.length),
	});
}

/** The first that weigh something. */
function weighty(features: Iterable<WordFeature>, most: number): WordFeature[] {
	const found: WordFeature[] = [];
	for (const feature of features) {
		if (found.length >= most) break;
		if (feature.weight > 0) found.push(feature);
	}
	return found;
}

/** The words that begin before a character. */
function wordsWithin(words: Words, most: number): Words {
	let { count } = words;
	while (count > 0 && (words.from[count - 1] ?? 0) >= most) count--;
	return count === words.count ? words : { ...words, count };
}

/** By hash, in the order of first sight. */
function featuresOf(
	field: Field,
	words: Words,
	hits: readonly Hit[],
	ideas: Uint16Array,
	concepts: Concepts,
	factor: number,
): Map<number, WordFeature> {
	const found = new Map<number, WordFeature>();
	tellFeatures(field, words, hits, ideas, concepts, (kind, text, from, to, isLight, isFramed) => {
		const hash = hashOf(kind, text, from, to);
		if (isLight && found.has(hash)) return;
		const weight = isLight ? 0 : weigh(kind, hash) * factor;
		const isSaid = isFramed || (kind === "c" && text.startsWith(PLACE));
		found.set(hash, { hash, weight, isShared: kind !== "w", isFramed: isSaid, isNumber: kind === "#" });
	});
	return found;
}
