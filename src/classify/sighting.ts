import type { Article } from "../model/article.ts";
import { HOME, type Source } from "../model/source.ts";
import type { Actor } from "./actor.ts";
import { actorsOf } from "./actors.ts";
import type { Feature } from "./feature.ts";
import { featuresOf } from "./features.ts";
import type { Hit } from "./hit.ts";
import { ideasOf, type WordIdeas, wordIdeasOf } from "./ideas.ts";
import { type Matched, match } from "./matcher.ts";

/** What is seen in an article before it is weighed. */
export interface Sighting {
	readonly matched: Matched;
	readonly actors: readonly Actor[];
	/** What its words are about, each as a hit. */
	readonly ideas: readonly Hit[];
	/** The same by word; absent where nobody of Kazakhstan's is named. */
	readonly wordIdeas?: WordIdeas;
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
	const { title, excerpt, language } = article;
	const actors = actorsOf(matched, { language, isHome, day, text: { title, excerpt } });
	// Nothing is Kazakhstan's in a foreign text that does not name it (A10), as most do not: no more need be asked.
	if (!isHome && !actors.some(({ side }) => side === "home")) {
		return {
			matched,
			actors,
			ideas: [],
			features: [{ name: "abroad nobody", hits: actors.slice(0, 1).map(({ hit }) => hit) }],
		};
	}
	const wordIdeas = wordIdeasOf(matched, language);
	const ideas = ideasOf(matched, wordIdeas, article);
	const features = featuresOf(matched, actors, ideas, { title, language, isHome });
	return { matched, actors, ideas, wordIdeas, features };
}
