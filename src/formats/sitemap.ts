/** Lists of pages for search engines: https://www.sitemaps.org/protocol.html. */
import type { Instant } from "../model/instant.ts";
import { xmlDocument } from "./xml.ts";

const NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

/** Addresses of one list, as the protocol has it. */
const MOST_ADDRESSES = 50_000;

export interface ListedPage {
	/** Absolute. */
	readonly address: string;
	/** When it last changed, where that is known. */
	readonly changed?: Instant;
}

/** A list of pages. */
export function sitemap(pages: readonly ListedPage[]): string {
	return xmlDocument("urlset", { "@xmlns": NAMESPACE, url: pages.slice(0, MOST_ADDRESSES).map(entry) });
}

/** A list of lists. */
export function sitemapIndex(lists: readonly ListedPage[]): string {
	return xmlDocument("sitemapindex", { "@xmlns": NAMESPACE, sitemap: lists.map(entry) });
}

function entry({ address, changed }: ListedPage) {
	return { loc: address, ...(changed !== undefined && { lastmod: changed }) };
}
