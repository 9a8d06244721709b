import type { Feed, FeedFormat, FeedItem, Note } from "../model/feed.ts";
import { PollFailure } from "../model/poll-failure.ts";
import { atomAuthors, atomHead, atomItem } from "./atom.ts";
import { readDoctype } from "./doctype.ts";
import { childrenOf } from "./fields.ts";
import type { Head } from "./head.ts";
import { readJsonFeed } from "./json-feed.ts";
import { htmlRefusal } from "./refusal.ts";
import { rssHead, rssItem } from "./rss.ts";
import { sitemapItem } from "./sitemap.ts";
import { readXml, type XmlElement } from "./xml.ts";

export interface ParseOptions {
	/** The document's address, after redirects: what relative addresses are relative to. */
	readonly url?: string | undefined;
	readonly contentType?: string | undefined;
	/** Fingerprints of items read before: they are counted, not read. */
	readonly seen?: ReadonlySet<string> | undefined;
}

/** What can be the root of a feed, whatever stands before it; or the beginning of a page. */
const ROOT = /<(?:[\w.-]{1,40}:)?(rss|rdf|feed|urlset|sitemapindex|channel|html|head|body)(?=[\s>/])/i;

/** How one kind of document is read. */
interface Reading {
	readonly format: FeedFormat;
	readonly head: (root: XmlElement) => Head;
	readonly item: (element: XmlElement, root: XmlElement) => FeedItem;
}

const RSS: Reading = { format: "rss", head: rssHead, item: rssItem };
const NOTHING_SAID: Head = { version: undefined, title: undefined, link: undefined, language: undefined };

/** Reading by the name of the root. */
const READINGS: ReadonlyMap<string, Reading> = new Map([
	["rss", RSS],
	["channel", RSS],
	["rdf:rdf", { ...RSS, format: "rdf" }],
	["rdf", { ...RSS, format: "rdf" }],
	[
		"atom:feed",
		{ format: "atom", head: atomHead, item: (entry, root) => atomItem(entry, atomAuthors(childrenOf(root))) },
	],
	["urlset", { format: "news-sitemap", head: () => NOTHING_SAID, item: sitemapItem }],
]);

/**
 * Text to feed: RSS 0.90 to 2.0, RSS 1.0, Atom 0.3 and 1.0, JSON Feed 1.0 and 1.1, Google News sitemaps, each as its publisher
 * wrote it.
 *
 * @throws PollFailure for what is no feed: `empty-document`, `html`, `challenge`, `sitemap-index`, `untitled-sitemap`,
 * `not-a-feed`, `malformed`
 */
export function parse(text: string, options: ParseOptions = {}): Feed {
	const { url, seen } = options;
	const begin = text.slice(0, 1000).trimStart();
	if (begin === "" && text.trim() === "") throw new PollFailure("empty-document", `${url ?? "the document"} is empty`);
	if (begin.startsWith("{") || begin.startsWith("[")) return readJsonFeed(text, url, seen);
	const found = ROOT.exec(text);
	const name = found?.[1]?.toLowerCase();
	if (!found || name === undefined)
		throw new PollFailure("not-a-feed", `${url ?? "the document"} begins ${JSON.stringify(begin.slice(0, 40))}`);
	if (name === "html" || name === "head" || name === "body") throw htmlRefusal(text, url);
	if (name === "sitemapindex") {
		throw new PollFailure("sitemap-index", `${url ?? "the document"} is an index of sitemaps, not a sitemap`);
	}
	return readDocument(text, found.index, options);
}

function readDocument(text: string, rootAt: number, { url, seen }: ParseOptions): Feed {
	const doctypeAt = text.slice(0, rootAt).search(/<!DOCTYPE/i);
	const doctype = doctypeAt === -1 ? undefined : readDoctype(text, doctypeAt);
	const document = readXml(text, Math.max(rootAt, doctype?.end ?? 0), { base: url, seen, declared: doctype?.declared });
	const { root } = document;
	const reading = READINGS.get(root?.name ?? "");
	if (!root || !reading)
		throw new PollFailure("not-a-feed", `${url ?? "the document"} is <${root?.name ?? "nothing"}>, no feed`);
	const { version, title, link, language } = reading.head(root);
	// Nobody said where the document is from: what it says itself is the next best, so it is read again with that.
	if (url === undefined && link !== undefined) return readDocument(text, rootAt, { seen, url: link });
	const items = document.items.map((element) => reading.item(element, root));
	if (reading.format === "news-sitemap") refuseUntitled(items, document.fingerprints.length, url);
	if (document.truncated && document.fingerprints.length === 0 && title === undefined) {
		throw new PollFailure("malformed", `${url ?? "the document"} ends before its first item`);
	}
	const notes: Note[] = [...document.repairs].map(([code, count]) => ({ code, count }));
	if (doctype && doctype.external > 0) notes.push({ code: "external-entity", count: doctype.external });
	if (document.truncated) notes.push({ code: "truncated", count: 1 });
	if (reading.format === "news-sitemap" && document.fingerprints.length === 0)
		notes.push({ code: "empty-sitemap", count: 1 });
	return {
		format: reading.format,
		...(version && { version }),
		...(title && { title }),
		...(link && { link }),
		...(language && { language }),
		items,
		fingerprints: document.fingerprints,
		truncated: document.truncated,
		notes,
	};
}

/** A sitemap for crawlers lists addresses only. An empty one is no failure: a news sitemap holds the last two days. */
function refuseUntitled(items: readonly FeedItem[], inDocument: number, url: string | undefined): void {
	if (inDocument > 0 && items.length === inDocument && items.every((item) => item.title === undefined)) {
		throw new PollFailure(
			"untitled-sitemap",
			`${url ?? "the document"} is a sitemap of ${inDocument} addresses without news titles`,
		);
	}
}
