import { type Concepts, ideasIn, KIND, nameOf } from "../lexicon/concepts.ts";
import { type Entry, withAllFields } from "../lexicon/entry.ts";
import { conceptsOf } from "../lexicon/lexicon.ts";
import type { Words } from "../lexicon/words.ts";
import type { Article } from "../model/article.ts";
import type { LanguageCode } from "../model/source.ts";
import type { Field, Hit } from "./hit.ts";
import type { Matched } from "./matcher.ts";

/** Entries by an idea's number, made when one is first met. */
const ENTRIES: Entry[] = [];

/** By field and word: the number of its idea, or 0. */
export type WordIdeas = Readonly<Record<Field, Uint16Array>>;

export function wordIdeasOf({ title, excerpt }: Pick<Matched, Field>, language: LanguageCode): WordIdeas {
	const concepts = conceptsOf(language);
	return { title: ideasIn(title, concepts), excerpt: ideasIn(excerpt, concepts) };
}

/** What the words of an article are about, each as a hit, in order; nothing in a language without a column in `data/ideas`. */
export function ideasOf(
	{ title, excerpt }: Pick<Matched, Field>,
	ideas: WordIdeas,
	article: Pick<Article, Field | "language">,
): Hit[] {
	const found: Hit[] = [];
	const concepts = conceptsOf(article.language);
	addIdeas(found, "title", article.title, title, ideas.title, concepts);
	addIdeas(found, "excerpt", article.excerpt, excerpt, ideas.excerpt, concepts);
	return found;
}

function addIdeas(
	found: Hit[],
	field: Field,
	text: string,
	words: Words,
	ideas: Uint16Array,
	concepts: Concepts,
): void {
	for (let word = 0; word < words.count; word++) {
		const idea = ideas[word] ?? 0;
		if (idea === 0) continue;
		const start = words.from[word] ?? 0;
		const end = words.to[word] ?? 0;
		found.push({
			entry: entryOf(idea, concepts),
			field,
			start,
			end,
			surface: text.slice(start, end),
			word,
			wordEnd: word + 1,
			sentence: words.sentence[word] ?? 0,
			needsContext: false,
		});
	}
}

function entryOf(idea: number, concepts: Concepts): Entry {
	const known = ENTRIES[idea];
	if (known !== undefined) return known;
	const entry = withAllFields({ kind: "idea", id: nameOf(idea, concepts)?.replace(KIND, "") ?? "" });
	ENTRIES[idea] = entry;
	return entry;
}
