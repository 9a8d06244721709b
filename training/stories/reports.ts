/** Labelled lines as the reports that an outlet's feed would have given. */
import type { Report } from "../../src/model/classification.ts";
import type { Item } from "./items.ts";

/**
 * One report a line, kept whatever its relevance; a line without an address is known by its id. A line that names no day is
 * dated as the line before it, the first such as the first that names one.
 */
export function reportsOf(items: readonly Item[]): Report[] {
	let last = items.map(instantOf).find((instant) => instant !== undefined) ?? "1970-01-01T00:00:00.000Z";
	return items.map((item) => {
		last = instantOf(item) ?? last;
		return {
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
			classification: {
				keep: true,
				score: 1,
				facets: { partners: [], organisations: [], events: [], themes: [], persons: [] },
				evidence: [],
				reason: "",
				model: "",
			},
		};
	});
}

function instantOf({ date }: Item): string | undefined {
	const time = Date.parse(date.length === 10 ? `${date}T12:00:00Z` : date);
	return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}
