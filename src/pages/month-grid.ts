import { DAY, type Day } from "../model/instant.ts";
import { inCalendarOrder, type Occurrence } from "../model/occurrence.ts";
import { weekdayOf } from "./words/dates.ts";

/** A day of a month with what takes place on it, in the order of the calendar. */
export interface GridDay {
	readonly day: Day;
	readonly events: readonly Occurrence[];
}

/** A month as weeks of seven days from Monday; `undefined` where a day is of another month. @param month `yyyy-mm` */
export function monthGrid(month: string, events: readonly Occurrence[]): readonly (readonly (GridDay | undefined)[])[] {
	const sorted = [...events].sort(inCalendarOrder);
	const days = daysIn(month).map(
		(day): GridDay => ({
			day,
			events: sorted.filter(({ start, end }) => start <= day && end >= day),
		}),
	);
	const cells = [...Array.from({ length: weekdayOf(`${month}-01`) }, () => undefined), ...days];
	const weeks = Math.ceil(cells.length / 7);
	return Array.from({ length: weeks }, (_, week) => Array.from({ length: 7 }, (_, n) => cells[week * 7 + n]));
}

function daysIn(month: string): Day[] {
	return Array.from({ length: lengthOf(month) }, (_, n) => `${month}-${String(n + 1).padStart(2, "0")}`);
}

function lengthOf(month: string): number {
	return new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).getUTCDate();
}

/** The month so many months after (or, negative, before) another. */
export function monthAfter(month: string, months: number): string {
	const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + months;
	return `${String(Math.floor(count / 12)).padStart(4, "0")}-${String((count % 12) + 1).padStart(2, "0")}`;
}

/** The last day of a month. @param month `yyyy-mm` */
export function lastDayOf(month: string): Day {
	return `${month}-${lengthOf(month)}`;
}

/** Which day of an event a day is, from one, and how many it has. */
export function dayWithin({ start, end }: Occurrence, day: Day): { readonly nth: number; readonly of: number } {
	const days = (from: Day, to: Day): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY) + 1;
	return { nth: days(start, day), of: days(start, end) };
}
