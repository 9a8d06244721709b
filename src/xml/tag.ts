import { LIMITS } from "../model/limits.ts";

/** A start tag as written. */
export interface XmlTag {
	readonly name: string;
	/** Attributes that declare no namespace, names as written, values raw. */
	readonly attributes: ReadonlyMap<string, string> | undefined;
	/** Prefix ("" for the default) to URI. */
	readonly namespaces: ReadonlyMap<string, string> | undefined;
	readonly empty: boolean;
	/** Where the text goes on, or -1 if the text ends inside the tag. */
	readonly end: number;
	/** Attributes over the limits of number or length. */
	readonly dropped: number;
}

const SPACE = 0x20;
const SLASH = 0x2f;
const EQUALS = 0x3d;
const GREATER = 0x3e;
const LESS = 0x3c;

/** Reads the tag whose `<` stands at `open`: quoted, unquoted and valueless attributes, in time linear in its length. */
export function readTag(text: string, open: number): XmlTag {
	let at = open + 1;
	while (at < text.length && !endsName(text.charCodeAt(at))) at++;
	const name = text.slice(open + 1, at);
	if (text.charCodeAt(at) === GREATER) return bare(name, at + 1);
	let attributes: Map<string, string> | undefined;
	let namespaces: Map<string, string> | undefined;
	let count = 0;
	let dropped = 0;
	while (at < text.length) {
		at = skipSpace(text, at);
		const code = text.charCodeAt(at);
		if (code === GREATER || code === LESS) {
			const end = code === GREATER ? at + 1 : at;
			return { name, attributes, namespaces, empty: false, end, dropped };
		}
		if (code === SLASH) {
			if (text.charCodeAt(at + 1) === GREATER) {
				return { name, attributes, namespaces, empty: true, end: at + 2, dropped };
			}
			at++;
			continue;
		}
		const from = at;
		while (at < text.length && text.charCodeAt(at) !== EQUALS && !endsName(text.charCodeAt(at))) at++;
		// A stray quote or `=` where a name should be: step over it, or the loop would stand still.
		if (at === from) at++;
		const key = text.slice(from, at);
		at = skipSpace(text, at);
		let value = "";
		if (text.charCodeAt(at) === EQUALS) {
			const read = readValue(text, skipSpace(text, at + 1));
			if (read.end === -1) return bare(name, -1);
			value = read.value;
			at = read.end;
		}
		count++;
		if (count > LIMITS.attributes || value.length > LIMITS.attribute) {
			dropped++;
			continue;
		}
		if (key === "xmlns" || key.startsWith("xmlns:")) {
			namespaces ??= new Map();
			namespaces.set(key.slice(6), value);
		} else {
			attributes ??= new Map();
			if (!attributes.has(key)) attributes.set(key, value);
		}
	}
	return bare(name, -1);
}

/** A tag without attributes. */
const bare = (name: string, end: number): XmlTag => ({
	name,
	attributes: undefined,
	namespaces: undefined,
	empty: false,
	end,
	dropped: 0,
});

function readValue(text: string, at: number): { value: string; end: number } {
	const quote = text[at];
	if (quote === '"' || quote === "'") {
		const end = text.indexOf(quote, at + 1);
		return { value: text.slice(at + 1, end), end: end === -1 ? -1 : end + 1 };
	}
	let end = at;
	while (end < text.length && text.charCodeAt(end) > SPACE && text.charCodeAt(end) !== GREATER) end++;
	return { value: text.slice(at, end), end };
}

function skipSpace(text: string, from: number): number {
	let at = from;
	while (at < text.length && text.charCodeAt(at) <= SPACE) at++;
	return at;
}

function endsName(code: number): boolean {
	return code <= SPACE || code === GREATER || code === SLASH || code === LESS;
}

/** Whether a `<` before this character opens a tag, rather than being a bare "less than". */
export function startsName(code: number): boolean {
	return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || code === 0x5f || code > 0x7f;
}
