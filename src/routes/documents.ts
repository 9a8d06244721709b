import type { Instant } from "../model/instant.ts";
import type { Validators } from "./conditional.ts";

/** A rendered representation, ready to be sent: a repeated answer costs a look and a copy. */
export interface Document extends Validators {
	/** UTF-8. */
	readonly body: Uint8Array;
	/** Media type with charset. */
	readonly type: string;
	/** The headers of a 200, and those of a 304. */
	readonly headers: Headers;
	readonly unchanged: Headers;
}

/** What rendering gives: its tag is made from the body. */
export interface Rendered {
	readonly body: string;
	readonly type: string;
	readonly updated: Instant;
	/** More headers of this document, such as `Link`. */
	readonly headers?: Readonly<Record<string, string>>;
}

export interface Documents {
	/** The document of an address, made once an edition. */
	readonly get: (address: string, version: string, make: () => Promise<Document>) => Promise<Document>;
	/** The same, where it is made already. */
	readonly held: (address: string, version: string) => Document | undefined;
}

/** Bytes that are held at most, of an isolate's 128 MiB. */
const MOST_BYTES = 16 * 1024 * 1024;

/** Holds the documents of the current edition, the least recently made ones leaving first; another version empties it. */
export function documents(most = MOST_BYTES): Documents {
	const held = new Map<string, Document>();
	let heldVersion = "";
	let bytes = 0;
	return {
		held: (address, version) => (version === heldVersion ? held.get(address) : undefined),
		async get(address, version, make) {
			if (version !== heldVersion) {
				held.clear();
				heldVersion = version;
				bytes = 0;
			}
			const found = held.get(address);
			if (found !== undefined) return found;
			const document = await make();
			// While it was made, another request may have held it, or emptied all for a newer edition.
			if (version !== heldVersion || held.has(address)) return document;
			held.set(address, document);
			bytes += document.body.length;
			for (const [oldest, { body }] of held) {
				if (bytes <= most) break;
				held.delete(oldest);
				bytes -= body.length;
			}
			return document;
		},
	};
}
