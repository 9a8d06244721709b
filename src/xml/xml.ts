import { decodeEntities } from "../model/entities.ts";
import { fingerprint } from "../model/hash.ts";
import { LIMITS } from "../model/limits.ts";
import { Bounds } from "./bounds.ts";
import { BEGIN_A_FIELD, CONTAINERS, type ElementContext, elementOf, LINES, VOID, type XmlElement } from "./element.ts";
import { KnownItems } from "./known-items.ts";
import { Marks } from "./marks.ts";
import { atHome, innerScope, type NamespaceScope, resolve, rootScope } from "./names.ts";
import { depthOf, type OpenElement } from "./open-elements.ts";
import { readTag, startsName, type XmlTag } from "./tag.ts";
import type { XmlDocument } from "./xml-document.ts";

export interface XmlOptions extends ElementContext {
	/** Fingerprints of items that need not be read again. */
	readonly seen?: ReadonlySet<string> | undefined;
}

const NONE: ReadonlySet<string> = new Set();

/** What items are called under a root, the strange name that some publishers use last; under any other root, as under `rss`. */
const ITEMS: ReadonlyMap<string, readonly [string, string]> = new Map([
	["atom:feed", ["atom:entry", "atom:item"]],
	["urlset", ["url", "url"]],
]);
const RSS_ITEMS = ["item", "entry"] as const;

/**
 * Reads XML as feeds write it, from the root's `<`: in one pass, without recursion, every mistake confined to where it stands.
 * An end tag closes what it names, a stray one is ignored, an unclosed field ends at the next, an unclosed item at the next item.
 *
 * Items already seen are stepped over by their end tag, for the price of one hash. That is safe whatever they hold: the
 * fingerprint was taken, when the item was read, of the text from its first to its last character, and equal text is read
 * equally.
 *
 * Our own, because the parsers that exist stop at the first mistake or lose what follows it, know no namespaces, and alone
 * cost more time than the whole of reading may (see docs/reading.md).
 */
export function readXml(text: string, from: number, options: XmlOptions): XmlDocument {
	return new Reader(text, from, options).read();
}

class Reader {
	readonly #text: string;
	readonly #options: XmlOptions;
	readonly #repairs = new Map<string, number>();
	readonly #items: XmlElement[] = [];
	readonly #fingerprints: string[] = [];
	readonly #stack: OpenElement[] = [];
	readonly #marks: Marks;
	#root: XmlElement | undefined;
	/** What closes an item as the last one was written. */
	#itemEnd = "</item>";
	#itemNames: readonly [string, string] = RSS_ITEMS;
	readonly #known: KnownItems;
	/** Where in the stack the open item is, or -1. */
	#itemAt = -1;
	/** Tags that lost their element to a limit and wait for their end tag. */
	#tagless = 0;
	readonly #bounds = new Bounds();
	#at: number;
	/** Where the text begins that belongs to no element yet. */
	#pending: number;

	constructor(text: string, from: number, options: XmlOptions) {
		this.#text = text;
		this.#marks = new Marks(text);
		this.#known = new KnownItems(text, options.seen ?? NONE);
		this.#at = from;
		this.#pending = from;
		this.#options = options;
	}

	read(): XmlDocument {
		while (this.#root === undefined || this.#stack.length > 0) {
			const open = this.#text.indexOf("<", this.#at);
			if (open === -1) break;
			const next = this.#text.charCodeAt(open + 1);
			if (startsName(next)) this.#startTag(open);
			else if (next === 0x2f) this.#endTag(open);
			else if (next === 0x21) this.#declaration(open);
			else if (next === 0x3f) this.#skip(open, "?>");
			else this.#at = open + 1;
		}
		return {
			root: this.#root,
			items: this.#items,
			fingerprints: this.#fingerprints,
			truncated: this.#stack.length > 0,
			end: this.#at,
			repairs: this.#repairs,
		};
	}

	#startTag(open: number): void {
		if (this.#known.begins(open) && this.#stepOver(open)) return;
		const tag = readTag(this.#text, open);
		this.#flush(open);
		if (tag.end === -1) {
			this.#goTo(this.#text.length);
			return;
		}
		if (tag.dropped > 0) this.#repair("attributes-over-limit", tag.dropped);
		const outer = this.#stack.at(-1)?.scope ?? rootScope();
		const scope = tag.namespaces ? innerScope(outer, tag.name, tag.namespaces) : outer;
		const name = atHome(resolve(scope, tag.name), this.#root?.name);
		if (this.#root !== undefined && (name === this.#itemNames[0] || name === this.#itemNames[1]))
			this.#startItem(tag, name, scope, open);
		else this.#startField(tag, name, scope, open);
	}

	#startField(tag: XmlTag, name: string, scope: NamespaceScope, open: number): void {
		if (LINES.has(name) || BEGIN_A_FIELD.has(name)) this.#closeLine(open);
		this.#goTo(tag.end);
		const isLeaf = tag.empty || VOID.has(name);
		const depth = this.#stack.length - Math.max(0, this.#itemAt);
		const over = this.#bounds.over(this.#itemAt !== -1, depth, isLeaf);
		if (over !== undefined) {
			this.#repair(over);
			if (!isLeaf) this.#tagless++;
			return;
		}
		const parent = this.#stack.at(-1)?.element;
		const element = elementOf(name, tag, scope, parent, this.#options);
		if (this.#root === undefined) {
			this.#root = element;
			this.#itemNames = ITEMS.get(name) ?? RSS_ITEMS;
		}
		parent?.children.push(element);
		if (!isLeaf) this.#stack.push({ element, written: tag.name, scope, start: open });
	}

	#startItem(tag: XmlTag, name: string, scope: NamespaceScope, open: number): void {
		if (this.#itemAt !== -1) {
			// FeedBurner once left `<item />` in every item: it says nothing, and ends nothing.
			if (tag.empty) {
				this.#goTo(tag.end);
				return;
			}
			this.#close(this.#itemAt, open, 1);
		}
		this.#closeLine(open);
		this.#tagless = 0;
		if (this.#fingerprints.length >= LIMITS.items) {
			this.#repair("items-over-limit", this.#marks.count(`<${tag.name}`, open));
			this.#stack.length = 0;
			return;
		}
		if (this.#known.learn(tag) && this.#stepOver(open)) return;
		const element = elementOf(name, tag, scope, this.#stack.at(-1)?.element, this.#options);
		this.#goTo(tag.end);
		if (tag.empty) {
			this.#keep(element, open, tag.end);
			return;
		}
		this.#itemAt = this.#stack.length;
		if (this.#itemEnd.length !== tag.name.length + 3 || !this.#itemEnd.startsWith(tag.name, 2))
			this.#itemEnd = `</${tag.name}>`;
		this.#bounds.beginItem();
		this.#stack.push({ element, written: tag.name, scope, start: open });
	}

	#closeLine(end: number): void {
		if (LINES.has(this.#stack.at(-1)?.element.name ?? "")) this.#close(this.#stack.length - 1, end, 1);
	}

	/** Goes past an item that was read before. */
	#stepOver(open: number): boolean {
		if (this.#itemAt !== -1 || this.#fingerprints.length >= LIMITS.items) return false;
		const known = this.#known.at(open);
		if (!known) return false;
		this.#flush(open);
		this.#fingerprints.push(known.print);
		this.#closeLine(open);
		this.#tagless = 0;
		this.#goTo(known.end);
		return true;
	}

	#endTag(open: number): void {
		this.#flush(open);
		const end = this.#marks.next(">", open);
		this.#goTo(end === -1 ? this.#text.length : end + 1);
		if (end === -1) return;
		const depth = depthOf(this.#stack, this.#text.slice(open + 2, end).trim());
		const closesItem = depth !== -1 && depth <= this.#itemAt;
		if (this.#tagless > 0 && !closesItem) this.#tagless--;
		else if (depth === -1) this.#repair("stray-end-tag");
		else this.#close(depth, depth === this.#itemAt ? end + 1 : open, 0);
	}

	#declaration(open: number): void {
		const isCdata = this.#text.startsWith("<![CDATA[", open) || /^<!\[cdata\[/i.test(this.#text.slice(open, open + 9));
		if (isCdata) this.#cdata(open);
		else this.#skip(open, this.#text.startsWith("<!--", open) ? "-->" : ">");
	}

	/** Up to its mark; or to the end of its element, where the mark was forgotten and the next one is of another item's section. */
	#cdata(open: number): void {
		this.#flush(open);
		const begin = open + 9;
		const mark = this.#marks.next("]]>", begin);
		const end = mark === -1 ? this.#text.length : mark;
		const next = this.#marks.next(this.#itemEnd, begin);
		const isOver = next !== -1 && next < end;
		const field = isOver ? this.#text.slice(begin, next).indexOf(`</${this.#stack.at(-1)?.written}>`) : -1;
		const isOpen = field !== -1;
		if (isOpen) this.#repair("unclosed-cdata");
		this.#addText(this.#text.slice(begin, isOpen ? begin + field : end));
		this.#goTo(isOpen ? begin + field : mark === -1 ? end : end + 3);
	}

	#skip(open: number, end: string): void {
		this.#flush(open);
		const found = this.#marks.next(end, open + 2);
		this.#goTo(found === -1 ? this.#text.length : found + end.length);
	}

	/** Closes all from `depth` of the stack up; `unclosed` of them, besides those above, had no end tag. */
	#close(depth: number, end: number, unclosed: number): void {
		const forgotten = this.#stack.length - depth - 1 + unclosed;
		if (forgotten > 0) this.#repair("unclosed-element", forgotten);
		if (this.#itemAt >= depth) {
			const item = this.#stack[this.#itemAt];
			if (item) this.#keep(item.element, item.start, end);
			this.#itemAt = -1;
			this.#tagless = 0;
		}
		this.#stack.length = depth;
	}

	#keep(item: XmlElement, start: number, end: number): void {
		const print = fingerprint(this.#text, start, end);
		this.#fingerprints.push(print);
		if (!this.#known.has(print)) this.#items.push(item);
	}

	#flush(end: number): void {
		if (end === this.#pending || this.#isIndentation(end)) return;
		// What no field may hold need not be resolved.
		const cut = Math.min(end, this.#pending + LIMITS.field);
		this.#addText(decodeEntities(this.#text.slice(this.#pending, cut), this.#options.declared));
	}

	/** White space between the children of a container. */
	#isIndentation(end: number): boolean {
		for (let i = this.#pending; i < end; i++) if (this.#text.charCodeAt(i) > 0x20) return false;
		return CONTAINERS.has(this.#stack.at(-1)?.element.name ?? "");
	}

	#addText(value: string): void {
		if (value !== "") this.#stack.at(-1)?.element.children.push(value);
	}

	#goTo(position: number): void {
		this.#at = position;
		this.#pending = position;
	}

	#repair(code: string, count = 1): void {
		this.#repairs.set(code, (this.#repairs.get(code) ?? 0) + count);
	}
}
