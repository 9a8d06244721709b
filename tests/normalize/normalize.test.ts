import { describe, expect, test } from "vitest";
import type { Feed, FeedItem } from "../../src/model/feed.ts";
import { normalize } from "../../src/normalize/normalize.ts";
import { SOURCE } from "../samples/promises.ts";

const NOW = "2026-11-21T12:00:00.000Z";
const feed = (...items: readonly FeedItem[]): Feed => ({
	format: "rss",
	items,
	fingerprints: items.map((_, i) => String(i)),
	truncated: false,
	notes: [],
});
const link = "https://outlet.example/1";
const one = (item: FeedItem) => normalize(feed({ title: "Envoy arrives", link, ...item }), SOURCE, NOW).articles[0];

describe("normalize", () => {
	test("tells an item's language by its letters where the feed says another", () => {
		expect(one({ title: "Посол вручил грамоты" })?.language).toBe(SOURCE.language);
		expect(one({})?.language).toBe("en");
		expect(one({ title: "Елші Ақордада сенім грамотасын тапсырды" })?.language).toBe("kk");
	});

	test("makes an article of a whole item", () => {
		const { articles, notes } = normalize(
			feed({
				id: "1",
				title: "Envoy &amp; minister <b>meet</b> | Outlet",
				link: "https://outlet.example/1?utm_source=rss",
				published: "2026-11-21T09:05:00.000Z",
				updated: "2026-11-21T10:00:00.000Z",
				summary: "<p>They met.</p>",
				authors: ["desk@outlet.example (A. Writer)", "B. Writer"],
				categories: ["Talks &amp; visits"],
				image: "http://outlet.example/i.jpg",
			}),
			SOURCE,
			NOW,
		);
		expect(notes).toEqual([]);
		expect(articles).toEqual([
			{
				key: expect.stringMatching(/^[a-z-]+\/[0-9a-f]{16}$/),
				url: link,
				link: "https://outlet.example/1?utm_source=rss",
				sourceId: "outlet",
				title: "Envoy & minister meet",
				excerpt: "They met.",
				published: "2026-11-21T09:05:00.000Z",
				dated: true,
				updated: "2026-11-21T10:00:00.000Z",
				firstSeen: NOW,
				language: "en",
				authors: ["A. Writer", "B. Writer"],
				categories: ["Talks & visits"],
				image: "https://outlet.example/i.jpg",
			},
		]);
	});

	test("dates an undated article by first sight, and says so", () => {
		expect(one({})).toMatchObject({ published: NOW, dated: false });
	});

	test("clamps a future date to first sight", () => {
		expect(one({ published: "2027-01-01T00:00:00.000Z" })).toMatchObject({ published: NOW, dated: true });
		expect(normalize(feed({ title: "T", link, published: "2027-01-01T00:00:00.000Z" }), SOURCE, NOW).notes).toEqual([
			{ code: "future-date", count: 1 },
		]);
	});

	test("takes the date of the update where there is no other", () => {
		expect(one({ updated: "2026-11-20T00:00:00.000Z" })).toMatchObject({ published: "2026-11-20T00:00:00.000Z" });
	});

	test("reads a date without a zone by the source's clocks", () => {
		expect(one({ published: "2026-11-21T14:05:00" })?.published).toBe("2026-11-21T09:05:00.000Z");
	});

	test("takes the text for the excerpt where there is no summary, and its beginning for a missing title", () => {
		expect(one({ content: "<p>The whole text.</p>" })?.excerpt).toBe("The whole text.");
		expect(one({ title: "", content: "<p>The whole text.</p>" })).toMatchObject({
			title: "The whole text.",
			excerpt: "",
		});
	});

	test("never repeats the title as the excerpt", () => {
		expect(one({ summary: "<p>Envoy arrives</p>" })?.excerpt).toBe("");
	});

	test.each([
		["item-without-link", { title: "T" }],
		["item-without-title", { link }],
		["unsafe-link", { title: "T", link: "javascript:alert(1)" }],
		["unsafe-link", { title: "T", link: "file:///etc/passwd" }],
		["unsafe-link", { title: "T", link: "data:text/html,x" }],
		["unsafe-link", { title: "T", link: "http://127.0.0.1/x" }],
		["unsafe-link", { title: "T", link: "http://192.168.1.1/" }],
		["unsafe-link", { title: "T", link: "https://intranet/" }],
	] as const)("leaves out, with the code %s, %j, and keeps what stands beside it", (code, item) => {
		const { articles, dropped, notes } = normalize(feed(item, { title: "Good", link }), SOURCE, NOW);
		expect(articles.map(({ title }) => title)).toEqual(["Good"]);
		expect(dropped).toEqual([{ code, item }]);
		expect(notes).toContainEqual({ code, count: 1 });
	});

	test("keeps the first of two items with one address", () => {
		const { articles, notes } = normalize(
			feed({ title: "First", link }, { title: "Second", link: `${link}?utm_source=rss` }),
			SOURCE,
			NOW,
		);
		expect(articles.map(({ title }) => title)).toEqual(["First"]);
		expect(notes).toContainEqual({ code: "repeated-item", count: 1 });
	});

	test("shows no picture of an unsafe address", () => {
		expect(one({ image: "data:image/png;base64,AA" })).not.toHaveProperty("image");
	});
});
