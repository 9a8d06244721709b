import type { PollRequest } from "../fetch/poll.ts";
import { DAY, type Instant, shift } from "../model/instant.ts";
import type { PollMemory } from "../model/poll-memory.ts";
import type { SourceState } from "../model/shard.ts";
import type { Source } from "../model/source.ts";

/** A server that has said "not modified" for so long is asked without conditions: its validators may be stuck. */
const STUCK = 3 * DAY;
/** What was held at once is read again so often. */
const REREAD = DAY;

/** What a source is asked, and how the answer is to be read. */
export interface PollQuestion extends Pick<PollRequest, "url" | "etag" | "lastModified"> {
	/** What was held before is read again, though the document be the same. */
	readonly isReread: boolean;
}

/**
 * What to ask a source: at the address that its feed moved to for good, on the condition that it has changed. Without a condition where a
 * document has not come for days, where the last poll failed, which a condition may be the reason of, or where items are to be
 * read again.
 */
export function questionOf({ feed }: Source, state: SourceState | undefined, now: Instant): PollQuestion {
	const url = movedFrom(feed, state) ?? feed;
	const isReread = state?.flood !== undefined && state.flood.readAt <= shift(now, -REREAD);
	const isStuck = state?.documentAt === undefined || state.documentAt <= shift(now, -STUCK);
	if (state === undefined || isReread || isStuck || state.failures > 0) return { url, isReread };
	return {
		url,
		isReread,
		...(state.etag !== undefined && { etag: state.etag }),
		...(state.lastModified !== undefined && { lastModified: state.lastModified }),
	};
}

/** Where a feed moved for good, if it was that feed. */
export function movedFrom(feed: string, state: Pick<PollMemory, "moved"> | undefined): string | undefined {
	return state?.moved?.from === feed ? state.moved.to : undefined;
}
