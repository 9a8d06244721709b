/** What a document turned out to be. */
export type FeedFormat = "rss" | "rdf" | "atom" | "json-feed" | "news-sitemap";

/** One fetched document, as its publisher wrote it; every field but the items is optional because feeds omit all of them. */
export interface Feed {
	readonly format: FeedFormat;
	/** "0.91", "2.0", "1.1", … where the document says it. */
	readonly version?: string;
	readonly title?: string;
	readonly link?: string;
	/** BCP 47 as written. */
	readonly language?: string;
	readonly pace?: Pace;
	readonly items: readonly FeedItem[];
	/** One for each item that stands in the document, those skipped as already seen included: what to pass as `seen` next time. */
	readonly fingerprints: readonly string[];
	/** Ids and addresses, of items that were read, that others in the document have, too: looked for where they are likely to. */
	readonly repeated?: readonly string[];
	/** The document ended early: the items are those that were complete. */
	readonly truncated: boolean;
	/** What had to be repaired or was left out to read it, each once with a count, for the status page and `inspect`. */
	readonly notes: readonly Note[];
}

/** What a document says of how often it changes. */
export interface Pace {
	/** Minutes for which a copy of it will do (RSS `ttl`). */
	readonly ttl?: number;
	/** Minutes between two of its changes (`sy:updatePeriod` through `sy:updateFrequency`). */
	readonly updates?: number;
	/** Hours of the day (UTC, 0 to 23) and days of the week (UTC, 0 is Sunday) at which it asks not to be polled (RSS `skipHours`, `skipDays`). */
	readonly quietHours?: readonly number[];
	readonly quietDays?: readonly number[];
}

/** One item of a feed. Text fields are as written (HTML stays HTML); links are absolute; dates are ISO 8601 where they could be read. */
export interface FeedItem {
	/** RSS `guid`, Atom `id`, JSON Feed `id`. */
	readonly id?: string;
	readonly title?: string;
	readonly link?: string;
	/** Where the link leads, of a link that counts whoever follows it (`feedburner:origLink`). */
	readonly leadsTo?: string;
	/** RSS `pubDate` / `dc:date`, Atom `published`, JSON Feed `date_published`. A date that names no zone has no offset here. */
	readonly published?: string;
	readonly updated?: string;
	/** RSS `description`, Atom `summary`, JSON Feed `summary`; HTML. */
	readonly summary?: string;
	/** `content:encoded`, Atom `content`, JSON Feed `content_html`; HTML. */
	readonly content?: string;
	readonly authors?: readonly string[];
	readonly categories?: readonly string[];
	readonly language?: string;
	readonly image?: string;
}

/** One kind of repair or cut, and how often it was made. */
export interface Note {
	/** Stable machine form, such as `mislabelled-charset` or `items-over-limit`. */
	readonly code: string;
	readonly count: number;
}
