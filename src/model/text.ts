/**
 * What may stand in an outgoing document: XML 1.0 §2.2 characters only, so that one stray control character in one
 * title cannot break a document for every reader, and absolute web addresses only.
 */

const NOT_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
/** C1 controls, which XML allows and discourages: in feeds they are always a misread charset. */
const CONTROLS = /[\u007F-\u009F]/g;

/** The text without the characters that no XML document may contain, in one line. */
export function plain(text: string): string {
	return text.toWellFormed().replace(NOT_XML, "").replace(CONTROLS, "").replace(/\s+/g, " ").trim();
}

/** The address as the URL standard writes it when it is absolute http(s) without credentials; else `undefined`. */
export function webAddress(text: string | undefined): string | undefined {
	if (text === undefined || !URL.canParse(text)) return undefined;
	const url = new URL(text);
	if (url.protocol !== "https:" && url.protocol !== "http:") return undefined;
	if (url.username !== "" || url.password !== "") return undefined;
	// The URL standard leaves these raw in a path or query, RFC 3986 does not allow them: strict readers refuse the link.
	const rest = (url.pathname + url.search + url.hash).replace(/[|^`{}[\]\\"<>]|%(?![\da-f]{2})/gi, encodeURIComponent);
	return url.origin + rest;
}

/** Text as HTML that shows it. */
export function escapeHtml(text: string): string {
	return text.replace(/[&<>"']/g, (c) => ESCAPES[c] ?? c);
}

const ESCAPES: Readonly<Record<string, string>> = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	'"': "&quot;",
	"'": "&#39;",
};
