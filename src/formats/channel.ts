import type { UiLanguage } from "../labels/labels.ts";
import type { Instant } from "../model/instant.ts";
import type { Gone } from "./gone.ts";
import { URN } from "./item.ts";

/** An outgoing feed without its items: what every format says about the whole. All addresses are absolute. */
export interface Channel {
	/** Stable for ever and free of the host: the same channel has one id in every format. */
	readonly id: string;
	readonly title: string;
	readonly description: string;
	/** The language of the title and of the labels. */
	readonly ui: UiLanguage;
	/** The language that every item is in, where the channel has only one. */
	readonly language?: string;
	/** The page of this channel, for people. */
	readonly home: string;
	/** This document. */
	readonly self: string;
	/** When what it holds last changed. */
	readonly updated: Instant;
	/** More links of this document (RFC 5005 paging, WebSub hubs). */
	readonly links: readonly ChannelLink[];
	/** A document whose stories are the same for ever (RFC 5005 §4). */
	readonly archive: boolean;
	/** Minutes for which a copy is fresh: equal to the `max-age` it is served with. */
	readonly ttl: number;
	/** Stories that a reader who asked for what changed may hold and should not: for the formats that have room for it. */
	readonly gone: readonly Gone[];
	/** Days of the record, or years, that could not be read and are left out. */
	readonly unread: readonly string[];
}

/**
 * The id of a channel, such as `urn:elshi:channel:partner=fr;event=visit`. It keeps to the letters of RFC 2141, which feed
 * validators go by: RFC 8141 would allow `&` and `~`, too. Only a search can have a `~`, and means nothing by it.
 */
export function channelId(...parts: readonly (string | undefined)[]): string {
	const named = parts.filter((part) => part !== undefined && part !== "").join(":");
	return `${URN}:${named.replaceAll("&", ";").replaceAll("~", ".")}`;
}

export interface ChannelLink {
	readonly rel:
		| "hub"
		| "alternate"
		| "first"
		| "last"
		| "next"
		| "previous"
		| "current"
		| "prev-archive"
		| "next-archive";
	readonly href: string;
	readonly type?: string;
	readonly title?: string;
}
