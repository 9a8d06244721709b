import type { Note, Pace } from "./feed.ts";
import type { Instant } from "./instant.ts";

/** What is remembered of the exchange with a source, and of what its document was like, from poll to poll. */
export interface PollMemory {
	/** Byte for byte as the server sent them (RFC 9110 §8.8); none of a document that was not whole. */
	readonly etag?: string;
	readonly lastModified?: string;
	/** Digest of the last body that was read: an equal one is not parsed. */
	readonly digest?: string;
	/** Fingerprints of the items of the last document: those are not read again. */
	readonly seen: readonly string[];
	/** When a document last came, as against "not modified". */
	readonly documentAt?: Instant;
	/** What the last document that was read lacked: it was cut, or had no items. */
	readonly lacks?: readonly Note[];
	/** The newest date that an article of it ever had. */
	readonly newest?: Instant;
	/** Where its feed moved for good (301, 308): asked instead, until that fails. */
	readonly moved?: { readonly from: string; readonly to: string };
	/** Since when its feed is gone (410): as good as never asked. */
	readonly gone?: { readonly feed: string; readonly at: Instant };
	/** Until when its host ordered us to wait (429, 503). */
	readonly waits?: Instant;
	/** Items that were too many at once to be believed. */
	readonly flood?: Flood;
	/** How often it brings something new. */
	readonly rhythm?: Rhythm;
	/** What the document says of its own pace. */
	readonly pace?: Pace;
}

/** How often a source brings something new, by the hour of the day (UTC); days weigh less the longer they are past. */
export interface Rhythm {
	/** Of the poll that was counted last. */
	readonly at: Instant;
	/** Days that were seen, so weighed: seven at most. */
	readonly days: number;
	/** Items that were new in each of the twenty-four hours, so weighed. */
	readonly hours: readonly number[];
}

/**
 * Old or undated articles that were held at once. They are read again once a day: those that have another date then, because the
 * reading of dates was corrected, come in.
 */
export interface Flood {
	readonly since: Instant;
	/** When they were last read. */
	readonly readAt: Instant;
	/** The date that each was read to have, empty for none, by its fingerprint. */
	readonly items: Readonly<Record<string, Instant | "">>;
}
