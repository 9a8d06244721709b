/** Weeks of ISO 8601: from Monday, and of the year that has their Thursday. */
import { DAY, type Day, dayOf, shift } from "./instant.ts";

/** `yyyy-ww`, such as `2024-45`. */
export type Week = string;

/** The week that a day is in. */
export function weekOf(day: Day): Week {
	const midnight = `${day}T00:00:00.000Z`;
	const fromMonday = (new Date(midnight).getUTCDay() + 6) % 7;
	const thursday = shift(midnight, (3 - fromMonday) * DAY);
	const year = thursday.slice(0, 4);
	const week = Math.floor((Date.parse(thursday) - Date.parse(`${year}-01-01`)) / (7 * DAY)) + 1;
	return `${year}-${String(week).padStart(2, "0")}`;
}

/** The first day of a week; `undefined` where its year has no such week. */
export function mondayOf(week: Week): Day | undefined {
	const [year = "", number = ""] = week.split("-");
	// 4 January is in the first week of every year.
	const inFirst = `${year}-01-04T00:00:00.000Z`;
	if (Number.isNaN(Date.parse(inFirst))) return undefined;
	const fromMonday = (new Date(inFirst).getUTCDay() + 6) % 7;
	const monday = dayOf(shift(inFirst, (7 * (Number(number) - 1) - fromMonday) * DAY));
	return weekOf(monday) === week ? monday : undefined;
}
