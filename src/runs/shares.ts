/** What one source may bring: what is over its share waits, is counted and said, and takes no other's room. */
import type { Report } from "../model/classification.ts";
import { dayOf } from "../model/instant.ts";
import { reportSize } from "../model/report-size.ts";
import type { RecordDay } from "../model/story.ts";

/** Reports of one source that a day of the record takes; the busiest outlet's real days have a quarter of it. */
const MOST_OF_SOURCE_A_DAY = 100;

/** Bytes of them, and of all reports that a day takes: a value of KV has 25 MiB, and stories grow after their day. */
const MOST_BYTES_OF_SOURCE = 512 * 1024;
const MOST_BYTES_OF_A_DAY = 12 * 1024 * 1024;

/** The newcomers that may be placed now, and how many of each source may not. */
export interface SharedOut {
	readonly admitted: readonly Report[];
	readonly held: Readonly<Record<string, number>>;
}

/** Shares out the room of a day. @param day what it has already. */
export function shareOut(newcomers: readonly Report[], day: RecordDay | undefined): SharedOut {
	const room = new Room();
	for (const { reports } of day?.stories ?? [])
		for (const report of reports) if (dayOf(report.firstSeen) === day?.day) room.take(report);
	const held = new Map<string, number>();
	const admitted = newcomers.filter((report) => {
		const isAdmitted = room.has(report);
		if (isAdmitted) room.take(report);
		else held.set(report.sourceId, (held.get(report.sourceId) ?? 0) + 1);
		return isAdmitted;
	});
	return { admitted, held: Object.fromEntries(held) };
}

/** What a day has room for. */
class Room {
	readonly #sources = new Map<string, { readonly count: number; readonly bytes: number }>();
	#bytes = 0;

	has(report: Report): boolean {
		const { count, bytes } = this.#of(report);
		const size = reportSize(report);
		if (count >= MOST_OF_SOURCE_A_DAY || bytes + size > MOST_BYTES_OF_SOURCE) return false;
		return this.#bytes + size <= MOST_BYTES_OF_A_DAY;
	}

	take(report: Report): void {
		const { count, bytes } = this.#of(report);
		const size = reportSize(report);
		this.#sources.set(report.sourceId, { count: count + 1, bytes: bytes + size });
		this.#bytes += size;
	}

	#of({ sourceId }: Report): { readonly count: number; readonly bytes: number } {
		return this.#sources.get(sourceId) ?? { count: 0, bytes: 0 };
	}
}
