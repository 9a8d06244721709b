import { decodeEntities } from "../model/entities.ts";
import { pattern } from "../model/pattern.ts";
import { after, endOfTag, nameAt, nextTag } from "./tags.ts";

/** Elements that begin a new paragraph or line; every other tag leaves no trace. */
const BLOCKS: ReadonlySet<string> = new Set(
	"address article aside blockquote br dd div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody tfoot thead tr ul".split(
		" ",
	),
);
const CELLS: ReadonlySet<string> = new Set(["td", "th"]);
/** Elements whose content is not for people, or is a picture's own. */
const SILENT: ReadonlySet<string> = new Set(
	"script style iframe object svg template noscript textarea select head figcaption menu nav".split(" "),
);
/** Other elements that hold the words of a picture, by what publishing systems call them. */
const CAPTION =
	/^<(?:p|span|small|em|i|cite|dd|div|figcaption|blockquote)\s(?:[^<>]*?\s)?class=(?:"[^"]*?|'[^']*?)(?:\b|_)(?:wp-caption-text|(?:image|img|photo|picture|figure|media|thumb(?:nail)?|foto)[-_]?(?:caption|credits?|author|source|description|copyright)|caption(?:-text)?|photo-?by|(?:instagram|tiktok|twitter|facebook|telegram)-(?:media|embed|tweet|post))\b/i;
/** A link to what readers say of an article: it stands after the text, and is none of it (Drupal, WordPress, Disqus). */
const TO_COMMENTS =
	/\shref=["']?[^"'<>\s]{0,600}#(?:comments?(?:-form|-\d+)?|respond|reply-title|disqus_thread|kommentar(?:ii|iylar)?)["'\s>]/i;
/** A picture that stands for a sign of writing: its `alt` is that sign. */
const SIGN = /\sclass=["'][^"']*\b(?:wp-smiley|emoji)\b|\/emoji\//i;
const ALT = /\salt=(?:"([^"<>]{1,16})"|'([^'<>]{1,16})')/i;
/** A section of CDATA whose marks were escaped, as some templates do to their own. */
const CDATA = "<![CDATA[";
const CDATA_END = /\]\](?:>|&gt;)/g;

/**
 * Soft hyphens, zero-width spaces and marks, what turns the direction of what follows, fillers that look like nothing, tags,
 * variation selectors (save the one that makes a sign an emoji).
 */
const invisible = pattern(
	String.raw`[\u00ad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u2800\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e00ff}\u{e01f0}-\u{e0fff}]|(?!\ufe0f)\p{VS}|(?<!\p{Emoji})\ufe0f`,
	"gu",
);
const controls = pattern(String.raw`[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]`, "g");

/**
 * HTML to plain text, one line for each paragraph, list item or row: references resolved, scripts and comments left out,
 * NFC, no invisible characters, white space folded. A `<` that opens no tag is a "less than". Time is linear in the length.
 * @param enough characters of text after which the rest is not looked at
 */
export function plainText(html: string, enough = Number.POSITIVE_INFINITY): string {
	// One pattern before the eight others: most titles and many summaries need none of them.
	const head = html.length > enough ? html.slice(0, enough).trimEnd() : html;
	if (!UNTIDY.test(head) && isTrim(head)) return head;
	const open = html.includes("[CDATA[") ? html.replace(CDATA_END, "") : html;
	return tidy(/[<&]/.test(open) ? withoutTags(open, enough) : open.slice(0, enough));
}

/** Visible Latin, Greek, Cyrillic, Armenian, Georgian, punctuation and CJK that have no other form in NFC, and the space. */
const VISIBLE =
	" -%'-;=-~\\u00a1-\\u00ac\\u00ae-\\u02ff\\u0388-\\u0482\\u048a-\\u058f\\u10a0-\\u10ff\\u2010-\\u2027\\u2030-\\u205e\\u20a0-\\u20bf\\u2116\\u25a0-\\u25ff\\u4e00-\\u9fff";
/** What needs work: markup, references, white space other than spaces, and all that is not surely visible. */
const UNTIDY = new RegExp(`[^${VISIBLE}]`);
/** The same of text that has lost its markup. */
const UNSURE = new RegExp(`[^${VISIBLE}\\n<&]`);

/** Whether the spaces of a text are single ones between its words. */
function isTrim(text: string): boolean {
	return !text.startsWith(" ") && !text.endsWith(" ") && !text.includes("  ");
}

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
		if (html.startsWith(CDATA, open)) {
			at = open + CDATA.length;
			continue;
		}
		const isEnd = html.charCodeAt(open + 1) === SLASH;
		const name = nameAt(html, isEnd ? open + 2 : open + 1);
		at = endOfTag(html, open);
		const opens = !isEnd && html.charCodeAt(at - 2) !== SLASH;
		const isSilent = SILENT.has(name) || (opens && at - open > 12 && isNoText(name, html.slice(open, at)));
		if (BLOCKS.has(name)) out += "\n";
		else if (CELLS.has(name)) out += " ";
		if (name === "img") out += signOf(html.slice(open, at));
		if (isSilent && opens) at = endOfSilence(html, name, at);
	}
}

const SLASH = 0x2f;

/** Whether what an element holds is none of the text, by its tag. */
function isNoText(name: string, tag: string): boolean {
	return name === "a" ? tag.includes("#") && TO_COMMENTS.test(tag) : CAPTION.test(tag);
}

function signOf(image: string): string {
	const [, double, single] = SIGN.test(image) ? (ALT.exec(image) ?? []) : [];
	return decodeEntities(double ?? single ?? "");
}

function endOfSilence(html: string, name: string, from: number): number {
	const end = new RegExp(`</${name}[^>]*>?`, "gi");
	end.lastIndex = from;
	return end.exec(html) ? end.lastIndex : html.length;
}

/** Putting marks into NFC's order takes the square of their number: 30 on one letter are enough (UAX #15 §13). */
const heapOfMarks = pattern(String.raw`(\p{M}{30})\p{M}+`, "gu");

function tidy(text: string): string {
	const visible = UNSURE.test(text) ? settledCharacters(text) : text;
	const spaced = visible.includes("  ") ? visible.replace(/ {2,}/g, " ") : visible;
	return (spaced.includes("\n") ? spaced.replace(/ ?\n[\n ]*/g, "\n") : spaced).trim();
}

function settledCharacters(text: string): string {
	return text
		.replace(controls(), "")
		.replace(invisible(), "")
		.toWellFormed()
		.replace(heapOfMarks(), "$1")
		.normalize("NFC")
		.replace(/[^\S\n]+/g, " ");
}

/** Plain text of one line. */
export function plainLine(html: string, enough?: number): string {
	return inOneLine(plainText(html, enough));
}

function inOneLine(text: string): string {
	return text.includes("\n") ? text.replaceAll("\n", " ") : text;
}

/** What is left where text was escaped once too often: references, and tags that come in no sentence. */
const ESCAPED_TWICE =
	/&(?:amp|quot|lt|gt|apos|nbsp|laquo|raquo|[mn]dash|hellip|[lr][sd]quo|bdquo|#\d{2,5}|#x[\da-f]{2,4});|<\/(?:p|div|span|a|b|i|strong|em|ul|li)>|<br ?\/?>|<!\[CDATA\[/i;

/** Plain text of HTML that may have been escaped two or three times. */
export function settledText(html: string, enough?: number): string {
	let text = plainText(html, enough);
	if (!text.includes("&") && !text.includes("<")) return text;
	for (let i = 0; i < 2 && ESCAPED_TWICE.test(text); i++) text = plainText(text.replaceAll("\n", "<br>"), enough);
	return text;
}

/** The same in one line. */
export function settledLine(html: string, enough?: number): string {
	return inOneLine(settledText(html, enough));
}
