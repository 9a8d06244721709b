import { cleanMessage } from "../model/clean-message.ts";
import type { Note } from "../model/feed.ts";
import { DAY, type Instant } from "../model/instant.ts";
import { withoutSecrets } from "../model/secrets.ts";
import type { PollReport, SourceState } from "../model/shard.ts";
import type { Source } from "../model/source.ts";

/** How a source is, the first that holds of it. */
export type Condition = "not yet" | "gone" | "failing" | "flooded" | "empty" | "cut" | "quiet" | "well";

/** What is said of one source. */
export interface SourceStatus {
	readonly id: string;
	readonly name: string;
	readonly homepage: string;
	readonly country: string;
	readonly language: string;
	readonly difficulty?: string;
	readonly condition: Condition;
	readonly lastSuccess?: Instant;
	readonly lastPoll?: PollReport;
	readonly nextPoll?: Instant;
	/** The newest date of an article that it ever listed. */
	readonly newest?: Instant;
	/** When a document last came, as against "not modified". */
	readonly documentAt?: Instant;
	/** What its last document lacked. */
	readonly lacks?: readonly Note[];
	/** Where its feed moved for good. */
	readonly movedTo?: string;
	/** Since when its feed is gone. */
	readonly goneSince?: Instant;
	/** Until when its host ordered us to wait. */
	readonly waits?: Instant;
	/** Old or undated articles that were held at once, and since when. */
	readonly flood?: { readonly since: Instant; readonly articles: number };
	/** Reports over its share, which wait for the next polls. */
	readonly held?: number;
	/** Failed polls in a row. */
	readonly failures: number;
	readonly totals: { readonly polls: number; readonly fetched: number; readonly kept: number };
}

/** A source whose newest article was so old at the last poll brings no news, or its server does not show it. */
const QUIET = 14 * DAY;

export function sourceStatus(source: Source, state: SourceState | undefined): SourceStatus {
	const { id, name, homepage, country, language, difficulty } = source;
	const about = { id, name, homepage, country, language, ...(difficulty !== undefined && { difficulty }) };
	const condition = conditionOf(state);
	if (state === undefined) return { ...about, condition, failures: 0, totals: { polls: 0, fetched: 0, kept: 0 } };
	const { lastSuccess, lastPoll, nextPoll, newest, documentAt, lacks, moved, gone, waits, flood, held } = state;
	const { failures, totals } = state;
	return {
		...about,
		condition,
		...(lastSuccess !== undefined && { lastSuccess }),
		...(lastPoll !== undefined && { lastPoll }),
		nextPoll,
		...(newest !== undefined && { newest }),
		...(documentAt !== undefined && { documentAt }),
		...(lacks !== undefined && { lacks }),
		...(moved !== undefined && { movedTo: cleanMessage(withoutSecrets(moved.to)) }),
		...(gone !== undefined && { goneSince: gone.at }),
		...(waits !== undefined && { waits }),
		...(flood !== undefined && { flood: { since: flood.since, articles: Object.keys(flood.items).length } }),
		...(held !== undefined && { held }),
		failures,
		totals,
	};
}

function conditionOf(state: SourceState | undefined): Condition {
	if (state?.lastPoll === undefined) return "not yet";
	const { lastPoll, gone, failures, flood, lacks = [], newest } = state;
	if (gone !== undefined) return "gone";
	if (failures > 0) return "failing";
	if (flood !== undefined) return "flooded";
	if (lacks.some(({ code }) => code === "no-items")) return "empty";
	if (lacks.some(({ code }) => code === "truncated")) return "cut";
	return newest !== undefined && Date.parse(lastPoll.at) - Date.parse(newest) > QUIET ? "quiet" : "well";
}
