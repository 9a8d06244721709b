/** The pure pipeline, once, in order: bytes → text → Feed → Article → Classification. */

import { judgeForRun } from "../classify/classify.ts";
import { NEAR_MISS } from "../classify/model.ts";
import { decode } from "../decode/decode.ts";
import type { Article } from "../model/article.ts";
import type { Report } from "../model/classification.ts";
import type { Feed, FeedItem, Note } from "../model/feed.ts";
import type { Instant } from "../model/instant.ts";
import { ownValue } from "../model/own-value.ts";
import { withoutSecrets } from "../model/secrets.ts";
import type { NearMiss, PollError } from "../model/shard.ts";
import type { Source } from "../model/source.ts";
import { normalize } from "../normalize/normalize.ts";
import type { ParseOptions } from "../parse/options.ts";
import { parse } from "../parse/parse.ts";
import { admit, dateOf } from "./admit.ts";
import { recognised } from "./recognise.ts";

/** One document as it was fetched. */
export interface Fetched {
	readonly bytes: Uint8Array;
	/** The HTTP header, as sent. */
	readonly contentType?: string;
	/** Where it was found after redirects: relative links are resolved against it. */
	readonly url?: string;
}

/**
 * Decodes and parses one document.
 * @throws PollFailure that says what the document is instead of a feed, or why it cannot be read.
 */
export function readFeed(bytes: Uint8Array, options: ParseOptions = {}): Feed {
	const { text, notes } = decode(bytes, options.contentType);
	const feed = parse(text, options);
	return notes.length === 0 ? feed : { ...feed, notes: [...notes, ...feed.notes] };
}

/** What is remembered of a source and its shard when a document comes in. */
export interface ShardMemory {
	/** Fingerprints of items that were read before. */
	readonly seen?: readonly string[] | undefined;
	/** Fingerprints of items that were held and are to be read again, with the date that each had then, empty for none. */
	readonly again?: Readonly<Record<string, Instant | "">> | undefined;
	readonly lastSuccess?: Instant | undefined;
	/** The shard's reports. */
	readonly reports: readonly Report[];
}

/** What one document brought. */
export interface Ingested {
	readonly feed: Feed;
	/** Every article that was new or changed, with its judgement; the dropped ones too, of which those without a report say no more. */
	readonly judged: readonly Report[];
	/** The fingerprint of the item that each of them was made of, by its key. */
	readonly prints: ReadonlyMap<string, string>;
	readonly nearMisses: readonly NearMiss[];
	readonly notes: readonly Note[];
	/** The newest date that the document gives an article, not after the poll. */
	readonly newest: Instant | undefined;
	/** Fingerprints of items that were held, and the date that was read of each, empty for none. */
	readonly held: readonly (readonly [print: string, date: Instant | ""])[];
	/** Where a flood of old articles was held back. */
	readonly error?: PollError;
}

/** Reads a source's document down to judged articles. @throws PollFailure as `readFeed` does. */
export function ingest(document: Fetched, source: Source, now: Instant, memory: ShardMemory): Ingested {
	const { bytes, url = source.feed, ...about } = document;
	const again = memory.again ?? {};
	const seen = new Set(memory.seen?.filter((print) => !Object.hasOwn(again, print)));
	// A link that is relative to the document would bring along what lets us in.
	const feed = readFeed(bytes, { ...about, url: withoutSecrets(url), seen, language: source.language });
	const normalized = normalize(feed, source, now);
	const articles = recognised(normalized.articles, memory.reports, source, now);
	const prints = printsOf(feed, seen);
	const itemOf = new Map(articles.map((article, n) => [article, normalized.items[n]]));
	const printOf = (article: Article): string => prints.get(itemOf.get(article)) ?? "";
	const heldBefore = memory.again && new Map(articles.map((article) => [article, ownValue(again, printOf(article))]));
	const { held, error } = admit(articles, memory.reports, memory.lastSuccess, now, heldBefore);
	const reported = new Set(memory.reports.map(({ key }) => key));
	const judged = articles
		.filter((article) => !held.includes(article))
		.map((article) => ({
			...article,
			changed: now,
			classification: judgeForRun(article, source, reported.has(article.key)),
		}));
	return {
		feed,
		judged,
		prints: new Map(articles.map((article) => [article.key, printOf(article)])),
		nearMisses: nearMisses(judged, now),
		notes: [...feed.notes, ...normalized.notes],
		newest: articles.reduce(newer, undefined),
		held: held.map((article) => [printOf(article), dateOf(article)]),
		...(error !== undefined && { error }),
	};
}

/** The fingerprints of the items that were read, which are those that had not been seen. */
function printsOf({ items, fingerprints }: Feed, seen: ReadonlySet<string>): ReadonlyMap<FeedItem | undefined, string> {
	const read = fingerprints.filter((print) => !seen.has(print));
	return new Map(items.map((item, n) => [item, read[n] ?? ""]));
}

function newer(newest: Instant | undefined, { dated, published }: Article): Instant | undefined {
	return dated && (newest === undefined || published > newest) ? published : newest;
}

/** Dropped, but by so little that a person should look. */
function nearMisses(judged: readonly Report[], now: Instant): NearMiss[] {
	return judged
		.filter(({ classification }) => !classification.keep && classification.score >= NEAR_MISS)
		.map(({ title, link, classification }) => ({ at: now, title, link, score: classification.score }));
}
