import * as v from "valibot";
import { catalogueOf } from "../../channels/catalogue.ts";
import { FACETS, type FacetName } from "../../channels/facets.ts";
import { type Parameter, type Parameters, UI, uiOf, written } from "../../channels/parameters.ts";
import { select, selectionOf } from "../../channels/selection.ts";
import type { Answer, Operation, Question } from "./operation.ts";

/** The lists, by the facet whose values they hold. */
const LISTS: Readonly<Record<FacetName, string>> = {
	partner: "partners",
	organisation: "organisations",
	event: "events",
	theme: "themes",
	level: "levels",
	language: "languages",
	source: "sources",
};

const TALLY = v.object({
	id: v.string(),
	name: v.pipe(v.string(), v.description("In the language of `ui`.")),
	stories: v.number(),
	first: v.optional(v.pipe(v.string(), v.description("First publication of its oldest story."))),
	last: v.optional(v.string()),
	feed: v.pipe(v.string(), v.description("The feed of these stories.")),
	homepage: v.optional(v.string()),
	language: v.optional(v.string()),
	country: v.optional(v.string()),
	owner: v.optional(v.string()),
});

const by: Parameter = {
	kind: "text",
	schema: v.picklist(["day", "week", "month"]),
	description: "The length of a bucket, in UTC; `day` unless told. Weeks begin on Monday.",
};

const facet: Parameter = {
	kind: "text",
	schema: v.picklist(FACETS),
	description: "Count by the values of this facet, too.",
};

export function facetOperations(selection: Parameters): readonly Operation[] {
	const lists = FACETS.map((name): Operation => {
		const response = v.object({ [LISTS[name]]: v.array(TALLY) });
		return {
			path: `/${LISTS[name]}`,
			summary: `The ${LISTS[name]} of the stories, with counts and dates, the commonest first.`,
			parameters: { ...selection, ui: UI },
			response,
			answer: (question) => list(question, name),
		};
	});
	return [
		...lists,
		{
			path: "/timeline",
			summary: "How many stories were first published when.",
			parameters: { ...selection, by, facet },
			response: v.object({
				by: v.string(),
				buckets: v.array(
					v.object({
						start: v.pipe(v.string(), v.description("First day of the bucket.")),
						stories: v.number(),
						values: v.optional(v.record(v.string(), v.number())),
					}),
				),
			}),
			answer: timeline,
		},
	];
}

/** Sources are all told, so that a program sees whom we poll; of the other facets the values that some story has. */
function list({ site, edition, origin, query }: Question, name: FacetName): Answer {
	const ui = uiOf(query) ?? "en";
	const tallies = catalogueOf(select(edition.stories, selectionOf(query), site.facets), site.facets)[name];
	const counted = new Set(tallies.map(({ id }) => id));
	const idle = name === "source" ? [...site.sources.keys()].filter((id) => !counted.has(id)) : [];
	const all = [...tallies, ...idle.map((id) => ({ id, stories: 0 }))].map((tally) => ({
		...tally,
		name: site.facets[name].label(tally.id, ui),
		feed: `${origin}/${name}/${written(name, tally.id)}.rss`,
		...(name === "source" ? sourceFacts(site, tally.id) : {}),
	}));
	return { body: { [LISTS[name]]: all }, updated: edition.updated };
}

function sourceFacts({ known }: Question["site"], id: string): object {
	const source = known.get(id);
	if (source === undefined) return {};
	const { homepage, language, country, owner } = source;
	return { homepage, language, country, owner };
}

function timeline({ site, edition, query }: Question): Answer {
	const length = query.text("by") ?? "day";
	const name = FACETS.find((candidate) => candidate === query.text("facet"));
	const buckets = new Map<string, { start: string; stories: number; values?: Record<string, number> }>();
	for (const story of select(edition.stories, selectionOf(query), site.facets)) {
		const start = bucketOf(story.published.slice(0, 10), length);
		const bucket = buckets.get(start) ?? { start, stories: 0, ...(name === undefined ? {} : { values: {} }) };
		buckets.set(start, bucket);
		bucket.stories++;
		if (name === undefined || bucket.values === undefined) continue;
		for (const id of site.facets[name].valuesOf(story)) bucket.values[id] = (bucket.values[id] ?? 0) + 1;
	}
	const sorted = [...buckets.values()].sort((a, b) => (a.start < b.start ? -1 : 1));
	return { body: { by: length, buckets: sorted }, updated: edition.updated };
}

function bucketOf(day: string, length: string): string {
	if (length === "month") return `${day.slice(0, 7)}-01`;
	if (length === "day") return day;
	const date = new Date(day);
	date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
	return date.toISOString().slice(0, 10);
}
