import * as v from "valibot";
import { eventCodes, THEME_MEDTOP } from "../model/codes.ts";
import type { Facets } from "../model/facets.ts";
import { OWNERS } from "../model/source.ts";
import { address, count, day, moment, oneOf, text, texts } from "./field-schemas.ts";
import { GONE } from "./gone.ts";
import { type Item, publishersOf, type ShownReport } from "./item.ts";

/** Reports that are shown of one story; its page has them all. */
const MOST_REPORTS = 30;

export const REPORT = v.object({
	title: text("As its outlet wrote it."),
	url: address("The article."),
	language: text("ISO 639-1."),
	source: text("Id of the source."),
	outlet: text("Name of the source."),
	owner: v.optional(oneOf(OWNERS, "Who owns its publisher.")),
	published: moment("By its outlet."),
});

export const PERSON = v.object({
	id: text("Never changes, such as `emmanuel-macron`."),
	name: text("In English."),
	country: text("ISO 3166-1 alpha-2."),
});

/** What we know of a story beyond what feed formats have words for: `_elshi` in JSON Feed. */
export const ABOUT = v.object({
	partners: texts("Countries that are parties, ISO 3166-1 alpha-2."),
	organisations: texts("Organisations and interstate formats that are parties."),
	event: v.optional(text("The first of `events`.")),
	events: texts("What kinds of diplomatic act it is."),
	eventDate: v.optional(
		v.pipe(
			v.object({
				start: day("The first day."),
				end: day("The last day, included."),
				certainty: oneOf(["announced", "held", "cancelled"], "What the last report says."),
			}),
			v.description("When the event itself takes place: whole days, both ends included."),
		),
	),
	themes: texts("What it is about."),
	codes: v.pipe(
		v.object({
			cameo: texts("CAMEO event codes."),
			plover: texts("PLOVER event classes."),
			medtop: texts("IPTC Media Topics."),
		}),
		v.description("Its events in CAMEO and PLOVER, its events and themes in IPTC Media Topics."),
	),
	level: v.optional(text("The rank at which it happened.")),
	persons: v.pipe(v.array(PERSON), v.description("Who takes part, of other states.")),
	publishers: count("How many publishers report it; the outlets of one count once."),
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
	published: moment("The date of the outlet that was seen first; never changes."),
	firstSeen: moment(
		"The run of ours that put it into the record; never changes, and no later run puts in an earlier moment.",
	),
	changed: moment("The run of ours that last changed what is shown here."),
	title: text("Of the report that is shown."),
	excerpt: text("Of the report that is shown; may be empty."),
	url: address("The article."),
	page: address("Our page of the story."),
	language: text("Of the report that is shown, ISO 639-1."),
	source: text("Id of the source."),
	image: v.optional(address("A picture of the outlet's.")),
	...ABOUT.entries,
	...GONE,
});
/** The same narrowed down by `fields`, or what a list of changes says of a story that is gone. */
export const STORY_PART = v.partial(STORY);

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
		reports: [shown, ...others].slice(0, MOST_REPORTS).map(reportObject),
		reason,
	};
}

export function reportObject({ title, link, language, outlet, published }: ShownReport): v.InferOutput<typeof REPORT> {
	const { id, name, owner } = outlet;
	return { title, url: link, language, source: id, outlet: name, ...(owner !== undefined && { owner }), published };
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
