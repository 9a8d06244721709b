/** A labelled file, sorted into stories. */
import { cluster } from "../../src/cluster/cluster.ts";
import { mintId } from "../../src/cluster/identity.ts";
import type { Report } from "../../src/model/classification.ts";
import { type Item, readItems } from "./items.ts";
import { reportsOf } from "./reports.ts";
import type { Sorted } from "./score.ts";

/** A line, with the story that it was given and the one that it was sorted into. */
export interface SortedReport {
	readonly item: Item;
	readonly report: Report;
	readonly sorted: Sorted;
}

/**
 * Sorts the articles of one file, and of each set in it, on their own.
 * @throws Error naming file and line of what cannot be read.
 */
export function sortFile(file: string, isWanted: (item: Item) => boolean = () => true): SortedReport[] {
	return [...Map.groupBy(readItems(file).filter(isWanted), ({ set }) => set)].flatMap(([set, items]) =>
		sortItems(items, set === undefined ? file : `${file} ${set}`),
	);
}

function sortItems(items: readonly Item[], name: string): SortedReport[] {
	const reports = reportsOf(items);
	const { placed } = cluster(reports, [], (founder) => mintId(founder, founder.firstSeen));
	return items.flatMap((item, n) => {
		const report = reports[n];
		if (report === undefined) return [];
		const gold = item.story === undefined ? `${name} alone ${n}` : `${name} ${item.story}`;
		return [{ item, report, sorted: { lang: item.lang, gold, found: `${name} ${placed.get(report.key)}` } }];
	});
}
