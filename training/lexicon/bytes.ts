import { LANGUAGES } from "../../src/languages/registry.ts";
import { nearStepsOf, sectionBytes, stepsOf } from "../../src/lexicon/sections.ts";
import { textSections } from "../../src/lexicon/texts.ts";
import type { CompiledEntry } from "./compile.ts";
import { type Idea, ideaSections } from "./ideas.ts";
import { phraseIndex } from "./phrases.ts";
import { readEntry } from "./read-entry.ts";
import { type Topic, topicSections } from "./topics.ts";

/** The compiled lexicon, as `src/lexicon/lexicon.ts` reads it. */
export function lexiconBytes(
	entries: readonly CompiledEntry[],
	ideas: readonly Idea[],
	topics: readonly Topic[],
): Uint8Array {
	const phrases = LANGUAGES.flatMap(({ code }) => {
		// First what counts everywhere, so that of two forms of a word the language's own is found first.
		const forms = [undefined, code].flatMap((language) =>
			entries.flatMap((entry, number) =>
				entry.forms.filter((form) => form.language === language).map((form) => ({ entry: number, form })),
			),
		);
		const { trie, readings, openings, phrases, ...rows } = phraseIndex(forms);
		const all = {
			...trie,
			bases: nearStepsOf(trie.bases),
			readings: stepsOf(readings),
			openings: stepsOf(openings),
			phrases: stepsOf(phrases),
			...rows,
		};
		return Object.entries(all).map(([name, row]) => [`${code}.${name}`, row] as const);
	});
	return sectionBytes(
		new Map([
			...textSections("entries", entries.map(entryText)),
			...phrases,
			...ideaSections(ideas),
			...topicSections(topics),
		]),
	);
}

/** An entry as `src/lexicon/entries.ts` reads it. */
const entryText = ({ kind, id, attributes }: CompiledEntry): string =>
	JSON.stringify(readEntry(kind, id, Object.entries(attributes)));
