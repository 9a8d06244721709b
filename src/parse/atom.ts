import { escapeText } from "../model/entities.ts";
import type { FeedItem } from "../model/feed.ts";
import type { XmlElement } from "../xml/element.ts";
import { absoluteLinks, address } from "./address.ts";
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
import { repaired } from "./repair.ts";

/** Atom 1.0 (RFC 4287) and 0.3. */
export function atomHead(root: XmlElement): Head {
	const children = childrenOf(root);
	return {
		version: root.attributes.get("version") ?? "1.0",
		title: first(children, ["atom:title", "dc:title"], construct),
		link: atomLink(children) ?? address(first(children, ["atom:id"], line), undefined),
		language: root.lang ?? first(children, ["dc:language"], line),
		logo: first(children, ["atom:logo", "atom:icon"], (one) => address(line(one), one.base)),
		pace: paceOf(children),
	};
}

/** `feedAuthors` are whose the entries are that name no author (RFC 4287 §4.2.1). */
export function atomItem(element: XmlElement, feedAuthors: readonly string[], around: Around): FeedItem {
	const { date } = around;
	const children = childrenOf(element);
	const speak = mediaSpeak(children);
	const content = first(children, ["atom:content", "content:encoded", "xhtml:body", "xhtml:div"], construct);
	const summary = first(
		children,
		["atom:summary", "dc:description", ...(speak ? ["media:description"] : [])],
		construct,
	);
	const own = [...atomAuthors(children), ...all(children, "dc:creator").map(line)];
	const quoted = all(children, "atom:source").flatMap((source) => atomAuthors(childrenOf(source)));
	const written = first(children, ["atom:id"], line);
	return itemOf({
		id: written?.startsWith("/") ? (address(written, element.base) ?? written) : written,
		title: first(children, ["atom:title", "dc:title", ...(speak ? ["media:title"] : [])], construct),
		link: bestLink([
			pageLink(atomLink(children, 2), element.base),
			permanent(written),
			pageLink(atomLink(children, 1), element.base),
		]),
		leadsTo: leadsTo(children),
		published: first(children, PUBLISHED, date),
		updated: first(children, UPDATED, date),
		summary,
		content,
		authors: [own, quoted, feedAuthors].find((names) => names.length > 0),
		categories: categories(children),
		language: element.lang,
		image: imageOf(children, [content, summary], element.base, around),
	});
}

const PUBLISHED = ["atom:published", "atom:issued", "atom:created", "dc:date", "atom:pubdate"];
const UPDATED = ["atom:updated", "atom:modified", "dcterms:modified"];

const permanent = (id: string | undefined): PageLink | undefined =>
	/^https?:/i.test(id ?? "") ? pageLink(id, undefined) : undefined;

/**
 * A text construct (RFC 4287 §3.1; Atom 0.3 §3.1) as HTML: `type` says what it is, `mode` how it was written. Text that names
 * no type and holds tags was meant as HTML.
 */
function construct(element: XmlElement): string {
	return absoluteLinks(unwrapped(element), element.base);
}

function unwrapped(element: XmlElement): string {
	if (element.children.some((child) => typeof child !== "string")) return html(element);
	const type = element.attributes.get("type")?.trim().toLowerCase() ?? "";
	const value = text(element);
	if (element.attributes.get("mode") === "base64" || isBinary(type)) return fromBase64(value) ?? "";
	if (type === "text" || type === "text/plain") return escapeText(value);
	if (type === "") return /<(?:p|br|a|div|img|b|i|em|strong|ul|ol|span)\b/i.test(value) ? value : escapeText(value);
	return value;
}

function isBinary(type: string): boolean {
	return type.includes("/") && !type.startsWith("text/") && !/[/+]xml$/.test(type);
}

function fromBase64(value: string): string | undefined {
	try {
		const bytes = Uint8Array.from(atob(value.replace(/\s+/g, "")), (character) => character.charCodeAt(0));
		return repaired(new TextDecoder().decode(bytes));
	} catch {
		return undefined;
	}
}

/** Names of persons, or their address where they have no name. */
export function atomAuthors(children: Children): string[] {
	return all(children, "atom:author").map((person) => {
		const parts = childrenOf(person);
		return (
			first(parts, ["atom:name", "name"], line) ??
			first(parts, ["atom:email", "email", "atom:uri", "atom:url"], line) ??
			(parts.size === 0 ? line(person) : "")
		);
	});
}

/** Of several links, the page to read: alternate before any other, HTML before other types, the feed itself last. */
export function atomLink(children: Children, leastRank = 1): string | undefined {
	let best: string | undefined;
	let bestRank = leastRank - 1;
	for (const link of all(children, "atom:link")) {
		const rank = rankOf(link.attributes);
		if (rank <= bestRank) continue;
		const found = address(link.attributes.get("href") ?? (line(link) || undefined), link.base);
		if (found === undefined) continue;
		best = found;
		bestRank = rank;
	}
	return best;
}

function rankOf(attributes: ReadonlyMap<string, string>): number {
	const relation = attributes.get("rel")?.trim().toLowerCase() ?? "alternate";
	const type = attributes.get("type")?.toLowerCase() ?? "text/html";
	if (relation === "alternate" || relation === "http://www.iana.org/assignments/relation/alternate") {
		return type.includes("html") ? 4 : 3;
	}
	if (relation === "related" || relation === "via") return 2;
	if (relation === "self") return 1;
	return 0;
}

function categories(children: Children): string[] {
	return [
		...all(children, "atom:category").map(
			(one) => one.attributes.get("term") ?? one.attributes.get("label") ?? line(one),
		),
		...all(children, "dc:subject", "category").map(line),
	];
}
