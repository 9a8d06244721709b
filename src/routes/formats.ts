import * as v from "valibot";
import type { Parameter } from "../channels/parameters.ts";
import { atom } from "../formats/atom.ts";
import type { Channel } from "../formats/channel.ts";
import { csv } from "../formats/csv.ts";
import { DELIMITERS, type Delimiter } from "../formats/delimited.ts";
import type { Item } from "../formats/item.ts";
import { jsonFeed } from "../formats/json-feed.ts";
import { ndjson } from "../formats/ndjson.ts";
import { rss } from "../formats/rss.ts";

/**
 * What a channel can be written as: a format is one line here. `most` items are in a document, whatever `limit` asks for: each format
 * writes so many in the time in which JSON Feed writes a hundred (tests/dearest-request.slow.test.ts).
 */
export const FORMATS = {
	rss: { type: "application/rss+xml", title: "RSS", most: 50, write: rss },
	atom: { type: "application/atom+xml", title: "Atom", most: 50, write: atom },
	json: { type: "application/feed+json", title: "JSON Feed", most: 100, write: jsonFeed },
	csv: {
		type: "text/csv",
		title: "CSV",
		most: 200,
		write: (_: Channel, items: readonly Item[], delimiter?: Delimiter) => csv(items, delimiter),
	},
	ndjson: {
		type: "application/x-ndjson",
		title: "NDJSON",
		most: 100,
		write: ({ gone }: Channel, items: readonly Item[]) => ndjson(items, gone),
	},
} as const;

export const DELIMITER: Parameter = {
	kind: "text",
	schema: v.picklist(Object.keys(DELIMITERS) as [Delimiter, ...Delimiter[]]),
	description:
		"What parts the cells of CSV; `comma` unless given. Excel in many locales, the Russian one too, wants `semicolon`.",
};

export type Format = keyof typeof FORMATS;

export const FORMAT_NAMES = Object.keys(FORMATS) as readonly Format[];

/** Those that a feed reader subscribes to. */
export const FEED_FORMATS = ["rss", "atom", "json"] as const satisfies readonly Format[];

/** Bytes of one document at most. */
const MOST_BYTES = 512 * 1024;

/**
 * The document of as many of the items, from the first, as keep it within the bound: the rest is on the next page, which
 * `write` links to. The first item is always in it.
 */
export function fitted<T, D extends { readonly body: string }>(
	items: readonly T[],
	write: (items: readonly T[]) => D,
	most = MOST_BYTES,
): D {
	let count = items.length;
	for (;;) {
		const document = write(items.slice(0, count));
		const bytes = new TextEncoder().encode(document.body).length;
		if (bytes <= most || count <= 1) return document;
		count = Math.max(1, Math.floor((count * most) / bytes));
	}
}
