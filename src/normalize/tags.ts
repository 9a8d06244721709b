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
const LONGEST_NAME = 40;
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
	let after = at + 1;
	while (after < at + LONGEST_NAME && goesOn(html.charCodeAt(after))) after++;
	const name = html.slice(at + 1, after);
	if (html.charCodeAt(at - 1) === LESS && /^[^<>]{0,100}>>/.test(html.slice(after, after + 103))) return false;
	if (ELEMENTS.has(name) || ELEMENTS.has(name.toLowerCase())) return after >= html.length || endsName(html, after);
	if (name.includes(":")) return endsName(html, after);
	const behind = html.slice(after, after + REACH);
	return ATTRIBUTE.test(behind) || behind.toLowerCase().includes(`</${name.toLowerCase()}>`);
}

const SLASH = 0x2f;
const LESS = 0x3c;
const GREATER = 0x3e;
const COLON = 0x3a;
const HYPHEN = 0x2d;

function isLetter(code: number): boolean {
	return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
const goesOn = (code: number): boolean => isLetter(code) || isDigit(code) || code === COLON || code === HYPHEN;

function endsName(html: string, at: number): boolean {
	const code = html.charCodeAt(at);
	return code === GREATER || code === SLASH || code === 0x20 || /\s/.test(html.charAt(at));
}

/** Where a run of letters and digits ends, at the latest at a place. */
function endOfName(html: string, from: number, latest: number): number {
	let at = from;
	for (; at < latest; at++) {
		const code = html.charCodeAt(at);
		if (!isLetter(code) && !isDigit(code)) break;
	}
	return at;
}

/** The letters and digits at a place, in lower case: what an element is called. */
export function nameAt(html: string, at: number): string {
	return html.slice(at, endOfName(html, at, at + LONGEST_NAME)).toLowerCase();
}

/** Past the `>` that closes a tag, not one inside a quoted value. A tag that a cut left open runs to the end. */
export function endOfTag(html: string, open: number): number {
	let quote = 0;
	for (let at = open + 1; at < html.length; at++) {
		const code = html.charCodeAt(at);
		if (quote !== 0) {
			if (code === quote) quote = 0;
		} else if (code === GREATER) {
			return at + 1;
		} else if ((code === 0x22 || code === 0x27) && html.charCodeAt(at - 1) === 0x3d) {
			quote = code;
		}
	}
	// A quote that was never closed: the tag ends where it seems to.
	return quote === 0 ? html.length : after(html, ">", open);
}

/** Where the text goes on after a mark, or its end. */
export function after(text: string, mark: string, from: number): number {
	const found = text.indexOf(mark, from);
	return found === -1 ? text.length : found + mark.length;
}
