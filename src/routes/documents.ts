import type { Instant } from "../model/instant.ts";
import type { Validators } from "./conditional.ts";

/** A rendered representation. */
export interface Document extends Validators {
	readonly body: string;
	/** Media type with charset. */
	readonly type: string;
	/** More headers of this document, such as `Link`. */
	readonly headers: Readonly<Record<string, string>>;
}

/** What rendering gives: its tag is made from the body. */
export interface Rendered {
	readonly body: string;
	readonly type: string;
	readonly updated: Instant;
	readonly headers?: Readonly<Record<string, string>>;
}

/** The document of a key, rendered once an edition. */
export type Documents = (key: string, version: string, render: () => Rendered | Promise<Rendered>) => Promise<Document>;

/** Characters that are held at most: about 16 MiB of an isolate's 128. */
const MOST_CHARACTERS = 8 * 1024 * 1024;

/** Holds the documents of the current edition, the least recently used ones leaving first; another version empties it. */
export function documents(most = MOST_CHARACTERS): Documents {
	const held = new Map<string, Document>();
	let heldVersion = "";
	let characters = 0;
	return async (key, version, render) => {
		if (version !== heldVersion) {
			held.clear();
			heldVersion = version;
			characters = 0;
		}
		const found = held.get(key);
		if (found !== undefined) {
			held.delete(key);
			held.set(key, found);
			return found;
		}
		const { body, type, updated, headers = {} } = await render();
		const document = { body, type, updated, headers, tag: await digest(`${type}\n${body}`) };
		if (version !== heldVersion || held.has(key)) return document;
		held.set(key, document);
		characters += body.length;
		for (const [oldest, { body: text }] of held) {
			if (characters <= most) break;
			held.delete(oldest);
			characters -= text.length;
		}
		return document;
	};
}

/** The first 16 hexadecimal digits of SHA-256. */
async function digest(text: string): Promise<string> {
	const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
	return Array.from(new Uint8Array(hash, 0, 8), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
