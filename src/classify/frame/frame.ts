import { languageNamed } from "../../languages/registry.ts";
import { skeleton } from "../../lexicon/skeleton.ts";
import { SHAPE, type Words } from "../../lexicon/words.ts";
import type { Article } from "../../model/article.ts";
import type { Facets } from "../../model/facets.ts";
import type { Frame } from "../../model/frame.ts";
import { monthOf } from "../facets/date-tokens.ts";
import { officeHoldersOf } from "../facets/persons.ts";
import type { Field } from "../hit.ts";
import { type WordIdeas, wordIdeasOf } from "../ideas.ts";
import type { Matched } from "../matcher.ts";
import type { Sighting } from "../sighting.ts";
import { actsOf } from "./acts.ts";
import { numbersIn } from "./numbers.ts";
import { partiesOf, stateIn } from "./parties.ts";
import { placesIn } from "./places.ts";
import { topicsOf } from "./topics.ts";
import { wordingOf } from "./wording.ts";

/** Characters of an excerpt that are read: what follows is background, or another headline. */
const LEAD = 300;

const MOST_NAMES = 4;
const MOST_NUMBERS = 4;
const MOST_PLACES = 3;

/** Consonants of a name; shorter ones are shared by chance. */
const SHORTEST_NAME = 3;
const LONGEST_NAME = 5;

/** The event that an article reports, from what is seen in it and the facets that it was given. */
export function frameOf(
	article: Article,
	{ matched, actors, wordIdeas = wordIdeasOf(matched, article.language) }: Omit<Sighting, "ideas" | "features">,
	facets: Facets,
): Frame {
	const { title, excerpt, language, published } = article;
	const holders = officeHoldersOf(matched.hits, published);
	const reader = languageNamed(language);
	const parties = partiesOf({ matched, actors, holders, partners: facets.partners, state: reader.state });
	const named = [...parties.titled, ...parties.others].map(stateIn);
	const formats = facets.organisations.filter((party) => !named.includes(party));
	const unsaid = facets.partners.filter((party) => !named.includes(party)).map((party) => `${party}~`);
	const inTitle = placesIn("title", matched, reader.wordOrder);
	const places = inTitle.length > 0 ? inTitle : placesIn("excerpt", matched, reader.wordOrder);
	const titleTopics = topicsOf(matched.title, language);
	const moreTopics = topicsOf(matched.excerpt, language).filter((topic) => !titleTopics.includes(topic));
	const hasAsides = titleTopics.length > 0 && moreTopics.length > 0;
	const isMonth = (word: string): boolean => monthOf(word, reader) > 0;
	const numbers = [...numbersIn(title, isMonth), ...numbersIn(excerpt.slice(0, LEAD), isMonth)];
	return {
		titled: parties.titled,
		others: [...parties.others, ...formats, ...unsaid],
		acts: actsOf(facets.events, title, excerpt),
		topics: titleTopics.length > 0 ? titleTopics : moreTopics,
		...(hasAsides && { asides: moreTopics }),
		places: places.slice(0, MOST_PLACES),
		...(facets.eventDate !== undefined && { days: [facets.eventDate.start, facets.eventDate.end] as const }),
		numbers: [...new Set(numbers)].slice(0, MOST_NUMBERS),
		names: namesIn(matched, wordIdeas, isMonth),
		words: wordingOf(article, matched, wordIdeas),
	};
}

/** Names that the lexicon does not know, by their consonants; of a title in which every word has a capital, none. */
function namesIn(matched: Matched, ideas: WordIdeas, isMonth: (word: string) => boolean): string[] {
	const found: string[] = [];
	addNames(found, "title", matched, ideas.title, isMonth);
	addNames(found, "excerpt", matched, ideas.excerpt, isMonth);
	return found;
}

function addNames(
	found: string[],
	field: Field,
	{ [field]: words, hits }: Matched,
	ideas: Uint16Array,
	isMonth: (word: string) => boolean,
): void {
	if (isCapitalised(words)) return;
	for (let word = 0; word < words.count && found.length < MOST_NAMES; word++) {
		const shape = words.shape[word] ?? 0;
		if ((shape & SHAPE.capital) === 0 || (shape & SHAPE.opensSentence) !== 0 || ideas[word] !== 0) continue;
		if (hits.some((hit) => hit.field === field && hit.word <= word && word < hit.wordEnd)) continue;
		const folded = words.folded.slice(words.start[word], words.end[word]);
		if (isMonth(folded)) continue;
		const bones = skeleton(folded);
		const name = bones.slice(0, LONGEST_NAME);
		if (bones.length >= SHORTEST_NAME && !found.includes(name)) found.push(name);
	}
}

/** Whether most words of a text are capitalised, as English outlets set titles: then a capital names nobody. */
function isCapitalised({ shape, count }: Words): boolean {
	let capitals = 0;
	for (let word = 0; word < count; word++) if (((shape[word] ?? 0) & SHAPE.capital) !== 0) capitals++;
	return count > 3 && capitals * 10 > count * 7;
}
