import { PollFailure } from "../model/poll-failure.ts";
import { address } from "./address.ts";

const CHALLENGE =
	/cf-chl|cf_chl|challenge-platform|just a moment|checking your browser|ddos-guard|__qrator|qauth|captcha|servicepipe|are you (?:a )?(?:human|robot)|enable javascript and cookies|sucuri_cloudproxy/i;
/** A page that sets a cookie by script and comes again: for a browser, not for us. */
const SETS_COOKIE = /document\.cookie\s*=/i;
const COMES_AGAIN = /location\.(?:reload|replace|assign)\s*\(|location(?:\.href)?\s*=|http-equiv\s*=\s*["']?refresh/i;
const ANNOUNCED = /<link\s[^<>]*>/gi;

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
