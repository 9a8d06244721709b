import { withStories } from "../../../src/cluster/occurrences/occurrences.ts";
import type { EventDate, Facets } from "../../../src/model/facets.ts";
import { DAY, type Instant } from "../../../src/model/instant.ts";
import { inCalendarOrder, type Occurrence, yearOfOccurrence } from "../../../src/model/occurrence.ts";
import type { Story } from "../../../src/model/story.ts";
import { facetsOf, reportOf } from "../../samples/stories.ts";

/** `10`, `10-11`, with the year 2024 and the month before: `12-10`, `12-10/11`, `12-30/2025-01-02`, or all of it. */
function spanOf(text: string): { readonly start: string; readonly end: string } {
	const [from = "", to = from] = text.split("/");
	const start = from.length === 10 ? from : `2024-${from}`;
	return { start, end: to.length === 10 ? to : `${start.slice(0, 10 - to.length)}${to}` };
}

export interface Told extends Partial<Facets> {
	/** The day of first sight, `mm-dd` or `yyyy-mm-dd`; the hour is the story's number. */
	readonly on: string;
	readonly days?: string | undefined;
	readonly certainty?: EventDate["certainty"];
	readonly title?: string;
	readonly changed?: Instant;
	readonly merged?: readonly string[];
	readonly withdrawn?: true;
}

/** A story of the record, named by a word. */
export function story(
	name: string,
	{ on, days, certainty = "announced", title, changed, merged = [], withdrawn, ...facets }: Told,
): Story {
	const day = on.length === 10 ? on : `2024-${on}`;
	const seen = `${day}T08:00:00.000Z`;
	const all = facetsOf({ ...facets, ...(days !== undefined && { eventDate: { ...spanOf(days), certainty } }) });
	const base = reportOf({
		title: title ?? `Story ${name}`,
		link: `https://herald.example/${name}`,
		firstSeen: seen,
		published: seen,
		changed: changed ?? seen,
	});
	const report = { ...base, classification: { ...base.classification, facets: all } };
	return {
		id: idOf(name, on),
		published: seen,
		firstSeen: seen,
		changed: changed ?? seen,
		facets: all,
		reports: [report],
		merged,
		...(withdrawn && { withdrawn }),
	};
}

export function idOf(name: string, on: string): string {
	const letters = [...name]
		.map((letter) => letter.charCodeAt(0).toString(16))
		.join("")
		.padEnd(8, "0");
	return `${on.length === 10 ? on : `2024-${on}`}-${letters.slice(-8)}`;
}

/** The occurrences of one year. */
export interface Year {
	readonly year: string;
	readonly occurrences: readonly Occurrence[];
}

/** The occurrences of all years after the stories of each publish, run after run: each a day later, or on the day of 2024 that is given. */
export function calendarsAfter(
	publishes: readonly (readonly Story[])[],
	before: ReadonlyMap<string, Year> = new Map(),
	days: readonly number[] = [],
): Map<string, Year> {
	const all = new Map(before);
	publishes.forEach((stories, n) => {
		const read = [...all.values()].flatMap(({ occurrences }) => occurrences);
		const now = new Date(Date.UTC(2024, 0, 1) + (days[n] ?? n) * DAY).toISOString();
		const changed = withStories(read, stories, now);
		for (const [year, ofYear] of Map.groupBy(changed, ({ uid }) => yearOfOccurrence(uid))) {
			const uids = new Set(ofYear.map(({ uid }) => uid));
			const others = (all.get(year)?.occurrences ?? []).filter(({ uid }) => !uids.has(uid));
			all.set(year, { year, occurrences: [...others, ...ofYear].sort(inCalendarOrder) });
		}
	});
	return all;
}

export function occurrencesAfter(...publishes: readonly (readonly Story[])[]): Occurrence[] {
	return [...calendarsAfter(publishes).values()].flatMap(({ occurrences }) => occurrences);
}
