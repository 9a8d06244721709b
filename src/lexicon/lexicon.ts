import bytes from "#lexicon";
import type { LanguageCode } from "../model/source.ts";
import { type Concepts, conceptsIn } from "./concepts.ts";
import { Entries } from "./entries.ts";
import { type PhraseIndex, phrasesIn } from "./phrases.ts";
import { Sections } from "./sections.ts";
import { Texts } from "./texts.ts";

const SECTIONS = new Sections(bytes);

/** What the lexicon holds by name, in all languages. */
export const ENTRIES = new Entries(new Texts(SECTIONS, "entries"));

const IDEAS = new Texts(SECTIONS, "ideas");

const PHRASES = new Map<LanguageCode, PhraseIndex>();
const CONCEPTS = new Map<LanguageCode, Concepts>();

/** The forms that count in a language: its own, and those that count in every one. */
export function phrasesOf(language: LanguageCode): PhraseIndex {
	return madeOnce(PHRASES, language, () => phrasesIn(SECTIONS, language));
}

/** What a language's words are about. */
export function conceptsOf(language: LanguageCode): Concepts {
	return madeOnce(CONCEPTS, language, () => conceptsIn(SECTIONS, `ideas.${language}`, IDEAS));
}

function madeOnce<Key, Value>(known: Map<Key, Value>, key: Key, make: () => Value): Value {
	const value = known.get(key) ?? make();
	known.set(key, value);
	return value;
}
