import { expect, test } from "vitest";
import type { Article } from "../../src/model/article.ts";
import { admit, dateOf } from "../../src/runs/admit.ts";
import { report } from "../cluster/reports.ts";

const NOW = "2024-04-17T00:00:00.000Z";
const LAST = "2024-04-16T23:30:00.000Z";
const TODAY = "2024-04-16T23:40:00.000Z";

function articles(count: number, over: Partial<Article>): Article[] {
	return Array.from({ length: count }, (_, n) => report(`https://a.example/${n}`, { published: TODAY, ...over }));
}

test("admits a busy hour of dated news", () => {
	const news = articles(80, {});
	expect(admit(news, [], LAST, NOW)).toEqual({ admitted: news, held: [] });
});

test("admits a few old or undated articles", () => {
	const few = [...articles(10, { published: "2019-01-01T00:00:00.000Z" }), ...articles(10, { dated: false })];
	expect(admit(few, [], LAST, NOW).admitted).toHaveLength(20);
});

test.each([
	["undated", { dated: false }],
	["old", { published: "2024-03-01T00:00:00.000Z" }],
])("holds an archive of %s articles, says so, and lets the news beside it pass", (_, over) => {
	const news = report("https://a.example/news", { published: TODAY });
	const { admitted, held, error } = admit([news, ...articles(30, over)], [], LAST, NOW);
	expect(admitted).toEqual([news]);
	expect(held).toHaveLength(30);
	expect(error?.code).toBe("flood");
	expect(error?.message).toContain("30 old or undated articles");
});

test("takes the dated weeks behind at a source's first poll for what they are", () => {
	expect(admit(articles(100, { published: "2024-03-20T00:00:00.000Z" }), [], undefined, NOW).held).toEqual([]);
});

test("holds what came with a document that dates known articles anew", () => {
	const all = articles(60, {});
	const known = all.slice(0, 5).map(({ key }) => ({ key, published: "2024-04-01T00:00:00.000Z" }));
	const { admitted, held } = admit(all, known, LAST, NOW);
	expect(admitted).toEqual([]);
	expect(held).toHaveLength(55);
});

test("does not admit a known article again, whatever its title and date are now", () => {
	const known = report("https://a.example/0", { published: "2024-04-16T08:00:00.000Z" });
	const again = { ...known, title: "Corrected title", published: TODAY, dated: false };
	expect(admit([again], [known], LAST, NOW)).toEqual({ admitted: [], held: [] });
});

const OLD = "2024-03-01T00:00:00.000Z";

test("admits twenty old articles at once, and holds twenty-one", () => {
	expect(admit(articles(20, { published: OLD }), [], LAST, NOW).admitted).toHaveLength(20);
	expect(admit(articles(21, { published: OLD }), [], LAST, NOW).held).toHaveLength(21);
});

test.each([
	["a week before the last success", LAST, "2024-04-09T23:30:00.000Z"],
	["sixty days before the first poll", undefined, "2024-02-17T00:00:00.000Z"],
])("takes what is of %s for new, and what is older for old", (_, lastSuccess, oldest) => {
	const before = new Date(Date.parse(oldest) - 1).toISOString();
	expect(admit(articles(30, { published: oldest }), [], lastSuccess, NOW).held).toEqual([]);
	expect(admit(articles(30, { published: before }), [], lastSuccess, NOW).held).toHaveLength(30);
});

test("says which articles it holds, and why", () => {
	const { error } = admit(articles(21, { published: OLD }), [], LAST, NOW);
	expect(error).toEqual({ code: "flood", message: "21 old or undated articles at once: held, not published" });
	const all = articles(40, {});
	const known = all.slice(0, 3).map(({ key }) => ({ key, published: OLD }));
	expect(admit(all, known, LAST, NOW).error?.message).toBe(
		"37 articles of a document with changed dates at once: held, not published",
	);
});

test.each([
	["two known articles have a later date", 2, TODAY, {}],
	["those of three are but an hour later", 3, "2024-04-16T22:40:00.000Z", {}],
	["those of three are missing", 3, OLD, { dated: false }],
])("holds nothing where %s", (_, count, published, over) => {
	const all = articles(40, {});
	const known = all.slice(0, count).map(({ key }) => ({ key, published: count === 2 ? OLD : published }));
	const given = all.map((article, n) => (n < count ? { ...article, ...over } : article));
	expect(admit(given, known, LAST, NOW).held).toEqual([]);
});

test("an article that was held stays so until it has another date that is not too old, however few are left", () => {
	const held = (over: Partial<Article>, before: string | undefined) => {
		const [article] = articles(1, over);
		if (article === undefined) throw new Error("no article");
		return admit([article], [], LAST, NOW, new Map([[article, before]])).held.length === 1;
	};
	expect(held({ dated: false }, "")).toBe(true);
	expect(held({ published: OLD }, OLD)).toBe(true);
	expect(held({ published: TODAY }, TODAY)).toBe(true);
	expect(held({ published: TODAY }, "")).toBe(false);
	expect(held({ published: "2024-02-17T00:00:00.000Z" }, "")).toBe(false);
	expect(held({ published: "2024-02-16T23:59:59.999Z" }, "")).toBe(true);
	expect(held({ dated: false }, OLD)).toBe(true);
	expect(held({ published: OLD }, undefined)).toBe(false);
});

test("what stays held is no flood, and what comes beside it passes", () => {
	const all = articles(30, { dated: false });
	const news = report("https://a.example/news", { published: TODAY });
	const before = new Map<Article, "" | undefined>(all.map((article) => [article, ""]));
	expect(admit([...all, news], [], LAST, NOW, before)).toEqual({ admitted: [news], held: all });
});

test("dateOf is empty for an article without a date", () => {
	expect(articles(1, {}).map(dateOf)).toEqual([TODAY]);
	expect(articles(1, { dated: false }).map(dateOf)).toEqual([""]);
});
