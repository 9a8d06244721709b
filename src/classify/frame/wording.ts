import { type Concepts, hasConcepts, PLACE } from "../../lexicon/concepts.ts";
import { conceptsOf } from "../../lexicon/lexicon.ts";
import type { Words } from "../../lexicon/words.ts";
import type { Article } from "../../model/article.ts";
import { type WordFeature, writeWording } from "../../model/wording.ts";
import type { Field, Hit } from "../hit.ts";
import { type Matched, match } from "../matcher.ts";
import { weigh } from "./rarity.ts";
import { featuresIn } from "./vocabulary.ts";

/** Characters of an excerpt that are read: what follows is background, or another headline. */
const LEAD = 300;

/** What a feature of the title weighs against one of the excerpt alone. */
const TITLE = 1.4;

/** More features than these are a list: whatever an outlet sends, what is kept of it has a bound. */
const MOST = 90;

/** Between the parts of a digest. */
const PARTS = /\s(?:\/\/|\|\|)\s/;

/** The issue of a programme that is on every day. */
const ISSUE = /\d{1,2}\.\d{1,2}\.\d{4}\s*$/;

/** The words of an article, as they are compared: those of its first sight, however it was edited. */
export function wordingOf({ title, excerpt, original, language }: Article, matched: Matched): string {
	const first = original ?? { title, excerpt };
	const isEdited = first.title !== title || first.excerpt !== excerpt;
	const seen = isEdited ? match(first.title, first.excerpt, language) : matched;
	const concepts = conceptsOf(language);
	const titled = featuresOf("title", seen.title, seen.hits, concepts, TITLE);
	const lead = wordsWithin(seen.excerpt, LEAD);
	const others = featuresOf("excerpt", lead, seen.hits, concepts, 1).filter(
		({ name, weight }) => weight > 0 && !titled.some((feature) => feature.name === name),
	);
	return writeWording({
		hasIdeas: hasConcepts(concepts),
		isDigest: PARTS.test(first.excerpt) || ISSUE.test(first.title),
		title: titled.slice(0, MOST),
		excerpt: others.slice(0, Math.max(0, MOST - titled.length)),
	});
}

/** The words that begin before a character. */
function wordsWithin(words: Words, most: number): Words {
	const count = words.from.findIndex((from) => from >= most);
	return count < 0 ? words : { ...words, count };
}

function featuresOf(
	field: Field,
	words: Words,
	hits: readonly Hit[],
	concepts: Concepts,
	factor: number,
): WordFeature[] {
	const found = new Map<string, WordFeature>();
	for (const { name, isLight, isFramed } of featuresIn(field, words, hits, concepts)) {
		if (isLight && found.has(name)) continue;
		const weight = isLight ? 0 : weigh(name) * factor;
		const [kind] = name;
		const isSaid = isFramed === true || name.startsWith(`c${PLACE}`);
		found.set(name, { name, weight, isShared: kind !== "w", isFramed: isSaid, isNumber: kind === "#" });
	}
	return [...found.values()];
}
