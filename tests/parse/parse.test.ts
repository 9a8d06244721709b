import { expect, test } from "vitest";
import { PollFailure } from "../../src/model/poll-failure.ts";
import { parse } from "../../src/parse/parse.ts";

const refusal = (text: string): PollFailure => {
	try {
		parse(text, { url: "https://outlet.example/rss" });
	} catch (error) {
		if (error instanceof PollFailure) return error;
		throw error;
	}
	throw new Error("it was read");
};

test("refuses an HTML page and names the feeds that it announces", () => {
	const failure = refusal(
		'<!doctype html><html><head><link rel="alternate" type="application/rss+xml" href="/rss.xml"></head></html>',
	);
	expect(failure.code).toBe("html");
	expect(failure.message).toContain("https://outlet.example/rss.xml");
});

test.each([
	["challenge", "<html><head><title>Just a moment...</title></head><body></body></html>"],
	["challenge", '<html><script>document.cookie="t=1:ab";location.reload();</script></html>'],
	["challenge", '<html><script>document.cookie = "a=b"; window.location.href = "/rss";</script></html>'],
	["sitemap-index", "<sitemapindex><sitemap><loc>https://outlet.example/1.xml</loc></sitemap></sitemapindex>"],
	["untitled-sitemap", "<urlset><url><loc>https://outlet.example/a</loc></url></urlset>"],
	["empty-document", " \n\t "],
	["not-a-feed", "Service unavailable"],
	["not-a-feed", '{"error": 404}'],
	["malformed", '{"items": ['],
	["malformed", '<rss version="2.0"><channel><tit'],
])("refuses with the code %s: %s", (code, text) => {
	expect(refusal(text).code).toBe(code);
});

test("reads an empty news sitemap as no items, since nothing may have been published for two days", () => {
	const feed = parse('<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"/>');
	expect(feed).toMatchObject({ format: "news-sitemap", items: [], notes: [{ code: "empty-sitemap", count: 1 }] });
});
