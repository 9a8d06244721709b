import { topicIndexOf } from "../../lexicon/lexicon.ts";
import { topicAt } from "../../lexicon/topics.ts";
import type { Words } from "../../lexicon/words.ts";
import type { LanguageCode } from "../../model/source.ts";

/** More topics than these are a digest's. */
const MOST = 5;

/** What words of a language are about besides who meets whom, in order, each once; nothing in a language without a table. */
export function topicsOf(words: Words, language: LanguageCode): string[] {
	const index = topicIndexOf(language);
	const found = new Set<string>();
	for (let word = 0; index !== undefined && word < words.count && found.size < MOST; word++) {
		const topic = topicAt(words, word, index);
		if (topic !== undefined) found.add(topic);
	}
	return [...found];
}
