import * as v from "valibot";
import { talliesOf } from "../../channels/catalogue.ts";
import { FACETS, type FacetName } from "../../channels/facets.ts";
import { CURSOR_PARAMETER, type Parameter, type Parameters, UI, written } from "../../channels/parameters.ts";
import type { Day } from "../../model/instant.ts";
import { counted } from "../counted.ts";
import { type Answer, LISTING, type Operation, type Question } from "./operation.ts";

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
	first: v.optional(v.pipe(v.string(), v.description("The day on which its first story was first seen."))),
	last: v.optional(v.pipe(v.string(), v.description("The same of its last."))),
	feed: v.pipe(v.string(), v.description("The feed of these stories.")),
	homepage: v.optional(v.string()),
	language: v.optional(v.string()),
	country: v.optional(v.string()),
	owner: v.optional(v.string()),
});

const by: Parameter = {
	kind: "text",
	schema: v.picklist(["day", "week", "month"]),
	description: "The length of a bucket, in UTC; `day` unless given. Weeks begin on Monday.",
};

const facet: Parameter = {
	kind: "text",
	schema: v.picklist(FACETS),
	description: "Count by the values of this facet, too.",
};

/** By when something changed or was seen nothing is counted. */
function countable({ seenSince: _seenSince, changedSince: _changedSince, ...others }: Parameters): Parameters {
	return { ...others, cursor: CURSOR_PARAMETER };
}

export function facetOperations(selection: Parameters): readonly Operation[] {
	const parameters = countable(selection);
	const lists = FACETS.map((name): Operation => {
		const response = v.object({ [LISTS[name]]: v.array(TALLY), ...LISTING });
		return {
			path: `/${LISTS[name]}`,
			summary: `The ${LISTS[name]} of the stories, with counts and days, the commonest first.`,
			parameters: { ...parameters, ui: UI },
			response,
			answer: (question) => list(question, name),
		};
	});
	return [
		...lists,
		{
			path: "/timeline",
			summary: "How many stories were first seen when.",
			parameters: { ...parameters, by, facet },
			response: v.object({
				by: v.string(),
				buckets: v.array(
					v.object({
						start: v.pipe(v.string(), v.description("First day of the bucket.")),
						stories: v.number(),
						values: v.optional(v.record(v.string(), v.number())),
					}),
				),
				...LISTING,
			}),
			answer: timeline,
		},
	];
}

/** Sources are all listed, so that a program sees whom we poll; of the other facets the values that some story has. */
async function list({ site, selection, cursor, view, origin }: Question, name: FacetName): Promise<Answer> {
	const front = await site.record.fronts.current();
	const { series, next, unread } = await counted(site, front, selection, name, cursor);
	const { values, label } = site.facets[name];
	const tallies = talliesOf(series).filter(({ id }) => values.has(id));
	const found = new Set(tallies.map(({ id }) => id));
	const idle = name === "source" ? [...site.sources.keys()].filter((id) => !found.has(id)) : [];
	const all = [...tallies, ...idle.map((id) => ({ id, stories: 0 }))].map((tally) => ({
		...tally,
		name: label(tally.id, view.ui),
		feed: `${origin}/${name}/${written(name, tally.id)}.rss`,
		...(name === "source" ? sourceFacts(site, tally.id) : {}),
	}));
	return { body: { [LISTS[name]]: all }, updated: front.changed, next, unread };
}

function sourceFacts({ known }: Question["site"], id: string): object {
	const source = known.get(id);
	if (source === undefined) return {};
	const { homepage, language, country, owner } = source;
	return { homepage, language, country, owner };
}

async function timeline({ site, query, selection, cursor }: Question): Promise<Answer> {
	const front = await site.record.fronts.current();
	const length = query.text("by") ?? "day";
	const name = FACETS.find((candidate) => candidate === query.text("facet"));
	const { series, next, unread } = await counted(site, front, selection, name, cursor);
	const buckets = new Map<string, { start: string; stories: number; values?: Record<string, number> }>();
	const bucketAt = (day: Day) => {
		const start = bucketOf(day, length);
		const bucket = buckets.get(start) ?? { start, stories: 0, ...(name === undefined ? {} : { values: {} }) };
		buckets.set(start, bucket);
		return bucket;
	};
	for (const [day, stories] of series.get("") ?? []) bucketAt(day).stories += stories;
	for (const [id, days] of series) {
		for (const [day, stories] of id === "" ? [] : days) {
			const { values } = bucketAt(day);
			if (values !== undefined) values[id] = (values[id] ?? 0) + stories;
		}
	}
	const sorted = [...buckets.values()].sort((a, b) => (a.start < b.start ? -1 : 1));
	return { body: { by: length, buckets: sorted }, updated: front.changed, next, unread };
}

function bucketOf(day: Day, length: string): Day {
	if (length === "month") return `${day.slice(0, 7)}-01`;
	if (length === "day") return day;
	const date = new Date(day);
	date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
	return date.toISOString().slice(0, 10);
}
