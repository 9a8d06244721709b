import type { Selection } from "../channels/selection.ts";
import { personKnown } from "../labels/people.ts";
import { COUNTED, type CountedFacet, type DayCounts, seriesOf, type YearCounts } from "../model/counts.ts";
import { type Front, storiesByDay } from "../model/front.ts";
import { DAY, type Day, dayOf, shift } from "../model/instant.ts";
import { ownValue } from "../model/own-value.ts";
import type { RecordReader } from "./record.ts";

/** Days before a run in which stories lie that it may change. An operator who judges older days anew is not followed. */
export const CHANGEABLE = 31;

/**
 * The days of a year that may have a story of the selection, oldest first: by the counts of its facets. Where these cannot be
 * read, or are not there, all days that there are.
 * @param unread is told of a year of which nothing can be known
 */
export async function daysWith(
	record: RecordReader,
	front: Front,
	year: string,
	selection: Selection,
	unread: string[],
): Promise<readonly Day[]> {
	const held = await record.counts(year);
	const fresh = Object.entries(front.counts).filter(([day]) => day.startsWith(year));
	if (held.kind !== "value") {
		// Absent is the year that has just begun, and one whose counts were lost: runs count it anew.
		const listed = await record.daysOfYear(year);
		if (listed === undefined) unread.push(year);
		const ofFront = [...storiesByDay(front).keys()].filter((day) => day.startsWith(year));
		return sorted([...(listed ?? []), ...fresh.map(([day]) => day), ...ofFront]);
	}
	const counts = held.value;
	if (selection.changedSince !== undefined) {
		// A day of which all stories are gone has no counts, and that they are gone must be said.
		const lately = Array.from({ length: CHANGEABLE }, (_, n) => dayOf(shift(front.at, -n * DAY)));
		return sorted([...daysOf(counts, fresh), ...lately.filter((day) => day.startsWith(year))]);
	}
	const choices = COUNTED.flatMap((facet) => {
		const values = selection.facets[facet];
		return values === undefined ? [] : [new Set(values.flatMap((value) => [...daysOf(counts, fresh, facet, value)]))];
	});
	const persons = selection.facets.person;
	if (persons !== undefined) {
		const parties = persons.flatMap(partiesOf);
		choices.push(new Set(parties.flatMap(([facet, value]) => [...daysOf(counts, fresh, facet, value)])));
	}
	const [days = daysOf(counts, fresh), ...others] = choices;
	return sorted([...days].filter((day) => others.every((other) => other.has(day))));
}

/** One of these is a party of each story that a person is found by. */
function partiesOf(id: string): (readonly [CountedFacet, string])[] {
	const { country, organisation } = personKnown(id) ?? {};
	return [
		...(country === undefined ? [] : [["partner", country] as const]),
		...(organisation === undefined ? [] : [["organisation", organisation] as const]),
	];
}

/** The days that have stories, of all or of one value of a facet; what the front counted is newer than what the year has. */
function daysOf(
	year: YearCounts,
	fresh: readonly (readonly [Day, DayCounts])[],
	facet?: CountedFacet,
	value = "",
): ReadonlySet<Day> {
	const days = new Set(seriesOf(year, facet, value).keys());
	for (const [day, { total, by }] of fresh) {
		const stories = facet === undefined ? total : ownValue(by[facet], value);
		if (stories === undefined || stories === 0) days.delete(day);
		else days.add(day);
	}
	return days;
}

function sorted(days: readonly Day[]): readonly Day[] {
	return [...new Set(days)].sort();
}
