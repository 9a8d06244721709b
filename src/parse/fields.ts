import { escapeText } from "../model/entities.ts";
import type { FeedItem } from "../model/feed.ts";
import { LIMITS } from "../model/limits.ts";
import { VOID, type XmlElement } from "../xml/element.ts";
import { address } from "./address.ts";
import { isPicture } from "./picture.ts";
import { repaired } from "./repair.ts";

/** The children of an element by name: how every field is found. */
export type Children = ReadonlyMap<string, readonly XmlElement[]>;

/** What a document brings along to each of its items. */
export interface Around {
	/** Reads an element as a date: see `readDate`. */
	readonly date: (element: XmlElement) => string | undefined;
	/** The document's own picture, which is no item's. */
	readonly logo: string | undefined;
}

const NOTHING: readonly XmlElement[] = [];

/**
 * A `media:group` is opened: what stands in it counts as if it stood next to it, unless it is a group of pictures. Of a medium its
 * thumbnail is the item's; its title, caption and credit are the medium's.
 */
export function childrenOf(element: XmlElement): Children {
	const found = new Map<string, XmlElement[]>();
	for (const child of element.children) if (typeof child !== "string") add(found, child);
	return found;
}

function add(found: Map<string, XmlElement[]>, child: XmlElement): void {
	const { name } = child;
	const same = found.get(name);
	if (same) same.push(child);
	else found.set(name, [child]);
	if (!name.startsWith("media:")) return;
	const inside = child.children.filter(isElement);
	if (name === "media:group") {
		const counts = hasOnlyPictures(child) ? isMedium : isElement;
		for (const one of inside) if (counts(one)) add(found, one);
	} else if (name === "media:content") for (const one of inside) if (isThumbnail(one)) add(found, one);
}

const isElement = (child: XmlElement | string): child is XmlElement => typeof child !== "string";
const isThumbnail = (child: XmlElement | string): boolean => isElement(child) && child.name === "media:thumbnail";
const isMedium = (child: XmlElement | string): boolean =>
	isThumbnail(child) || (isElement(child) && child.name === "media:content");

function hasOnlyPictures(group: XmlElement): boolean {
	return group.children.filter(isElement).every((child) => child.name !== "media:content" || isPicture(child));
}

/** Whether words of Media RSS next to an item's media are the item's: those next to pictures are a picture's. */
export function mediaSpeak(children: Children): boolean {
	const media = children.get("media:content") ?? NOTHING;
	return media.length === 0 ? !children.has("media:thumbnail") : !media.every(isPicture);
}

export function all(children: Children, ...names: readonly string[]): readonly XmlElement[] {
	let found = NOTHING;
	for (const name of names) {
		const more = children.get(name);
		if (more) found = found.length === 0 ? more : [...found, ...more];
	}
	return found;
}

/** The first value that is not empty, names in order of preference. */
export function first(
	children: Children,
	names: readonly string[],
	value: (element: XmlElement) => string | undefined,
): string | undefined {
	for (const name of names) {
		for (const element of children.get(name) ?? NOTHING) {
			const found = value(element);
			if (found) return found;
		}
	}
	return undefined;
}

/** Where a link leads that counts whoever follows it, as FeedBurner says. */
export function leadsTo(children: Children): string | undefined {
	return first(children, ["feedburner:origlink", "?:origlink"], (one) => address(line(one), one.base));
}

/** All the text in an element, trimmed, repaired and cut to the limit of a field. */
export function text(element: XmlElement): string {
	const [only] = element.children;
	const whole = element.children.length === 1 && typeof only === "string" ? only : rawText(element);
	return repaired(withoutCdata(whole.slice(0, LIMITS.field).trim()));
}

/** Marks of CDATA that stand as text, because a template escaped them, or put one section into another. */
const CDATA_MARK = /(?:<|&lt;)?!\s?\[\s?CDATA\s?\[|\]\](?:>|&gt;)/gi;

function withoutCdata(text: string): string {
	return text.endsWith("]]>") || text.endsWith("]]&gt;") || text.lastIndexOf("CDATA[", 10) !== -1
		? text.replace(CDATA_MARK, "").trim()
		: text;
}

/** Text of one line: a date, an address, an identifier, a name. */
export function line(element: XmlElement): string {
	const whole = text(element).slice(0, LIMITS.line);
	return /[\t\n\r]| {2}/.test(whole) ? whole.replace(/\s+/g, " ") : whole;
}

/** An element's content as HTML: what was escaped is unescaped, what was not is written out again. */
export function html(element: XmlElement): string {
	if (!element.children.some((child) => typeof child !== "string")) return text(element);
	return repaired(withoutCdata(innerXml(element).slice(0, LIMITS.field).trim()));
}

function rawText(element: XmlElement): string {
	return element.children.map((child) => (typeof child === "string" ? child : rawText(child))).join("");
}

/** Elements written as HTML, without prefixes; depth is bounded by the reader. */
function innerXml(element: XmlElement): string {
	return element.children.map((child) => (typeof child === "string" ? escapeText(child) : outerXml(child))).join("");
}

function outerXml(element: XmlElement): string {
	const name = localName(element.name);
	const attributes = [...element.attributes].map(
		([key, value]) => ` ${key}="${escapeText(value).replaceAll('"', "&quot;")}"`,
	);
	if (VOID.has(name)) return `<${name}${attributes.join("")}>`;
	return `<${name}${attributes.join("")}>${innerXml(element)}</${name}>`;
}

function localName(name: string): string {
	return name.slice(name.indexOf(":") + 1);
}

/** Values without those that are absent, empty or doubled, and without the field itself where none is left. */
export function itemOf(fields: { [K in keyof FeedItem]: FeedItem[K] | undefined }): FeedItem {
	const item: { [key: string]: unknown } = {};
	// Our own words: fields of an item.
	for (const key in fields) {
		const value = fields[key as keyof FeedItem];
		if (value === undefined || value === "") continue;
		if (typeof value === "string") item[key] = value;
		else if (value.length > 1) {
			const distinct = [...new Set(value)].filter((one) => one !== "").slice(0, LIMITS.list);
			if (distinct.length > 0) item[key] = distinct;
		} else if (value.length === 1 && value[0] !== "") item[key] = value;
	}
	return item as FeedItem;
}
