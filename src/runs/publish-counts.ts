import { countsOf, emptyYear, withDay } from "../model/counts.ts";
import type { Front } from "../model/front.ts";
import { DAY, type Day, dayOf, type Instant, shift } from "../model/instant.ts";
import type { Log, Store } from "../ports.ts";
import { readCounts, writeCounts } from "../store/counts.ts";
import { listDays, readDay } from "../store/days.ts";
import { faultOf, isWritable } from "../store/held.ts";
import { KEYS } from "../store/keys.ts";

/** Days that one publish counts anew, of a year whose counts were lost. */
const MOST_COUNTED = 10;

/** Older than any day that runs change by themselves. */
const LONG_AGO = 40 * DAY;

/** Whether counts are due: the day of the last publish is over, or a year is being counted anew, whose days are gathered in the front. */
export function areCountsDue(counts: Front["counts"], last: Instant, now: Instant): boolean {
	const oldest = dayOf(shift(now, -LONG_AGO));
	return dayOf(last) !== dayOf(now) || Object.keys(counts).some((day) => day < oldest);
}

/**
 * Writes the counts of days that are over into their years. A year without counts, though the record has days of it, is counted anew,
 * some days a publish, and written once they are all there. @returns what is left: of today, and of years that take none now.
 */
export async function publishCounts(
	counts: Front["counts"],
	today: Day,
	{ store, log }: { readonly store: Store; readonly log: Log },
): Promise<Front["counts"]> {
	const left = new Map(Object.entries(counts));
	const isOver = (day: Day): boolean => day < today;
	const days = await listDays(store, "");
	const existing = days.kind === "value" ? [...days.value.keys()].filter(isOver) : undefined;
	let most = MOST_COUNTED;
	for (const year of await yearsDue([...left.keys()].filter(isOver), existing, store)) {
		const held = await readCounts(store, year);
		if (!isWritable(held)) {
			log("record.unreadable", { key: KEYS.counts(year), reason: faultOf(held) });
			continue;
		}
		if (held.kind === "absent") {
			const lacking = existing?.filter((day) => day.startsWith(year) && !left.has(day));
			for (const day of lacking?.slice(0, most) ?? []) {
				most--;
				const read = await readDay(store, day);
				if (read.kind === "value") left.set(day, countsOf(read.value.stories));
			}
			const waiting = lacking?.filter((day) => !left.has(day)).length;
			if (waiting !== 0) {
				log("publish.counts-wait", { year, days: waiting });
				continue;
			}
		}
		const ofYear = [...left].filter(([day]) => isOver(day) && day.startsWith(year));
		const before = held.kind === "value" ? held.value : emptyYear(year);
		const after = ofYear.reduce((so, [day, counted]) => withDay(so, day, counted), before);
		await writeCounts(store, after, held);
		for (const [day] of ofYear) left.delete(day);
	}
	return Object.fromEntries(left);
}

/** The years of some days, and those that have days and no counts. */
async function yearsDue(
	days: readonly Day[],
	existing: readonly Day[] | undefined,
	store: Store,
): Promise<ReadonlySet<string>> {
	const yearOf = (day: Day): string => day.slice(0, 4);
	const prefix = KEYS.counts("");
	const listed = existing === undefined ? undefined : await store.list(prefix);
	if (listed?.kind !== "value") return new Set(days.map(yearOf));
	const counted = new Set(listed.value.map(({ key }) => key.slice(prefix.length)));
	const lost = (existing ?? []).map(yearOf).filter((year) => !counted.has(year));
	return new Set([...days.map(yearOf), ...lost]);
}
