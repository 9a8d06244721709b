/**
 * RSS 2.0 (https://www.rssboard.org/rss-specification): the channel by the `feed` package, which has its one door here, the items by the
 * writer that Atom has. The package takes two thirds longer for items, of whose elements it has half no field for (source, Dublin Core,
 * Media RSS); with it the default feed took four times as long as that of JSON.
 */
import { type Extension, Feed } from "feed";
import { escapeHtml } from "../model/text.ts";
import { VERSION } from "../model/version.ts";
import { bodyWithPage } from "./body.ts";
import type { Channel } from "./channel.ts";
import { type Item, URN } from "./item.ts";
import { CDATA, FEED_STYLE, withStyle, type Xml, xmlElements } from "./xml.ts";

/** Namespaces that the package does not declare by itself. */
const NAMESPACES = [
	'xmlns:dc="http://purl.org/dc/elements/1.1/"',
	'xmlns:media="http://search.yahoo.com/mrss/"',
	'xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"',
].join(" ");

/** RFC 5005 §4. */
const HISTORY = "http://purl.org/syndication/history/1.0";

export function rss(channel: Channel, items: readonly Item[]): string {
	const feed = new Feed({
		title: channel.title,
		description: channel.description,
		link: channel.home,
		feed: channel.self,
		language: channel.language ?? channel.ui,
		updated: new Date(channel.updated),
		ttl: channel.ttl,
		generator: `Elshi ${VERSION}`,
		docs: "https://www.rssboard.org/rss-specification",
	});
	feed.addExtension(element("atom:link", [link("self", channel.self, "application/rss+xml"), ...moreLinks(channel)]));
	// RSS 1.0 Syndication module: the same period as <ttl>, for the readers that only know this one.
	feed.addExtension(element("sy:updatePeriod", "hourly"));
	feed.addExtension(element("sy:updateFrequency", String(Math.max(1, Math.round(60 / channel.ttl)))));
	if (channel.archive) feed.addExtension(element("fh:archive", attributes({ "xmlns:fh": HISTORY })));
	// A sixth of what it writes is indentation; no text of ours has a line break.
	const document = feed.rss2().replace(/\n +/g, "\n").replace('<rss version="2.0"', `<rss version="2.0" ${NAMESPACES}`);
	const end = document.lastIndexOf("</channel>");
	const written = xmlElements(
		"item",
		items.map((item) => itemOf(item, channel)),
	);
	return withStyle(document.slice(0, end) + written + document.slice(end), FEED_STYLE);
}

function itemOf(item: Item, channel: Channel): Xml {
	const { image, outlet } = item;
	const creators = item.authors.length > 0 ? item.authors : [outlet.name];
	return {
		title: cdata(item.title),
		link: item.link,
		guid: { "@isPermaLink": "false", "#": item.id },
		pubDate: new Date(item.published).toUTCString(),
		description: cdata(bodyWithPage(item, channel.ui)),
		"dc:creator": creators,
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

/** CDATA cannot hold its own end: there a space parts it. Readers that are careless with references take it as it is. */
function cdata(value: string): Xml {
	return { [CDATA]: value.replaceAll("]]>", "]] >") };
}

function moreLinks(channel: Channel): object[] {
	return channel.links.map(({ rel, href, type }) => link(rel, href, type));
}

function link(rel: string, href: string, type?: string): object {
	return attributes(type === undefined ? { rel, href } : { rel, href, type });
}

/** The package's type asks for an object, but it hands a text or a list on to its XML writer, which takes both. */
function element(name: string, content: object | string): Extension {
	return { name, objects: content as Record<string, unknown> };
}

function attributes(values: Readonly<Record<string, string>>): object {
	const escaped = Object.entries(values).map(([name, value]) => [name, escapeHtml(value).replaceAll("&quot;", '"')]);
	return { _attributes: Object.fromEntries(escaped) };
}
