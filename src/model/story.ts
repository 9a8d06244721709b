import type { Report } from "./classification.ts";
import type { Facets } from "./facets.ts";
import type { Instant } from "./instant.ts";

/** One event, with all the reports of it. */
export interface Story {
	/** Minted once, from the first-seen report; it never changes. */
	readonly id: string;
	/** Frozen at first sight. */
	readonly published: Instant;
	/** Moves only when the story's content does. */
	readonly updated: Instant;
	readonly facets: Facets;
	/** The first is the representative, whose title, excerpt and link are shown unless the reader's language has its own. */
	readonly reports: readonly [Report, ...Report[]];
	/** Ids of stories that turned out to be this one. */
	readonly merged: readonly string[];
	/** Addresses of reports that belong to it and are no longer kept. */
	readonly unkept?: readonly string[];
}

/** What readers are served from: derived from the shards, so it may be deleted. */
export interface Edition {
	readonly schema: number;
	/** Digest of the content: equal content, equal version. */
	readonly version: string;
	/** When the content last changed: the newest `updated` in it. */
	readonly updated: Instant;
	/** The last month that was put into the archive, `yyyy-mm`. */
	readonly archived?: string;
	/** Which reports of the shards it was made of; absent where some shard could not be read. */
	readonly madeOf?: string;
	/** Newest `published` first. */
	readonly stories: readonly Story[];
	/** Stories of which no report is kept any longer: in no feed or list, but their permalinks go on working. */
	readonly withdrawn: readonly Story[];
}

/** The stories first seen in a month that is over: written once. */
export interface Archive {
	readonly schema: number;
	/** `yyyy-mm`, in UTC. */
	readonly month: string;
	/** Newest `published` first. */
	readonly stories: readonly Story[];
	/** Those of which no report was kept any longer when the month was put away. */
	readonly withdrawn: readonly Story[];
}
