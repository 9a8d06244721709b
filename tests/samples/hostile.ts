/** Documents that were made to hurt whoever reads them, each about as large as is asked for. Read by tests and by the doubling benchmark. */

type Make = (bytes: number) => Uint8Array;

const encoder = new TextEncoder();
const bytesOf = (text: string): Uint8Array => encoder.encode(text);
const times = (piece: string, bytes: number): string => piece.repeat(Math.max(1, Math.floor(bytes / piece.length)));
/** As many pieces as fit, each made from its number. */
function numbered(bytes: number, piece: (i: number) => string): string {
	const pieces: string[] = [];
	for (let i = 0, length = 0; length < bytes; i++) {
		const next = piece(i);
		pieces.push(next);
		length += next.length;
	}
	return pieces.join("");
}

const rss = (inside: string, attributes = ""): string =>
	`<?xml version="1.0"?><rss version="2.0"${attributes}><channel><title>T</title><link>https://outlet.example/</link>${inside}</channel></rss>`;
const item = (inside: string): string =>
	`<item><title>Good</title><link>https://outlet.example/1</link>${inside}</item>`;
const inItem = (inside: string): string => rss(item(inside));
const inTitle = (text: string): string =>
	rss(`<item><title>${text}</title><link>https://outlet.example/1</link></item>`);
const inContent = (html: string): string => inItem(`<description><![CDATA[${html}]]></description>`);
const inDate = (text: string): string => inItem(`<pubDate>${text}</pubDate>`);
const atom = (inside: string): string =>
	`<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><entry><id>1</id><title>Good</title><link href="https://outlet.example/1"/>${inside}</entry></feed>`;
const doctype = (declarations: string, use: string): string =>
	`<?xml version="1.0"?><!DOCTYPE rss [${declarations}]>${rss(item(`<description>${use}</description>`)).slice(21)}`;

const laughs = (levels: number): string =>
	`<!ENTITY l0 "ha">${Array.from({ length: levels }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join("")}`;

const text =
	(make: (bytes: number) => string): Make =>
	(bytes) =>
		bytesOf(make(bytes));

/** Name, and how to make it. */
export const HOSTILE: readonly (readonly [string, Make])[] = [
	// Entities
	["a billion laughs", text((n) => doctype(laughs(12), times("&l12; ", n)))],
	["a billion laughs in an attribute", text((n) => doctype(laughs(12), `<a title="${times("&l12;", n)}"/>`))],
	[
		"quadratic blow-up by one long entity",
		text((n) => doctype(`<!ENTITY a "${times("a", n / 2)}">`, times("&a;", n / 2))),
	],
	["entities that name each other", text((n) => doctype('<!ENTITY a "&b;"><!ENTITY b "&a;">', times("&a;&b;", n)))],
	["an entity that names itself", text((n) => doctype('<!ENTITY a "&a;&a;">', times("&a;", n)))],
	[
		"many entities",
		text((n) =>
			doctype(
				numbered(n, (i) => `<!ENTITY e${i} "x">`),
				"&e1;",
			),
		),
	],
	["parameter entities", text((n) => doctype(`<!ENTITY % p "${times("x", n)}">%p;`, "x"))],
	["an external entity from a file", text((n) => doctype('<!ENTITY x SYSTEM "file:///etc/passwd">', times("&x;", n)))],
	[
		"an external entity from the web",
		text((n) => doctype('<!ENTITY x PUBLIC "p" "http://169.254.169.254/">', times("&x;", n))),
	],
	["an external parameter entity", text((n) => doctype(times('<!ENTITY % p SYSTEM "http://x/"> %p;', n), "x"))],
	["a DOCTYPE that never ends", text((n) => `<!DOCTYPE rss [${times("<!ELEMENT a ANY>", n)}`)],
	["a DOCTYPE of brackets", text((n) => `<!DOCTYPE rss [${times("] ", n)}${rss("")}`)],
	// Depth
	["100,000 levels of one element", text((n) => inItem(`${times("<a>", n / 2)}${times("</a>", n / 2)}`))],
	["100,000 levels of different elements", text((n) => inItem(numbered(n, (i) => `<a${i}>`)))],
	["100,000 levels before the channel", text((n) => `<rss>${times("<a>", n)}${rss("")}`)],
	["100,000 levels of items", text((n) => rss(times("<item>", n)))],
	["100,000 levels of channels", text((n) => `<rss>${times("<channel>", n)}`)],
	["100,000 levels of roots", text((n) => times("<rss>", n))],
	[
		"100,000 levels of xhtml",
		text((n) => atom(`<content type="xhtml">${times("<div>", n / 2)}deep${times("</div>", n / 2)}</content>`)),
	],
	["100,000 levels of escaped HTML", text((n) => inContent(`${times("<div>", n)}deep`))],
	["100,000 levels of JSON lists", text((n) => `{"items":${"[".repeat(n / 2)}${"]".repeat(n / 2)}}`)],
	["100,000 levels of JSON objects", text((n) => `{"items":[${'{"a":'.repeat(n / 8)}1${"}".repeat(n / 8)}]}`)],
	["levels with a base each", text((n) => inItem(times('<a xml:base="b/">', n)))],
	// Open tags
	["200,000 open tags", text((n) => inItem(times("<p>", n)))],
	["200,000 open tags before good items", text((n) => rss(`${item(times("<p>", n))}${item("")}`))],
	["200,000 end tags", text((n) => inItem(times("</p>", n)))],
	["200,000 crossed tags", text((n) => inItem(times("<a><b></a></b>", n)))],
	["200,000 open titles", text((n) => rss(`<item>${times("<title>x", n)}</item>`))],
	["end tags without names", text((n) => inItem(times("</>", n)))],
	["end tags that never end", text((n) => inItem(times("</p ", n)))],
	["tags that never end", text((n) => inItem(times("<p ", n)))],
	["a name of a megabyte", text((n) => inItem(`<${times("a", n)}>x`))],
	["a prefix of a megabyte", text((n) => inItem(`<${times("a", n)}:b>x`))],
	["colons for a name", text((n) => inItem(`<a${times(":", n)}>x`))],
	// Attributes
	["an attribute of five megabytes", text((n) => inItem(`<a b="${times("x", n)}"/>`))],
	["an attribute that is never closed", text((n) => inItem(`<a b="${times("x ", n)}`))],
	["an attribute without quotes", text((n) => inItem(`<a b=${times("x", n)} />`))],
	[
		"an address of a megabyte",
		text((n) => inItem(`<enclosure type="image/png" url="https://outlet.example/${times("x", n)}"/>`)),
	],
	[
		"a link of a megabyte",
		text((n) => rss(`<item><title>T</title><link>https://outlet.example/?${times("a=b&amp;", n)}</link></item>`)),
	],
	["a base of a megabyte", text((n) => inItem(`<a xml:base="https://outlet.example/${times("../", n)}"><b/></a>`))],
	["a language of a megabyte", text((n) => rss(item(""), ` xml:lang="${times("k", n)}"`))],
	["100,000 attributes", text((n) => inItem(`<a ${numbered(n, (i) => `b${i}="1" `)}/>`))],
	["100,000 times one attribute", text((n) => inItem(`<a ${times('b="1" ', n)}/>`))],
	["100,000 attributes without values", text((n) => inItem(`<a ${times("b ", n)}/>`))],
	["100,000 equals signs", text((n) => inItem(`<a ${times("= ", n)}/>`))],
	["100,000 quotes", text((n) => inItem(`<a ${times("'\" ", n)}/>`))],
	["100,000 slashes in a tag", text((n) => inItem(`<a ${times("/ ", n)}/>`))],
	["attributes of references", text((n) => inItem(`<a b="${times("&#x41;", n)}"/>`))],
	// Namespaces
	[
		"20,000 namespaces on the root",
		text((n) =>
			rss(
				item(""),
				numbered(n, (i) => ` xmlns:n${i}="http://n/${i}"`),
			),
		),
	],
	["a namespace on each element", text((n) => inItem(numbered(n, (i) => `<n${i}:a xmlns:n${i}="http://n/${i}"/>`)))],
	["a namespace on each level", text((n) => inItem(numbered(n, (i) => `<n${i}:a xmlns:n${i}="http://n/${i}">`)))],
	["a default namespace on each element", text((n) => inItem(times('<a xmlns="http://n/">x</a>', n)))],
	["undeclared prefixes", text((n) => inItem(numbered(n, (i) => `<n${i}:a/>`)))],
	["a namespace of a megabyte", text((n) => rss(item(""), ` xmlns:n="${times("/", n)}"`))],
	// Items
	["50,000 items of RSS", text((n) => rss(times(item(""), n)))],
	["50,000 items that say nothing", text((n) => rss(times("<item></item>", n)))],
	["50,000 empty tags of items", text((n) => rss(times("<item/>", n)))],
	["50,000 items that are never closed", text((n) => rss(times("<item><title>x", n)))],
	[
		"50,000 entries of Atom",
		text((n) => `<feed xmlns="http://www.w3.org/2005/Atom">${times("<entry><title>x</title></entry>", n)}</feed>`),
	],
	[
		"50,000 addresses of a sitemap",
		text((n) => `<urlset>${times("<url><loc>https://outlet.example/1</loc></url>", n)}</urlset>`),
	],
	[
		"50,000 items of JSON",
		text(
			(n) =>
				`{"version":"https://jsonfeed.org/version/1.1","items":[${times('{"id":"1","title":"x"},', n)}{"id":"2"}]}`,
		),
	],
	[
		"50,000 items of JSON that are none",
		text((n) => `{"version":"https://jsonfeed.org/version/1.1","items":[${times("1,", n)}null]}`),
	],
	["an item with 50,000 categories", text((n) => inItem(numbered(n, (i) => `<category>c${i}</category>`)))],
	["an item with 50,000 authors", text((n) => atom(times("<author><name>A</name></author>", n)))],
	["an item with 50,000 links", text((n) => atom(numbered(n, (i) => `<link href="/${i}"/>`)))],
	[
		"an item with 50,000 pictures",
		text((n) => inItem(times("<media:group><media:content url='x'/></media:group>", n))),
	],
	// CDATA and comments
	["a CDATA section of seven megabytes", text((n) => inContent(times("x ", n)))],
	["a CDATA section that never ends", text((n) => rss(`${item("")}<item><title><![CDATA[${times("x", n)}`))],
	["many CDATA sections", text((n) => inTitle(times("<![CDATA[x]]>", n)))],
	["CDATA sections in each other", text((n) => inTitle(times("<![CDATA[", n)))],
	["brackets in a CDATA section", text((n) => inContent(times("]]&gt;", n)))],
	["a comment of two megabytes", text((n) => rss(`<!--${times("x", n)}-->${item("")}`))],
	["a comment that never ends", text((n) => rss(`${item("")}<!--${times("- ", n)}`))],
	["the beginnings of comments", text((n) => rss(times("<!--", n)))],
	["many comments", text((n) => inTitle(times("<!--x-->", n)))],
	["comments in HTML that never end", text((n) => inContent(times("<!-- x ", n)))],
	["processing instructions", text((n) => rss(times("<?x", n)))],
	["declarations", text((n) => rss(times("<!x", n)))],
	// References
	["300,000 decimal references", text((n) => inTitle(times("&#1178;", n)))],
	["300,000 hexadecimal references", text((n) => inTitle(times("&#x49A;", n)))],
	["300,000 named references", text((n) => inTitle(times("&laquo;&raquo;", n)))],
	["300,000 unknown references", text((n) => inTitle(times("&nosuchname;", n)))],
	["300,000 references beyond Unicode", text((n) => inTitle(times("&#x110000;&#99999999;", n)))],
	["300,000 halves of pairs", text((n) => inTitle(times("&#xD83D;x", n)))],
	["300,000 control characters by reference", text((n) => inTitle(times("&#0;&#8;&#27;", n)))],
	["300,000 bare ampersands", text((n) => inTitle(times("&", n)))],
	["a reference that never ends", text((n) => inTitle(`&${times("a", n)}`))],
	["references escaped again and again", text((n) => inTitle(`&${times("amp;", n)}lt;b`))],
	// Dates
	["a date of digits", text((n) => inDate(times("1", n)))],
	["a date of white space", text((n) => inDate(`${times(" ", n)}2026`))],
	["a date of colons", text((n) => inDate(times("12:", n)))],
	["a date of months", text((n) => inDate(times("Nov ", n)))],
	["a date of signs", text((n) => inDate(times("+0500 ", n)))],
	["a date of zones", text((n) => inDate(`21 Nov 2026 10:00 ${times("a/b ", n)}`))],
	// White space and brackets
	["white space before the document", text((n) => `${times(" \n", n)}${rss("")}`)],
	["white space and nothing else", text((n) => times(" \r\n\t", n))],
	["white space between items", text((n) => rss(`${times("\n", n)}${item("")}`))],
	["white space in a title", text((n) => inTitle(`a${times(" ", n)}b`))],
	["white space in a tag", text((n) => inItem(`<a${times(" ", n)}b="1"/>`))],
	["no-break spaces in a title", text((n) => inTitle(times("\u00a0", n)))],
	["invisible characters in a title", text((n) => inTitle(times("\u200b\u00ad\u202e", n)))],
	["combining marks in a title", text((n) => inTitle(`a${times("\u0301\u0323", n)}`))],
	["less-than signs", text((n) => times("<", n))],
	["less-than signs in a title", text((n) => inTitle(times("<", n)))],
	["less-than signs in HTML", text((n) => inContent(times("<", n)))],
	["greater-than signs", text((n) => rss(times(">", n)))],
	["slashes and brackets", text((n) => rss(times("</", n)))],
	// HTML
	["a page of links", text((n) => `<html><head>${times("<link rel=alternate ", n)}`)],
	["a page of feeds", text((n) => `<html><head>${times('<link type="application/rss+xml" href="/f">', n)}</head>`)],
	["HTML of relative links", text((n) => inContent(times('<a href="x">y</a>', n)))],
	["HTML of open pictures", text((n) => inContent(times("<img src='x", n)))],
	["HTML of open scripts", text((n) => inContent(times("<script>", n)))],
	["HTML of open quotes", text((n) => inContent(times('<a b="', n)))],
	["HTML of at signs for an author", text((n) => inItem(`<author>${times("@", n)}</author>`))],
	["a title of separators", text((n) => inTitle(times(" - ", n)))],
	// Names that JavaScript knows
	[
		"elements named after prototypes",
		text((n) => inItem(times("<__proto__><constructor/></__proto__><toString/>", n))),
	],
	[
		"attributes named after prototypes",
		text((n) => rss(item('<a __proto__="x" constructor="y"/>'), ` __proto__="x" xmlns:__proto__="${times("y", n)}"`)),
	],
	[
		"entities named after prototypes",
		text((n) =>
			doctype('<!ENTITY __proto__ "x"><!ENTITY constructor "y">', times("&__proto__;&constructor;&toString;", n)),
		),
	],
	[
		"JSON keys named after prototypes",
		text((n) => `{"__proto__":{"items":[]},"items":[${times('{"__proto__":{"title":"x"},"constructor":1},', n)}{}]}`),
	],
	// Bytes
	["NUL bytes", (n) => new Uint8Array(n)],
	["NUL bytes in a title", text((n) => inTitle(times("a\0", n)))],
	["control characters", text((n) => inTitle(times("\u0001\u001b\u007f\u0085", n)))],
	["control characters in tags", text((n) => inItem(times("<a\u0001\u0002>", n)))],
	["bytes that are no text", (n) => Uint8Array.from({ length: n }, (_, i) => (i * 2654435761) >>> 24)],
	["bytes that continue nothing", (n) => new Uint8Array(n).fill(0xbf)],
	["byte order marks", text((n) => `${times("\ufeff", n)}${rss("")}`)],
	[
		"UTF-8 that says it is UTF-16",
		text((n) => `<?xml version="1.0" encoding="utf-16"?>${rss(item(times("қ", n))).slice(21)}`),
	],
	[
		"a charset that does not exist",
		text((n) => `<?xml version="1.0" encoding="${times("x", n)}"?>${rss("").slice(21)}`),
	],
	["half of a UTF-16 document", (n) => Uint8Array.from({ length: n | 1 }, (_, i) => (i % 2 === 0 ? 0x3c : 0))],
	["Cyrillic that was encoded twice", text((n) => inTitle(times("РљР°Р·", n)))],
	["a gzip file as it is", (n) => Uint8Array.from({ length: n }, (_, i) => [0x1f, 0x8b, 8, 0][i] ?? (i * 7919) % 251)],
];
