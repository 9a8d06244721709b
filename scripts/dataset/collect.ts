/** A year of a site, by its API alone: what anybody may do with any site. */
import { Elshi, type Fetch, type Occurrence, type Story } from "../../clients/typescript/client.ts";
import type { DataSet } from "./data-package.ts";

export interface Collecting {
	readonly site: string;
	readonly year: string;
	readonly fetcher: Fetch;
	readonly at: string;
	/** Told how many entries there are so far. */
	readonly progress: (entries: number) => void;
}

/** @throws where an answer is none, and where days of the year cannot be read at this moment: half a year is no year */
export async function collect({ site, year, fetcher, at, progress }: Collecting): Promise<DataSet> {
	const elshi = new Elshi(site, fetcher);
	const span = { since: `${year}-01-01`, until: `${year}-12-31` };
	const stories = new Map<string, Story>();
	const occurrences = new Map<string, Occurrence>();
	for await (const page of elshi.pages("/stories", { query: { ...span, sort: "oldest", limit: 100 } })) {
		refuseParts(page.unread);
		for (const story of page.stories) if (isWhole(story)) stories.set(story.id, story);
		progress(stories.size);
	}
	for await (const page of elshi.pages("/occurrences", { query: { ...span, sort: "oldest", limit: 200 } })) {
		refuseParts(page.unread);
		for (const one of page.occurrences)
			if ("name" in one && "status" in one) occurrences.set(one.id ?? "", one as Occurrence);
		progress(stories.size + occurrences.size);
	}
	return { site, year, at, stories: [...stories.values()], occurrences: [...occurrences.values()] };
}

function isWhole(story: object): story is Story {
	return "url" in story && "partners" in story;
}

function refuseParts(unread: readonly string[] | undefined): void {
	if (unread !== undefined && unread.length > 0)
		throw new Error(`the site cannot read ${unread.join(", ")} at this moment: try again in some minutes`);
}
