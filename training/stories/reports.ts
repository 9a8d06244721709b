/** Labelled lines as the reports that an outlet's feed would have given. */
import { facetsOf } from "../../src/classify/facets/facets.ts";
import { frameOf } from "../../src/classify/frame/frame.ts";
import { look } from "../../src/classify/sighting.ts";
import type { Report } from "../../src/model/classification.ts";
import { SOURCES } from "../../src/sources/registry.ts";
import type { Item } from "./items.ts";

/**
 * One report a line, kept whatever its relevance; a line is known by its id. A line that names no day is dated as the line
 * before it, the first such as the first that names one. The event of each is seen as the classifier sees it, also
 * where it would drop the article.
 */
export function reportsOf(items: readonly Item[]): Report[] {
	let last = items.map(instantOf).find((instant) => instant !== undefined) ?? "1970-01-01T00:00:00.000Z";
	return items.map((item) => {
		last = instantOf(item) ?? last;
		const article = {
			key: item.id,
			url: item.url || `item:${item.id}`,
			link: item.url || `item:${item.id}`,
			sourceId: item.source,
			title: item.title,
			excerpt: item.summary,
			published: last,
			dated: item.date !== "",
			firstSeen: last,
			changed: last,
			language: item.lang,
			authors: [],
			categories: [],
		};
		const source = { country: item.sourceCountry ?? countryOf(item.source) };
		const sighting = look(article, source);
		const facets = facetsOf(article, source, sighting);
		const frame = frameOf(article, sighting, facets);
		return {
			...article,
			classification: { keep: true, score: 1, facets, frame, evidence: [], reason: "", model: "" },
		};
	});
}

/** The country of a source that is known by its host; none of others. */
function countryOf(host: string): string {
	const known = SOURCES.find(
		({ homepage, id }) => id === host || new URL(homepage).hostname.replace(/^www\./, "") === host,
	);
	return known?.country ?? "";
}

function instantOf({ date }: Item): string | undefined {
	const time = Date.parse(date.length === 10 ? `${date}T12:00:00Z` : date);
	return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}
