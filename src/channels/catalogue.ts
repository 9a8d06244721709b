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
		const series = new Map<string, Map<Day, number>>();
		for (const story of stories) {
			const day = dayOfStory(story.id);
			for (const id of valuesOf(story)) {
				if (!values.has(id)) continue;
				const days = series.get(id) ?? new Map<Day, number>();
				series.set(id, days);
				days.set(day, (days.get(day) ?? 0) + 1);
			}
		}
		return [name, talliesOf(series)] as const;
	});
	return Object.fromEntries(entries) as Record<FacetName, readonly Tally[]>;
}

/** The tallies of what is counted by value and day, the commonest first; what has no story is left out. */
export function talliesOf(series: ReadonlyMap<string, ReadonlyMap<Day, number>>): readonly Tally[] {
	const tallies = [...series].flatMap(([id, days]): Tally[] => {
		const sorted = [...days.keys()].sort();
		const [first] = sorted;
		const last = sorted.at(-1);
		if (first === undefined || last === undefined) return [];
		return [{ id, stories: [...days.values()].reduce((sum, stories) => sum + stories, 0), first, last }];
	});
	return tallies.sort((a, b) => b.stories - a.stories || (a.id < b.id ? -1 : 1));
}
