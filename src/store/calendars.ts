/**
 * The calendar: a value a year, an occurrence a line. Most runs have to do with a few of a year's thousands, and every run reads all: as
 * text they cost what it takes to copy them, and only those that are looked for are taken apart.
 */
import { type Day, EPOCH, type Instant, later } from "../model/instant.ts";
import { inCalendarOrder, type Occurrence, yearOfOccurrence } from "../model/occurrence.ts";
import { ownValue } from "../model/own-value.ts";
import type { StoryId } from "../model/story.ts";
import type { Store } from "../ports.ts";
import { isText, isTextList, isTexts } from "./guards.ts";
import { type Codec, type Held, read, type Writable, write } from "./held.ts";
import { KEYS } from "./keys.ts";
import { lineOf, readLine } from "./occurrence-line.ts";

/** The occurrences that were first said to begin in one year. */
export interface Calendar {
	/** `yyyy`. */
	readonly year: string;
	/** When one of them last changed: the greatest moment there has ever been. */
	readonly changed: Instant;
	/** Other years whose occurrences take place on days of this one: those that moved, or last, over New Year. */
	readonly beside: readonly string[];
	/** Stories of this year's days that tell of an occurrence in the calendar of another year: in which. */
	readonly elsewhere: Readonly<Record<StoryId, string>>;
	/** As `lineOf` writes them, by first day and then by uid. */
	readonly lines: readonly string[];
}

export const CALENDARS: Codec<Calendar> = {
	schema: 1,
	read: ({ year, changed, beside, elsewhere, lines }) =>
		isText(year) && isText(changed) && isTextList(beside) && isTexts(elsewhere) && isTextList(lines)
			? { year, changed, beside, elsewhere, lines }
			: undefined,
};

export function emptyCalendar(year: string): Calendar {
	return { year, changed: EPOCH, beside: [], elsewhere: {}, lines: [] };
}

/** @param year `yyyy`. */
export function readCalendar(store: Store, year: string): Promise<Held<Calendar>> {
	return read(store, CALENDARS, KEYS.calendar(year));
}

/** @throws where the store refuses the write. */
export function writeCalendar(store: Store, calendar: Calendar, over: Writable<Calendar>): Promise<void> {
	return write(store, CALENDARS, KEYS.calendar(calendar.year), calendar, over);
}

/** The occurrences whose line is chosen; a line that is none is left out. */
export function occurrencesOf({ lines }: Calendar, isChosen: (line: string) => boolean): Occurrence[] {
	return lines.filter(isChosen).flatMap((line) => readLine(line) ?? []);
}

/** A line of a calendar that somebody holds, and where its occurrence stands. */
export interface CalendarEntry {
	readonly line: string;
	readonly uid: string;
	readonly start: Day;
	readonly end: Day;
	/** Its countries and organisations, as the line has them: each is found as `partyText` writes it. */
	readonly parties: string;
	/** `undefined` where the line is none; each is taken apart once. */
	readonly occurrence: () => Occurrence | undefined;
}

/** Of each calendar, its entries: whoever holds it answers many questions from them. */
const entries = new WeakMap<Calendar, readonly CalendarEntry[]>();

/** The lines of a calendar, in its order. */
export function entriesOf(calendar: Calendar): readonly CalendarEntry[] {
	const known = entries.get(calendar);
	if (known !== undefined) return known;
	const made = calendar.lines.map(entryOf);
	entries.set(calendar, made);
	return made;
}

function entryOf(line: string): CalendarEntry {
	const [uid = "", start = "", end = "", partners = "", organisations = ""] = line.split("\t", 5);
	let read: { readonly occurrence: Occurrence | undefined } | undefined;
	return {
		line,
		uid,
		start,
		end,
		parties: partners + organisations,
		occurrence: () => {
			read ??= { occurrence: readLine(line) };
			return read.occurrence;
		},
	};
}

/** The calendar with these occurrences in the place of what it had of them, if it had. All other lines stay as they are, whatever they hold. */
export function withOccurrences(calendar: Calendar, changed: readonly Occurrence[]): Calendar {
	const { changed: before, lines } = calendar;
	const uids = new Set(changed.map(({ uid }) => uid));
	const next = lines.filter((line) => !uids.has(placeOf(line).uid));
	for (const one of changed) next.splice(firstBehind(one, next), 0, lineOf(one));
	return { ...calendar, changed: changed.reduce((latest, one) => later(latest, one.changed), before), lines: next };
}

/** Stories that one year knows to tell of another at most: of more than it has, those that are longest ago are forgotten. */
const MOST_ELSEWHERE = 5000;

/** The calendar knowing of other years that have occurrences on its days, or of its stories. */
export function withOtherYears(
	calendar: Calendar,
	occurrences: readonly Pick<Occurrence, "uid" | "start" | "end" | "claims">[],
): Calendar {
	const { year, beside, elsewhere } = calendar;
	const others = occurrences.filter(({ uid }) => yearOfOccurrence(uid) !== year);
	const years = others
		.filter(({ start, end }) => start.startsWith(year) || end.startsWith(year))
		.map(({ uid }) => yearOfOccurrence(uid))
		.filter((other) => !beside.includes(other));
	const stories = others.flatMap(({ uid, claims }) =>
		claims
			.filter(({ story }) => story.startsWith(year) && ownValue(elsewhere, story) !== yearOfOccurrence(uid))
			.map(({ story }) => [story, yearOfOccurrence(uid)] as const),
	);
	if (years.length === 0 && stories.length === 0) return calendar;
	const all = Object.entries({ ...elsewhere, ...Object.fromEntries(stories) }).sort(([one], [other]) =>
		one < other ? -1 : 1,
	);
	return {
		...calendar,
		beside: [...new Set([...beside, ...years])].sort(),
		elsewhere: Object.fromEntries(all.slice(-MOST_ELSEWHERE)),
	};
}

/** Where an occurrence stands among lines in order: a search by halves. */
function firstBehind(one: Pick<Occurrence, "start" | "uid">, lines: readonly string[]): number {
	let [from, to] = [0, lines.length];
	while (from < to) {
		const middle = (from + to) >> 1;
		if (inCalendarOrder(placeOf(lines[middle] ?? ""), one) < 0) from = middle + 1;
		else to = middle;
	}
	return from;
}

/** Where the occurrence of a line stands, without taking the line apart. */
export function placeOf(line: string): { readonly uid: string; readonly start: string } {
	const end = line.indexOf("\t");
	return { uid: line.slice(0, end), start: line.slice(end + 1, line.indexOf("\t", end + 1)) };
}
