import * as v from "valibot";
import { catalogueOf } from "../../channels/catalogue.ts";
import type { FacetName } from "../../channels/facets.ts";
import { UI, written } from "../../channels/parameters.ts";
import { select } from "../../channels/selection.ts";
import { address, count, day, text } from "../../formats/field-schemas.ts";
import { OCCURRENCE, occurrenceObject } from "../../formats/occurrence-object.ts";
import { STORY, storyObject } from "../../formats/story-object.ts";
import { dayOf, EPOCH } from "../../model/instant.ts";
import { aboutValue } from "../about-value.ts";
import { itemsOf } from "../listing.ts";
import { type ApiAnswer, LISTING, type Operation, type Question } from "./operation.ts";
import { PERSON_TALLY, personsOf } from "./persons.ts";

/** Stories, and occurrences before and after today, that a summary shows. */
const SHOWN = 10;
/** Values of one facet that it shows. */
const VALUES = 10;

const VALUE = v.object({
	id: text("As stories have it."),
	name: text("In the language of `ui`."),
	stories: count("How many of the stories of the last days have it."),
});

const values = (description: string) => v.pipe(v.array(VALUE), v.description(description));

const SUMMARY = v.object({
	id: text("As stories have it."),
	name: text("In the language of `ui`."),
	stories: count("How many stories of the whole record have it."),
	first: v.optional(day("The day on which the first of them was first seen.")),
	last: v.optional(day("The same of the last.")),
	months: v.pipe(
		v.array(v.object({ start: day("First day of the month."), stories: count("First seen in it.") })),
		v.description("The whole record, oldest first; months without a story are left out."),
	),
	ahead: v.pipe(v.array(OCCURRENCE), v.description("What is ahead or going on, the next first.")),
	past: v.pipe(v.array(OCCURRENCE), v.description("What took place, the last first.")),
	latest: v.pipe(v.array(STORY), v.description("The newest stories.")),
	lately: v.pipe(
		v.object({
			partners: values("With which other countries."),
			organisations: values("In which organisations."),
			events: values("What kinds of act."),
			themes: values("What it was about."),
			persons: v.pipe(v.array(PERSON_TALLY), v.description("Who took part.")),
		}),
		v.description("Of the stories of the last days, the commonest first."),
	),
	feed: address("The feed of its stories."),
	calendar: address("Its calendar."),
	page: address("Its page."),
	unread: LISTING.unread,
});

/** Those whose values have a summary, and where. */
const OF = { partner: "partners", organisation: "organisations" } as const satisfies Partial<Record<FacetName, string>>;
type SummaryFacet = keyof typeof OF;

export const SUMMARY_OPERATIONS: readonly Operation[] = (Object.keys(OF) as SummaryFacet[]).map((name) => ({
	name,
	path: `/${OF[name]}/{id}`,
	tag: "counts",
	summary: `What there is with one ${name}: counts by month, what is ahead and past, the newest stories.`,
	description: `The ${name === "partner" ? "country's code (ISO 3166-1 alpha-2)" : "organisation's id"} in any case.`,
	parameters: { ui: UI },
	response: SUMMARY,
	examples: [{ id: name === "partner" ? "fr" : "sco", query: { ui: "ru" } }],
	answer: (question) => summary(question, name),
}));

async function summary({ site, id, view, origin }: Question, name: SummaryFacet): Promise<ApiAnswer | undefined> {
	const { values: known, label } = site.facets[name];
	const value = [...known].find((one) => written(name, one) === id.toLowerCase());
	if (value === undefined) return undefined;
	const front = await site.record.fronts.current();
	const today = dayOf(front.at === EPOCH ? site.clock() : front.at);
	const about = await aboutValue(site, front, {
		facet: name,
		value,
		today,
		stories: SHOWN,
		ahead: SHOWN,
		past: SHOWN,
	});
	const { months = [], whole } = about;
	const path = `${origin}/${name}/${encodeURIComponent(written(name, value))}`;
	const body: v.InferOutput<typeof SUMMARY> = {
		id: value,
		name: label(value, view.ui),
		stories: whole?.stories ?? 0,
		...(whole && { first: whole.first, last: whole.last }),
		months: months.map(([start, stories]) => ({ start, stories })),
		ahead: about.ahead.map((one) => occurrenceObject(one, view)),
		past: about.past.map((one) => occurrenceObject(one, view)),
		latest: itemsOf(about.latest, view, site).map(storyObject),
		lately: latelyOf({ site, view }, select(front.stories, about.selection, site.facets), value),
		feed: `${path}.rss`,
		calendar: `${path}.ics`,
		page: path,
	};
	return { body, updated: about.changed, unread: about.unread };
}

function latelyOf(
	{ site, view }: Pick<Question, "site" | "view">,
	stories: Parameters<typeof personsOf>[0],
	itself: string,
): v.InferOutput<typeof SUMMARY>["lately"] {
	const catalogue = catalogueOf(stories, site.facets);
	const of = (name: FacetName) =>
		catalogue[name]
			.filter(({ id }) => id !== itself)
			.slice(0, VALUES)
			.map(({ id, stories: told }) => ({ id, name: site.facets[name].label(id, view.ui), stories: told }));
	return {
		partners: of("partner"),
		organisations: of("organisation"),
		events: of("event"),
		themes: of("theme"),
		persons: personsOf(stories).slice(0, VALUES),
	};
}
