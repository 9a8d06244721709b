import type { Feed, FeedFormat, FeedItem, Note } from "../model/feed.ts";
import { LIMITS } from "../model/limits.ts";
import { PollFailure } from "../model/poll-failure.ts";
import type { XmlElement } from "../xml/element.ts";
import { type Prolog, readProlog } from "../xml/prolog.ts";
import { readXml } from "../xml/xml.ts";
import type { XmlDocument } from "../xml/xml-document.ts";
import { atomAuthors, atomHead, atomItem } from "./atom.ts";
import { readDate } from "./date.ts";
import { dayOrder } from "./day-order.ts";
import { type Around, childrenOf, line } from "./fields.ts";
import type { Head } from "./head.ts";
import { readJsonFeed } from "./json-feed.ts";
import type { ParseOptions } from "./options.ts";
import { feedInPage, htmlRefusal } from "./refusal.ts";
import { repeatedIn } from "./repeated.ts";
import { rssHead, rssItem } from "./rss.ts";
import { sitemapItem } from "./sitemap.ts";

/** What can be the root of a feed, whatever stands before it; or the beginning of a page. */
const ROOT = /<(?:[\w.-]{1,40}:)?(rss|rdf|feed|urlset|sitemapindex|channel|html|head|body)(?=[\s>/])/i;

/** How one kind of document is read. */
interface Reading {
	readonly format: FeedFormat;
	readonly head: (root: XmlElement) => Head;
	readonly item: (element: XmlElement, root: XmlElement, around: Around) => FeedItem;
}

const RSS: Reading = { format: "rss", head: rssHead, item: (item, _root, around) => rssItem(item, around) };
const NOTHING_SAID: Head = { version: undefined, title: undefined, link: undefined, language: undefined };

/** Reading by the name of the root. */
const READINGS: ReadonlyMap<string, Reading> = new Map([
	["rss", RSS],
	["channel", RSS],
	["rdf:rdf", { ...RSS, format: "rdf" }],
	["rdf", { ...RSS, format: "rdf" }],
	[
		"atom:feed",
		{
			format: "atom",
			head: atomHead,
			item: (entry, root, around) => atomItem(entry, atomAuthors(childrenOf(root)), around),
		},
	],
	[
		"urlset",
		{ format: "news-sitemap", head: () => NOTHING_SAID, item: (url, _root, around) => sitemapItem(url, around) },
	],
]);

/**
 * Text to feed: RSS 0.90 to 2.0, RSS 1.0, Atom 0.3 and 1.0, JSON Feed 1.0 and 1.1, Google News sitemaps, each as its publisher
 * wrote it.
 *
 * @throws PollFailure for what is no feed: `empty-document`, `html`, `challenge`, `sitemap-index`, `untitled-sitemap`,
 * `not-a-feed`, `malformed`
 */
export function parse(text: string, options: ParseOptions = {}): Feed {
	const where = options.url ?? "the document";
	const prolog = readProlog(text);
	const begin = text.slice(prolog.end, prolog.end + 40);
	if (begin === "") throw new PollFailure("empty-document", `${where} is empty`);
	if (begin.startsWith("{") || begin.startsWith("[")) return readJsonFeed(text.trim(), options);
	const root = ROOT.exec(text.slice(prolog.end));
	const name = root?.[1]?.toLowerCase();
	if (!root || name === undefined) throw new PollFailure("not-a-feed", `${where} begins ${JSON.stringify(begin)}`);
	if (name === "html" || name === "head" || name === "body") {
		const inside = feedInPage(text);
		if (inside === undefined) throw htmlRefusal(text, options.url);
		return withNote(parse(inside, options), { code: "junk-before", count: 1 });
	}
	if (name === "sitemapindex")
		throw new PollFailure("sitemap-index", `${where} is an index of sitemaps, not a sitemap`);
	return readDocument(text, prolog, prolog.end + root.index, options);
}

function withNote(feed: Feed, note: Note): Feed {
	return { ...feed, notes: [...feed.notes, note] };
}

function readDocument(text: string, prolog: Prolog, rootAt: number, options: ParseOptions): Feed {
	const { url, seen } = options;
	const document = readXml(text, rootAt, { base: url, seen, declared: prolog.declared });
	const { root } = document;
	const reading = READINGS.get(root?.name ?? "");
	if (!root || !reading)
		throw new PollFailure("not-a-feed", `${url ?? "the document"} is <${root?.name ?? "nothing"}>, no feed`);
	const { version, title, link, language, logo, pace } = reading.head(root);
	// Nobody said where the document is from: what it says itself is the next best, so it is read again with that.
	if (url === undefined && link !== undefined) return readDocument(text, prolog, rootAt, { ...options, url: link });
	const isMonthFirst = dayOrder(text, options.language, language);
	const around: Around = { logo, date: (element) => readDate(line(element), isMonthFirst) };
	const items = document.items.map((element) => reading.item(element, root, around));
	if (reading.format === "news-sitemap") refuseUntitled(items, document.fingerprints.length, url);
	if (document.truncated && document.fingerprints.length === 0 && title === undefined) {
		throw new PollFailure("malformed", `${url ?? "the document"} ends before its first item`);
	}
	const notes = [...notesOf(document), ...cutsOf(items)];
	const refused = prolog.declared?.refused ?? 0;
	if (refused > 0) notes.push({ code: "expansion-over-limit", count: refused });
	if (prolog.external > 0) notes.push({ code: "external-entity", count: prolog.external });
	if (prolog.end !== rootAt) notes.push({ code: "junk-before", count: 1 });
	if (ROOT.test(text.slice(document.end))) notes.push({ code: "second-document", count: 1 });
	if (document.fingerprints.length === 0) {
		notes.push({ code: reading.format === "news-sitemap" ? "empty-sitemap" : "no-items", count: 1 });
	}
	const repeated = document.fingerprints.length > items.length ? repeatedIn(text, items) : [];
	return {
		format: reading.format,
		...(version && { version }),
		...(title && { title }),
		...(link && { link }),
		...(language && { language }),
		...(pace && { pace }),
		items,
		fingerprints: document.fingerprints,
		...(repeated.length > 0 && { repeated }),
		truncated: document.truncated,
		notes,
	};
}

function notesOf({ repairs, truncated }: XmlDocument): Note[] {
	const notes = [...repairs].map(([code, count]) => ({ code, count }));
	return truncated ? [...notes, { code: "truncated", count: 1 }] : notes;
}

/** Items of which a text or a list fills its limit: what was beyond it is lost. */
function cutsOf(items: readonly FeedItem[]): Note[] {
	const isCut = ({ title = "", summary = "", content = "" }: FeedItem): boolean =>
		Math.max(title.length, summary.length, content.length) >= LIMITS.field;
	const isLong = ({ authors = [], categories = [] }: FeedItem): boolean =>
		Math.max(authors.length, categories.length) >= LIMITS.list;
	const found = [
		{ code: "text-over-limit", count: items.filter(isCut).length },
		{ code: "list-over-limit", count: items.filter(isLong).length },
	];
	return found.filter(({ count }) => count > 0);
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
