import type { Instant } from "../model/instant.ts";
import { type CacheBounds, cache } from "./cache.ts";
import type { Validators } from "./conditional.ts";

/** A rendered representation, ready to be sent: a repeated answer costs a look and a copy. */
export interface Document extends Validators {
	/** UTF-8. */
	readonly body: Uint8Array;
	/** Media type with charset. */
	readonly type: string;
	/** The headers of a 200. */
	readonly headers: Headers;
	/** The 304, to be cloned before anything of it is changed: headers that are made anew are a tenth of what it takes. */
	readonly unchanged: Response;
	/** Something could not be read for it: it is good for this moment. */
	readonly isPartial: boolean;
	/** It is the front page's, whose language a browser chooses. */
	readonly isOfDoor: boolean;
	/** Cloudflare compresses it on the way. */
	readonly isCompressed: boolean;
}

/** What rendering gives: its tag is made from the body. */
export interface Rendered {
	readonly body: string;
	readonly type: string;
	/** When what it holds, or could have held, last changed: it never goes back. */
	readonly updated: Instant;
	/** Something could not be read for it: it is good for a minute. */
	readonly isPartial?: boolean;
	/** More headers of this document, such as `Link`. */
	readonly headers?: Readonly<Record<string, string>>;
}

export interface Documents {
	/** The document of an address, made once a front. */
	readonly get: (address: string, version: string, make: () => Promise<Document>) => Promise<Document>;
	/** The same, where it is made already. */
	readonly held: (address: string, version: string) => Document | undefined;
}

/** What is held at most, of an isolate's 128 MiB. */
const MOST = { entries: 1000, bytes: 3 * 1024 * 1024 };

/** What a document takes besides its body: headers, and an address of at most two thousand characters. */
const AROUND = 4096;

/** Holds the documents of the current front, those asked for longest ago leaving first; another version empties it. */
export function documents(most: CacheBounds = MOST): Documents {
	let held = cache<Document>(most);
	let heldVersion = "";
	return {
		held: (address, version) => (version === heldVersion ? held.get(address) : undefined),
		async get(address, version, make) {
			if (version !== heldVersion) {
				held = cache<Document>(most);
				heldVersion = version;
			}
			const found = held.get(address);
			if (found !== undefined) return found;
			const document = await make();
			// While it was made, another request may have emptied all for a newer front.
			if (version === heldVersion && !document.isPartial) held.set(address, document, document.body.length + AROUND);
			return document;
		},
	};
}
