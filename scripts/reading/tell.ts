import type { Report } from "../../src/model/classification.ts";
import type { Frame } from "../../src/model/frame.ts";
import type { Inspection } from "./inspect.ts";

/** An inspection for people: the document, what was left out, then each article with its judgement. */
export function tellInspection(found: Inspection): string {
	const version = found.version === undefined ? "" : ` ${found.version}`;
	const lines = [
		`${found.title ?? "(no title)"} — ${found.format}${version}, ${found.charset}, ${found.items} items, read as ${found.source}`,
		...(found.truncated ? ["the document ends early: what was complete is kept"] : []),
		...found.notes.map(({ code, count }) => `  ${code} × ${count}`),
		...found.dropped.map(
			({ code, item }) => `  left out, ${code}: ${item.title ?? item.link ?? item.id ?? "(nothing in it)"}`,
		),
	];
	return [lines.join("\n"), ...found.articles.map(tellArticle)].join("\n\n");
}

/** An article with its judgement and all that speaks for and against it. */
export function tellArticle(article: Report): string {
	const { keep, score, reason, evidence, facets, frame } = article.classification;
	const parties = [...facets.partners, ...facets.organisations, ...facets.events, ...facets.themes].join(", ");
	const when = `${article.published}${article.dated ? "" : " (not dated by the feed)"}`;
	return [
		`${keep ? "KEEP" : "drop"} ${(100 * score).toFixed(1)} %  ${article.title}`,
		`  ${when}  ${article.link}`,
		...(article.url === article.link ? [] : [`  known as ${article.url}`]),
		...(article.excerpt === "" ? [] : [`  ${article.excerpt}`]),
		...(parties === "" ? [] : [`  ${parties}`]),
		...(frame === undefined ? [] : [`  ${tellFrame(frame)}`]),
		`  ${reason}`,
		...evidence.map(
			({ feature, weight, words }) =>
				`    ${weight >= 0 ? "+" : "−"}${Math.abs(weight).toFixed(2)} ${feature}: ${words.join(", ")}`,
		),
	].join("\n");
}

/** The event as reports are compared by it: who, and who else, what, about what, where, when, numbers and names. */
function tellFrame({ titled, others, acts, topics, places, days, numbers, names }: Frame): string {
	const parts = {
		who: titled,
		also: others,
		act: acts,
		about: topics,
		where: places,
		when: days ?? [],
		numbers,
		names,
	};
	return Object.entries(parts)
		.flatMap(([name, list]) => (list.length === 0 ? [] : [`${name}: ${list.join(", ")}`]))
		.join("; ");
}
