import type { XmlElement } from "../xml/element.ts";
import { address } from "./address.ts";
import { all, type Children, line } from "./fields.ts";

const PICTURE = /<img\s[^<>]*>/gi;
const SOURCE = /\ssrc\s*=\s*["']?([^"'<>\s]+)/i;
/** A counter, which nobody is meant to see. */
const PIXEL = /\s(?:width|height)\s*=\s*["']?[01](?:px)?["'\s/>]/i;
/** Pictures in a text that are looked at. */
const LOOKS = 5;

/** The picture of an item: a thumbnail, a medium or enclosure that is an image, else the first one in its text. */
export function imageOf(children: Children, html: string | undefined, base: string | undefined): string | undefined {
	for (const one of all(
		children,
		"media:thumbnail",
		"media:content",
		"enclosure",
		"itunes:image",
		"image",
		"image:image",
	)) {
		if (!isPicture(one)) continue;
		const found = address(
			one.attributes.get("url") ?? one.attributes.get("href") ?? (line(one) || undefined),
			one.base,
		);
		if (found) return found;
	}
	return html?.includes("<img") ? firstPicture(html, base) : undefined;
}

function isPicture(element: XmlElement): boolean {
	if (element.name !== "media:content" && element.name !== "enclosure") return true;
	const { attributes } = element;
	return attributes.get("medium") === "image" || (attributes.get("type") ?? "").startsWith("image");
}

function firstPicture(html: string, base: string | undefined): string | undefined {
	let looks = 0;
	for (const [tag] of html.matchAll(PICTURE)) {
		if (looks++ === LOOKS) return undefined;
		const found = PIXEL.test(tag) ? undefined : address(SOURCE.exec(tag)?.[1]?.replaceAll("&amp;", "&"), base);
		if (found !== undefined) return found;
	}
	return undefined;
}
