import type { Instant } from "./instant.ts";
import type { LanguageCode } from "./source.ts";

/** A feed item resolved: nothing here is optional that must exist. */
export interface Article {
	/**
	 * Who it is, for ever: its source and, within it, a lasting hash of the item's own id where its document has that id once,
	 * else of its canonical address. An article that comes again under another address is known by it.
	 */
	readonly key: string;
	/** The canonical address, without tracking parameters, fragment, AMP or mobile twin. */
	readonly url: string;
	/** The address as the feed gave it, absolute http(s): what a reader opens. */
	readonly link: string;
	readonly sourceId: string;
	/** Plain text, NFC, one line. */
	readonly title: string;
	/** Plain text excerpt, possibly empty: at most `LIMITS.excerpt` characters, cut at a sentence. */
	readonly excerpt: string;
	/** Frozen at first sight: the feed's date, clamped to `firstSeen`; `firstSeen` itself where the feed gave none. */
	readonly published: Instant;
	/** Whether the feed dated the item or we did. */
	readonly dated: boolean;
	readonly updated?: Instant;
	readonly firstSeen: Instant;
	readonly language: LanguageCode;
	readonly authors: readonly string[];
	readonly categories: readonly string[];
	/** Absolute https address of a picture. */
	readonly image?: string;
	/** What it said at first sight, where its outlet has edited it since: its story hangs on those words. */
	readonly original?: { readonly title: string; readonly excerpt: string };
}
