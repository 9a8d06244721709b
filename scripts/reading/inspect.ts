import { classify } from "../../src/classify/classify.ts";
import { decode } from "../../src/decode/decode.ts";
import type { FetchedDocument } from "../../src/fetch/poll.ts";
import type { Report } from "../../src/model/classification.ts";
import type { FeedFormat, Note } from "../../src/model/feed.ts";
import type { Instant } from "../../src/model/instant.ts";
import type { Source } from "../../src/model/source.ts";
import { type Dropped, normalize } from "../../src/normalize/normalize.ts";
import { readFeed } from "../../src/runs/ingest.ts";

/** All that is known of a document after it was read. */
export interface Inspection {
	readonly source: string;
	readonly format: FeedFormat;
	readonly version?: string;
	readonly charset: string;
	readonly title?: string;
	readonly language?: string;
	readonly truncated: boolean;
	/** Of a document that was fetched: where, and what a poll would remember of it. */
	readonly exchange?: Exchange;
	/** Items in the document. */
	readonly items: number;
	/** What was repaired, cut or left out. */
	readonly notes: readonly Note[];
	readonly dropped: readonly Dropped[];
	readonly articles: readonly Report[];
}

export interface Exchange extends Pick<FetchedDocument, "url" | "status" | "moved" | "etag" | "lastModified" | "wait"> {
	readonly asked: string;
}

/** A document to inspect. */
export interface Inspected {
	readonly bytes: Uint8Array;
	readonly contentType?: string;
	readonly url?: string;
	/** What was repaired to get the bytes. */
	readonly notes?: readonly Note[];
	readonly exchange?: Exchange;
}

/** @throws PollFailure for what is no feed */
export function inspect(
	{ notes: mended = [], exchange, ...document }: Inspected,
	source: Source,
	now: Instant,
): Inspection {
	const { bytes, contentType } = document;
	const feed = readFeed(bytes, { url: source.feed, ...document, language: source.language });
	const { articles, dropped, notes } = normalize(feed, source, now);
	return {
		source: source.id,
		format: feed.format,
		...(feed.version !== undefined && { version: feed.version }),
		charset: decode(bytes, contentType).charset,
		...(feed.title !== undefined && { title: feed.title }),
		...(feed.language !== undefined && { language: feed.language }),
		truncated: feed.truncated,
		items: feed.fingerprints.length,
		...(exchange !== undefined && { exchange }),
		notes: [...mended, ...feed.notes, ...notes],
		dropped,
		articles: articles.map((article) => ({ ...article, changed: now, classification: classify(article, source) })),
	};
}
