import { isPublicAddress } from "../model/address.ts";
import { address } from "./address.ts";

/** A link as a feed gives it, where it leads, and how far that may be believed to be the item's page. */
export interface PageLink {
	readonly address: string;
	/** 4 an absolute address; 3 a relative one; 1 the outlet's home page, or the feed itself; 0 nobody but the outlet can open it. */
	readonly worth: number;
}

/** What templates write where they have no address. */
const NOTHING = /^(?:n\/?a|none|null|nil|nan|undefined|false|true|#|-+|0|link|url|javascript:.*|about:.*)$/i;
/** What people and templates put around an address. */
const WRAPPING = "\"'“”«»‘’<>() \t\n\r\u00a0";
const TWO_SCHEMES = /^(?:https?:\/{0,3})+(?=https?:\/\/)/i;
/** A host without its scheme: labels, then a path. A file's name is none. */
const BARE_HOST =
	/^(?:[a-z0-9-]{1,63}\.){1,4}(?!(?:html?|php\d?|aspx?|jsp|xml|rss|json|jpg|png)\b)[a-z]{2,24}(?::\d{1,5})?\/\S/i;
/** What nearly all are: nothing to repair, and a page. Parsing every address of a feed is a third of the cost of reading it. */
const USUAL =
	/^https?:\/\/(?:[a-z0-9-]+\.)+(?!(?:localhost|local|internal|arpa|lan|test|invalid|onion)\/)[a-z]{2,24}\/[\w-][\w/-]*(?:\.html?)?$/;
const FEED = /(?:\.(?:rss|atom|rdf)|\/(?:rss|feed|atom)|\/(?:rss|feed|atom|index)\.xml)\/?$/i;

/**
 * Reads what should be the address of an item's page: freed of quotes, of a second scheme, of slashes escaped as JSON has them; with the
 * scheme that it forgot. Nothing where it is plainly no address.
 */
export function pageLink(written: string | undefined, base: string | undefined): PageLink | undefined {
	if (written !== undefined && USUAL.test(written) && !FEED.test(written)) return { address: written, worth: 4 };
	const bare = mendedLink(written);
	if (bare === "" || NOTHING.test(bare)) return undefined;
	const isAbsolute = /^(?:https?:)?\/\//i.test(bare);
	if (!isAbsolute && /^[a-z][a-z0-9+.-]*:/i.test(bare) && !BARE_HOST.test(bare)) return undefined;
	if (!isAbsolute && !/[/.?=]/.test(bare)) return undefined;
	const hasHost = isAbsolute || bare.startsWith("www.") || !BARE_HOST.test(bare);
	const found = address(hasHost ? bare : `https://${bare}`, base);
	const url = found === undefined ? null : URL.parse(found);
	if (!found || !url) return undefined;
	const inner = behindCounter(url);
	if (inner) return { address: inner.href, worth: worthOf(inner, true, base) };
	return { address: found, worth: worthOf(url, isAbsolute, base) };
}

/** Pages that count whoever passes and lead to the address in one of their parameters. */
const COUNTERS =
	/^(?:(?:www\.)?google\.[a-z.]{2,6}\/url|(?:www\.|m\.)?vk\.com\/away\.php|lm?\.facebook\.com\/l\.php|t\.me\/iv|(?:away\.)?(?:ok|mail)\.ru\/(?:dk|away|redir)[^?]{0,40})$/;

/** The page that such an address leads to. */
function behindCounter(url: URL): URL | undefined {
	if (url.search === "" || !COUNTERS.test(url.hostname + url.pathname)) return undefined;
	for (const name of ["url", "q", "to", "u"]) {
		const inner = URL.parse(url.searchParams.get(name) ?? "");
		if (inner && (inner.protocol === "https:" || inner.protocol === "http:")) return inner;
	}
	return undefined;
}

function mendedLink(written: string | undefined): string {
	const text = written?.trim() ?? "";
	if (/^https?:\/\/[\w.-]+\/[\w/.-]*$/.test(text)) return text;
	return (
		unwrapped(text)
			.replaceAll("\\/", "/")
			.replace(/&(?:amp;)+/g, "&")
			// Bitrix takes the port of the request that it writes the feed at, and not its scheme.
			.replace(/^http:(\/\/[^/?#:@]+):443(?=[/?#]|$)/i, "https:$1")
			.replace(TWO_SCHEMES, "")
			.replace(/^(https?):?\/\/\s*/i, "$1://")
			.replace(/^https?:\/{0,1}(?=[^/])/i, (scheme) => `${scheme.replace(/:.*/, "")}://`)
			.replace(/^https?:\/{3,}(?=[^/])/i, "///")
	);
}

/** By steps from both ends: a pattern for the end would take the square of what stands in the middle. */
function unwrapped(text: string): string {
	const inner = text.replace(/^<?!\[CDATA\[/i, "");
	let begin = 0;
	let end = inner.endsWith("]]>") ? inner.length - 3 : inner.length;
	while (begin < end && WRAPPING.includes(inner.charAt(begin))) begin++;
	while (end > begin && WRAPPING.includes(inner.charAt(end - 1))) end--;
	return inner.slice(begin, end);
}

function worthOf(url: URL, isAbsolute: boolean, base: string | undefined): number {
	if (!isPublicAddress(url)) return 0;
	const isHome = url.pathname === "/" && url.search === "" && url.hash.length < 2;
	if (isHome || url.href === base || FEED.test(url.pathname)) return 1;
	return isAbsolute ? 4 : 3;
}

/** The best of several, the first of equals. */
export function bestLink(links: readonly (PageLink | undefined)[]): string | undefined {
	let best: PageLink | undefined;
	for (const link of links) if (link && (best === undefined || link.worth > best.worth)) best = link;
	return best?.address;
}
