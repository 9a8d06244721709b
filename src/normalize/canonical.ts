import { plainHost } from "../model/address.ts";
import type { Source } from "../model/source.ts";
import { cleanSearch } from "./parameters.ts";

/** Where Google keeps copies of AMP pages: the address of the page is in the path. */
const AMP_HOST = /^(?:www\.)?google\.[a-z.]{2,6}$|\.cdn\.ampproject\.org$/;
const AMP_PATH = /^\/(?:amp|[cv])\/(?:s\/)?(.+\..+)$/;
/** Where Yandex keeps copies of Turbo pages: the host and address of the page are in the path. */
const TURBO_HOST = /\.turbopages\.org$/;
const TURBO_PATH = /^(?:\/turbo)?\/(?:turbo\/)?([^/]+\.[^/]+)\/[sh]\/(.*)$/;

/**
 * The one address of a page under its many: https, host without "www." and its mobile or AMP twin, no default port, credentials,
 * fragment (save one that is a route), closing slash, session, tracking parameters (Google's, Meta's, Yandex's and others') or junk
 * at the end; escapes as RFC 3986 §6.2.2 has them. For distinguishing pages: readers are sent to the address that the feed gave.
 * @param source whose page it is: one that moved to another host keeps its first.
 */
export function canonicalUrl(link: URL, source?: Pick<Source, "homepage" | "formerHosts">): string {
	const url = outOfCache(link);
	const twin = plainHost(url.hostname);
	const host = source ? firstHost(twin, source) : twin;
	const port = url.port === "" || url.port === "80" || url.port === "443" ? "" : `:${url.port}`;
	return `https://${host}${port}${cleanPath(url.pathname)}${cleanSearch(escapes(url.search))}${routeOf(url.hash)}`;
}

/** One-page sites distinguish their pages after the `#`. */
function routeOf(hash: string): string {
	const route = /^#!?\/.|^#!./.test(hash) ? escapes(hash).replace(/\/+$/, "") : "";
	return route === "#" || route === "#!" ? "" : route;
}

/** Escapes in capitals, and none of what needs none. */
function escapes(text: string): string {
	if (!text.includes("%")) return text;
	return text.replace(/%([0-9a-f]{2})/gi, (whole, hex: string) => {
		const character = String.fromCharCode(Number.parseInt(hex, 16));
		return /[\w.~-]/.test(character) ? character : whole.toUpperCase();
	});
}

function firstHost(host: string, { homepage, formerHosts = [] }: Pick<Source, "homepage" | "formerHosts">): string {
	const [first] = formerHosts;
	if (first === undefined) return host;
	const isOurs =
		formerHosts.some((former) => plainHost(former) === host) || plainHost(new URL(homepage).hostname) === host;
	return isOurs ? plainHost(first) : host;
}

function outOfCache(link: URL): URL {
	if (AMP_HOST.test(link.hostname)) {
		const match = AMP_PATH.exec(link.pathname);
		return (match && URL.parse(`https://${match[1]}${link.search}`)) ?? link;
	}
	if (TURBO_HOST.test(link.hostname) || (link.hostname === "yandex.ru" && link.pathname.startsWith("/turbo/"))) {
		const match = TURBO_PATH.exec(link.pathname);
		return (match && URL.parse(`https://${match[1]}/${match[2]}${link.search}`)) ?? link;
	}
	return link;
}

const UNCLEAN = /\/\/|%|amp|[;(]|["'<>,]$|\/index\.|\/default\./i;
const SESSION = /;(?:jsessionid|phpsessid|sessionid|sid)=[^/;]*|\/\(S\([^)/]*\)\)/gi;
const JUNK = /(?:%20|%E2%80%8B|%EF%BB%BF|%C2%A0|%22|%3E|["'<>,;]){1,40}$/;
const INDEX = /\/(?:index|default)\.(?:html?|php|aspx?)$/i;

function cleanPath(written: string): string {
	let end = written.length;
	while (end > 1 && written[end - 1] === "/") end--;
	let path = written.slice(0, end);
	// Each pass may lay bare what the next one knows.
	for (let before = ""; before !== path && UNCLEAN.test(path); ) {
		before = path;
		path = escapes(path)
			.replace(SESSION, "")
			.replace(/\/{2,}/g, "/")
			.replace(JUNK, "")
			.replace(/^(?:\/amp)+(?=\/.)/i, "")
			.replace(/(.)(?:\/amp)+\/?$/i, "$1")
			.replace(/(?:\.amp)+(?=\.html?$)/i, "")
			.replace(/(?:\.amp)+$/i, "")
			.replace(INDEX, "")
			.replace(/\/$/, "");
		if (path === "") path = "/";
	}
	return path;
}
