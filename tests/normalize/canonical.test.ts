import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalUrl } from "../../src/normalize/canonical.ts";

const PAGE = "https://outlet.example/news/1";

const SAME: readonly string[] = [
	"http://outlet.example/news/1",
	"https://outlet.example:443/news/1",
	"http://outlet.example:80/news/1",
	"https://outlet.example:80/news/1",
	"http://outlet.example:443/news/1",
	"https://OUTLET.example./news/1",
	"https://user:secret@outlet.example/news/1",
	"https://m.outlet.example/news/1",
	"https://amp.outlet.example/news/1",
	"https://mobile.outlet.example/news/1",
	"https://outlet.example/news/1#comments",
	"https://outlet.example/news/1?utm_source=rss&utm_medium=feed&utm_campaign=x",
	"https://outlet.example/news/1?yclid=12&ysclid=ab&_openstat=x",
	"https://outlet.example/news/1?fbclid=1&gclid=2&mc_cid=3&mc_eid=4&igshid=5",
	"https://outlet.example/news/1?from=rss",
	"https://outlet.example/news/1?ref=telegram",
	"https://outlet.example/news/1?amp;utm_source=x",
	"https://outlet.example/news/1?amp=1",
	"https://outlet.example/news/1?outputType=amp",
	"https://outlet.example/amp/news/1",
	"https://outlet.example/news/1/amp/",
	"https://outlet.example//news///1",
	"https://outlet.example/news/1%20",
	"https://outlet.example/news/1%E2%80%8B",
	"https://outlet.example/news/1,",
	"https://outlet.example/news/1?",
	"https://outlet.example/news/1/",
	"https://www.outlet.example/news/1",
	"https://www.m.outlet.example/news/1",
	"https://outlet.example/%6Eews/1",
	"https://outlet.example/news/1/index.html",
	"https://outlet.example/news/1?PHPSESSID=0abc",
	"https://outlet.example/news/1?sid=0123456789abcdef0123456789abcdef",
	"https://outlet.example/news/1;jsessionid=AB12?utm_source=rss",
	"https://outlet.example/(S(abc12))/news/1",
	"https://outlet.example/news/1?_=1762334400",
	"https://outlet.example/news/1?sphrase_id=12&clear_cache=Y&bitrix_include_areas=N",
	"https://outlet.example/news/1?gad_source=1&srsltid=a&mibextid=b&fb_action_ids=c&rdt_cid=d",
	"https://outlet.example/news/1?from=rss_feed&partner=yandex",
	"https://outlet.example/news/1#rss",
	"https://outlet-example.turbopages.org/outlet.example/s/news/1",
	"https://yandex.ru/turbo/outlet.example/s/news/1?utm_source=turbo",
	"https://outlet.example/news/1?&",
	"https://www.google.com/amp/s/outlet.example/news/1",
	"https://outlet-example.cdn.ampproject.org/c/s/outlet.example/news/1?usqp=mq331",
];

const OTHERS: readonly (readonly [string, string])[] = [
	["https://outlet.example/?id=7&utm_source=rss", "https://outlet.example/?id=7"],
	["https://outlet.example/news?from=2026-11-01", "https://outlet.example/news?from=2026-11-01"],
	["https://outlet.example/page?source=12", "https://outlet.example/page?source=12"],
	["https://outlet.example/", "https://outlet.example/"],
	["https://outlet.example/index.php", "https://outlet.example/"],
	["https://outlet.example/index.php?id=7", "https://outlet.example/?id=7"],
	["https://outlet.example/page?b=2&a=1", "https://outlet.example/page?a=1&b=2"],
	["https://outlet.example/#/news/1", "https://outlet.example/#/news/1"],
	["https://outlet.example/#!news/1", "https://outlet.example/#!news/1"],
	["https://outlet.example/#//", "https://outlet.example/"],
	["https://outlet.example/page?sid=12", "https://outlet.example/page?sid=12"],
	["https://outlet.example/page?t=12", "https://outlet.example/page?t=12"],
	["https://outlet.example/a%2Fb%7e", "https://outlet.example/a%2Fb~"],
	["https://outlet.example:8443/news/1", "https://outlet.example:8443/news/1"],
	["https://m.kz/news/1", "https://m.kz/news/1"],
	["https://outlet.example/ampere", "https://outlet.example/ampere"],
	["https://outlet.example/news/amplitude/1", "https://outlet.example/news/amplitude/1"],
	["https://outlet.example/a.amp.html", "https://outlet.example/a.html"],
	["https://outlet.example/a.amp.htm", "https://outlet.example/a.htm"],
	["https://outlet.example/a.amp", "https://outlet.example/a"],
	["https://outlet.example/a.amp.html/b", "https://outlet.example/a.amp.html/b"],
	["https://outlet.example/a.ample", "https://outlet.example/a.ample"],
	["https://outlet.example/news/amp/1", "https://outlet.example/news/amp/1"],
	["https://outlet.example/amp", "https://outlet.example/amp"],
	["https://outlet.example/amp/", "https://outlet.example/amp"],
	["https://outlet.example/news/1/amp", PAGE],
	["https://outlet.example/%", "https://outlet.example/%"],
	["https://outlet.example/a%2fb%zz", "https://outlet.example/a%2Fb%zz"],
	["https://outlet.example/?q=%7e%2f", "https://outlet.example/?q=~%2F"],
	["https://outlet.example/#/a%2f/", "https://outlet.example/#/a%2F"],
	["https://outlet.example/#!", "https://outlet.example/"],
	["https://outlet.example/#!/", "https://outlet.example/"],
	["https://outlet.example/#/", "https://outlet.example/"],
	["https://outlet.example/#/a//", "https://outlet.example/#/a"],
	["https://outlet.example/#a/b", "https://outlet.example/"],
	["https://outlet.example/#a!b", "https://outlet.example/"],
	["https://outlet.example/#a#!b", "https://outlet.example/"],
	["https://outlet.example/#/a/b", "https://outlet.example/#/a/b"],
	["https://outlet.example//", "https://outlet.example/"],
	["https://outlet.example/a//", "https://outlet.example/a"],
	["https://outlet.example/;sid=1/", "https://outlet.example/"],
	["https://outlet.example/news/default.aspx", "https://outlet.example/news"],
	["https://outlet.example/news/default.aspx/1", "https://outlet.example/news/default.aspx/1"],
	["https://outlet.example/amp//amp/news/1", PAGE],
	["https://outlet.example/a;sid=1/b;sid=2", "https://outlet.example/a/b"],
	["https://outlet.example/a,b", "https://outlet.example/a,b"],
	["https://www.google.com/amp/s", "https://google.com/s"],
	["https://www.google.com/amp/s/outlet.example/news/1?id=7", "https://outlet.example/news/1?id=7"],
	["https://google.com/search/outlet.example/1", "https://google.com/search/outlet.example/1"],
	["https://outlet.example/c/s/other.example/1", "https://outlet.example/c/s/other.example/1"],
	["https://www.google.com/amp/s/a%20.b/c", "https://google.com/s/a%20.b/c"],
	["https://outlet-example.turbopages.org/about", "https://outlet-example.turbopages.org/about"],
	["https://o.turbopages.org/turbo/outlet.example/h/news/1?id=7", "https://outlet.example/news/1?id=7"],
	["https://yandex.ru/turbo/about", "https://yandex.ru/turbo/about"],
	["https://yandex.ru/news/turbo/outlet.example/s/news/1", "https://yandex.ru/news/turbo/outlet.example/s/news/1"],
	["https://yandex.ru/outlet.example/s/news/1", "https://yandex.ru/outlet.example/s/news/1"],
	["https://outlet.example/turbo/other.example/s/1", "https://outlet.example/turbo/other.example/s/1"],
	["https://yandex.ru/turbo/a%20.b/s/1", "https://yandex.ru/turbo/a%20.b/s/1"],
	["https://outlet.example/жаңалық", "https://outlet.example/%D0%B6%D0%B0%D2%A3%D0%B0%D0%BB%D1%8B%D2%9B"],
	["https://қаз.example/1", "https://xn--80ao21a.example/1"],
];

describe("canonicalUrl", () => {
	test.each(SAME)("knows the page by %s", (link) => {
		expect(canonicalUrl(new URL(link))).toBe(PAGE);
	});

	test.each(OTHERS)("turns %s into %s", (link, canonical) => {
		expect(canonicalUrl(new URL(link))).toBe(canonical);
	});

	test("gives the canonical address of a canonical address back", () => {
		fc.assert(
			fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), (link) => {
				const once = canonicalUrl(new URL(link));
				expect(canonicalUrl(new URL(once))).toBe(once);
			}),
		);
	});
});
