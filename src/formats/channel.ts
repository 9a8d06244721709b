import type { UiLanguage } from "../labels/labels.ts";
import type { Instant } from "../model/instant.ts";

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
	/** The newest `updated` of its items. */
	readonly updated: Instant;
	/** More links of this document (RFC 5005 paging, WebSub hubs). */
	readonly links: readonly ChannelLink[];
	/** A document that never changes again (RFC 5005 §4). */
	readonly archive: boolean;
	/** Minutes for which a copy is fresh: equal to the `max-age` it is served with. */
	readonly ttl: number;
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
