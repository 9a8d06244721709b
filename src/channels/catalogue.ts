import type { Instant } from "../model/instant.ts";
import type { Story } from "../model/story.ts";
import type { Facet, FacetName, Facets } from "./facets.ts";

/** How often a value occurs in some stories. */
export interface Tally {
	readonly id: string;
	readonly stories: number;
	readonly first: Instant;
	readonly last: Instant;
}

export type Catalogue = Readonly<Record<FacetName, readonly Tally[]>>;

/** The values of every facet that some story has, the commonest first. */
export function catalogueOf(stories: readonly Story[], facets: Facets): Catalogue {
	const of = (name: FacetName): Tally[] => tally(stories, facets[name]);
	return {
		partner: of("partner"),
		organisation: of("organisation"),
		event: of("event"),
		theme: of("theme"),
		level: of("level"),
		language: of("language"),
		source: of("source"),
	};
}

function tally(stories: readonly Story[], { values, valuesOf }: Facet): Tally[] {
	const tallies = new Map<string, Tally>();
	for (const story of stories) {
		const { published } = story;
		for (const id of valuesOf(story)) {
			if (!values.has(id)) continue;
			const so = tallies.get(id) ?? { id, stories: 0, first: published, last: published };
			tallies.set(id, {
				id,
				stories: so.stories + 1,
				first: published < so.first ? published : so.first,
				last: published > so.last ? published : so.last,
			});
		}
	}
	return [...tallies.values()].sort((a, b) => b.stories - a.stories || (a.id < b.id ? -1 : 1));
}
