import { fingerprint } from "../model/hash.ts";
import type { XmlTag } from "./tag.ts";

/** An item that was read before: where it ends, and its fingerprint. */
export interface KnownItem {
	readonly end: number;
	readonly print: string;
}

/**
 * Finds items that were read before, by their end tag and the hash of what stands before it. How items are written is learnt from
 * the first: "<item>" or "<item ", and "</item>".
 */
export class KnownItems {
	readonly #text: string;
	readonly #seen: ReadonlySet<string>;
	#tag = "";
	#endTag = "";
	/** That no end tag follows, so that it is searched for in vain only once. */
	#isLast = false;

	constructor(text: string, seen: ReadonlySet<string>) {
		this.#text = text;
		this.#seen = seen;
	}

	/** Whether an item begins at a place, as far as is known by the way the first was written. */
	begins(open: number): boolean {
		return this.#tag !== "" && this.#text.startsWith(this.#tag, open);
	}

	/** Looks at the first item, whose tag this is; answers whether it was the first. */
	learn(tag: XmlTag): boolean {
		if (this.#tag !== "" || tag.empty) return false;
		this.#tag = tag.attributes || tag.namespaces ? `<${tag.name} ` : `<${tag.name}>`;
		this.#endTag = `</${tag.name}>`;
		return true;
	}

	/** The item that begins at a place, if it was read before. */
	at(open: number): KnownItem | undefined {
		if (this.#seen.size === 0 || this.#isLast) return undefined;
		const found = this.#text.indexOf(this.#endTag, open);
		this.#isLast = found === -1;
		if (found === -1) return undefined;
		const end = found + this.#endTag.length;
		const print = fingerprint(this.#text, open, end);
		return this.#seen.has(print) ? { end, print } : undefined;
	}

	has(print: string): boolean {
		return this.#seen.size > 0 && this.#seen.has(print);
	}
}
