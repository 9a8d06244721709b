/** What one source may bring: what is over its share waits, is counted and said, and takes no other's room. */
import type { Report } from "../model/classification.ts";
import { dayOf } from "../model/instant.ts";
import type { RecordDay } from "../model/story.ts";

/** Reports of one source that a day of the record takes; the busiest outlet's real days have a quarter of it. */
const MOST_OF_SOURCE_A_DAY = 100;

/** Reports that a day takes in all, beside which it is far from the 25 MiB of a value. */
const MOST_OF_A_DAY = 5000;

/** The newcomers that may be placed now, and how many of each source may not. */
export interface Share {
	readonly admitted: readonly Report[];
	readonly held: Readonly<Record<string, number>>;
}

/** Shares out the room of a day. @param day what it has already. */
export function shareOut(newcomers: readonly Report[], day: RecordDay | undefined): Share {
	const today = day?.day;
	const counts = new Map<string, number>();
	let total = 0;
	const count = (sourceId: string): number => {
		const so = (counts.get(sourceId) ?? 0) + 1;
		counts.set(sourceId, so);
		total++;
		return so;
	};
	for (const { reports } of day?.stories ?? [])
		for (const report of reports) if (dayOf(report.firstSeen) === today) count(report.sourceId);
	const held = new Map<string, number>();
	const admitted = newcomers.filter(({ sourceId }) => {
		const isAdmitted = total < MOST_OF_A_DAY && (counts.get(sourceId) ?? 0) < MOST_OF_SOURCE_A_DAY;
		if (isAdmitted) count(sourceId);
		else held.set(sourceId, (held.get(sourceId) ?? 0) + 1);
		return isAdmitted;
	});
	return { admitted, held: Object.fromEntries(held) };
}
