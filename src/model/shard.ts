import type { Alert } from "./alert.ts";
import type { Report } from "./classification.ts";
import type { FeedFormat, Note } from "./feed.ts";
import type { Instant } from "./instant.ts";
import type { PollMemory } from "./poll-memory.ts";

/** Why a poll failed: a closed set, so that a status page and a test can name every one. */
export const POLL_ERRORS = [
	"network",
	"timeout",
	"too-large",
	"encoding",
	"http-status",
	"too-many-redirects",
	"unsafe-address",
	"html",
	"challenge",
	"sitemap-index",
	"untitled-sitemap",
	"empty-document",
	"not-a-feed",
	"malformed",
	"flood",
	"internal",
] as const;
export type PollErrorCode = (typeof POLL_ERRORS)[number];

export interface PollError {
	readonly code: PollErrorCode;
	/** One plain line that names what was met: the status, the address, the feeds an HTML page announces. */
	readonly message: string;
}

/** What one poll of a source did. */
export interface PollReport {
	readonly at: Instant;
	/** Milliseconds from request to saved, or 0 where the platform's clock stands still. */
	readonly took: number;
	readonly status?: number;
	readonly format?: FeedFormat;
	/** Items in the document; 0 for a 304. */
	readonly fetched: number;
	/** Items not seen before. */
	readonly fresh: number;
	readonly kept: number;
	readonly notes: readonly Note[];
	readonly error?: PollError;
}

/** A dropped article just under the threshold, for the operator to look at. */
export interface NearMiss {
	readonly at: Instant;
	readonly title: string;
	readonly link: string;
	readonly score: number;
}

/** What is known of a source's habits, and what its operator was told of it. */
export interface SourceHealth {
	/** Since when it is watched. */
	readonly since: Instant;
	/** When it was said to be failing, while it is. */
	readonly failing?: Instant;
	/** When it last brought something new. */
	readonly lastNews: Instant;
	/** The longest time without anything new, in milliseconds. */
	readonly longestSilence: number;
	/** Its silence was told. */
	readonly silent?: true;
	/** Whether what it brought last had no date. */
	readonly undated?: boolean;
	/** What its polls of the last days came to: see `DayHealth`. */
	readonly days?: string;
}

/** What is remembered of a source between polls. */
export interface SourceState extends PollMemory {
	/** What an operator was told of it; absent before its first poll. */
	readonly health?: SourceHealth;
	readonly nextPoll: Instant;
	/** Failed polls in a row. */
	readonly failures: number;
	readonly lastSuccess?: Instant;
	readonly lastPoll?: PollReport;
	/** Reports that were held back at the last poll, because the source has more than its share. */
	readonly held?: number;
	/** The last success before the first of the polls that held some, empty for none: what is old is known by that until all are taken. */
	readonly heldSince?: Instant | "";
	/** Since the source was first polled. */
	readonly totals: { readonly polls: number; readonly fetched: number; readonly kept: number };
	readonly nearMisses: readonly NearMiss[];
}

/** Some sources with their state and their kept reports: committed together, in one write, so that neither is lost alone. */
export interface Shard {
	/** The moment of the last run that wrote it. */
	readonly at: Instant;
	/** A moment far from `at` that a run claimed: the next run that claims one near it is believed. */
	readonly doubted?: Instant;
	readonly sources: Readonly<Record<string, SourceState>>;
	/** The kept ones of the last days, and those that are kept no longer. */
	readonly reports: readonly Report[];
	/** The last ones of its sources, newest last. */
	readonly alerts?: readonly Alert[];
	/** Absent of one that never took sources over: they are spread over eight. */
	readonly spread?: Spread;
}

/** How a shard came by its sources. */
export interface Spread {
	/** Shards over which all sources are spread. */
	readonly over: number;
	/** Since when they are. */
	readonly since: Instant;
	/** When it last took sources over, and the shards in which it looked for them. */
	readonly taken: Instant;
	readonly from: readonly number[];
}
