import bytes from "#lexicon";
import type { LanguageCode } from "../model/source.ts";
import { type Concepts, conceptsIn } from "./concepts.ts";
import { Entries } from "./entries.ts";
import { type PhraseIndex, phrasesIn } from "./phrases.ts";
import { Sections } from "./sections.ts";
import { Texts } from "./texts.ts";
import { type TopicIndex, topicsIn } from "./topics.ts";

const SECTIONS = new Sections(bytes);

/** What the lexicon holds by name, in all languages. */
export const ENTRIES = new Entries(new Texts(SECTIONS, "entries"));

const IDEAS = new Texts(SECTIONS, "ideas");
const TOPICS = new Texts(SECTIONS, "topics");

const PHRASES = new Map<LanguageCode, PhraseIndex>();
const CONCEPTS = new Map<LanguageCode, Concepts>();
const TOPIC_INDEXES = new Map<LanguageCode, TopicIndex | undefined>();

/** The forms that count in a language: its own, and those that count in every one. */
export function phrasesOf(language: LanguageCode): PhraseIndex {
	return madeOnce(PHRASES, language, () => phrasesIn(SECTIONS, language));
}

/** What a language's words are about. */
export function conceptsOf(language: LanguageCode): Concepts {
	return madeOnce(CONCEPTS, language, () => conceptsIn(SECTIONS, `ideas.${language}`, IDEAS));
}

/** What two sides deal with, by a language's words; nothing for a language without a table. */
export function topicIndexOf(language: LanguageCode): TopicIndex | undefined {
	return madeOnce(TOPIC_INDEXES, language, () => topicsIn(SECTIONS, `topics.${language}`, TOPICS));
}

function madeOnce<Key, Value>(known: Map<Key, Value>, key: Key, make: () => Value): Value {
	const value = known.get(key) ?? make();
	known.set(key, value);
	return value;
}
