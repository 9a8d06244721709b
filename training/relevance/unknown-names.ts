import { match } from "../../src/classify/matcher.ts";
import { SHAPE, type Words } from "../../src/lexicon/words.ts";
import type { LanguageCode } from "../../src/model/source.ts";
import { articleOf, type Item } from "./items.ts";

export interface UnknownName {
	/** As it stands in most headlines. */
	readonly name: string;
	/** How many headlines have it. */
	readonly count: number;
}

/** Words that begin alike are forms of one name. */
const SAME = 6;

/** By language: capitalised words inside sentences that no hit of the lexicon covers, in at least so many headlines. */
export function unknownNames(items: readonly Item[], least: number): Map<LanguageCode, UnknownName[]> {
	const byLanguage = Map.groupBy(items.map(articleOf), ({ language }) => language);
	return new Map(
		[...byLanguage].map(([language, articles]) => {
			const surfaces = new Map<string, string[]>();
			for (const { title, excerpt } of articles) {
				const { hits, ...words } = match(title, excerpt, language);
				const inTitle = namesIn(
					title,
					words.title,
					hits.filter(({ field }) => field === "title"),
				);
				const inExcerpt = namesIn(
					excerpt,
					words.excerpt,
					hits.filter(({ field }) => field === "excerpt"),
				);
				for (const [stem, name] of new Map([...inTitle, ...inExcerpt]))
					surfaces.set(stem, [...(surfaces.get(stem) ?? []), name]);
			}
			const names = [...surfaces.values()]
				.filter(({ length }) => length >= least)
				.map((all) => ({ name: mostCommon(all), count: all.length }))
				.sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
			return [language, names] as const;
		}),
	);
}

function namesIn(
	text: string,
	words: Words,
	hits: readonly { readonly word: number; readonly wordEnd: number }[],
): [stem: string, name: string][] {
	const found: [string, string][] = [];
	for (let word = 0; word < words.count; word++) {
		const shape = words.shape[word] ?? 0;
		const isName = (shape & SHAPE.capital) !== 0 && (shape & SHAPE.opensSentence) === 0;
		if (!isName || hits.some((hit) => hit.word <= word && hit.wordEnd > word)) continue;
		const folded = words.folded.slice(words.start[word], words.end[word]);
		if (folded.length > 2) found.push([folded.slice(0, SAME), text.slice(words.from[word], words.to[word])]);
	}
	return found;
}

function mostCommon(names: readonly string[]): string {
	const counts = [...Map.groupBy(names, (name) => name)].map(([name, all]) => ({ name, count: all.length }));
	return counts.reduce((best, next) => (next.count > best.count ? next : best)).name;
}
