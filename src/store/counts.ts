import { COUNTED, type YearCounts } from "../model/counts.ts";
import { isFields } from "../model/fields.ts";
import type { Store } from "../ports.ts";
import { isText, isTexts } from "./guards.ts";
import { type Codec, type Held, read, type Writable, write } from "./held.ts";
import { KEYS } from "./keys.ts";

export const COUNTS: Codec<YearCounts> = {
	schema: 1,
	read: ({ year, total, by }) => {
		const isCounts = isText(year) && isText(total) && isFields(by) && COUNTED.every((facet) => isTexts(by[facet]));
		return isCounts ? { year, total, by: by as YearCounts["by"] } : undefined;
	},
};

/** @param year `yyyy`. */
export function readCounts(store: Store, year: string): Promise<Held<YearCounts>> {
	return read(store, COUNTS, KEYS.counts(year));
}

/** @throws where the store refuses the write. */
export function writeCounts(store: Store, counts: YearCounts, over: Writable<YearCounts>): Promise<void> {
	return write(store, COUNTS, KEYS.counts(counts.year), counts, over);
}
