import type { Day } from "../model/instant.ts";
import { dayOfStory, type Story } from "../model/story.ts";
import { FACETS, type FacetName, type FacetTable } from "./facets.ts";

/** How often a value occurs in some stories. */
export interface Tally {
	readonly id: string;
	readonly stories: number;
	/** The days of the record of its first story and its last. */
	readonly first: Day;
	readonly last: Day;
}

export type Catalogue = Readonly<Record<FacetName, readonly Tally[]>>;

/** The values of every facet that some story has, the commonest first. */
export function catalogueOf(stories: readonly Story[], facets: FacetTable): Catalogue {
	const entries = FACETS.map((name) => {
		const { values, valuesOf } = facets[name];
		const tallies = new Map<string, { id: string; stories: number; first: Day; last: Day }>();
		for (const story of stories) {
			const day = dayOfStory(story.id);
			for (const id of valuesOf(story)) {
				let tally = tallies.get(id);
				if (tally === undefined) {
					if (!values.has(id)) continue;
					tally = { id, stories: 0, first: day, last: day };
					tallies.set(id, tally);
				}
				tally.stories++;
				if (day < tally.first) tally.first = day;
				if (day > tally.last) tally.last = day;
			}
		}
		return [name, commonestFirst(tallies.values())] as const;
	});
	return Object.fromEntries(entries) as Record<FacetName, readonly Tally[]>;
}

/** The commonest first. */
export function commonestFirst(tallies: Iterable<Tally>): readonly Tally[] {
	return [...tallies].sort((a, b) => b.stories - a.stories || (a.id < b.id ? -1 : 1));
}
