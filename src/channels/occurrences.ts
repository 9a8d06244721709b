import { nameOfEvent } from "../labels/event-names/event-name.ts";
import { UI_LANGUAGES } from "../labels/labels.ts";
import { DAY, type Day, dayOf } from "../model/instant.ts";
import type { Occurrence } from "../model/occurrence.ts";
import { FACETS, type FacetName } from "./facets.ts";
import { readSearch, textsAnswer } from "./search.ts";
import type { Selection } from "./selection.ts";

/** Whole days, both included. */
export interface Days {
	readonly from: Day;
	readonly to: Day;
}

/** The days that a calendar of a selection covers: `since` and `until` are of the events' own days. */
export function daysOf({ since, until }: Selection, usual: Days): Days {
	const last = until === undefined ? usual.to : dayOf(new Date(Date.parse(until) - 1).toISOString());
	return { from: since === undefined ? usual.from : dayOf(since), to: last };
}

/** The day so many days before (or, negative, after) another. */
export function daysBefore(day: Day, days: number): Day {
	return dayOf(new Date(Date.parse(day) - days * DAY).toISOString());
}

/** The occurrences of a selection that take place on some of the days, in the order given. */
export function selectOccurrences(all: readonly Occurrence[], selection: Selection, days: Days): Occurrence[] {
	return all.filter(occurrenceTest(selection, days));
}

/** Whether an occurrence is one of a selection and takes place on some of the days. */
export function occurrenceTest(selection: Selection, { from, to }: Days): (one: Occurrence) => boolean {
	const { q, seenSince, changedSince } = selection;
	const search = q === undefined ? undefined : readSearch(q);
	return (one) => {
		if (one.end < from || one.start > to) return false;
		if (seenSince !== undefined && one.firstSeen < seenSince) return false;
		if (changedSince !== undefined && one.changed < changedSince) return false;
		const isChosen = FACETS.every(
			(name) => selection.facets[name]?.some((id) => valuesOf(one, name).includes(id)) ?? true,
		);
		return isChosen && (search === undefined || textsAnswer(one, () => textsOf(one), search));
	};
}

function valuesOf(one: Occurrence, name: FacetName): readonly string[] {
	switch (name) {
		case "partner":
			return one.partners;
		case "organisation":
			return one.organisations;
		case "person":
			return one.persons.map(({ id }) => id);
		case "event":
			return [one.type];
		case "theme":
			return one.themes;
		case "level":
			return one.level === undefined ? [] : [one.level];
		case "language":
			return one.languages;
		case "source":
			return one.sourceIds;
	}
}

/** Its headline, its names, and who takes part. */
function textsOf(one: Occurrence): string[] {
	const names = UI_LANGUAGES.map((ui) => nameOfEvent(one, ui));
	return [one.headline.title, ...names, ...one.persons.map(({ name }) => name)];
}
