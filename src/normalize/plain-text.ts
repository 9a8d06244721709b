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
 * @param enough characters of text after which the rest is not looked at
 */
export function plainText(html: string, enough = Number.POSITIVE_INFINITY): string {
	// One pattern before the eight others: most titles and many summaries need none of them.
	const head = html.length > enough ? html.slice(0, enough).trimEnd() : html;
	if (!UNTIDY.test(head)) return head;
	return tidy(/[<&]/.test(html) ? withoutTags(html, enough) : html.slice(0, enough));
}

/**
 * What needs work: markup, references, white space other than single spaces, and every character that is invisible or may have
 * another form in NFC. The rest is visible Latin, Greek, Cyrillic, Armenian, Georgian, punctuation and CJK.
 */
const UNTIDY =
	/[^ -%'-;=-~\u00a1-\u00ac\u00ae-\u02ff\u0388-\u0482\u048a-\u058f\u10a0-\u10ff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2116\u25a0-\u25ff\u4e00-\u9fff]|^ | $| {2}/;

function withoutTags(html: string, enough: number): string {
	let out = "";
	let at = 0;
	for (;;) {
		const open = nextTag(html, at);
		out += decodeEntities(html.slice(at, open));
		if (open === html.length || out.length > enough) return out;
		if (html.startsWith("<!--", open)) {
			at = after(html, "-->", open + 4);
			continue;
		}
		const name = /^<\/?([a-z][a-z0-9]*)/i.exec(html.slice(open, open + 24))?.[1]?.toLowerCase() ?? "";
		at = endOfTag(html, open);
		if (BLOCKS.has(name)) out += "\n";
		else if (CELLS.has(name)) out += " ";
		else if (SILENT.has(name) && html[open + 1] !== "/" && html[at - 2] !== "/") {
			at = endOfSilence(html, name, at);
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

function endOfSilence(html: string, name: string, from: number): number {
	const end = new RegExp(`</${name}[^>]*>?`, "gi");
	end.lastIndex = from;
	return end.exec(html) ? end.lastIndex : html.length;
}

function after(text: string, mark: string, from: number): number {
	const found = text.indexOf(mark, from);
	return found === -1 ? text.length : found + mark.length;
}

/** Putting marks into NFC's order takes the square of their number: 30 on one letter are enough (UAX #15 §13). */
const HEAP_OF_MARKS = /(\p{M}{30})\p{M}+/gu;

function tidy(text: string): string {
	let out = text.replace(CONTROLS_ALL, "");
	if (INVISIBLE.test(out)) out = out.replace(INVISIBLE_ALL, "");
	return out
		.toWellFormed()
		.replace(HEAP_OF_MARKS, "$1")
		.normalize("NFC")
		.replace(/[^\S\n]+/g, " ")
		.replace(/ ?\n[\n ]*/g, "\n")
		.trim();
}

/** Plain text of one line. */
export function plainLine(html: string, enough?: number): string {
	return plainText(html, enough).replaceAll("\n", " ");
}

/** What is left where text was escaped once too often: references, and tags that come in no sentence. */
const ESCAPED_TWICE =
	/&(?:amp|quot|lt|gt|apos|nbsp|laquo|raquo|[mn]dash|hellip|[lr][sd]quo|bdquo|#\d{2,5}|#x[\da-f]{2,4});|<\/(?:p|div|span|a|b|i|strong|em|ul|li)>|<br ?\/?>/i;

/** Plain text of one line, of HTML that may have been escaped two or three times. */
export function settledLine(html: string, enough?: number): string {
	let text = plainLine(html, enough);
	for (let i = 0; i < 2 && ESCAPED_TWICE.test(text); i++) text = plainLine(text, enough);
	return text;
}
