import type { FeedItem } from "../model/feed.ts";
import type { XmlElement } from "../xml/element.ts";
import { absoluteLinks, address } from "./address.ts";
import { atomAuthors, atomLink } from "./atom.ts";
import {
	type Around,
	all,
	type Children,
	childrenOf,
	first,
	html,
	itemOf,
	leadsTo,
	line,
	mediaSpeak,
	text,
} from "./fields.ts";
import type { Head } from "./head.ts";
import { imageOf } from "./image.ts";
import { paceOf } from "./pace.ts";
import { bestLink, type PageLink, pageLink } from "./page-link.ts";

/** RSS 0.90 to 2.0 and RSS 1.0 (RDF); a document that forgot its channel is its own channel. */
export function rssHead(root: XmlElement): Head {
	const channel = channelOf(root);
	const children = childrenOf(channel);
	return {
		version: root.attributes.get("version"),
		title: first(children, ["title", "dc:title", "atom:title"], html),
		link: channelLink(children) ?? atomLink(children, 1) ?? address(channel.attributes.get("rdf:about"), channel.base),
		language: first(children, ["language", "dc:language"], line) ?? channel.lang,
		logo: logoOf([...all(children, "image"), ...all(childrenOf(root), "image")]),
		pace: paceOf(children),
	};
}

function channelLink(children: Children): string | undefined {
	const written = first(children, ["link"], (link) => address(line(link) || link.attributes.get("href"), link.base));
	return written ?? atomLink(children, 2);
}

/** RSS has it in its channel, RDF after it. */
function logoOf(images: readonly XmlElement[]): string | undefined {
	return images
		.map((image) => first(childrenOf(image), ["url"], (url) => address(line(url), url.base)))
		.find((found) => found !== undefined);
}

function channelOf(root: XmlElement): XmlElement {
	const found = root.children.find(
		(child): child is XmlElement => typeof child !== "string" && child.name === "channel",
	);
	return found ?? root;
}

export function rssItem(element: XmlElement, around: Around): FeedItem {
	const { date } = around;
	const children = childrenOf(element);
	const speak = mediaSpeak(children);
	const [summary, content] = bodies(children, speak ? SUMMARY : SUMMARY_OF_ITEM);
	return itemOf({
		id:
			first(children, ["guid", "atom:id"], line) ??
			element.attributes.get("rdf:about") ??
			first(children, ["dc:identifier", "id"], line),
		title: first(
			children,
			[
				"title",
				"dc:title",
				"atom:title",
				...(speak ? ["media:title"] : []),
				"itunes:title",
				"turbo:topic",
				"headline",
				"?:title",
				"name",
				"header",
			],
			html,
		),
		link: rssLink(children, element),
		leadsTo: leadsTo(children),
		published: first(children, PUBLISHED, date),
		updated: first(children, UPDATED, date),
		summary,
		content,
		authors: [
			...all(children, "author", "dc:creator", "dc:author", "itunes:author").map(line),
			...atomAuthors(children),
			...all(children, "dc:contributor", ...(speak ? ["media:credit"] : [])).map(line),
		],
		categories: categories(children),
		language: first(children, ["dc:language", "language"], line) ?? element.lang,
		image: imageOf(children, [content, summary], element.base, around),
	});
}

const CONTENT = [
	"content:encoded",
	"yandex:full-text",
	"turbo:content",
	"?:full-text",
	"?:fulltext",
	"?:full_text",
	"full-text",
	"fulltext",
	"full_text",
	"xhtml:body",
	"body",
	"fullitem",
	"xhtml:div",
	"atom:content",
	"content",
	"?:content",
	"text",
	"detail_text",
];
const SUMMARY = [
	"description",
	"dc:description",
	"atom:summary",
	"itunes:summary",
	"media:description",
	"itunes:subtitle",
	"summary",
	"?:anons",
	"?:announce",
	"?:annotation",
	"?:lead",
	"?:excerpt",
	"?:description",
	"anons",
	"announce",
	"annotation",
	"lead",
	"excerpt",
	"preview_text",
];
const SUMMARY_OF_ITEM = SUMMARY.filter((name) => name !== "media:description");
const PUBLISHED = [
	"pubdate",
	"dc:date",
	"dcterms:issued",
	"dcterms:created",
	"atom:published",
	"atom:issued",
	"date",
	"published",
	"?:date",
	"datetime",
	"created",
	"time",
];
const UPDATED = ["atom:updated", "dcterms:modified", "atom:modified", "updated", "lastbuilddate"];

function body(children: Children, names: readonly string[]): string | undefined {
	return first(children, names, (element) => absoluteLinks(html(element), element.base));
}

/** Summary and content. Of two summaries without a content, the second is the content. */
function bodies(children: Children, summaries: readonly string[]): [string | undefined, string | undefined] {
	const summary = body(children, summaries);
	const content = body(children, CONTENT);
	if (content !== undefined || !children.has("summary") || !children.has("description")) return [summary, content];
	const [first, second] = [...children.keys()].filter((name) => name === "summary" || name === "description");
	return [body(children, [first ?? ""]), body(children, [second ?? ""])];
}

/**
 * `link`, which may be an Atom link or hold its address in `href`; else a `guid` that says it is one, or does not say that it
 * is none (RSS 2.0); else what the item is about (RDF). One that is no page gives way to the next.
 */
function rssLink(children: Children, element: XmlElement): string | undefined {
	const links = all(children, "link").map((link) => pageLink(line(link) || link.attributes.get("href"), link.base));
	const usual = links.find((link) => link?.worth === 4);
	if (usual) return usual.address;
	const atom = atomLink(children, 2);
	return bestLink([
		...links,
		pageLink(atom, element.base),
		...all(children, "guid").map(permalink),
		...all(children, "url", "permalink", "?:link").map((one) => pageLink(line(one), one.base)),
		pageLink(element.attributes.get("rdf:about"), element.base),
	]);
}

/** An address that says it is no permalink is better than a home page and nothing else: it may be WordPress's `?p=1`. */
function permalink(guid: XmlElement): PageLink | undefined {
	const written = line(guid);
	if (!/^(?:https?:)?\/\/|^www\.|^(?:[a-z\d-]{1,63}\.){1,4}[a-z]{2,24}\/\S/i.test(written)) return undefined;
	const found = pageLink(written, guid.base);
	const isNone = guid.attributes.get("ispermalink")?.trim().toLowerCase() === "false";
	return found && isNone ? { ...found, worth: Math.min(found.worth, 2) } : found;
}

function categories(children: Children): string[] {
	return [
		...all(children, "category", "dc:subject", "media:category").map(text),
		...all(children, "atom:category", "itunes:category").map(
			(one) => one.attributes.get("label") ?? one.attributes.get("term") ?? one.attributes.get("text") ?? "",
		),
		...all(children, "media:keywords", "itunes:keywords", "tags").flatMap((one) =>
			text(one)
				.split(",")
				.map((word) => word.trim()),
		),
	];
}
