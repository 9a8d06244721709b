/** The four things that touch the world. Types only: the edge makes them, a test fakes them. */
import type { Instant } from "./model/instant.ts";

/** HTTP, as far as polling needs it: one exchange, redirects not followed. */
export type Http = (request: Request) => Promise<Response>;

/** What a store answers for a key. A failed read and broken JSON are no absence: they are `unreadable`, and never written over. */
export type Stored<T = unknown> =
	| { readonly kind: "absent" }
	| { readonly kind: "value"; readonly value: T }
	| { readonly kind: "unreadable"; readonly reason: string };

/** A key with the tag stored with its value. */
export interface Listed {
	readonly key: string;
	readonly tag?: unknown;
}

/**
 * A key-value store as Cloudflare KV is: eventually consistent (a read may show an older value for a minute), last write
 * wins, one write a second for a key. Reads never throw; a write that is refused does.
 */
export interface Store {
	/** The stored JSON, unchecked. */
	get(key: string): Promise<Stored>;
	/** The same as it is written, for whoever takes only parts of it apart. It need not be JSON. */
	text(key: string): Promise<Stored<string>>;
	/** The tag stored with the value, without reading the value; absent where there is no value or no tag. */
	tag(key: string): Promise<Stored>;
	/** Stores a value, and with it a tag of at most 1 KiB of JSON. @throws where the store refuses. */
	put(key: string, value: unknown, tag?: unknown): Promise<void>;
	delete(key: string): Promise<void>;
	/** All keys with a prefix, in order, with their tags. */
	list(prefix: string): Promise<Stored<readonly Listed[]>>;
}

/** Asked once a run. */
export type Clock = () => Instant;

/** One structured line. */
export type Log = (event: string, facts?: Readonly<Record<string, unknown>>) => void;
