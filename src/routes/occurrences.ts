/** What takes place on some days: for calendars, and for pages that say what is ahead. */
import { editedOccurrences } from "../channels/edits.ts";
import type { Days } from "../channels/occurrences.ts";
import { type Day, EPOCH, type Instant, later } from "../model/instant.ts";
import { inCalendarOrder, type Occurrence } from "../model/occurrence.ts";
import { type Calendar, type CalendarEntry, entriesOf } from "../store/calendars.ts";
import { Unreadable } from "./problem.ts";
import type { Site } from "./site.ts";

/** Calendars of years that one request reads at most; of more that it asks for, the newest. */
const MOST_YEARS = 5;

/** Occurrences that it takes apart at most, some milliseconds; of more that are on the days, those that begin last. */
const MOST_READ = 400;

/**
 * The occurrences of the years that may tell of the days: an event that moved over New Year stays in the year of before.
 * @param isOfSelection whether a line may be one that is looked for
 * @throws Unreadable where the year that matters most can neither be read nor was it ever: a program takes an event that is missing
 *   for one that is deleted, so that no calendar is better than an empty one
 */
export async function occurrencesOn(
	{ record }: Site,
	{ from, to }: Days,
	today: Day,
	isOfSelection: (entry: CalendarEntry) => boolean = () => true,
): Promise<{
	readonly occurrences: readonly Occurrence[];
	readonly changed: Instant;
	readonly unread: readonly string[];
}> {
	const last = Math.min(yearOf(today), yearOf(to)) + 1;
	const first = Math.max(yearOf(from) - 1, last - MOST_YEARS + 1);
	const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, n) => String(first + n).padStart(4, "0"));
	const all = await Promise.all(years.map((year) => record.calendar(year)));
	const unread = years.filter((_, n) => all[n]?.kind !== "value" && all[n]?.kind !== "absent");
	const main = (from <= today && today <= to ? today : from).slice(0, 4);
	if (unread.includes(main)) throw new Unreadable(`the calendar of ${main}`);
	const calendars = all.flatMap((held) => (held.kind === "value" ? [held.value] : []));
	return {
		occurrences: editedOccurrences(lastOf(calendars, { from, to }, isOfSelection), await record.edits()),
		changed: calendars.reduce((latest, one) => later(latest, one.changed), EPOCH),
		unread,
	};
}

/** The occurrences on the days; of too many those that begin last. */
function lastOf(
	calendars: readonly Calendar[],
	{ from, to }: Days,
	isOfSelection: (entry: CalendarEntry) => boolean,
): Occurrence[] {
	const all = calendars
		.flatMap(entriesOf)
		.filter((entry) => entry.end >= from && entry.start <= to && isOfSelection(entry));
	const newest = all.length <= MOST_READ ? all : all.sort(inCalendarOrder).slice(-MOST_READ);
	return newest.flatMap(({ occurrence }) => occurrence() ?? []);
}

function yearOf(day: Day): number {
	return Number(day.slice(0, 4));
}
