import type { Report } from "../../src/model/classification.ts";
import type { Facets } from "../../src/model/facets.ts";
import type { Front } from "../../src/model/front.ts";
import { lastingHash } from "../../src/model/hash.ts";
import { EPOCH, later } from "../../src/model/instant.ts";
import type { Source } from "../../src/model/source.ts";
import { newestFirst, type Story, type StoryId } from "../../src/model/story.ts";

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
		changed: "2024-11-04T06:10:00.000Z",
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

/**
 * A story that was first seen when it was published and has not changed since, unless told otherwise. Its id is its day and the
 * name: `paris` of 4 November is `2024-11-04-paris`.
 */
export function storyOf(name: string, changes: Partial<Story> = {}): Story {
	const { published = "2024-11-04T06:10:00.000Z", firstSeen = published, changed = firstSeen } = changes;
	return {
		id: idOf(name, firstSeen),
		published,
		firstSeen,
		changed,
		facets: facetsOf(),
		reports: [reportOf({ link: `https://herald.example/${name}` })],
		merged: [],
		...changes,
	};
}

/** The id of a story that was first seen on a day, or at an instant. */
export function idOf(name: string, day = "2024-11-04"): StoryId {
	return `${day.slice(0, 10)}-${name}`;
}

/** The front of a record that is no more than these stories. */
export function frontOf(stories: readonly Story[], changes: Partial<Front> = {}): Front {
	const changed = stories.reduce((latest, story) => later(latest, story.changed), EPOCH);
	return {
		at: stories.length === 0 ? "2024-11-05T00:00:00.000Z" : changed,
		version:
			stories.length === 0 ? "none" : lastingHash(stories.map(({ id, changed: at }) => `${id} ${at}`).join("\n")),
		changed,
		stories: [...stories].sort(newestFirst),
		whole: EPOCH.slice(0, 10),
		since: EPOCH,
		madeOf: {},
		days: {},
		counts: {},
		uncalendared: [],
		held: {},
		...changes,
	};
}
