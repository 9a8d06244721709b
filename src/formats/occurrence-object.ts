import * as v from "valibot";
import { nameOfEvent } from "../labels/event-names/event-name.ts";
import { LEVELS } from "../model/facets.ts";
import { OCCURRING, type Occurrence, storiesOf } from "../model/occurrence.ts";
import { plain, webAddress } from "../model/text.ts";
import { address, count, day, moment, oneOf, text, texts } from "./field-schemas.ts";
import type { View } from "./item.ts";
import { PERSON } from "./story-object.ts";

export const STATUSES = ["announced", "held", "cancelled", "withdrawn"] as const;
export type OccurrenceStatus = (typeof STATUSES)[number];

/** An occurrence as a program sees it. */
export const OCCURRENCE = v.object({
	id: text("Never changes; it is the UID of the calendar's event, too, followed there by `@elshi`."),
	name: text("What it is, of whom, in the language of `ui`."),
	event: oneOf(OCCURRING, "What kind of event it is."),
	status: oneOf(
		STATUSES,
		"Whether it is ahead, took place or was called off; withdrawn is one that no story reports any longer.",
	),
	start: day("The first day."),
	end: day("The last day, included."),
	partners: texts("Countries that are parties, ISO 3166-1 alpha-2."),
	organisations: texts("Organisations and interstate formats that are parties."),
	level: v.optional(oneOf(LEVELS, "The highest rank that a report names.")),
	visitClass: v.optional(oneOf(["state", "official", "working"], "How a visit is ranked by protocol.")),
	direction: v.optional(oneOf(["outgoing", "incoming"], "Whether Kazakhstan's side travels, or the partner's.")),
	persons: v.pipe(v.array(PERSON), v.description("Who takes part, of other states.")),
	themes: texts("What it is about."),
	firstSeen: moment("The run of ours that put it into the calendar; never changes."),
	changed: moment("The run of ours that last changed what is shown here."),
	sequence: count("Grows with each change of what a calendar shows."),
	title: text("The headline that says best what it is."),
	url: v.optional(address("The article of that headline.")),
	language: text("Of that headline, ISO 639-1."),
	source: text("Id of its source."),
	sources: texts("Sources that report it."),
	languages: texts("Languages in which it is reported."),
	stories: texts("Ids of the stories that report it, the first first."),
	page: address("Our page of the story that reported last."),
});
export type OccurrenceObject = v.InferOutput<typeof OCCURRENCE>;

/** The same narrowed down by `fields`. */
export const OCCURRENCE_PART = v.partial(OCCURRENCE);

/** An occurrence that a reader may hold and should not, among those that changed. */
export const GONE_OCCURRENCE = v.object({
	id: text("Of the occurrence."),
	changed: moment("The run of ours that withdrew it."),
	withdrawn: v.pipe(v.boolean(), v.description("No story reports it any longer.")),
});

export function statusOf(one: Occurrence): OccurrenceStatus {
	return storiesOf(one).length === 0 ? "withdrawn" : one.certainty;
}

export function occurrenceObject(one: Occurrence, { ui, origin }: Pick<View, "ui" | "origin">): OccurrenceObject {
	const { headline, level, visitClass, direction } = one;
	const stories = storiesOf(one);
	const url = webAddress(headline.link);
	return {
		id: one.uid,
		name: plain(nameOfEvent(one, ui)),
		event: one.type,
		status: statusOf(one),
		start: one.start,
		end: one.end,
		partners: [...one.partners],
		organisations: [...one.organisations],
		...(level && { level }),
		...(visitClass && { visitClass }),
		...(direction && { direction }),
		persons: one.persons.map(({ id, name, country }) => ({ id, name: plain(name), country })),
		themes: [...one.themes],
		firstSeen: one.firstSeen,
		changed: one.changed,
		sequence: one.sequence,
		title: plain(headline.title),
		...(url !== undefined && { url }),
		language: headline.language,
		source: headline.sourceId,
		sources: [...one.sourceIds],
		languages: [...one.languages],
		stories: [...stories],
		page: `${origin}/stories/${encodeURIComponent(stories.at(-1) ?? headline.story)}`,
	};
}
