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

	test.each([
		["is of this moment", NOW, []],
		["is of the next", "2026-11-21T12:00:00.001Z", [{ code: "future-date", count: 1 }]],
		["is missing", undefined, [{ code: "undated-item", count: 1 }]],
	])("notes no more than it must where a date %s", (_, published, notes) => {
		expect(normalize(feed({ title: "T", link, ...(published && { published }) }), SOURCE, NOW).notes).toEqual(notes);
	});

	test("counts notes of one kind", () => {
		expect(normalize(feed({ title: "T", link }, { title: "U", link: `${link}0` }), SOURCE, NOW).notes).toEqual([
			{ code: "undated-item", count: 2 },
		]);
	});

	test.each([
		["2026-11-21T09:00:00.000Z", false],
		["2026-11-21T09:00:00.001Z", true],
		[NOW, true],
		["2026-11-21T12:00:00.001Z", false],
		["2026-11-20T00:00:00.000Z", false],
	])("says that an article of nine o'clock was changed at %s: %s", (updated, isSaid) => {
		const article = one({ published: "2026-11-21T09:00:00.000Z", updated });
		expect(article?.updated).toBe(isSaid ? updated : undefined);
		expect(article).toMatchObject({ published: "2026-11-21T09:00:00.000Z", dated: true });
	});

	test("has no authors and no categories where there are none", () => {
		expect(one({})).toMatchObject({ authors: [], categories: [] });
		expect(one({})).not.toHaveProperty("updated");
		expect(one({})).not.toHaveProperty("image");
	});

	test("keeps categories of a hundred letters at most, and none that is empty", () => {
		const categories = [" ", "a".repeat(100), "b".repeat(101), "<b></b>", "Talks"];
		expect(one({ categories })?.categories).toEqual(["a".repeat(100), "Talks"]);
	});

	test.each([
		["A. Writer", "A. Writer"],
		[" A. <b>Writer</b> ", "A. Writer"],
		["By A. Writer", "A. Writer"],
		["Автор: А. Автор", "А. Автор"],
		["Byron", "Byron"],
		["desk@outlet.example (A. Writer)", "A. Writer"],
		["A. Writer desk@outlet.example", "A. Writer"],
		["A. Writer &lt;desk@outlet.example&gt;", "A. Writer"],
		["a@outlet.example, b@outlet.example A. Writer", "A. Writer"],
		["the desk a@outlet.example (A. Writer)", "the desk  (A. Writer)"],
		["desk@outlet.example (A. Writer) and others", "(A. Writer) and others"],
		["A".repeat(150), "A".repeat(100)],
		[`By ${"A".repeat(150)}`, "A".repeat(100)],
		[`a@b.example (${"A".repeat(150)})`, "A".repeat(100)],
		[`${"A".repeat(99)} B`, "A".repeat(99)],
		[`By ${"A".repeat(99)} B`, "A".repeat(99)],
	])("reads the author %j as %j", (written, name) => {
		expect(one({ authors: [written] })?.authors).toEqual([name]);
	});

	test.each(["", " ", "null", "N/A", "-", "0", "anonymous", "desk@outlet.example"])(
		"takes %j for no author",
		(name) => {
			expect(one({ authors: [name, "A. Writer"] })?.authors).toEqual(["A. Writer"]);
		},
	);

	test.each([
		["A heading of it\nThe text itself.", "A heading of it"],
		["Heading\nThe text itself.", "Heading The text itself."],
		["The text itself", "The text itself"],
		[`${"a".repeat(118)} b\nThe text.`, `${"a".repeat(118)} b`],
		[`${"word ".repeat(23)}letters\nThe text.`, `${"word ".repeat(22)}word…`],
	])("takes for a title that is missing, of the text %j, %j", (text, title) => {
		expect(one({ title: "", summary: text.replaceAll("\n", "<br>") })?.title).toBe(title);
	});

	test.each(["No title", "untitled", "«Без названия»", "Фото", "null", "***", "2026"])(
		"takes %j for no title where the text has a better one",
		(title) => {
			expect(one({ title, summary: "The text itself." })?.title).toBe("The text itself.");
			expect(one({ title })?.title).toBe(title);
		},
	);

	test.each([
		"Our video",
		"Photo of the day",
		"Смотрите: фото",
		"𐰴𐰀𐰽",
		"𐀀𐀁",
		"Untitled!!!",
		"{{ title }} and more",
		"% rise {{ title }}",
	])("takes %j for the title that it is", (title) => {
		expect(one({ title, summary: "The text itself." })?.title).toBe(title);
	});

	test("takes a letter of two halves for a title", () => {
		expect(one({ title: "𐀀" })?.title).toBe("𐀀");
	});

	test.each(["😀", "1 😀", "‘Photo’"])("takes %j, which has no words of its own, for no title", (title) => {
		expect(one({ title, summary: "The text itself." })?.title).toBe("The text itself.");
	});

	test("takes signs for a title if they are more than twenty-four", () => {
		expect(one({ title: "1".repeat(24), summary: "Text." })?.title).toBe("Text.");
		expect(one({ title: "1".repeat(25), summary: "Text." })?.title).toBe("1".repeat(25));
	});

	test.each([
		"{{ item.title }}",
		"{% title %}",
		"<%= title %>",
		"$".concat("{title}"),
		"%TITLE%",
		"#TITLE#",
		"\u200b",
		"\u0301",
	])("leaves out an item whose title is %j and nothing else", (title) => {
		expect(normalize(feed({ title, link }), SOURCE, NOW).dropped[0]?.code).toBe("item-without-title");
	});

	test("takes the outlet's name, and the feed's, from the end of a title", () => {
		const named = { ...feed({ title: "Envoy arrives today | Steppe &amp; Sea", link }), title: "Steppe &amp; Sea" };
		expect(normalize(named, SOURCE, NOW).articles[0]?.title).toBe("Envoy arrives today");
	});

	test("reads the text only where there is no summary", () => {
		expect(one({ summary: "The summary.", content: "The text." })?.excerpt).toBe("The summary.");
		expect(one({ summary: "<p> </p>", content: "The text." })?.excerpt).toBe("The text.");
	});

	test("takes the language that the item says where its letters do not tell", () => {
		expect(one({ title: "Токио", language: "ky" })?.language).toBe("ky");
	});

	test("gives with each article the item that it was made of", () => {
		const items = [{ title: "A", link }, { title: "B" }, { title: "C", link: `${link}0` }];
		expect(normalize(feed(...items), SOURCE, NOW).items).toEqual([items[0], items[2]]);
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

	test("shows a picture without what only we may know, and leaves http alone where it is no scheme", () => {
		const secret = { ...SOURCE, feed: "https://outlet.example/rss?token=abc" };
		const image = "https://outlet.example/i.jpg?token=abc&from=http://a.example";
		const { articles } = normalize(feed({ title: "T", link, image }), secret, NOW);
		expect(articles[0]?.image).toBe("https://outlet.example/i.jpg?from=http://a.example");
	});

	test("shows no picture of an unsafe address", () => {
		expect(one({ image: "data:image/png;base64,AA" })).not.toHaveProperty("image");
	});
});
