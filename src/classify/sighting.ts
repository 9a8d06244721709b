import type { Article } from "../model/article.ts";
import type { Source } from "../model/source.ts";
import { type Actor, actorsOf, HOME } from "./actors.ts";
import { type Feature, featuresOf } from "./features.ts";
import { type Matched, match } from "./matcher.ts";

/** What is seen in an article before it is weighed. */
export interface Sighting {
	readonly matched: Matched;
	readonly actors: readonly Actor[];
	readonly features: readonly Feature[];
}

/** Everything in an article that its weighing and its facets go by. */
export function look(
	article: Pick<Article, "title" | "excerpt" | "language" | "published" | "dated">,
	source: Pick<Source, "country">,
): Sighting {
	const matched = match(article.title, article.excerpt, article.language);
	const isHome = source.country === HOME;
	const day = article.dated ? article.published.slice(0, 10) : undefined;
	const actors = actorsOf(matched, { language: article.language, isHome, day });
	return { matched, actors, features: featuresOf(matched, actors, { ...article, isHome }) };
}
