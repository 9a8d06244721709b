import type { Story } from "../model/story.ts";

/** What a text search asks for: `uranium -nuclear "gas pipeline"`. */
export interface Search {
	/** Beginnings of words, or phrases: each must be there. */
	readonly all: readonly string[];
	/** None of these may be there. */
	readonly none: readonly string[];
}

/** Reads a search: words, `"phrases"`, and either with a leading minus to exclude it. */
export function readSearch(text: string): Search {
	const all: string[] = [];
	const none: string[] = [];
	for (const [, minus, phrase, word] of text.matchAll(/(-?)(?:"([^"]*)"|(\S+))/g)) {
		const term = folded(phrase ?? word ?? "");
		if (term.trim() !== "") (minus === "-" ? none : all).push(term.trimEnd());
	}
	return { all, none };
}

/** Whether a title or excerpt of the story's reports, in whatever language, answers the search. */
export function answers(story: Story, search: Search): boolean {
	return textsAnswer(
		story.reports.map(({ title, excerpt }) => `${title} ${excerpt}`),
		search,
	);
}

/** Whether texts answer a search, all together. */
export function textsAnswer(texts: readonly string[], { all, none }: Search): boolean {
	const text = texts.map(folded).join(" ");
	return all.every((term) => text.includes(term)) && !none.some((term) => text.includes(term));
}

/**
 * Lower case words, each after one space, so that a term finds beginnings of words only: an inflected word is found by
 * its stem. Cyrillic ё is е, as most outlets print it.
 */
function folded(text: string): string {
	const words = text
		.normalize("NFKC")
		.toLowerCase()
		.replaceAll("ё", "е")
		.match(/[\p{L}\p{N}]+/gu);
	return ` ${(words ?? []).join(" ")} `;
}
