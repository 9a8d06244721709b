/** How many stories the record has, by day and by facet: from its counts where they tell, else from as many days as a request may read. */
import type { FacetName } from "../channels/facets.ts";
import { FACETS } from "../channels/facets.ts";
import type { Selection } from "../channels/selection.ts";
import { COUNTED, type CountedFacet, emptyYear, seriesOf, type YearCounts } from "../model/counts.ts";
import type { Front } from "../model/front.ts";
import { type Day, dayOf, LAST_DAY, shift } from "../model/instant.ts";
import { dayOfStory } from "../model/story.ts";
import type { Cursor } from "./cursor.ts";
import type { Site } from "./site.ts";
import { walk } from "./walk.ts";

/** The stories of each day, by what they are counted under; the empty text stands for all of them. */
export interface Counted {
	readonly series: ReadonlyMap<string, ReadonlyMap<Day, number>>;
	/** Where the counting goes on, because more days must be read than a request may: what is here is of the days before. */
	readonly next?: Cursor;
	/** Days, or years, that could not be read. */
	readonly unread: readonly string[];
}

/**
 * Counts a selection by day of the record; its `since` and `until` are days of the record here.
 * @param by also by the values of this facet
 */
export async function counted(
	site: Site,
	front: Front,
	selection: Selection,
	by: FacetName | undefined,
	cursor: Cursor | undefined,
): Promise<Counted> {
	const plan = planOf(selection, by);
	return plan === undefined ? byReading(site, front, selection, by, cursor) : byCounts(site, front, selection, plan);
}

/** Whether the counts of the years tell all that is asked, so that one answer has the whole record. */
export function isCountedWhole(selection: Selection, by: FacetName | undefined): boolean {
	return planOf(selection, by) !== undefined;
}

/** What the counts of a year tell of a selection: all stories or one value's, or all values of a facet. */
interface Plan {
	readonly facet?: CountedFacet;
	/** One value, which is then counted as the whole. */
	readonly value?: string;
}

/** `undefined` where days must be read: counts are of one value at a time. */
function planOf({ facets, q, seenSince, changedSince }: Selection, by: FacetName | undefined): Plan | undefined {
	if (q !== undefined || seenSince !== undefined || changedSince !== undefined) return undefined;
	const chosen = FACETS.filter((name) => facets[name] !== undefined);
	const [name] = chosen;
	if (name === undefined) return by === undefined ? {} : isCounted(by) ? { facet: by } : undefined;
	const [value, ...others] = facets[name] ?? [];
	if (chosen.length > 1 || value === undefined || others.length > 0 || by !== undefined || !isCounted(name))
		return undefined;
	return { facet: name, value };
}

function isCounted(name: FacetName): name is FacetName & CountedFacet {
	return COUNTED.some((facet) => facet === name);
}

async function byCounts(
	{ record }: Site,
	front: Front,
	selection: Selection,
	{ facet, value }: Plan,
): Promise<Counted> {
	const { from, to } = spanOf(selection);
	const fresh = Object.entries(front.counts);
	const series = new Map<string, Map<Day, number>>();
	const unread: string[] = [];
	const add = (name: string, day: Day, stories: number): void => {
		if (day < from || day > to) return;
		const days = series.get(name) ?? new Map<Day, number>();
		series.set(name, days);
		if (stories === 0) days.delete(day);
		else days.set(day, stories);
	};
	const years = (await record.years()).filter((year) => year >= from.slice(0, 4) && year <= to.slice(0, 4));
	for (const year of years) {
		const held = await record.counts(year);
		if (held.kind !== "value" && !(await isAllFresh(record, front, year))) unread.push(year);
		const counts = held.kind === "value" ? held.value : emptyYear(year);
		for (const [name, days] of seriesIn(counts, facet, value))
			for (const [day, stories] of days) add(name, day, stories);
	}
	for (const [day, { total, by }] of fresh) {
		if (facet === undefined || value === undefined) add("", day, total);
		if (facet === undefined) continue;
		const ofFacet = by[facet];
		if (value !== undefined) add("", day, (Object.hasOwn(ofFacet, value) ? ofFacet[value] : 0) ?? 0);
		else
			for (const name of new Set([...series.keys(), ...Object.keys(ofFacet)]))
				if (name !== "") add(name, day, (Object.hasOwn(ofFacet, name) ? ofFacet[name] : 0) ?? 0);
	}
	return { series, unread };
}

/** Whether the front has counted all days of a year that has no counts of its own. */
async function isAllFresh(record: Site["record"], front: Front, year: string): Promise<boolean> {
	const days = await record.daysOfYear(year);
	return days?.every((day) => Object.hasOwn(front.counts, day)) === true;
}

function seriesIn(
	counts: YearCounts,
	facet?: CountedFacet,
	value?: string,
): (readonly [string, ReadonlyMap<Day, number>])[] {
	if (facet !== undefined && value !== undefined) return [["", seriesOf(counts, facet, value)]];
	const all = ["", seriesOf(counts)] as const;
	if (facet === undefined) return [all];
	return [all, ...Object.keys(counts.by[facet]).map((name) => [name, seriesOf(counts, facet, name)] as const)];
}

async function byReading(
	site: Site,
	front: Front,
	selection: Selection,
	by: FacetName | undefined,
	cursor: Cursor | undefined,
): Promise<Counted> {
	const { since: _since, until: _until, ...wanted } = selection;
	const page = await walk(site, front, {
		selection: wanted,
		limit: Number.POSITIVE_INFINITY,
		cursor,
		...spanOf(selection),
	});
	const series = new Map<string, Map<Day, number>>();
	for (const story of page.stories) {
		const day = dayOfStory(story.id);
		const names = by === undefined ? [""] : ["", ...site.facets[by].valuesOf(story)];
		for (const name of new Set(names)) {
			const days = series.get(name) ?? new Map<Day, number>();
			series.set(name, days);
			days.set(day, (days.get(day) ?? 0) + 1);
		}
	}
	return { series, unread: page.unread, ...(page.next && { next: page.next }) };
}

function spanOf({ since, until }: Selection): { readonly from: Day; readonly to: Day } {
	return {
		from: since === undefined ? "" : dayOf(since),
		to: until === undefined ? LAST_DAY : dayOf(shift(until, -1)),
	};
}
