import { classify } from "../../src/classify/classify.ts";
import { decode } from "../../src/decode/decode.ts";
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
	/** Items in the document. */
	readonly items: number;
	/** What was mended, cut or left out. */
	readonly notes: readonly Note[];
	readonly dropped: readonly Dropped[];
	readonly articles: readonly Report[];
}

/** @throws PollFailure for what is no feed */
export function inspect(
	document: { readonly bytes: Uint8Array; readonly contentType?: string; readonly url?: string },
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
		notes: [...feed.notes, ...notes],
		dropped,
		articles: articles.map((article) => ({ ...article, changed: now, classification: classify(article, source) })),
	};
}
