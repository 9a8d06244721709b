/** How many stories the record has, by day and by facet: from its counts where they tell, else from as many days as a request may read. */
import type { Tally } from "../channels/catalogue.ts";
import type { FacetName } from "../channels/facets.ts";
import { FACETS } from "../channels/facets.ts";
import type { Selection } from "../channels/selection.ts";
import {
	COUNTED,
	type CountedFacet,
	type DayCounts,
	eachDay,
	emptyYear,
	seriesOf,
	seriesText,
	sumsOf,
	type YearCounts,
} from "../model/counts.ts";
import type { Front } from "../model/front.ts";
import { type Day, dayOf, LAST_DAY, shift } from "../model/instant.ts";
import { ownValue } from "../model/own-value.ts";
import { dayOfStory } from "../model/story.ts";
import type { Held } from "../store/held.ts";
import { type Cursor, cursorText } from "./cursor.ts";
import type { Site } from "./site.ts";
import { walk } from "./walk.ts";

/** What is counted: a selection, whose `since` and `until` are days of the record here. */
export interface Counting {
	readonly selection: Selection;
	/** Also by the values of this facet. */
	readonly by?: FacetName | undefined;
	readonly cursor?: Cursor | undefined;
}

interface Counted {
	/** Where the counting goes on, as `cursor` takes it. */
	readonly next?: string;
	/** Days, or years, that could not be read. */
	readonly unread: readonly string[];
}

/** Stories by what they are counted under; the empty text stands for all stories. */
export interface Tallied extends Counted {
	readonly tallies: ReadonlyMap<string, Tally>;
}

/** The length of a bucket of time. */
export const LENGTHS = ["day", "week", "month"] as const;
export type Length = (typeof LENGTHS)[number];

/** Stories by the first day of their bucket, oldest first, and by what they are counted under; the empty text stands for all stories. */
export interface Bucketed extends Counted {
	readonly buckets: ReadonlyMap<Day, ReadonlyMap<string, number>>;
}

/**
 * Figures of one answer, whole buckets: with their names they are as much work as twice the stories of a feed. Of more it goes on where
 * this one ends.
 */
const MOST_FIGURES = 700;

/** Counts a selection: how many stories, and on which days the first and the last were first seen. */
export async function tallied(site: Site, front: Front, counting: Counting): Promise<Tallied> {
	const plan = planOf(counting);
	const tallies = new Map<string, Tally>();
	const add = (id: string, stories: number, first: Day, last: Day): void => {
		const so = tallies.get(id);
		tallies.set(id, {
			id,
			stories: (so?.stories ?? 0) + stories,
			first: so === undefined || first < so.first ? first : so.first,
			last: so === undefined || last > so.last ? last : so.last,
		});
	};
	if (plan === undefined) {
		const read = await byReading(site, front, counting, (id, day) => add(id, 1, day, day));
		return { tallies, ...read };
	}
	const unread: string[] = [];
	for await (const year of yearsOf(site, front, counting, unread)) {
		const { counts, isWhole } = year;
		for (const series of seriesIn(plan, counts)) {
			if (isWhole) {
				const sum = sumsOf(counts, series.facet).get(series.value);
				if (sum !== undefined) add(series.name, sum.stories, sum.first, sum.last);
			} else eachDayOf(year, series, (day, stories) => add(series.name, stories, day, day));
		}
		eachFresh(year, plan, (name, day, stories) => add(name, stories, day, day));
	}
	return { tallies, unread };
}

/** Counts a selection by buckets of time. */
export async function bucketed(site: Site, front: Front, counting: Counting, length: Length): Promise<Bucketed> {
	const plan = planOf(counting);
	const buckets = new Map<Day, Map<string, number>>();
	let figures = 0;
	const add = (id: string, day: Day, stories: number): void => {
		const start = bucketOf(day, length);
		const bucket = buckets.get(start) ?? new Map<string, number>();
		buckets.set(start, bucket);
		const so = bucket.get(id);
		if (so === undefined) figures++;
		bucket.set(id, (so ?? 0) + stories);
	};
	if (plan === undefined) {
		const read = await byReading(site, front, counting, (id, day) => add(id, day, 1));
		return { buckets: inOrder(buckets), ...read };
	}
	const unread: string[] = [];
	for await (const year of yearsOf(site, front, counting, unread)) {
		const { counts, isWhole } = year;
		for (const series of seriesIn(plan, counts)) {
			if (isWhole && length === "month") {
				const { months = [] } = sumsOf(counts, series.facet).get(series.value) ?? {};
				for (const [n, stories] of months.entries())
					if (stories > 0) add(series.name, `${counts.year}-${String(n + 1).padStart(2, "0")}-01`, stories);
			} else eachDayOf(year, series, (day, stories) => add(series.name, day, stories));
		}
		eachFresh(year, plan, (name, day, stories) => add(name, day, stories));
		if (figures > MOST_FIGURES) break;
	}
	return { ...cut(inOrder(buckets)), unread };
}

/** As many whole buckets as an answer has, at least one, and where the next begins. */
function cut(all: ReadonlyMap<Day, ReadonlyMap<string, number>>): Pick<Bucketed, "buckets" | "next"> {
	let figures = 0;
	const kept = new Map<Day, ReadonlyMap<string, number>>();
	for (const [start, bucket] of all) {
		figures += bucket.size;
		if (figures > MOST_FIGURES && kept.size > 0) return { buckets: kept, next: start };
		kept.set(start, bucket);
	}
	return { buckets: kept };
}

function inOrder<T>(byDay: ReadonlyMap<Day, T>): ReadonlyMap<Day, T> {
	return new Map([...byDay].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The first day of the bucket that a day is in; weeks begin on Monday. */
function bucketOf(day: Day, length: Length): Day {
	if (length === "month") return `${day.slice(0, 7)}-01`;
	return length === "day" ? day : mondayOf(day);
}

const DAY_MS = 86_400_000;
/** 5 January 1970 was a Monday. */
const FIRST_MONDAY = 4;

function mondayOf(day: Day): Day {
	const n = Date.parse(day) / DAY_MS;
	return dayOf(new Date((n - ((n - FIRST_MONDAY) % 7)) * DAY_MS).toISOString());
}

/** What the counts of a year tell of a selection: all stories or one value's, or all values of a facet. */
interface Plan {
	readonly facet?: CountedFacet;
	/** One value, which is then counted as the whole. */
	readonly value?: string;
}

/** Whether counts tell all that is asked, so that no day need be read for it. */
export function isTold(counting: Counting): boolean {
	return planOf(counting) !== undefined;
}

/** `undefined` where days must be read: counts are of one value at a time. */
function planOf({ selection: { facets, q, seenSince, changedSince }, by }: Counting): Plan | undefined {
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

/** A year's counts, and what of its days is counted anew or not asked for. */
interface CountedYear {
	readonly counts: YearCounts;
	/** The days asked for, both included. */
	readonly from: Day;
	readonly to: Day;
	/** Days of it that the front has counted since, and that are asked for. */
	readonly fresh: ReadonlyMap<Day, DayCounts>;
	/** All of it is asked for, and no day that it has was counted since. */
	readonly isWhole: boolean;
}

/** The years of a selection, oldest first. */
async function* yearsOf(
	{ record }: Site,
	front: Front,
	{ selection, cursor }: Counting,
	unread: string[],
): AsyncGenerator<CountedYear> {
	const span = spanOf(selection);
	const { to } = span;
	const from = cursor !== undefined && cursor.day > span.from ? cursor.day : span.from;
	const years = (await record.years()).filter((year) => year >= from.slice(0, 4) && year <= to.slice(0, 4));
	for (const year of years) {
		const held = await record.counts(year);
		if (held.kind !== "value" && !(await isAllFresh(record, front, year))) unread.push(year);
		const fresh = new Map(Object.entries(front.counts).filter(([day]) => day.startsWith(year)));
		yield {
			counts: held.kind === "value" ? held.value : emptyYear(year),
			from,
			to,
			fresh,
			isWhole: !hasAnyOf(held, fresh) && from <= `${year}-01-01` && to >= `${year}-12-31`,
		};
	}
}

function hasAnyOf(held: Held<YearCounts>, days: ReadonlyMap<Day, unknown>): boolean {
	return held.kind === "value" && days.size > 0 && [...seriesOf(held.value).keys()].some((day) => days.has(day));
}

/** Whether the front has counted all days of a year that has no counts of its own. */
async function isAllFresh(record: Site["record"], front: Front, year: string): Promise<boolean> {
	const days = await record.daysOfYear(year);
	return days?.every((day) => Object.hasOwn(front.counts, day)) === true;
}

interface CountSeries {
	/** What is counted under it. */
	readonly name: string;
	readonly facet: CountedFacet | undefined;
	readonly value: string;
}

function seriesIn({ facet, value }: Plan, counts: YearCounts): CountSeries[] {
	const all = { name: "", facet: undefined, value: "" };
	if (facet === undefined) return [all];
	if (value !== undefined) return [{ name: "", facet, value }];
	return [all, ...Object.keys(counts.by[facet]).map((name) => ({ name, facet, value: name }))];
}

/** Tells the days of a series that are asked for and have not been counted since. */
function eachDayOf(
	{ counts, from, to, fresh }: CountedYear,
	{ facet, value }: CountSeries,
	tell: (day: Day, stories: number) => void,
): void {
	eachDay(counts, seriesText(counts, facet, value), (day, stories) => {
		if (day >= from && day <= to && !fresh.has(day)) tell(day, stories);
	});
}

/** Tells the days that have been counted since. */
function eachFresh(
	{ from, to, fresh }: CountedYear,
	{ facet, value }: Plan,
	tell: (name: string, day: Day, stories: number) => void,
): void {
	for (const [day, { total, by }] of fresh) {
		if (day < from || day > to) continue;
		const told = (name: string, stories = 0): void => {
			if (stories > 0) tell(name, day, stories);
		};
		if (value === undefined) told("", total);
		if (facet === undefined) continue;
		const ofFacet = by[facet];
		if (value !== undefined) told("", ownValue(ofFacet, value) ?? 0);
		else for (const [name, stories] of Object.entries(ofFacet)) told(name, stories);
	}
}

/** Counts story by story, as many as a request may read. @param tell is told of each */
async function byReading(
	site: Site,
	front: Front,
	{ selection, by, cursor }: Counting,
	tell: (name: string, day: Day) => void,
): Promise<Counted> {
	const { since: _since, until: _until, ...wanted } = selection;
	const page = await walk(site, front, {
		selection: wanted,
		limit: Number.POSITIVE_INFINITY,
		cursor,
		...spanOf(selection),
	});
	for (const story of page.stories) {
		const names = by === undefined ? [""] : ["", ...site.facets[by].valuesOf(story)];
		for (const name of new Set(names)) tell(name, dayOfStory(story.id));
	}
	return { unread: page.unread, ...(page.next && { next: cursorText(page.next) }) };
}

function spanOf({ since, until }: Selection): { readonly from: Day; readonly to: Day } {
	return {
		from: since === undefined ? "" : dayOf(since),
		to: until === undefined ? LAST_DAY : dayOf(shift(until, -1)),
	};
}
