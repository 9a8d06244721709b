/** An operator's list of feeds as OPML 2.0 (https://opml.org/spec2.opml), which feed readers export. */
import { decodeEntities } from "../model/entities.ts";
import { webAddress } from "../model/text.ts";
import { readTag } from "../xml/tag.ts";

/** One outline with a feed, as the fields of a source; attributes that OPML does not know (`id`, `country`) are taken, too. */
export interface Outline {
	/** From 1. */
	readonly line: number;
	readonly fields: Readonly<Record<string, unknown>>;
}

/** Twice as many as the service was tried with. */
const MOST_OUTLINES = 20_000;

/** The address of a list, where what was set is one and no document. */
export function opmlAddress(setting: string): string | undefined {
	const text = setting.trim();
	return /^https?:\/\/\S+$/i.test(text) ? webAddress(text) : undefined;
}

/** The outlines of a document that have a feed; groups and notes have none. */
export function outlinesIn(text: string): readonly Outline[] {
	const outlines: Outline[] = [];
	const starts = /<!--[\s\S]*?(?:-->|$)|<outline(?=[\s/>])/gi;
	let line = 1;
	let counted = 0;
	for (const { 0: match, index } of text.matchAll(starts)) {
		if (match.startsWith("<!--")) continue;
		const attributes = new Map(
			[...(readTag(text, index).attributes ?? [])].map(([name, value]) => [
				name.toLowerCase(),
				decodeEntities(value).trim(),
			]),
		);
		const feed = attributes.get("xmlurl");
		if (feed === undefined) continue;
		for (; counted < index; counted++) if (text[counted] === "\n") line++;
		outlines.push({ line, fields: fieldsOf(feed, attributes) });
		if (outlines.length >= MOST_OUTLINES) break;
	}
	return outlines;
}

function fieldsOf(feed: string, attributes: ReadonlyMap<string, string>): Outline["fields"] {
	const language = attributes.get("language")?.toLowerCase().split("-")[0];
	const given = {
		id: attributes.get("id") ?? idOf(feed, language),
		name: attributes.get("title") || attributes.get("text"),
		homepage: attributes.get("htmlurl"),
		feed,
		language,
		country: attributes.get("country")?.toUpperCase(),
	};
	return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined && value !== ""));
}

/** `herald-kz-en` for the English feed of herald.kz: stable as long as its host is. */
function idOf(feed: string, language: string | undefined): string | undefined {
	const host = URL.parse(feed)?.hostname.replace(/^(?:www|feeds?|rss)\./, "");
	if (host === undefined || language === undefined) return undefined;
	return `${host}-${language}`.replace(/[^a-z\d]+/g, "-");
}
