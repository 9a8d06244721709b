import type { Report } from "../../src/model/classification.ts";

const BASE: Report = {
	key: "outlet-en/a",
	url: "https://outlet.example/a",
	link: "https://outlet.example/a",
	sourceId: "outlet-en",
	title: "Tokayev receives the foreign minister of Freedonia in Astana",
	excerpt: "",
	published: "2024-04-02T08:00:00.000Z",
	dated: true,
	firstSeen: "2024-04-02T08:10:00.000Z",
	changed: "2024-04-02T08:10:00.000Z",
	language: "en",
	authors: [],
	categories: [],
	classification: {
		keep: true,
		score: 0.9,
		facets: { partners: ["FR"], organisations: [], events: ["meeting"], themes: ["political"], persons: [] },
		evidence: [],
		reason: "",
		model: "test",
	},
};

/** A kept report, told from another by its URL alone unless more is said. */
export function report(url: string, over: Partial<Report> = {}): Report {
	return { ...BASE, key: `${over.sourceId ?? BASE.sourceId}/${url}`, url, link: url, ...over };
}

/** The same report after the classifier changed its mind. */
export function judged(given: Report, keep: boolean): Report {
	return { ...given, classification: { ...given.classification, keep } };
}
