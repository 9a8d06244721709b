/** Months that are over: RFC 5005's archives, whose stories are the same for ever. */
import { EVERYTHING, type Selection } from "../channels/selection.ts";
import type { Front } from "../model/front.ts";
import { DAY, dayOf, EPOCH, type Instant, later, shift } from "../model/instant.ts";
import { daysWith } from "./days-with.ts";
import type { Site } from "./site.ts";

/** A month, `yyyy-mm`. */
export type Month = string;

/** When a month is over: a day later than by the calendar, because a story may be put into the day before a run. */
export function closingOf(month: Month): Instant {
	const somewhereInTheNext = shift(`${month}-01T00:00:00.000Z`, 31 * DAY);
	return shift(`${somewhereInTheNext.slice(0, 7)}-01T00:00:00.000Z`, DAY);
}

/** Whether the month has an archive, as far as is known. */
export async function hasArchive({ record }: Site, front: Front, month: Month): Promise<boolean> {
	if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month) || closingOf(month) > front.at) return false;
	const unread: string[] = [];
	const days = await daysWith(record, front, month.slice(0, 4), EVERYTHING, unread);
	return unread.length > 0 || days.some((day) => day.startsWith(month));
}

/** The newest month with an archive that has stories of the selection; `before` a month, where one is given. */
export async function newestArchive(
	{ record }: Site,
	front: Front,
	selection: Selection,
	before?: Month,
): Promise<Month | undefined> {
	const thisMonth = front.at.slice(0, 7);
	const end = before ?? thisMonth;
	// What changed since a moment is no part of the past.
	if (selection.changedSince !== undefined) return undefined;
	const oldest = dayOf(later(selection.since ?? EPOCH, shift(selection.seenSince ?? EPOCH, -DAY))).slice(0, 7);
	const years = (await record.years()).filter((year) => year <= end.slice(0, 4) && year >= oldest.slice(0, 4));
	for (const year of years.toReversed()) {
		const days = await daysWith(record, front, year, selection, []);
		const month = days
			.map((day) => day.slice(0, 7))
			.findLast((candidate) => candidate < end && closingOf(candidate) <= front.at);
		if (month !== undefined) return month < oldest ? undefined : month;
	}
	return undefined;
}
