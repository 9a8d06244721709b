import type { XmlElement } from "../xml/element.ts";
import { address } from "./address.ts";
import { type Around, all, type Children, line } from "./fields.ts";
import { isPicture, isShown } from "./picture.ts";

const PICTURE = /<(?:amp-)?img\s[^<>]*>/gi;
/** Where scripts find the picture that a stand-in waits for, then where browsers do. */
const SOURCES: readonly RegExp[] = [
	"data-src",
	"data-lazy-src",
	"data-original",
	"data-lazy",
	"data-url",
	"src",
	"data-srcset",
	"data-lazy-srcset",
	"srcset",
].map((name) => new RegExp(`\\s${name}\\s*=\\s*(?:"\\s*([^"\\s]+)|'\\s*([^'\\s]+)|([^"'<>\\s]+))`, "i"));
/** Smaller than any picture that shows something: counters, buttons, emoji. */
const SMALL =
	/\s(?:width|height)\s*=\s*["']?(?:\d|[1-4]\d)(?:px)?["'\s/>]|(?:^|[\s;"'])(?:width|height)\s*:\s*[0-4]?\dpx|display\s*:\s*none/i;
const DECORATION =
	/\sclass\s*=\s*(?:"[^"]*|'[^']*|)\b(?:wp-smiley|emoji|avatar|smiley|emoticon|logo|icon|pixel|counter|spacer)\b/i;
/** Pixels of width under which another picture is better. */
const STAMP = 100;
/** Pictures in a text that are looked at. */
const LOOKS = 10;

/** Elements that name a picture, best first. */
const NAMES = [
	"media:thumbnail",
	"media:content",
	"enclosure",
	"atom:link",
	"itunes:image",
	"image",
	"image:image",
	"?:image",
	"thumbnail",
	"?:thumbnail",
	"post-thumbnail",
	"thumb",
	"img",
	"photo",
	"picture",
];
/** Of those, what may be of any kind. */
const MEDIA: ReadonlySet<string> = new Set(["media:content", "enclosure", "atom:link"]);

/** The picture of an item: a thumbnail, a medium or enclosure that is an image, else the first one in its texts. */
export function imageOf(
	children: Children,
	texts: readonly (string | undefined)[],
	base: string | undefined,
	{ logo }: Pick<Around, "logo">,
): string | undefined {
	let small: string | undefined;
	for (const one of all(children, ...NAMES)) {
		if (MEDIA.has(one.name) && !isPicture(one)) continue;
		if (one.name === "atom:link" && one.attributes.get("rel") !== "enclosure") continue;
		const found = address(addressIn(one), one.base);
		if (!found || found === logo || !isShown(found)) continue;
		if (!isSmall(one)) return found;
		small ??= found;
	}
	for (const text of texts) {
		const found = text && firstPicture(text, base, logo);
		if (found) return found;
	}
	return small;
}

/** Whether a picture is said to be no larger than a stamp, as the thumbnails of Blogger are. */
function isSmall({ attributes }: XmlElement): boolean {
	const width = Number(attributes.get("width") || Number.NaN);
	return width > 0 && width < STAMP;
}

/** The address in an attribute, in a child as RSS's channels and RBC have it, or as text. */
function addressIn(element: XmlElement): string | undefined {
	const { attributes } = element;
	const attribute =
		attributes.get("url") ?? attributes.get("href") ?? attributes.get("src") ?? attributes.get("rdf:resource");
	if (attribute) return attribute;
	for (const child of element.children) {
		if (typeof child !== "string" && /(?:^|:)(?:url|loc|src|href)$/.test(child.name)) return line(child) || undefined;
	}
	return line(element) || undefined;
}

/** The first picture in a text of HTML that shows something. */
export function firstPicture(html: string, base: string | undefined, logo?: string): string | undefined {
	if (!html.includes("img")) return undefined;
	let looks = 0;
	for (const [tag] of html.matchAll(PICTURE)) {
		if (looks++ === LOOKS) return undefined;
		if (SMALL.test(tag) || DECORATION.test(tag)) continue;
		for (const source of SOURCES) {
			const [, double, single, bare] = source.exec(tag) ?? [];
			const written = (double ?? single ?? bare)?.replaceAll("&amp;", "&").replace(/,$/, "");
			const found = address(written, base);
			if (found !== undefined && found !== logo && isShown(found)) return found;
		}
	}
	return undefined;
}
