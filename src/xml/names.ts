/**
 * Namespace to the short name that this folder knows it by; "" is home. Written as `bare` leaves a URI, because publishers who
 * move their site to https replace every "http:" in their templates, those of names too.
 */
const SPACES: ReadonlyMap<string, string> = new Map([
	["", ""],
	["purl.org/rss/1.0", ""],
	["purl.org/net/rss1.1", ""],
	["my.netscape.com/rdf/simple/0.9", ""],
	["channel.netscape.com/rdf/simple/0.9", ""],
	["my.netscape.com/publish/formats/rss-0.91.dtd", ""],
	["backend.userland.com/rss", ""],
	["backend.userland.com/rss2", ""],
	["backend.userland.com/rss091", ""],
	["blogs.law.harvard.edu/tech/rss", ""],
	["cyber.law.harvard.edu/rss", ""],
	["rssboard.org/rss-specification", ""],
	["sitemaps.org/schemas/sitemap/0.9", ""],
	["google.com/schemas/sitemap/0.84", ""],
	["google.com/schemas/sitemap-news/0.9", "news"],
	["google.com/schemas/sitemap-image/1.1", "image"],
	["w3.org/2005/atom", "atom"],
	["purl.org/atom/ns", "atom"],
	["purl.org/pie", "atom"],
	["purl.org/echo", "atom"],
	["example.com/necho", "atom"],
	["example.com/newformat", "atom"],
	["purl.org/dc/elements/1.0", "dc"],
	["purl.org/dc/elements/1.1", "dc"],
	["purl.org/dc/terms", "dcterms"],
	["purl.org/rss/1.0/modules/content", "content"],
	["purl.org/rss/1.0/modules/syndication", "sy"],
	["search.yahoo.com/mrss", "media"],
	["video.search.yahoo.com/mrss", "media"],
	["rssboard.org/media-rss", "media"],
	["itunes.com/dtds/podcast-1.0.dtd", "itunes"],
	["example.com/dtds/podcast-1.0.dtd", "itunes"],
	["rssnamespace.org/feedburner/ext/1.0", "feedburner"],
	["news.yandex.ru", "yandex"],
	["turbo.yandex.ru", "turbo"],
	["w3.org/1999/02/22-rdf-syntax-ns", "rdf"],
	["w3.org/1999/xhtml", "xhtml"],
	["w3.org/1999/xlink", "xlink"],
	["w3.org/2001/xmlschema-instance", "xsi"],
	["w3.org/xml/1998/namespace", "xml"],
]);

const SHORT: ReadonlySet<string> = new Set(SPACES.values());

/** The prefixes that are in force in one part of a document, and the names already resolved there. */
export interface NamespaceScope {
	readonly parent?: NamespaceScope;
	readonly prefixes: ReadonlyMap<string, string>;
	readonly names: Map<string, string>;
}

/** Names remembered as resolved: no honest document has so many. */
const REMEMBERED = 500;

const ROOT: ReadonlyMap<string, string> = new Map([["xml", "xml"]]);

export function rootScope(): NamespaceScope {
	return { prefixes: ROOT, names: new Map() };
}

/**
 * The scope of an element that declares namespaces: pairs of prefix ("" for the default) and URI. The words of RSS and of sitemaps
 * are in no namespace, and a feed's are Atom's: one that the element around everything declares for itself says nothing.
 * @param written the element's name
 */
export function innerScope(
	parent: NamespaceScope,
	written: string,
	declarations: ReadonlyMap<string, string>,
): NamespaceScope {
	const prefixes = new Map<string, string>();
	const [, own = "", frame = ""] = FRAME.exec(written) ?? [];
	const home = frame === "" ? undefined : ATOM_FRAME.test(frame) ? "atom" : "";
	for (const [prefix, uri] of declarations) {
		const known = SPACES.get(bare(uri));
		const isOwn = prefix === own || (prefix === "" && own === "rdf") || declarations.get(own) === uri;
		if (
			home === undefined ||
			known === "rdf" ||
			known === "xhtml" ||
			!(isOwn && (known === undefined || prefix === ""))
		)
			prefixes.set(prefix, known ?? (prefix === "" ? "?" : undeclared(prefix)));
		else prefixes.set(prefix, home);
	}
	return { parent, prefixes, names: new Map() };
}

/** What is around everything else in a feed. */
const FRAME = /^(?:([\w.-]+):)?(rss|rdf|channel|item|urlset|url|feed|entry)$/i;
const ATOM_FRAME = /^(?:feed|entry)$/i;

/** A URI in lower case without its scheme, "www." and what closes it. */
function bare(uri: string): string {
	return uri
		.trim()
		.toLowerCase()
		.replace(/^(?:https?:)?\/\/(?:www\.)?/, "")
		.replace(/[/#?]{1,9}$/, "");
}

/**
 * A name as this folder writes it: the namespace's short name, a colon, the local name in lower case; `title` at home,
 * `dc:date`, `atom:entry`. By URI, so `x:date` is `dc:date` where x is Dublin Core; a prefix that was never declared,
 * or with a namespace that is unknown, means what it usually means.
 */
export function resolve(scope: NamespaceScope, written: string): string {
	const cached = scope.names.get(written);
	if (cached !== undefined) return cached;
	const colon = written.indexOf(":");
	const prefix = colon === -1 ? "" : written.slice(0, colon);
	const local = written.slice(colon + 1).toLowerCase();
	const space = lookUp(scope, prefix) ?? undeclared(prefix);
	const name = space === "" ? local : `${space}:${local}`;
	if (scope.names.size < REMEMBERED) scope.names.set(written, name);
	return name;
}

function lookUp(scope: NamespaceScope, prefix: string): string | undefined {
	for (let at: NamespaceScope | undefined = scope; at; at = at.parent) {
		const space = at.prefixes.get(prefix);
		if (space !== undefined) return space;
	}
	return undefined;
}

/** What a prefix usually means: one that was never declared, or declared with a name that nobody knows. */
function undeclared(prefix: string): string {
	const short = prefix.toLowerCase();
	if (SHORT.has(short)) return short;
	// Half of the world's hand-written feeds that say `a10:` or `atom10:` mean Atom.
	return /^(?:a10|atom10|atom03)$/.test(short) ? "atom" : "?";
}

/**
 * In a document whose root is `feed`, names without a namespace are Atom's: a feed that forgot its namespace is still read.
 */
export function atHome(name: string, root: string | undefined): string {
	if (root === undefined) return name === "feed" || name === "?:feed" ? "atom:feed" : name;
	if (root !== "atom:feed") return name;
	return name.includes(":") ? name : `atom:${name}`;
}
