import type { FeedItem } from "../model/feed.ts";
import type { XmlElement } from "../xml/element.ts";
import { address } from "./address.ts";
import { type Around, all, childrenOf, first, html, itemOf, line } from "./fields.ts";
import { bestLink, pageLink } from "./page-link.ts";

/** A `url` of a Google News sitemap. One without `news:title` comes out without a title. */
export function sitemapItem(element: XmlElement, { date }: Around): FeedItem {
	const url = childrenOf(element);
	const news = childrenOf(all(url, "news:news")[0] ?? element);
	const publication = childrenOf(all(news, "news:publication")[0] ?? element);
	const link = bestLink(all(url, "loc").map((loc) => pageLink(line(loc), loc.base)));
	const image = all(url, "image:image")[0];
	return itemOf({
		id: link,
		title: first(news, ["news:title"], html),
		link,
		leadsTo: undefined,
		published: first(news, ["news:publication_date"], date) ?? first(url, ["lastmod"], date),
		updated: undefined,
		summary: undefined,
		content: undefined,
		authors: undefined,
		categories: first(news, ["news:keywords", "news:genres"], line)
			?.split(",")
			.map((word) => word.trim()),
		language: first(publication, ["news:language"], line),
		image: image && first(childrenOf(image), ["image:loc"], (loc) => address(line(loc), loc.base)),
	});
}
