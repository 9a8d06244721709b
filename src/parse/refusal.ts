import { decodeEntities } from "../model/entities.ts";
import { PollFailure } from "../model/poll-failure.ts";
import { address } from "./address.ts";

const CHALLENGE =
	/cf-chl|cf_chl|challenge-platform|just a moment|checking your browser|ddos-guard|__qrator|qauth|captcha|servicepipe|are you (?:a )?(?:human|robot)|enable javascript and cookies|sucuri_cloudproxy/i;
/** A page that sets a cookie by script and comes again: for a browser, not for us. */
const SETS_COOKIE = /document\.cookie\s*=/i;
const COMES_AGAIN = /location\.(?:reload|replace|assign)\s*\(|location(?:\.href)?\s*=|http-equiv\s*=\s*["']?refresh/i;
const ANNOUNCED = /<link\s[^<>]*>/gi;

/** Where a feed begins in a page, and how its first item looks; the same where a page shows it as text. */
const FEED = /<(?:\?xml\s[^<>]{0,200}\?>\s{0,100}<)?(?:rss|rdf:RDF|feed)(?=[\s>])/i;
const ITEM = /<(?:item|entry)[\s>]|"items"\s?:/i;
const SHOWN = /<(?:pre|xmp|textarea)(?:\s[^<>]{0,500})?>\s{0,100}(&lt;(?:\?xml|rss|feed|rdf:)[^<]+|\{[^<]+)/i;
/** Characters of a page that may stand before the feed in it. */
const BEFORE = 20_000;

/** The feed that a page of HTML is wrapped around, as proxies, browsers and misled templates do; nothing where there is none. */
export function feedInPage(text: string): string | undefined {
	const head = text.slice(0, BEFORE);
	const at = FEED.exec(head)?.index;
	if (at !== undefined && ITEM.test(text)) return text.slice(at);
	const found = SHOWN.exec(head);
	if (!found) return undefined;
	const begin = found.index + found[0].length - (found[1] ?? "").length;
	const end = text.indexOf("</", begin);
	const shown = decodeEntities(text.slice(begin, end === -1 ? undefined : end));
	return ITEM.test(shown) ? shown : undefined;
}

/** Why a page of HTML is not read: a gate before the real one, or a page, whose announced feeds are named. */
export function htmlRefusal(text: string, url: string | undefined): PollFailure {
	const head = text.slice(0, 100_000);
	const where = url ? `${url} ` : "";
	const feeds = announced(head, url);
	if (feeds.length > 0)
		return new PollFailure("html", `${where}answers an HTML page, which announces ${feeds.join(", ")}`);
	if (CHALLENGE.test(head) || (SETS_COOKIE.test(head) && COMES_AGAIN.test(head)))
		return new PollFailure("challenge", `${where}answers a challenge for browsers, not a feed`);
	return new PollFailure("html", `${where}answers an HTML page, which announces no feed`);
}

/** The feeds that a page names in `link rel="alternate"` (RSS Autodiscovery), five at most. */
function announced(html: string, url: string | undefined): string[] {
	const found: string[] = [];
	for (const [tag] of html.matchAll(ANNOUNCED)) {
		if (!/(?:rss|atom)\+xml|feed\+json/i.test(tag)) continue;
		const href = /\shref\s*=\s*["']?([^"'\s>]+)/i.exec(tag)?.[1];
		const feed = address(href?.replaceAll("&amp;", "&"), url) ?? href;
		if (feed && found.length < 5) found.push(feed);
	}
	return found;
}
