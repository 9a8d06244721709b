import type { Report } from "../../src/model/classification.ts";
import type { Facets } from "../../src/model/facets.ts";
import type { Source } from "../../src/model/source.ts";
import type { Edition, Story } from "../../src/model/story.ts";

/** Values of the model for tests: say what matters, the rest is plausible. */

export function sourceOf(id: string, changes: Partial<Source> = {}): Source {
	return {
		id,
		name: `The ${id}`,
		homepage: `https://${id}.example/`,
		feed: `https://${id}.example/feed`,
		language: "en",
		country: "KZ",
		publisher: id,
		owner: "private",
		timeZone: "Asia/Almaty",
		...changes,
	};
}

export function facetsOf(changes: Partial<Facets> = {}): Facets {
	return {
		partners: ["FR"],
		organisations: [],
		events: ["visit"],
		themes: ["political"],
		persons: [],
		level: "head-of-state",
		...changes,
	};
}

export function reportOf(changes: Partial<Report> = {}): Report {
	const link = changes.link ?? "https://herald.example/visit-to-paris";
	return {
		key: `${changes.sourceId ?? "herald"}/${link}`,
		url: link,
		link,
		sourceId: "herald",
		title: "President travels to Paris on a state visit",
		excerpt: "Talks at the palace will turn to trade and museums.",
		published: "2024-11-04T06:00:00.000Z",
		dated: true,
		firstSeen: "2024-11-04T06:10:00.000Z",
		language: "en",
		authors: [],
		categories: [],
		classification: {
			keep: true,
			score: 0.97,
			facets: facetsOf(),
			evidence: [],
			reason: "Names the president, France and a state visit.",
			model: "test",
		},
		...changes,
	};
}

export function storyOf(id: string, changes: Partial<Story> = {}): Story {
	return {
		id,
		published: "2024-11-04T06:10:00.000Z",
		updated: "2024-11-04T06:10:00.000Z",
		facets: facetsOf(),
		reports: [reportOf({ link: `https://herald.example/${id}` })],
		merged: [],
		...changes,
	};
}

export function editionOf(stories: readonly Story[], changes: Partial<Edition> = {}): Edition {
	return {
		schema: 1,
		version: `v${stories.length}`,
		updated: stories.reduce((newest, { updated }) => (updated > newest ? updated : newest), "1970-01-01T00:00:00.000Z"),
		stories,
		withdrawn: [],
		...changes,
	};
}
