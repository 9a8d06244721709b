import { expect, test } from "vitest";
import type { Article } from "../../src/model/article.ts";
import { admit } from "../../src/runs/admit.ts";
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
