import { isPublicAddress } from "../model/address.ts";
import type { Article } from "../model/article.ts";
import type { Feed, FeedItem, Note } from "../model/feed.ts";
import type { Instant } from "../model/instant.ts";
import { LIMITS } from "../model/limits.ts";
import type { Source } from "../model/source.ts";
import { canonicalUrl } from "./canonical.ts";
import { cutText } from "./cut.ts";
import { instantOf } from "./dates.ts";
import { plainLine } from "./plain-text.ts";
import { outletNames, plainTitle } from "./title.ts";

/** Characters of text that an excerpt is cut from. */
const ENOUGH = 1.5 * LIMITS.excerpt;

/** The articles of a feed, in its order, and what was left out or changed to get them. */
export interface Normalized {
	readonly articles: readonly Article[];
	readonly notes: readonly Note[];
}

/**
 * Items to articles: canonical address, plain text, a real instant. An item without an address or a title is left out and
 * counted; of two items with one address the first stays.
 */
export function normalize(feed: Feed, source: Source, now: Instant): Normalized {
	const counts = new Map<string, number>();
	const count = (code: string): void => void counts.set(code, (counts.get(code) ?? 0) + 1);
	const names = outletNames([source.name, feed.title && plainLine(feed.title)], source.homepage);
	const articles = new Map<string, Article>();
	for (const item of feed.items) {
		const article = articleOf(item, source, names, now, count);
		if (!article) continue;
		if (articles.has(article.url)) count("repeated-item");
		else articles.set(article.url, article);
	}
	return { articles: [...articles.values()], notes: [...counts].map(([code, n]) => ({ code, count: n })) };
}

function articleOf(
	item: FeedItem,
	source: Source,
	names: readonly string[],
	now: Instant,
	count: (code: string) => void,
): Article | undefined {
	const link = safeLink(item.link);
	if (link === undefined) {
		count(item.link === undefined ? "item-without-link" : "unsafe-link");
		return undefined;
	}
	const excerpt = excerptOf(item);
	const title = plainTitle(item.title ?? "", names) || cutText(excerpt, 120);
	if (title === "") {
		count("item-without-title");
		return undefined;
	}
	const written = instantOf(item.published ?? item.updated, source.timeZone);
	if (written === undefined) count("undated-item");
	else if (written > now) count("future-date");
	const published = written === undefined || written > now ? now : written;
	const updated = instantOf(item.updated, source.timeZone);
	const image = safeImage(item.image);
	return {
		url: canonicalUrl(link, source),
		link: link.href,
		sourceId: source.id,
		title,
		excerpt: excerpt === title ? "" : excerpt,
		published,
		dated: written !== undefined,
		...(updated !== undefined && updated > published && updated <= now && { updated }),
		firstSeen: now,
		language: source.language,
		authors: (item.authors ?? []).map(personName).filter((name) => name !== ""),
		categories: (item.categories ?? []).map(plainLine).filter((name) => name !== "" && name.length <= 100),
		...(image !== undefined && { image }),
	};
}

/** The summary; the beginning of the text where there is none. */
function excerptOf(item: FeedItem): string {
	const summary = plainLine(item.summary ?? "", ENOUGH);
	return cutText(summary || plainLine(item.content ?? "", ENOUGH), LIMITS.excerpt);
}

function safeLink(link: string | undefined): URL | undefined {
	const url = link === undefined ? null : URL.parse(link);
	return url && isPublicAddress(url) ? url : undefined;
}

/** A page over https may not show a picture over http. */
function safeImage(image: string | undefined): string | undefined {
	return safeLink(image)?.href.replace(/^http:/, "https:");
}

/** RSS writes "editor@example.org (A. Name)": the name, and never the address of a person. */
function personName(written: string): string {
	const name = plainLine(written);
	const inBrackets = /^\S+@\S+\s*\((.+)\)$/.exec(name)?.[1];
	return (inBrackets ?? name.replace(/<?\S+@\S+\.\S+>?/g, "")).trim().slice(0, 100);
}
