/** How many stories the record has, by day and by what they are filed under: so that a walk passes over days without any. */
import type { Day } from "./instant.ts";
import { DAY } from "./instant.ts";
import { ownValue } from "./own-value.ts";
import { type Story, tellersOf } from "./story.ts";

/** The facets that are counted. */
export const COUNTED = ["partner", "organisation", "event", "theme", "language", "source"] as const;
export type CountedFacet = (typeof COUNTED)[number];

/** One day: the stories in all, and by value of each facet. */
export interface DayCounts {
	readonly total: number;
	readonly by: Readonly<Record<CountedFacet, Readonly<Record<string, number>>>>;
}

/**
 * One year. Each series is text, `<day of the year>:<stories>` from 1 January, which is 0, parted by spaces: a reader of one
 * partner takes one of some three hundred series apart, and JSON gives the others for the price of copying them.
 */
export interface YearCounts {
	/** `yyyy`. */
	readonly year: string;
	readonly total: string;
	readonly by: Readonly<Record<CountedFacet, Readonly<Record<string, string>>>>;
}

export function emptyYear(year: string): YearCounts {
	return { year, total: "", by: facetRecord(() => ({})) };
}

/** The counts of one day's stories; withdrawn ones are not counted, because they are in no list. */
export function countsOf(stories: readonly Story[]): DayCounts {
	const shown = stories.filter((story) => story.withdrawn === undefined);
	return {
		total: shown.length,
		by: facetRecord((facet) => {
			const counts = new Map<string, number>();
			for (const story of shown)
				for (const value of valuesOf(story, facet)) counts.set(value, (counts.get(value) ?? 0) + 1);
			return Object.fromEntries(counts);
		}),
	};
}

/** What a story is counted under, each value once. */
function valuesOf(story: Story, facet: CountedFacet): ReadonlySet<string> {
	switch (facet) {
		case "partner":
			return new Set(story.facets.partners);
		case "organisation":
			return new Set(story.facets.organisations);
		case "event":
			return new Set(story.facets.events);
		case "theme":
			return new Set(story.facets.themes);
		case "language":
			return new Set(tellersOf(story).map(({ language }) => language));
		case "source":
			return new Set(tellersOf(story).map(({ sourceId }) => sourceId));
	}
}

/** The year with one of its days counted anew. */
export function withDay(year: YearCounts, day: Day, counts: DayCounts): YearCounts {
	const index = indexOf(day);
	return {
		year: year.year,
		total: replaced(year.total, index, counts.total),
		by: facetRecord((facet) => {
			const values = new Set([...Object.keys(year.by[facet]), ...Object.keys(counts.by[facet])]);
			const series = [...values].map((value): [string, string] => [
				value,
				replaced(ownValue(year.by[facet], value) ?? "", index, ownValue(counts.by[facet], value) ?? 0),
			]);
			return Object.fromEntries(series.filter(([, text]) => text !== ""));
		}),
	};
}

/** A whole year counted anew. @param days in their order */
export function yearFrom(year: string, days: ReadonlyMap<Day, DayCounts>): YearCounts {
	const series = (countOf: (counts: DayCounts) => number): string =>
		[...days]
			.map(([day, counts]) => [indexOf(day), countOf(counts)] as const)
			.filter(([, stories]) => stories > 0)
			.map(([index, stories]) => `${index}:${stories}`)
			.join(" ");
	return {
		year,
		total: series(({ total }) => total),
		by: facetRecord((facet) => {
			const values = new Set([...days.values()].flatMap(({ by }) => Object.keys(by[facet])));
			return Object.fromEntries(
				[...values].map((value) => [value, series(({ by }) => ownValue(by[facet], value) ?? 0)]),
			);
		}),
	};
}

/** Of each year, the days that have stories: whatever is asked of a time asks for them, some pages three times. */
const wholes = new WeakMap<YearCounts, ReadonlyMap<Day, number>>();

/** The days of a year that have stories, oldest first, with how many: of all, or of one value of a facet. */
export function seriesOf(year: YearCounts, facet?: CountedFacet, value = ""): ReadonlyMap<Day, number> {
	const known = facet === undefined ? wholes.get(year) : undefined;
	if (known !== undefined) return known;
	const series = new Map<Day, number>();
	eachDay(year, seriesText(year, facet, value), (day, stories) => series.set(day, stories));
	if (facet === undefined) wholes.set(year, series);
	return series;
}

/** What one series of a year comes to. */
export interface YearSum {
	readonly stories: number;
	/** The first day with a story, and the last. */
	readonly first: Day;
	readonly last: Day;
	/** Stories by month, January first. */
	readonly months: readonly number[];
}

/** Of each year, what was asked of it once: a list of values adds up ten years of three hundred series. */
const sums = new WeakMap<YearCounts, Map<string, ReadonlyMap<string, YearSum>>>();

/** What each value of a facet comes to in a year, or the empty text for all stories; what has no story is left out. */
export function sumsOf(year: YearCounts, facet?: CountedFacet): ReadonlyMap<string, YearSum> {
	const known = sums.get(year) ?? new Map<string, ReadonlyMap<string, YearSum>>();
	sums.set(year, known);
	const held = known.get(facet ?? "");
	if (held !== undefined) return held;
	const values = facet === undefined ? [""] : Object.keys(year.by[facet]);
	const made = new Map(
		values.flatMap((value) => {
			const sum = sumOf(year, seriesText(year, facet, value));
			return sum === undefined ? [] : [[value, sum] as const];
		}),
	);
	known.set(facet ?? "", made);
	return made;
}

function sumOf(year: YearCounts, text: string): YearSum | undefined {
	const months = Array.from({ length: 12 }, () => 0);
	let first: Day | undefined;
	let last: Day = "";
	let stories = 0;
	eachDay(year, text, (day, count) => {
		const month = Number(day.slice(5, 7)) - 1;
		months[month] = (months[month] ?? 0) + count;
		stories += count;
		first ??= day;
		last = day;
	});
	return first === undefined ? undefined : { stories, first, last, months };
}

/** One series as it is written. */
export function seriesText(year: YearCounts, facet: CountedFacet | undefined, value: string): string {
	return facet === undefined ? year.total : (ownValue(year.by[facet], value) ?? "");
}

const ZERO = 0x30;
const SPACE = 0x20;

/** Tells each entry of a series, letter by letter: a table of days or weeks takes thousands. */
export function eachDay({ year }: YearCounts, series: string, tell: (day: Day, stories: number) => void): void {
	const days = isLeap(Number(year)) ? leapDays() : commonDays();
	let index = 0;
	let figure = 0;
	for (let at = 0; at <= series.length; at++) {
		const code = at === series.length ? SPACE : series.charCodeAt(at);
		if (code === SPACE) {
			const day = days[index];
			if (figure > 0 && day !== undefined) tell(year + day, figure);
			index = 0;
			figure = 0;
		} else if (code >= ZERO && code <= ZERO + 9) figure = figure * 10 + code - ZERO;
		else {
			index = figure;
			figure = 0;
		}
	}
}

/** The ends of days, such as `-12-31`, by their place in a year; made when they are first asked for. */
const leapDays = daysOfYear(2024);
const commonDays = daysOfYear(2023);

function daysOfYear(year: number): () => readonly string[] {
	let days: readonly string[] | undefined;
	return () => (days ??= Array.from({ length: isLeap(year) ? 366 : 365 }, (_, n) => dayAt(String(year), n).slice(4)));
}

function isLeap(year: number): boolean {
	return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Most series have nothing of the day, and most days are the last of their series: neither is taken apart. */
function replaced(series: string, index: number, stories: number): string {
	const isThere = ` ${series}`.includes(` ${index}:`);
	if (!isThere && stories === 0) return series;
	if (!isThere && index > lastIndex(series)) return `${series}${series && " "}${index}:${stories}`;
	const others = entriesOf(series).filter(([at]) => at !== index);
	const all = stories === 0 ? others : [...others, [index, stories] as const].sort(([a], [b]) => a - b);
	return all.map(([at, count]) => `${at}:${count}`).join(" ");
}

function lastIndex(series: string): number {
	return series === "" ? -1 : Number.parseInt(series.slice(series.lastIndexOf(" ") + 1), 10);
}

function entriesOf(series: string): (readonly [index: number, stories: number])[] {
	return series === ""
		? []
		: series.split(" ").map((entry) => {
				const colon = entry.indexOf(":");
				return [Number(entry.slice(0, colon)), Number(entry.slice(colon + 1))] as const;
			});
}

function indexOf(day: Day): number {
	return Math.round((Date.parse(day) - Date.parse(`${day.slice(0, 4)}-01-01`)) / DAY);
}

function dayAt(year: string, index: number): Day {
	return new Date(Date.parse(`${year}-01-01`) + index * DAY).toISOString().slice(0, 10);
}

function facetRecord<T>(make: (facet: CountedFacet) => T): Record<CountedFacet, T> {
	return Object.fromEntries(COUNTED.map((facet) => [facet, make(facet)])) as Record<CountedFacet, T>;
}
