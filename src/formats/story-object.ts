import * as v from "valibot";
import { eventCodes, THEME_MEDTOP } from "../model/codes.ts";
import type { Facets } from "../model/facets.ts";
import { OWNERS } from "../model/source.ts";
import { GONE } from "./gone.ts";
import { type Item, publishersOf } from "./item.ts";

/** Reports that are shown of one story; its page has them all. */
const MOST_REPORTS = 30;

const text = (description: string) => v.pipe(v.string(), v.description(description));
const texts = (description: string) => v.pipe(v.array(v.string()), v.description(description));

const REPORT = v.object({
	title: v.string(),
	url: v.string(),
	language: v.string(),
	source: text("Id of the source."),
	outlet: text("Name of the source."),
	owner: v.optional(v.pipe(v.picklist(OWNERS), v.description("Who owns its publisher."))),
	published: v.string(),
});

/** What we know of a story beyond what feed formats have words for: `_elshi` in JSON Feed. */
export const ABOUT = v.object({
	partners: texts("Countries that are parties, ISO 3166-1 alpha-2."),
	organisations: texts("Organisations and interstate formats that are parties."),
	event: v.optional(text("The first of `events`.")),
	events: texts("What kinds of diplomatic act it is."),
	eventDate: v.optional(
		v.pipe(
			v.object({ start: v.string(), end: v.string(), certainty: v.picklist(["announced", "held", "cancelled"]) }),
			v.description("When the event itself takes place: whole days, both ends included."),
		),
	),
	themes: texts("What it is about."),
	codes: v.pipe(
		v.object({ cameo: v.array(v.string()), plover: v.array(v.string()), medtop: v.array(v.string()) }),
		v.description("Its events in CAMEO and PLOVER, its events and themes in IPTC Media Topics."),
	),
	level: v.optional(text("The rank at which it happened.")),
	persons: v.array(v.object({ id: v.string(), name: v.string(), country: v.string() })),
	publishers: v.pipe(v.number(), v.description("How many publishers report it; the outlets of one count once.")),
	reports: v.pipe(
		v.array(REPORT),
		v.description(`Who reported it: at most ${MOST_REPORTS}, the one that is shown first.`),
	),
	reason: text("Why the story was kept."),
});
export type AboutStory = v.InferOutput<typeof ABOUT>;

/** A story as a program sees it, in NDJSON and in the API. */
export const STORY = v.object({
	id: text("Never changes; an id of a story that was merged into another one finds that one."),
	published: text("The date of the outlet that was seen first; never changes."),
	firstSeen: text(
		"The run of ours that put it into the record; never changes, and no later run puts in an earlier moment.",
	),
	changed: text("The run of ours that last changed what is shown here."),
	title: v.string(),
	excerpt: v.string(),
	url: text("The article."),
	page: text("Our page of the story."),
	language: v.string(),
	source: text("Id of the source."),
	image: v.optional(v.string()),
	...ABOUT.entries,
	...GONE,
});
export type StoryObject = v.InferOutput<typeof STORY>;

export function storyObject(item: Item): StoryObject {
	const { story, published, firstSeen, changed, title, excerpt, link, page, language, outlet, image } = item;
	return {
		id: story.id,
		published,
		firstSeen,
		changed,
		title,
		excerpt,
		url: link,
		page,
		language,
		source: outlet.id,
		...(image === undefined ? {} : { image }),
		...aboutStory(item),
		...(story.withdrawn === true ? { withdrawn: true } : {}),
	};
}

export function aboutStory({ story, reason, shown, others }: Item): AboutStory {
	const { partners, organisations, events, eventDate, themes, level, persons } = story.facets;
	const [event] = events;
	return {
		partners: [...partners],
		organisations: [...organisations],
		...(event === undefined ? {} : { event }),
		events: [...events],
		...(eventDate === undefined ? {} : { eventDate }),
		themes: [...themes],
		codes: codesOf(story.facets),
		...(level === undefined ? {} : { level }),
		persons: persons.map(({ id, name, country }) => ({ id, name, country })),
		publishers: publishersOf({ shown, others }),
		reports: [shown, ...others].slice(0, MOST_REPORTS).map((report) => ({
			title: report.title,
			url: report.link,
			language: report.language,
			source: report.outlet.id,
			outlet: report.outlet.name,
			...(report.outlet.owner === undefined ? {} : { owner: report.outlet.owner }),
			published: report.published,
		})),
		reason,
	};
}

function codesOf({ events, themes, eventDate }: Facets): AboutStory["codes"] {
	const codes = events.map((event) => eventCodes(event, eventDate?.certainty === "announced"));
	return {
		cameo: distinct(codes.flatMap(({ cameo }) => cameo)),
		plover: distinct(codes.flatMap(({ plover }) => plover)),
		medtop: distinct([...codes.flatMap(({ medtop }) => medtop ?? []), ...themes.map((theme) => THEME_MEDTOP[theme])]),
	};
}

function distinct(values: readonly string[]): string[] {
	return [...new Set(values)];
}
