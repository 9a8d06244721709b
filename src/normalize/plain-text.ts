import { decodeEntities } from "../model/entities.ts";

/** Elements that begin a new paragraph or line; every other tag leaves no trace. */
const BLOCKS: ReadonlySet<string> = new Set(
	"address article aside blockquote br dd div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody tfoot thead tr ul".split(
		" ",
	),
);
const CELLS: ReadonlySet<string> = new Set(["td", "th"]);
/** Elements whose content is not for people. */
const SILENT: ReadonlySet<string> = new Set(
	"script style iframe object svg template noscript textarea select head".split(" "),
);

/** Soft hyphens, zero-width spaces and marks, and the controls that turn the direction of what follows. */
const INVISIBLE = /[\u00ad\u200b\u2028-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]/;
const INVISIBLE_ALL = new RegExp(INVISIBLE, "g");
const CONTROLS_ALL = /[^\P{Cc}\t\n\r]/gu;

/**
 * HTML to plain text, one line for each paragraph, list item or row: references resolved, scripts and comments left out,
 * NFC, no invisible characters, white space folded. A `<` that opens no tag is a "less than". Time is linear in the length.
 */
export function plainText(html: string): string {
	const text = /[<&]/.test(html) ? withoutTags(html) : html;
	return tidy(text);
}

function withoutTags(html: string): string {
	let out = "";
	let at = 0;
	const lower = html.includes("<") ? html.toLowerCase() : "";
	for (;;) {
		const open = nextTag(html, at);
		out += decodeEntities(html.slice(at, open));
		if (open === html.length) return out;
		if (html.startsWith("<!--", open)) {
			at = after(html, "-->", open + 4);
			continue;
		}
		const name = /^<\/?([a-z][a-z0-9]*)/i.exec(html.slice(open, open + 24))?.[1]?.toLowerCase() ?? "";
		at = endOfTag(html, open);
		if (BLOCKS.has(name)) out += "\n";
		else if (CELLS.has(name)) out += " ";
		else if (SILENT.has(name) && html[open + 1] !== "/" && html[at - 2] !== "/") {
			at = after(html, ">", after(lower, `</${name}`, at));
		}
	}
}

/** Where the next tag, end tag, comment or declaration begins, or the end. */
function nextTag(html: string, from: number): number {
	for (let at = html.indexOf("<", from); at !== -1; at = html.indexOf("<", at + 1)) {
		const next = html.charCodeAt(at + 1);
		const letter = (next >= 0x61 && next <= 0x7a) || (next >= 0x41 && next <= 0x5a);
		if (letter || next === 0x2f || next === 0x21 || next === 0x3f) return at;
	}
	return html.length;
}

/** Past the `>` that closes a tag, not one inside a quoted value. A tag that a cut left open runs to the end. */
function endOfTag(html: string, open: number): number {
	let quote = "";
	for (let at = open + 1; at < html.length; at++) {
		const character = html[at] ?? "";
		if (quote !== "") {
			if (character === quote) quote = "";
		} else if (character === ">") {
			return at + 1;
		} else if ((character === '"' || character === "'") && html[at - 1] === "=") {
			quote = character;
		}
	}
	// A quote that was never closed: the tag ends where it seems to.
	return quote === "" ? html.length : after(html, ">", open);
}

function after(text: string, mark: string, from: number): number {
	const found = text.indexOf(mark, from);
	return found === -1 ? text.length : found + mark.length;
}

function tidy(text: string): string {
	let out = text.replace(CONTROLS_ALL, "");
	if (INVISIBLE.test(out)) out = out.replace(INVISIBLE_ALL, "");
	return out
		.toWellFormed()
		.normalize("NFC")
		.replace(/[^\S\n]+/g, " ")
		.replace(/ ?\n[\n ]*/g, "\n")
		.trim();
}

/** Plain text of one line. */
export function plainLine(html: string): string {
	return plainText(html).replaceAll("\n", " ");
}
