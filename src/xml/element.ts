import { type Declared, decodeEntities } from "../model/entities.ts";
import { type NamespaceScope, resolve } from "./names.ts";
import type { XmlTag } from "./tag.ts";

/** An element with its names resolved (see names.ts), and `xml:base` and `xml:lang` inherited. */
export interface XmlElement {
	readonly name: string;
	readonly attributes: ReadonlyMap<string, string>;
	/** Elements, and text with its references resolved. */
	readonly children: (XmlElement | string)[];
	/** What relative addresses in it are relative to. */
	readonly base: string | undefined;
	readonly lang: string | undefined;
}

/** White space between the children of these means nothing. */
export const CONTAINERS: ReadonlySet<string> = new Set(
	"rss rdf:rdf channel item url urlset atom:feed atom:entry news:news".split(" "),
);
/** Fields of one line: no other field stands inside one, so the next one closes it. */
export const LINES: ReadonlySet<string> = new Set(
	"title link guid pubdate author category comments dc:date dc:creator".split(" "),
);
/** Fields of more than a line, and empty ones: none stands inside a line either. */
export const BEGIN_A_FIELD: ReadonlySet<string> = new Set(
	"description content:encoded enclosure dc:description dc:subject media:content media:thumbnail media:group yandex:full-text turbo:content source".split(
		" ",
	),
);
/** HTML without an end tag, which publishers forget to escape. */
export const VOID: ReadonlySet<string> = new Set("br hr img wbr".split(" "));

const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

/** What a document brings along to every element. */
export interface ElementContext {
	/** The address of the document. */
	readonly base?: string | undefined;
	readonly declared?: Declared | undefined;
}

/** An element without children yet. */
export function elementOf(
	name: string,
	tag: XmlTag,
	scope: NamespaceScope,
	parent: XmlElement | undefined,
	{ base, declared }: ElementContext,
): XmlElement {
	const outer = parent ? parent.base : base;
	if (!tag.attributes) return { name, attributes: NO_ATTRIBUTES, children: [], base: outer, lang: parent?.lang };
	const attributes = new Map<string, string>();
	for (const [written, value] of tag.attributes) {
		const key = written.includes(":") ? attributeName(resolve(scope, written), name) : written.toLowerCase();
		if (key === written || !attributes.has(key)) attributes.set(key, decodeEntities(value, declared));
	}
	const lang = attributes.get("xml:lang") ?? parent?.lang;
	return { name, attributes, children: [], base: baseOf(attributes.get("xml:base"), outer), lang };
}

/** An attribute's name, plain where its prefix says no more than its element's, or than that it is a link. */
function attributeName(resolved: string, element: string): string {
	const [space = "", local = ""] = resolved.split(":", 2);
	const isPlain = space === "atom" || space === "xlink" || element.startsWith(`${space}:`);
	return isPlain && space !== "rdf" && local !== "" ? local : resolved;
}

/** `xml:base` (W3C XML Base §3) against the one around it; one that is no address is as if it were not there. */
function baseOf(written: string | undefined, outer: string | undefined): string | undefined {
	if (written === undefined) return outer;
	return URL.parse(written.trim(), outer)?.href ?? outer;
}
