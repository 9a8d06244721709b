import { conceptAt, KIND } from "../lexicon/concepts.ts";
import type { Entry } from "../lexicon/entry.ts";
import { conceptsOf } from "../lexicon/lexicon.ts";
import { withAllFields } from "../lexicon/read-entry.ts";
import type { Words } from "../lexicon/words.ts";
import type { Article } from "../model/article.ts";
import type { LanguageCode } from "../model/source.ts";
import type { Field, Hit } from "./hit.ts";
import type { Matched } from "./matcher.ts";

/** Entries by idea, made when one is first met. */
const ENTRIES = new Map<string, Entry>();

/** Languages whose labelled articles taught what ideas weigh: of others the ideas are for stories alone. */
const LEARNED: ReadonlySet<LanguageCode> = new Set(["en", "ru", "kk"]);

/** What the words of an article are about, each as a hit, in order; nothing in a language whose ideas were not weighed. */
export function ideasOf(
	{ title, excerpt }: Pick<Matched, "title" | "excerpt">,
	article: Pick<Article, "title" | "excerpt" | "language">,
): Hit[] {
	const found: Hit[] = [];
	if (!LEARNED.has(article.language)) return found;
	addIdeas(found, "title", article.title, title, article.language);
	addIdeas(found, "excerpt", article.excerpt, excerpt, article.language);
	return found;
}

function addIdeas(found: Hit[], field: Field, text: string, words: Words, language: LanguageCode): void {
	const concepts = conceptsOf(language);
	for (let word = 0; word < words.count; word++) {
		const idea = conceptAt(words.folded, words.start[word] ?? 0, words.end[word] ?? 0, concepts);
		if (idea === undefined) continue;
		const start = words.from[word] ?? 0;
		const end = words.to[word] ?? 0;
		found.push({
			entry: entryOf(idea),
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

function entryOf(idea: string): Entry {
	const known = ENTRIES.get(idea);
	if (known !== undefined) return known;
	const entry = withAllFields({ kind: "idea", id: idea.replace(KIND, "") });
	ENTRIES.set(idea, entry);
	return entry;
}
