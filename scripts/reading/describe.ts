import type { Report } from "../../src/model/classification.ts";
import { cleanMessage } from "../../src/model/clean-message.ts";
import type { Frame } from "../../src/model/frame.ts";
import type { Inspection } from "./inspect.ts";
import { meaningOf } from "./notes.ts";

/** An inspection for people: the document, what was left out, then each article with its judgement. */
export function describeInspection(found: Inspection): string {
	const version = found.version === undefined ? "" : ` ${found.version}`;
	const lines = [
		...describeExchange(found.exchange),
		`${found.title ?? "(no title)"} — ${found.format}${version}, ${found.charset}, ${found.items} items, read as ${found.source}`,
		...(found.truncated ? ["the document ends early: what was complete is kept"] : []),
		...found.notes.map(({ code, count }) => {
			const meaning = meaningOf(code);
			return `  ${code} × ${count}${meaning === "" ? "" : `: ${meaning}`}`;
		}),
		...found.dropped.map(
			({ code, item }) =>
				`  left out, ${code}: ${cleanMessage(item.title ?? item.link ?? item.id ?? "(nothing in it)")}`,
		),
	];
	return [lines.join("\n"), ...found.articles.map(describeArticle)].join("\n\n");
}

/** What would be remembered of the exchange until the next poll. */
function describeExchange(exchange: Inspection["exchange"]): string[] {
	if (exchange === undefined) return [];
	const { asked, url, status, moved, etag, lastModified, wait } = exchange;
	return [
		`asked ${cleanMessage(asked)}: status ${status}${url === asked ? "" : `, found at ${cleanMessage(url)}`}`,
		...(moved === undefined ? [] : [`  moved for good to ${cleanMessage(moved)}: asked there from now on`]),
		etag === undefined && lastModified === undefined
			? "  remembered: nothing to ask by whether it has changed"
			: `  remembered, to ask by whether it has changed: ${cleanMessage([etag, lastModified].filter((one) => one !== undefined).join(", "))}`,
		...(wait === undefined
			? []
			: [
					`  the server ${wait.isOrder ? "orders us to wait" : "hints that nothing changes for"} ${Math.round(wait.wait / 60_000)} minutes`,
				]),
	];
}

/** An article with its judgement and all that speaks for and against it. */
export function describeArticle(article: Report): string {
	const { keep, score, reason, evidence, facets, frame } = article.classification;
	const parties = [...facets.partners, ...facets.organisations, ...facets.events, ...facets.themes].join(", ");
	const when = `${article.published}${article.dated ? "" : " (not dated by the feed)"}`;
	return [
		`${keep ? "KEEP" : "drop"} ${(100 * score).toFixed(1)} %  ${article.title}`,
		`  ${when}  ${article.link}  in ${article.language}`,
		`  key ${article.key}`,
		...(article.url === article.link ? [] : [`  known as ${article.url}`]),
		...(article.excerpt === "" ? [] : [`  ${article.excerpt}`]),
		...(article.authors.length === 0 ? [] : [`  by ${article.authors.join(", ")}`]),
		...(article.image === undefined ? [] : [`  picture ${article.image}`]),
		...(parties === "" ? [] : [`  ${parties}`]),
		...(frame === undefined ? [] : [`  ${describeFrame(frame)}`]),
		`  ${reason}`,
		...evidence.map(
			({ feature, weight, words }) =>
				`    ${weight >= 0 ? "+" : "−"}${Math.abs(weight).toFixed(2)} ${feature}: ${words.join(", ")}`,
		),
	].join("\n");
}

/** The event as reports are compared by it: who, and who else, what, about what, where, when, numbers and names. */
function describeFrame({ titled, others, acts, topics, asides = [], places, days, numbers, names }: Frame): string {
	const parts = {
		who: titled,
		also: others,
		act: acts,
		about: topics,
		aside: asides,
		where: places,
		when: days ?? [],
		numbers,
		names,
	};
	return Object.entries(parts)
		.flatMap(([name, list]) => (list.length === 0 ? [] : [`${name}: ${list.join(", ")}`]))
		.join("; ");
}
