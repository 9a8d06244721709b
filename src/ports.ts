/** The four things that touch the world. Types only: the edge makes them, a test fakes them. */
import type { Instant } from "./model/instant.ts";

/** HTTP, as far as polling needs it: one exchange, redirects not followed. */
export type Http = (request: Request) => Promise<Response>;

/** A key-value store: eventually consistent, last write wins, one writer a key. */
export interface Store {
	/** The stored JSON, unchecked; `undefined` where there is none. @throws on a failed read or broken JSON. */
	get(key: string): Promise<unknown>;
	/** The tag put beside the value, without reading the value; `undefined` where there is none. */
	tag(key: string): Promise<unknown>;
	/** Stores a value, and beside it a tag of at most 1 KiB of JSON (Cloudflare KV's bound on metadata). */
	put(key: string, value: unknown, tag?: unknown): Promise<void>;
	delete(key: string): Promise<void>;
	/** All keys with a prefix, in order. */
	list(prefix: string): Promise<string[]>;
}

/** Asked once a run. */
export type Clock = () => Instant;

/** One structured line. */
export type Log = (event: string, facts?: Readonly<Record<string, unknown>>) => void;
