import { describe, expect, test } from "vitest";
import type { Feed, FeedItem } from "../../src/model/feed.ts";
import { normalize } from "../../src/normalize/normalize.ts";
import { SOURCE } from "../samples/promises.ts";

const NOW = "2026-11-21T12:00:00.000Z";
const HOME = "https://outlet.example";

function articles(items: readonly FeedItem[], over: Partial<Feed> = {}, source = SOURCE) {
	const feed: Feed = { format: "rss", items: [], fingerprints: [], truncated: false, notes: [], ...over };
	const titled = items.map((item, n) => ({ title: `Title ${n}`, ...item }));
	return normalize({ ...feed, items: titled }, source, NOW).articles;
}
const keyOf = (item: FeedItem, source = SOURCE) => articles([item], {}, source)[0]?.key;

describe("an article's key", () => {
	const usual = { id: "outlet-1234", link: `${HOME}/a/1` };

	test.each([
		["another link", { ...usual, link: `${HOME}/a/edited-slug` }],
		["another title and date", { ...usual, title: "Edited", published: "2026-11-21T10:00:00Z" }],
		["white space around its id", { ...usual, id: " outlet-1234 " }],
	])("stays with %s, where its id is the same", (_, item) => {
		expect(keyOf(item)).toBe(keyOf(usual));
	});

	test.each(["tag:outlet.example,2026:https://outlet.example/1", "news at https://outlet.example/1", "100"])(
		"is that of its id, wherever its link leads, where that is %j",
		(id) => {
			expect(keyOf({ id, link: `${HOME}/a/1` })).toBe(keyOf({ id, link: `${HOME}/a/edited` }));
		},
	);

	test("leaves out a place in its page, where nothing else is there", () => {
		expect(keyOf({ link: `${HOME}/a/1#p2` })).toBe(keyOf({ link: `${HOME}/a/1` }));
		expect(articles([{ link: `${HOME}/#comments` }])[0]?.url).toBe(`${HOME}/`);
	});

	test("is its address's where the id is the link, a place in the page and all", () => {
		const link = `${HOME}/a/1#part`;
		expect(keyOf({ id: link, link })).toBe(keyOf({ link: `${HOME}/a/1` }));
	});

	test("is its id's, without what says how a reader came", () => {
		const link = `${HOME}/a/1`;
		expect(keyOf({ id: `${HOME}/b/1#utm_source=rss`, link })).toBe(keyOf({ id: `${HOME}/b/1`, link }));
		expect(keyOf({ id: `${HOME}/b/1#p2`, link })).not.toBe(keyOf({ id: `${HOME}/b/1`, link }));
	});

	test("is another's with another id under the same address", () => {
		expect(keyOf({ ...usual, id: "outlet-1235" })).not.toBe(keyOf(usual));
	});

	test("is of its source", () => {
		expect(keyOf(usual, { ...SOURCE, id: "other" })).not.toBe(keyOf(usual));
		expect(keyOf(usual)).toMatch(/^outlet\/[0-9a-f]{16}$/);
	});

	test.each([
		"N/A",
		"null",
		"0",
		"-",
		"guid",
		"",
		"00000000-0000-0000-0000-000000000000",
		`${HOME}/`,
		"7",
		undefined,
		"https://",
		"http://127.0.0.1/1",
		SOURCE.feed,
	])("is its address's where the id is %j", (id) => {
		const item = { link: `${HOME}/a/1`, ...(id !== undefined && { id }) };
		expect(keyOf(item)).toBe(keyOf({ link: `http://www.outlet.example/a/1/?utm_source=rss` }));
	});

	test.each([`${HOME}/a/1`, `http://www.outlet.example/a/1?utm_source=x`, `${HOME}/a/1#2`])(
		"is its address's where the id is that address in another form: %s",
		(id) => {
			expect(keyOf({ id, link: `${HOME}/a/1` })).toBe(keyOf({ link: `${HOME}/a/1` }));
		},
	);

	test("stays where the id is the address that the article first had", () => {
		expect(keyOf({ id: `${HOME}/a/1`, link: `${HOME}/a/edited` })).toBe(keyOf({ link: `${HOME}/a/1` }));
	});

	test("stays where an outlet moves to another host, or to tracking parameters in its ids", () => {
		const moved = { ...SOURCE, homepage: "https://new.example/", formerHosts: ["outlet.example"] };
		const before = keyOf({ id: `${HOME}/?p=12`, link: `${HOME}/a/1` });
		expect(keyOf({ id: "https://www.new.example/?p=12&utm_source=rss", link: "https://new.example/b/1" }, moved)).toBe(
			before,
		);
	});
});

describe("items of one document", () => {
	const three = (item: (n: number) => FeedItem): FeedItem[] => [0, 1, 2].map(item);

	test.each([
		["one link and ids of their own", three((n) => ({ link: `${HOME}/`, id: `n${n}` }))],
		["one link, and ids that are addresses", three((n) => ({ link: `${HOME}/`, id: `${HOME}/news/${n}` }))],
		["one link that is not the home page's", three((n) => ({ link: `${HOME}/online`, id: `n${n}` }))],
		["one link, and the places of a list for ids", three((n) => ({ link: `${HOME}/online`, id: `${n}` }))],
		["places in one page", three((n) => ({ link: `${HOME}/online#m${n}` }))],
		["places in one page, and ids", three((n) => ({ link: `${HOME}/online#m${n}`, id: `m${n}` }))],
		["places in one page for ids", three((n) => ({ link: `${HOME}/online`, id: `${HOME}/online#m${n}` }))],
		[
			"places in one page, and those places for ids",
			three((n) => ({ link: `${HOME}/online#m${n}`, id: `${HOME}/online#m${n}`, title: "Title" })),
		],
		[
			"one link, and pages below it for ids",
			three((n) => ({ link: `${HOME}/online`, id: `${HOME}/online/${n}`, title: "T" })),
		],
		["places of the home page, and ids", three((n) => ({ link: `${HOME}/#a#/${n}`, id: `n${n}` }))],
		["routes", three((n) => ({ link: `${HOME}/#/news/${n}` }))],
		["routes with a mark", three((n) => ({ link: `${HOME}/#!/news/${n}` }))],
		["one id for all", three((n) => ({ link: `${HOME}/a/${n}`, id: "N.A." }))],
		["one id that is the home page", three((n) => ({ link: `${HOME}/a/${n}`, id: HOME }))],
	])("are as many articles where they have %s", (_, items) => {
		const found = articles(items);
		expect(new Set(found.map(({ key }) => key)).size).toBe(3);
		expect(new Set(found.map(({ url }) => url)).size).toBe(3);
	});

	test("are read where their id leads, if their link is the home page", () => {
		expect(articles([{ link: `${HOME}/`, id: `${HOME}/news/1` }])[0]?.link).toBe(`${HOME}/news/1`);
	});

	test("are read at their route, or at a place of the home page that their id names", () => {
		expect(articles([{ link: `${HOME}/#/news/1`, id: "n1" }])[0]?.url).toBe(`${HOME}/#/news/1`);
		expect(articles([{ link: `${HOME}/#!news/1`, id: "n1" }])[0]?.url).toBe(`${HOME}/#!news/1`);
		for (const place of ["#a#/1", "#a#!1"])
			expect(articles([{ link: `${HOME}/${place}`, id: "n 1" }])[0]?.url).toBe(`${HOME}/#n%201`);
		expect(articles([{ link: `${HOME}/`, id: `${HOME}/` }])[0]?.url).toBe(`${HOME}/`);
	});

	test("are known by their place in a page that the document lists elsewhere, too", () => {
		const item = { link: `${HOME}/online#m1` };
		expect(articles([item])[0]?.url).toBe(`${HOME}/online`);
		expect(articles([item], { repeated: [`${HOME}/online`] })[0]?.url).toBe(`${HOME}/online#m1`);
	});

	test("are left out where their link has a name and password", () => {
		expect(articles([{ link: "https://user:word@outlet.example/1" }])).toEqual([]);
	});

	test("link without what only we may know of the feed's address", () => {
		const link = `${HOME}/1?token=abc`;
		const secret = { ...SOURCE, feed: `${SOURCE.feed}?token=abc` };
		expect(articles([{ link }])[0]?.link).toBe(link);
		expect(articles([{ link }], {}, secret)[0]?.link).toBe(`${HOME}/1`);
	});

	test("are one where one is listed twice, in whatever form of its address", () => {
		expect(
			articles([
				{ link: `${HOME}/a/1`, id: "outlet-1" },
				{ link: `${HOME}/a/1?utm_source=x`, id: "outlet-1" },
			]),
		).toHaveLength(1);
		const edited = three((n) => ({ link: `${HOME}/a/1`, id: `${HOME}/a/1#${n}`, title: "Title" }));
		expect(articles(edited)).toHaveLength(1);
	});

	test("keep their keys however many others are read beside them", () => {
		for (const item of [
			{ link: `${HOME}/`, id: "n7" },
			{ link: `${HOME}/online`, id: "n7" },
		]) {
			const beside = { link: item.link, id: "n8" };
			expect(articles([item, beside])[0]?.key).toBe(keyOf(item));
		}
	});

	test("are known by their address where the document has the id elsewhere, too", () => {
		const item = { link: `${HOME}/a/1`, id: "news-of-outlet" };
		expect(articles([item], { repeated: ["news-of-outlet"] })[0]?.key).toBe(keyOf({ link: item.link }));
	});
});
