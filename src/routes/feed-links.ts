import { pathOf, queryOf } from "../channels/selection.ts";
import { isTopic } from "../channels/topics.ts";
import type { Channel, ChannelLink } from "../formats/channel.ts";
import type { Delimiter } from "../formats/delimited.ts";
import type { Month } from "./archive.ts";
import type { Asked } from "./asked.ts";
import { type Cursor, cursorText } from "./cursor.ts";
import { FEED_FORMATS, FORMATS, type Format } from "./formats.ts";
import type { Site } from "./site.ts";

/** Items of a document where nothing else is asked for. */
export const ITEMS = 50;

/** Items of a document that a feed reader subscribes to, at most. */
export const MOST_ITEMS = 100;

/** One feed document that was asked for. */
export interface FeedRequest extends Asked {
	readonly format: Format;
	readonly limit: number;
	/** Of CSV. */
	readonly delimiter?: Delimiter | undefined;
	/** Where an archive document is asked for. */
	readonly month?: Month;
}

/** The address of a document: the same for every way of asking the same. */
export function addressOf(
	{ origin, format, selection, ui, limit, delimiter, month }: FeedRequest,
	cursor?: Cursor,
): string {
	const { path, query } =
		month === undefined ? pathOf(selection) : { path: `/archive/${month}`, query: queryOf(selection) };
	const parts = [
		query,
		ui && `ui=${ui}`,
		limit !== ITEMS && `limit=${limit}`,
		format === "csv" && delimiter && `delimiter=${delimiter}`,
		cursor && `cursor=${cursorText(cursor)}`,
	];
	const all = parts.filter((part) => part).join("&");
	return `${origin}${path}.${format}${all && `?${all}`}`;
}

/** The hub, for a document that pings name: subscribers of any other would wait for nothing. */
export function hubsOf({ hub }: Site, self: string): ChannelLink[] {
	return hub !== undefined && isTopic(self) ? [{ rel: "hub", href: hub }] : [];
}

/** RFC 5005: `next` leads through pages that move, `prev-archive` through months whose stories are the same for ever. */
export function pagingOf(request: FeedRequest, next: Cursor | undefined, older: Month | undefined): ChannelLink[] {
	const { month: _, ...whole } = request;
	const links: ChannelLink[] = [];
	if (next !== undefined && request.month === undefined) links.push({ rel: "next", href: addressOf(request, next) });
	if (next !== undefined && request.month !== undefined)
		links.push({ rel: "prev-archive", href: addressOf(request, next) });
	else if (older !== undefined) links.push({ rel: "prev-archive", href: addressOf({ ...request, month: older }) });
	if (request.month !== undefined) links.push({ rel: "current", href: addressOf(whole) });
	return links;
}

/** RFC 8288; browsers and WebSub subscribers read it without parsing the document. */
export function linkHeader(request: FeedRequest, channel: Channel): string {
	const others = FEED_FORMATS.filter((format) => format !== request.format).map((format) => ({
		rel: "alternate",
		href: addressOf({ ...request, format, limit: Math.min(request.limit, MOST_ITEMS) }, request.cursor),
		type: FORMATS[format].type,
	}));
	const links: { rel: string; href: string; type?: string }[] = [
		{ rel: "self", href: channel.self },
		{ rel: "alternate", href: channel.home, type: "text/html" },
		...others,
		...channel.links,
	];
	return links
		.map(({ rel, href, type }) => `<${href}>; rel="${rel}"${type === undefined ? "" : `; type="${type}"`}`)
		.join(", ");
}
