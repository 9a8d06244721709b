import type { Article } from "../../src/model/article.ts";

/** An article that says only what a test of its facets needs. */
export function articleOf(parts: Partial<Article> & Pick<Article, "title">): Article {
	const published = parts.published ?? "2024-06-15T06:00:00.000Z";
	return {
		key: "outlet/1",
		url: "https://outlet.example/1",
		link: "https://outlet.example/1",
		sourceId: "outlet",
		excerpt: "",
		published,
		dated: true,
		firstSeen: published,
		language: "en",
		authors: [],
		categories: [],
		...parts,
	};
}
