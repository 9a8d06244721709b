/** The walk through the calendar by the events' own days: one page, from as many years as a request may read. */
import { editedOccurrences } from "../channels/edits.ts";
import { daysOf, occurrenceTest } from "../channels/occurrences.ts";
import type { Selection } from "../channels/selection.ts";
import { type OccurrenceStatus, statusOf } from "../formats/occurrence-object.ts";
import type { Front } from "../model/front.ts";
import { type Day, EPOCH, type Instant, LAST_DAY, later } from "../model/instant.ts";
import { inCalendarOrder, type Occurrence, yearOfOccurrence } from "../model/occurrence.ts";
import { type Calendar, type CalendarEntry, entriesOf } from "../store/calendars.ts";
import { namesOneOf, partyText } from "../store/occurrence-line.ts";
import { TakenDown } from "./problem.ts";
import type { Site } from "./site.ts";

/** Years of events that one request looks at; of each it reads the calendars of the years beside, too. */
const MOST_YEARS = 4;

/** Occurrences that one request takes apart at most, some milliseconds; and that it looks for words in. */
const MOST_READ = 400;
const MOST_SEARCHED = 100;

/** Where a page begins: behind an occurrence, whether or not it is still there, or with the events of a day. */
export interface OccurrenceCursor {
	readonly start: Day;
	readonly uid?: string;
}

const CURSOR = /^(\d{4}-\d\d-\d\d)(?:~([\w-]{1,100}))?$/;
/** As `occurrenceCursorText` writes it. */
export const OCCURRENCE_CURSOR = CURSOR;

export function occurrenceCursorOf(text: string | undefined): OccurrenceCursor | undefined {
	const [, start, uid] = CURSOR.exec(text ?? "") ?? [];
	return start === undefined ? undefined : { start, ...(uid !== undefined && { uid }) };
}

export function occurrenceCursorText({ start, uid }: OccurrenceCursor): string {
	return uid === undefined ? start : `${start}~${uid}`;
}

export interface OccurrenceWalk {
	/** Its `since` and `until` are of the events' own days. */
	readonly selection: Selection;
	/** All but those withdrawn unless given. */
	readonly statuses?: readonly OccurrenceStatus[];
	readonly limit: number;
	readonly cursor?: OccurrenceCursor | undefined;
	readonly oldestFirst?: boolean;
}

export interface OccurrencePage {
	/** Where the selection asks for what changed, those withdrawn are among them. */
	readonly occurrences: readonly Occurrence[];
	readonly next?: OccurrenceCursor;
	/** Years whose calendar could not be read, now or before. */
	readonly unread: readonly string[];
	/** When an occurrence last changed of the years that were looked at. */
	readonly changed: Instant;
}

/** @param front the one that the whole request goes by */
export async function walkOccurrences(site: Site, front: Front, asked: OccurrenceWalk): Promise<OccurrencePage> {
	const { selection, limit, cursor, oldestFirst = false } = asked;
	const days = daysOf(selection, { from: "", to: LAST_DAY });
	const isChosen = occurrenceTest(selection, days);
	const mostRead = selection.q === undefined ? MOST_READ : MOST_SEARCHED;
	const mayBeChosen = entryTest(selection);
	const statuses = new Set(asked.statuses ?? usualStatuses(selection));
	const order = oldestFirst ? inCalendarOrder : (a: EventPlace, b: EventPlace) => inCalendarOrder(b, a);
	const isBehind = (place: EventPlace): boolean => cursor === undefined || isAfter(place, cursor, order);
	const calendars = calendarReader(site);
	const edits = await site.record.edits();
	const found: Occurrence[] = [];
	const page = (next?: OccurrenceCursor): OccurrencePage => ({
		occurrences: found,
		unread: calendars.unread(),
		changed: calendars.changed(),
		...(next && { next }),
	});
	// An event may begin in the year before its days that are asked for.
	const first = String(Number(days.from.slice(0, 4)) - 1).padStart(4, "0");
	const inSpan = (year: string): boolean => year >= first && year <= days.to.slice(0, 4);
	const years = (await yearsOfEvents(site, front)).filter(inSpan);
	const ahead = years.filter((year) => cursor === undefined || isOnTheWay(year, cursor, oldestFirst));
	let read = 0;
	let behind: EventPlace | undefined;
	for (const [n, year] of (oldestFirst ? ahead : ahead.toReversed()).entries()) {
		if (n >= MOST_YEARS) return page({ start: `${year}-${oldestFirst ? "01-01" : "12-31"}` });
		const lines = (await calendars.linesOf(year)).filter(
			(entry) => entry.start <= days.to && isBehind(entry) && mayBeChosen(entry),
		);
		for (const entry of lines.sort(order)) {
			if (read++ >= mostRead) return page(behind);
			behind = { start: entry.start, uid: entry.uid };
			const occurrence = entry.occurrence();
			const [one] = occurrence === undefined ? [] : editedOccurrences([occurrence], edits);
			if (one === undefined || !isChosen(one) || !statuses.has(statusOf(one))) continue;
			const last = found.at(-1);
			if (last !== undefined && found.length >= limit) return page({ start: last.start, uid: last.uid });
			found.push(one);
		}
	}
	return page();
}

/**
 * The occurrence of an id: one read. @returns `undefined` where there is none; what could not be read is `unread`.
 * @throws TakenDown where an operator took down the story whose words it has
 */
export async function findOccurrence(
	site: Site,
	uid: string,
): Promise<{ readonly one?: Occurrence; readonly unread: readonly string[] }> {
	const held = await site.record.calendar(yearOfOccurrence(uid));
	if (held.kind !== "value") return { unread: held.kind === "absent" ? [] : [yearOfOccurrence(uid)] };
	const found = entriesOf(held.value).flatMap((entry) => (entry.uid === uid ? (entry.occurrence() ?? []) : []));
	const [one] = editedOccurrences(found, await site.record.edits());
	if (one === undefined && found.length > 0) throw new TakenDown();
	return { unread: [], ...(one && { one }) };
}

type EventPlace = Pick<Occurrence, "start" | "uid">;

/** Whether an entry may be one of a selection, by the letters of its line alone: most are others, and are not taken apart. */
export function entryTest({ facets }: Selection): (entry: CalendarEntry) => boolean {
	const isIn = (text: string, parts: readonly string[] | undefined): boolean =>
		parts === undefined || parts.some((part) => text.includes(part));
	const partners = facets.partner?.map(partyText);
	const organisations = facets.organisation?.map(partyText);
	const themes = facets.theme?.map(partyText);
	return ({ line, parties }) =>
		isIn(parties, partners) &&
		isIn(parties, organisations) &&
		isIn(line, facets.event) &&
		isIn(line, themes) &&
		(facets.person === undefined || namesOneOf(line, facets.person));
}

function usualStatuses({ changedSince }: Selection): readonly OccurrenceStatus[] {
	const shown = ["announced", "held", "cancelled"] as const;
	return changedSince === undefined ? shown : [...shown, "withdrawn"];
}

function isAfter(
	place: EventPlace,
	{ start, uid }: OccurrenceCursor,
	order: (a: EventPlace, b: EventPlace) => number,
): boolean {
	if (uid !== undefined) return order(place, { start, uid }) > 0;
	return place.start === start || order(place, { start, uid: "" }) > 0;
}

function isOnTheWay(year: string, { start }: OccurrenceCursor, oldestFirst: boolean): boolean {
	return oldestFirst ? year >= start.slice(0, 4) : year <= start.slice(0, 4);
}

/** The years that may have events, oldest first: those of the record, the one before its first and the one after its last. */
async function yearsOfEvents({ record }: Site, front: Front): Promise<readonly string[]> {
	const years = (await record.years()).map(Number).filter((year) => year > 1970);
	const newest = Math.max(Number(front.at.slice(0, 4)), ...years);
	const oldest = Math.min(newest, ...years);
	return Array.from({ length: newest - oldest + 3 }, (_, n) => String(oldest - 1 + n));
}

/** Reads calendars, each once a request. */
function calendarReader({ record }: Site) {
	const held = new Map<string, Calendar | undefined>();
	const unread = new Set<string>();
	let changed: Instant = EPOCH;
	const read = async (year: string): Promise<Calendar | undefined> => {
		if (held.has(year)) return held.get(year);
		const answer = await record.calendar(year);
		if (answer.kind !== "value" && answer.kind !== "absent") unread.add(year);
		const calendar = answer.kind === "value" ? answer.value : undefined;
		held.set(year, calendar);
		if (calendar !== undefined) changed = later(changed, calendar.changed);
		return calendar;
	};
	return {
		unread: () => [...unread].sort(),
		changed: () => changed,
		/** The lines of what begins in a year: an event that moved over New Year stays in the calendar of the year beside. */
		async linesOf(year: string): Promise<CalendarEntry[]> {
			const near = [-1, 0, 1].map((step) => String(Number(year) + step));
			const calendars = (await Promise.all(near.map(read))).flatMap((one) => one ?? []);
			return calendars.flatMap(entriesOf).filter(({ start }) => start.startsWith(`${year}-`));
		},
	};
}
