import { XMLParser } from "fast-xml-parser";
import { expect, test } from "vitest";
import { sitemap, sitemapIndex } from "../../src/formats/sitemap.ts";

const NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
const PAGES = [
	{ address: "https://elshi.example/?a=1&b=2", changed: "2024-11-04T06:10:00.000Z" },
	{ address: "https://elshi.example/archive" },
];
const ENTRIES = [
	{ loc: "https://elshi.example/?a=1&b=2", lastmod: "2024-11-04T06:10:00.000Z" },
	{ loc: "https://elshi.example/archive" },
];

function read(xml: string): unknown {
	return new XMLParser({ ignoreAttributes: false, ignoreDeclaration: true, attributeNamePrefix: "@" }).parse(xml);
}

test("a sitemap lists pages, and when each changed where that is known", () => {
	expect(read(sitemap(PAGES))).toEqual({ urlset: { "@xmlns": NAMESPACE, url: ENTRIES } });
});

test("a sitemap index lists such lists", () => {
	expect(read(sitemapIndex(PAGES))).toEqual({ sitemapindex: { "@xmlns": NAMESPACE, sitemap: ENTRIES } });
});

test("a sitemap has fifty thousand addresses at most, as the protocol asks", () => {
	const pages = Array.from({ length: 50_001 }, (_, n) => ({ address: `https://elshi.example/${n}` }));
	const xml = sitemap(pages);
	expect(xml.split("<loc>")).toHaveLength(50_001);
	expect(xml).not.toContain("/50000<");
});
