import type { Source } from "../model/source.ts";

/** Parameters that say how a reader came, never what the page is. */
const TRACKING =
	/^(?:utm_\w+|fbclid|gclid|dclid|gclsrc|gbraid|wbraid|msclkid|twclid|ttclid|li_fat_id|igshid|igsh|mc_[ce]id|_ga|_gl|_hsenc|_hsmi|hsctatracking|mkt_tok|oly_(?:anon|enc)_id|vero_id|pk_\w+|mtm_\w+|matomo_\w+|piwik_\w+|at_(?:medium|campaign|custom\d?|link_\w+|ptr_name|bbc_team)|cmpid|cmp|ocid|xtor|ncid|wt_mc\w*|wt\.mc_id|smid|ftag|s_cid|trk|ref_src|ref_url|__twitter_impression|yclid|ysclid|ymclid|yadclid|yadordid|yrwinfo|ybaip|yprqee|_openstat|etext|frommail|rb_clickid|roistat\w*|admitad_uid|mindbox-\w+|hcb|amp|usqp|amp_js_v|amp_gsa|outputtype)$/i;
/** Parameters that are tracking when their value names a way to come by. */
const WAY_KEYS = /^(?:from|ref|source|src|rss|output|via|share|medium|campaign|channel)$/i;
const WAYS =
	/^(?:1|true|rss\d*|feed|atom|amp|main|push|share|telegram|tg|t\.me|facebook|fb|twitter|x|vk|vkontakte|ok|odnoklassniki|whatsapp|wa|viber|instagram|yandex\w*|ya|yxnews|dzen|zen|google\w*|mail|mailru|newsletter|email|web|smi2|mirtesen|pulse)$/i;

/** Where Google keeps copies of AMP pages: the address of the page is in the path. */
const AMP_HOST = /^(?:www\.)?google\.[a-z.]{2,6}$|\.cdn\.ampproject\.org$/;
const AMP_PATH = /^\/(?:amp|[cv])\/(?:s\/)?(.+\..+)$/;
/** A first label that only says for which device the page is laid out. */
const TWIN_HOST = /^(?:m|mobile|wap|pda|amp)\.(?=[^.]+\.)/;

/**
 * The one address of a page under its many: https, host without its mobile or AMP twin, no default port, credentials, fragment, tracking
 * parameters (Google's, Meta's, Yandex's and others') or junk at the end. For telling pages apart: readers are sent to the address
 * that the feed gave.
 * @param source whose page it is: one that moved to another host keeps its first.
 */
export function canonicalUrl(link: URL, source?: Pick<Source, "homepage" | "formerHosts">): string {
	const url = outOfAmpCache(link);
	const twin = url.hostname.replace(/\.$/, "").replace(TWIN_HOST, "");
	const host = source ? firstHost(twin, source) : twin;
	const port = url.port === "" || url.port === "80" || url.port === "443" ? "" : `:${url.port}`;
	return `https://${host}${port}${cleanPath(url.pathname)}${cleanSearch(url.search)}`;
}

function firstHost(host: string, { homepage, formerHosts = [] }: Pick<Source, "homepage" | "formerHosts">): string {
	const [first] = formerHosts;
	if (first === undefined) return host;
	return formerHosts.includes(host) || new URL(homepage).hostname === host ? first : host;
}

function outOfAmpCache(link: URL): URL {
	if (!AMP_HOST.test(link.hostname)) return link;
	const match = AMP_PATH.exec(link.pathname);
	const inner = match && URL.parse(`https://${match[1]}${link.search}`);
	return inner ?? link;
}

const UNCLEAN = /\/\/|%|amp|["'<>,;]$/i;

function cleanPath(path: string): string {
	if (!UNCLEAN.test(path)) return path;
	return path
		.replace(/\/{2,}/g, "/")
		.replace(/(?:%20|%E2%80%8B|%EF%BB%BF|%C2%A0|%22|%3E|["'<>,;])+$/i, "")
		.replace(/^\/amp(?=\/.)/i, "")
		.replace(/(.)\/amp\/?$/i, "$1")
		.replace(/\.amp(?=\.html?$)/i, "")
		.replace(/\.amp$/i, "");
}

function cleanSearch(search: string): string {
	if (search === "") return "";
	const kept = search
		.slice(1)
		.split("&")
		.filter((pair) => pair !== "" && !isTracking(pair));
	return kept.length > 0 ? `?${kept.join("&")}` : "";
}

function isTracking(pair: string): boolean {
	const equals = pair.indexOf("=");
	// `&amp;` that was escaped once too often leaves `amp;` before the name.
	const key = (equals === -1 ? pair : pair.slice(0, equals)).replace(/^(?:amp;)+/i, "");
	const value = equals === -1 ? "" : pair.slice(equals + 1);
	return TRACKING.test(key) || (WAY_KEYS.test(key) && WAYS.test(value));
}
