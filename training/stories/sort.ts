/** A labelled file, sorted into stories. */
import { cluster } from "../../src/cluster/cluster.ts";
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
	const story = new Map<string, string>();
	for (const { id, reports: members } of cluster(reports, [])) for (const { url } of members) story.set(url, id);
	return items.map((item, n) => ({
		item,
		sorted: {
			lang: item.lang,
			gold: item.story === undefined ? `${file} alone ${n}` : `${file} ${item.story}`,
			told: story.get(reports[n]?.url ?? "") ?? `${file} lost ${n}`,
		},
	}));
}
