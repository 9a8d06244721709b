/** A labelled file, sorted into stories. */
import { cluster } from "../../src/cluster/cluster.ts";
import { mintId } from "../../src/cluster/identity.ts";
import { type Item, readItems } from "./items.ts";
import { reportsOf } from "./reports.ts";
import type { Sorted } from "./score.ts";

/** A line, with the story that it was given and the one that it was sorted into. */
export interface Told {
	readonly item: Item;
	readonly sorted: Sorted;
}

/** Sorts the articles of one file on their own. @throws Error naming file and line of what cannot be read. */
export function sortFile(file: string): Told[] {
	const items = readItems(file);
	const reports = reportsOf(items);
	const { placed } = cluster(reports, [], (founder) => mintId(founder, founder.firstSeen));
	return items.map((item, n) => ({
		item,
		sorted: {
			lang: item.lang,
			gold: item.story === undefined ? `${file} alone ${n}` : `${file} ${item.story}`,
			told: placed.get(reports[n]?.key ?? "") ?? `${file} lost ${n}`,
		},
	}));
}
