/** Namespace URI, lower case and without a closing slash or `#`, to the short name that this folder knows it by. "" is home. */
const SPACES: ReadonlyMap<string, string> = new Map([
	["", ""],
	["http://purl.org/rss/1.0", ""],
	["http://purl.org/net/rss1.1", ""],
	["http://my.netscape.com/rdf/simple/0.9", ""],
	["http://channel.netscape.com/rdf/simple/0.9", ""],
	["http://my.netscape.com/publish/formats/rss-0.91.dtd", ""],
	["http://backend.userland.com/rss", ""],
	["http://backend.userland.com/rss2", ""],
	["http://backend.userland.com/rss091", ""],
	["http://blogs.law.harvard.edu/tech/rss", ""],
	["http://cyber.law.harvard.edu/rss", ""],
	["http://www.rssboard.org/rss-specification", ""],
	["http://www.sitemaps.org/schemas/sitemap/0.9", ""],
	["http://www.google.com/schemas/sitemap/0.84", ""],
	["http://www.google.com/schemas/sitemap-news/0.9", "news"],
	["http://www.google.com/schemas/sitemap-image/1.1", "image"],
	["http://www.w3.org/2005/atom", "atom"],
	["http://purl.org/atom/ns", "atom"],
	["http://purl.org/pie", "atom"],
	["http://purl.org/echo", "atom"],
	["http://example.com/necho", "atom"],
	["http://example.com/newformat", "atom"],
	["http://purl.org/dc/elements/1.0", "dc"],
	["http://purl.org/dc/elements/1.1", "dc"],
	["http://purl.org/dc/terms", "dcterms"],
	["http://purl.org/rss/1.0/modules/content", "content"],
	["http://search.yahoo.com/mrss", "media"],
	["http://www.rssboard.org/media-rss", "media"],
	["http://www.itunes.com/dtds/podcast-1.0.dtd", "itunes"],
	["http://example.com/dtds/podcast-1.0.dtd", "itunes"],
	["http://rssnamespace.org/feedburner/ext/1.0", "feedburner"],
	["http://news.yandex.ru", "yandex"],
	["https://news.yandex.ru", "yandex"],
	["http://www.w3.org/1999/02/22-rdf-syntax-ns", "rdf"],
	["http://www.w3.org/1999/xhtml", "xhtml"],
	["http://www.w3.org/xml/1998/namespace", "xml"],
]);

const SHORT: ReadonlySet<string> = new Set(SPACES.values());

/** The prefixes that are in force in one part of a document, and the names already resolved there. */
export interface Scope {
	readonly parent?: Scope;
	readonly prefixes: ReadonlyMap<string, string>;
	readonly names: Map<string, string>;
}

/** Names remembered as resolved: no honest document has so many. */
const REMEMBERED = 500;

const ROOT: ReadonlyMap<string, string> = new Map([["xml", "xml"]]);

export function rootScope(): Scope {
	return { prefixes: ROOT, names: new Map() };
}

/** The scope of an element that declares namespaces: pairs of prefix ("" for the default) and URI. */
export function innerScope(parent: Scope, declarations: ReadonlyMap<string, string>): Scope {
	const prefixes = new Map<string, string>();
	for (const [prefix, uri] of declarations) prefixes.set(prefix, spaceOf(uri));
	return { parent, prefixes, names: new Map() };
}

/** An unknown namespace keeps its names apart from all that are known. */
function spaceOf(uri: string): string {
	return (
		SPACES.get(
			uri
				.trim()
				.toLowerCase()
				.replace(/[/#]+$/, ""),
		) ?? "?"
	);
}

/**
 * A name as this folder writes it: the namespace's short name, a colon, the local name in lower case; `title` at home,
 * `dc:date`, `atom:entry`. By URI, so `x:date` is `dc:date` where x is Dublin Core; a prefix that was never declared
 * means what it usually means.
 */
export function resolve(scope: Scope, written: string): string {
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

function lookUp(scope: Scope, prefix: string): string | undefined {
	for (let at: Scope | undefined = scope; at; at = at.parent) {
		const space = at.prefixes.get(prefix);
		if (space !== undefined) return space;
	}
	return undefined;
}

function undeclared(prefix: string): string {
	const short = prefix.toLowerCase();
	if (SHORT.has(short)) return short;
	// Half of the world's hand-written feeds that say `a10:` or `atom10:` mean Atom.
	return /^(?:a10|atom10|atom03)$/.test(short) ? "atom" : "?";
}

/**
 * In a document whose root is `feed`, names without a namespace, or in the unknown one that the root is in, are Atom's:
 * a feed that forgot or misspelt its namespace is still read.
 */
export function atHome(name: string, root: string | undefined): string {
	if (root === undefined) return name === "feed" || name === "?:feed" ? "atom:feed" : name;
	if (root !== "atom:feed") return name;
	return name.includes(":") ? name : `atom:${name}`;
}
