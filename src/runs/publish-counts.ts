import { countsOf, emptyYear, withDay } from "../model/counts.ts";
import type { Front } from "../model/front.ts";
import type { Day } from "../model/instant.ts";
import type { Log, Store } from "../ports.ts";
import { readCounts, writeCounts } from "../store/counts.ts";
import { faultOf, isWritable } from "../store/held.ts";

/** Writes the counts of days that are over into their years. @returns what is left: of today, and of years that take none now. */
export async function publishCounts(
	counts: Front["counts"],
	today: Day,
	{ store, log }: { readonly store: Store; readonly log: Log },
): Promise<Front["counts"]> {
	const left = new Map(Object.entries(counts));
	const years = Map.groupBy(
		[...left.keys()].filter((day) => day < today),
		(day) => day.slice(0, 4),
	);
	for (const [year, days] of years) {
		const held = await readCounts(store, year);
		if (!isWritable(held)) {
			log("record.unreadable", { key: `counts/${year}`, reason: faultOf(held) });
			continue;
		}
		const before = held.kind === "value" ? held.value : emptyYear(year);
		const after = days.reduce((so, day) => withDay(so, day, left.get(day) ?? countsOf([])), before);
		await writeCounts(store, after, held);
		for (const day of days) left.delete(day);
	}
	return Object.fromEntries(left);
}
