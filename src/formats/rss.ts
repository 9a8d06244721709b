/**
 * RSS 2.0 (https://www.rssboard.org/rss-specification), with what it has no word for by Dublin Core, Media RSS, Syndication, RFC 5005 and
 * Atom's links. The `feed` package wrote it once, and took two thirds longer than the writer that Atom has.
 */
import { VERSION } from "../model/version.ts";
import { bodyWithPage } from "./body.ts";
import type { Channel } from "./channel.ts";
import { type Item, URN } from "./item.ts";
import { CDATA, FEED_STYLE, type Xml, xmlDocument } from "./xml.ts";

export function rss(channel: Channel, items: readonly Item[]): string {
	const content = {
		"@version": "2.0",
		"@xmlns:atom": "http://www.w3.org/2005/Atom",
		"@xmlns:dc": "http://purl.org/dc/elements/1.1/",
		"@xmlns:media": "http://search.yahoo.com/mrss/",
		"@xmlns:sy": "http://purl.org/rss/1.0/modules/syndication/",
		channel: {
			title: channel.title,
			link: channel.home,
			description: channel.description,
			lastBuildDate: date(channel.updated),
			docs: "https://www.rssboard.org/rss-specification",
			generator: `Elshi ${VERSION}`,
			language: channel.language ?? channel.ui,
			ttl: String(channel.ttl),
			"atom:link": [link("self", channel.self, "application/rss+xml"), ...moreLinks(channel)],
			// RSS 1.0 Syndication module: the same period as <ttl>, for the readers that only know this one.
			"sy:updatePeriod": "hourly",
			"sy:updateFrequency": String(Math.max(1, Math.round(60 / channel.ttl))),
			// RFC 5005 §4.
			...(channel.archive ? { "fh:archive": { "@xmlns:fh": "http://purl.org/syndication/history/1.0" } } : {}),
			item: items.map((item) => itemOf(item, channel)),
		},
	};
	const document = xmlDocument("rss", content, FEED_STYLE);
	// The writer puts CDATA into lines of its own; a title is what stands between its tags. No text of ours has a line break.
	return document.replaceAll(">\n<![CDATA[", "><![CDATA[").replaceAll("]]>\n</", "]]></");
}

function itemOf(item: Item, channel: Channel): Xml {
	const { image, outlet } = item;
	const creators = item.authors.length > 0 ? item.authors : [outlet.name];
	return {
		title: cdata(item.title),
		link: item.link,
		guid: { "@isPermaLink": "false", "#": item.id },
		pubDate: date(item.published),
		description: cdata(bodyWithPage(item, channel.ui)),
		"dc:creator": [...creators],
		"dc:language": item.language,
		source: { "@url": outlet.feed ?? outlet.homepage, "#": outlet.name },
		category: categoriesOf(item),
		...(image === undefined ? {} : { "media:content": { "@url": image, "@medium": "image" } }),
	};
}

/** A partner comes twice: by name for people, and by its ISO 3166 code for programs. */
function categoriesOf(item: Item): Xml[] {
	return item.tags.flatMap(({ facet, id, label }) => [
		{ "@domain": `${URN}:${facet}`, "#": label },
		...(facet === "partner" ? [{ "@domain": "urn:iso:std:iso:3166", "#": id }] : []),
	]);
}

function moreLinks(channel: Channel): Xml[] {
	return channel.links.map(({ rel, href, type }) => link(rel, href, type));
}

function link(rel: string, href: string, type?: string): Xml {
	return { "@rel": rel, "@href": href, ...(type === undefined ? {} : { "@type": type }) };
}

/** RFC 822, as RSS wants it. */
function date(instant: string): string {
	return new Date(instant).toUTCString();
}

/** As CDATA, which cannot hold its own end: there a space parts it. Readers that are careless with references take it as it is. */
function cdata(value: string): Xml {
	return { [CDATA]: value.replaceAll("]]>", "]] >") };
}
