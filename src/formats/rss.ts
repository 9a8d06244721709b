/**
 * RSS 2.0 (https://www.rssboard.org/rss-specification) by the `feed` package, which has its one door here. It is given
 * only what it can carry: absolute addresses, real dates, text without control characters. What it has no field for
 * (source, Dublin Core, Media RSS, Syndication, further Atom links) goes through its extensions.
 */
import { type Extension, Feed } from "feed";
import { escapeHtml } from "../model/text.ts";
import { VERSION } from "../model/version.ts";
import { bodyWithPage } from "./body.ts";
import type { Channel } from "./channel.ts";
import { type Item, URN } from "./item.ts";
import { FEED_STYLE, withStyle } from "./xml.ts";

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
	for (const item of items) {
		feed.addItem({
			title: cdata(item.title),
			link: item.link,
			guid: item.id,
			date: new Date(item.published),
			published: new Date(item.published),
			description: cdata(bodyWithPage(item, channel.ui)),
			extensions: extensionsOf(item),
		});
	}
	// A sixth of what it writes is indentation; no text of ours has a line break.
	const document = feed.rss2().replace(/\n +/g, "\n").replace('<rss version="2.0"', `<rss version="2.0" ${NAMESPACES}`);
	return withStyle(document, FEED_STYLE);
}

function extensionsOf(item: Item): Extension[] {
	const creators = item.authors.length > 0 ? item.authors : [item.outlet.name];
	const { image } = item;
	return [
		element("dc:creator", creators.map(text)),
		element("dc:language", text(item.language)),
		element("source", { ...text(item.outlet.name), ...attributes({ url: item.outlet.feed ?? item.outlet.homepage }) }),
		element("category", categoriesOf(item)),
		...(image === undefined ? [] : [element("media:content", attributes({ url: image, medium: "image" }))]),
	];
}

/** A partner comes twice: by name for people, and by its ISO 3166 code for programs. */
function categoriesOf(item: Item): object[] {
	return item.tags.flatMap(({ facet, id, label }) => [
		{ ...text(label), ...attributes({ domain: `${URN}:${facet}` }) },
		...(facet === "partner" ? [{ ...text(id), ...attributes({ domain: "urn:iso:std:iso:3166" }) }] : []),
	]);
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

/** CDATA where there is something to escape, because its XML writer unescapes `&amp;` in plain text. */
function text(value: string): object {
	return /[&<>]/.test(value) ? { _cdata: cdata(value) } : { _text: value };
}

/** Its XML writer escapes only the first `]]>`, and no `&` or `<` in attributes. */
function cdata(value: string): string {
	return value.replaceAll("]]>", "]] >");
}

function attributes(values: Readonly<Record<string, string>>): object {
	const escaped = Object.entries(values).map(([name, value]) => [name, escapeHtml(value).replaceAll("&quot;", '"')]);
	return { _attributes: Object.fromEntries(escaped) };
}
