/** Elements of HTML, of all its versions, and those of SVG and MathML that hold text. */
const ELEMENTS: ReadonlySet<string> = new Set(
	`a abbr acronym address amp-ad amp-iframe amp-img applet area article aside audio b base basefont bdi bdo bgsound big blink
	blockquote body br button canvas caption center circle cite code col colgroup content data datalist dd del details dfn dialog
	dir div dl dt em embed fieldset figcaption figure font footer form frame frameset g h1 h2 h3 h4 h5 h6 head header hgroup hr
	html i iframe image img input ins isindex kbd keygen label legend li line link listing main map mark marquee math menu
	menuitem meta meter nav nobr noembed noframes noindex noscript object ol optgroup option output p param path picture
	plaintext polygon portal pre progress q rb rect rp rt rtc ruby s samp script search section select slot small source spacer
	span strike strong style sub summary sup svg table tbody td template text textarea tfoot th thead time title tr track tt u
	ul use var video wbr xmp`.split(/\s+/),
);
/** Characters of a tag's name that are looked at. */
const NAME = /^[a-z][a-z0-9]*(?:[:-][a-z0-9:-]*)?/i;
const ATTRIBUTE = /^\s+[a-z_:][\w:.-]*\s*=|^\s*\/>/i;
/** How far after an unknown tag its end tag is looked for. */
const REACH = 200;

/** Where the next tag, end tag, comment or declaration begins, or the end. */
export function nextTag(html: string, from: number): number {
	for (let at = html.indexOf("<", from); at !== -1; at = html.indexOf("<", at + 1)) if (opensTag(html, at)) return at;
	return html.length;
}

/**
 * Whether a `<` opens a tag. Newspapers write "<<KEGOC>>" and "<Nur Otan>" where their keyboards have no quotation marks: a name that
 * HTML does not know, without attributes and an end tag, is a word; so is any between two such signs.
 */
function opensTag(html: string, at: number): boolean {
	const next = html.charCodeAt(at + 1);
	if (next === 0x2f) return isLetter(html.charCodeAt(at + 2));
	if (next === 0x21) return /^<!(?:--|\[|[a-z])/i.test(html.slice(at, at + 4));
	if (next === 0x3f) return true;
	if (!isLetter(next)) return false;
	const name = NAME.exec(html.slice(at + 1, at + 40))?.[0] ?? "";
	const after = at + 1 + name.length;
	if (html[at - 1] === "<" && /^[^<>]{0,100}>>/.test(html.slice(after, after + 103))) return false;
	if (ELEMENTS.has(name.toLowerCase())) return after >= html.length || /[\s/>]/.test(html.charAt(after));
	if (name.includes(":")) return /[\s/>]/.test(html.charAt(after));
	const behind = html.slice(after, after + REACH);
	return ATTRIBUTE.test(behind) || behind.toLowerCase().includes(`</${name.toLowerCase()}>`);
}

function isLetter(code: number): boolean {
	return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
}

/** Past the `>` that closes a tag, not one inside a quoted value. A tag that a cut left open runs to the end. */
export function endOfTag(html: string, open: number): number {
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

/** Where the text goes on after a mark, or its end. */
export function after(text: string, mark: string, from: number): number {
	const found = text.indexOf(mark, from);
	return found === -1 ? text.length : found + mark.length;
}
