import type { Facets } from "../model/facets.ts";
import type { Item } from "./item.ts";

/** Reports that are told of one story; its page has them all. */
const MOST_REPORTS = 30;

/** A story as a program sees it, in NDJSON and in the API: described in docs/api.md. */
export interface StoryObject extends AboutStory {
	readonly id: string;
	readonly published: string;
	readonly updated: string;
	readonly title: string;
	readonly excerpt: string;
	readonly url: string;
	readonly page: string;
	readonly language: string;
	readonly source: string;
	readonly image?: string;
}

/** What we know of a story beyond what feed formats have words for. */
export interface AboutStory {
	readonly partners: readonly string[];
	readonly organisations: readonly string[];
	/** The first of `events`. */
	readonly event?: string;
	readonly events: readonly string[];
	readonly eventDate?: Facets["eventDate"];
	readonly themes: readonly string[];
	readonly level?: string;
	readonly persons: Facets["persons"];
	readonly reports: readonly ReportObject[];
	/** Why the story was kept. */
	readonly reason: string;
}

export interface ReportObject {
	readonly title: string;
	readonly url: string;
	readonly language: string;
	readonly source: string;
	readonly outlet: string;
	readonly published: string;
}

export function storyObject(item: Item): StoryObject {
	const { story, published, updated, title, excerpt, link, page, language, outlet, image } = item;
	return {
		id: story.id,
		published,
		updated,
		title,
		excerpt,
		url: link,
		page,
		language,
		source: outlet.id,
		...(image === undefined ? {} : { image }),
		...aboutStory(item),
	};
}

export function aboutStory({ story, reason, shown, others }: Item): AboutStory {
	const { partners, organisations, events, eventDate, themes, level, persons } = story.facets;
	const [event] = events;
	return {
		partners,
		organisations,
		...(event === undefined ? {} : { event }),
		events,
		...(eventDate === undefined ? {} : { eventDate }),
		themes,
		...(level === undefined ? {} : { level }),
		persons,
		reports: [shown, ...others].slice(0, MOST_REPORTS).map((report) => ({
			title: report.title,
			url: report.link,
			language: report.language,
			source: report.outlet.id,
			outlet: report.outlet.name,
			published: report.published,
		})),
		reason,
	};
}
