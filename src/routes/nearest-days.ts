/** The nearest days around a time that have stories, over any gap: as the counts of the record tell. */
import type { Selection } from "../channels/selection.ts";
import type { Front } from "../model/front.ts";
import type { Day } from "../model/instant.ts";
import { daysWith } from "./days-with.ts";
import type { Site } from "./site.ts";

/** Years whose counts are looked at, each way. */
const MOST_YEARS = 12;

export interface NearestDays {
	readonly before?: Day | undefined;
	readonly after?: Day | undefined;
}

/** @param start first day of the time. @param end the day after its last */
export async function nearestDays(
	{ record }: Site,
	front: Front,
	selection: Selection,
	{ start, end }: { readonly start: Day; readonly end: Day },
): Promise<NearestDays> {
	const years = await record.years();
	const daysOf = (year: string): Promise<readonly Day[]> => daysWith(record, front, year, selection, []);
	const [first, last] = [start.slice(0, 4), end.slice(0, 4)];
	let before: Day | undefined;
	for (const year of years
		.filter((one) => one <= first)
		.slice(-MOST_YEARS)
		.reverse()) {
		before = (await daysOf(year)).findLast((day) => day < start);
		if (before !== undefined) break;
	}
	let after: Day | undefined;
	for (const year of years.filter((one) => one >= last).slice(0, MOST_YEARS)) {
		after = (await daysOf(year)).find((day) => day >= end);
		if (after !== undefined) break;
	}
	return { before, after };
}
