import * as v from "valibot";
import { commonestFirst } from "../../channels/catalogue.ts";
import { FACETS, type FacetName } from "../../channels/facets.ts";
import { CURSOR_PARAMETER, type Parameter, type Parameters, UI, written } from "../../channels/parameters.ts";
import { address, count, day, oneOf, text } from "../../formats/field-schemas.ts";
import { OWNERS } from "../../model/source.ts";
import { webAddress } from "../../model/text.ts";
import { bucketed, LENGTHS, type Length, tallied } from "../counted.ts";
import { type ApiAnswer, LISTING, type Operation, type Question } from "./operation.ts";

/** The lists, by the facet whose values they hold; that of persons is an operation of its own. */
const LISTS = {
	partner: "partners",
	organisation: "organisations",
	event: "events",
	theme: "themes",
	level: "levels",
	language: "languages",
	source: "sources",
} as const satisfies Partial<Record<FacetName, string>>;
type ListedFacet = keyof typeof LISTS;

export const TALLY = v.object({
	id: text("As stories have it; in queries and addresses it is in lower case."),
	name: text("In the language of `ui`."),
	stories: count("How many stories have it."),
	first: v.optional(day("The day on which its first story was first seen.")),
	last: v.optional(day("The same of its last.")),
	feed: address("The feed of these stories."),
	homepage: v.optional(address("Of a source.")),
	language: v.optional(text("Of a source, ISO 639-1.")),
	country: v.optional(text("Of a source, ISO 3166-1 alpha-2.")),
	owner: v.optional(oneOf(OWNERS, "Who owns the publisher of a source.")),
});

const BUCKET = v.object({
	start: day("First day of the bucket."),
	stories: count("How many stories were first seen in it."),
	values: v.optional(v.pipe(v.record(v.string(), v.number()), v.description("The same by value of the facet."))),
});

export const BY: Parameter = {
	kind: "text",
	schema: v.picklist(LENGTHS),
	description: "The length of a bucket, in UTC; `day` unless given. Weeks begin on Monday.",
};

const facet: Parameter = {
	kind: "text",
	schema: v.picklist(FACETS),
	description: "Count by the values of this facet, too.",
};

/** By when something changed or was seen nothing is counted. */
export function countable({ seenSince: _seenSince, changedSince: _changedSince, ...others }: Parameters): Parameters {
	return { ...others, cursor: CURSOR_PARAMETER };
}

export function facetOperations(selection: Parameters): readonly Operation[] {
	const parameters = countable(selection);
	const lists = (Object.keys(LISTS) as ListedFacet[]).map(
		(name): Operation => ({
			name: LISTS[name],
			path: `/${LISTS[name]}`,
			tag: name === "source" ? "sources" : "counts",
			summary: `The ${LISTS[name]} of the stories, the commonest first.`,
			description: "With how many stories each has, and the days of the first and the last.",
			parameters: { ...parameters, ui: UI },
			response: v.object({ [LISTS[name]]: v.array(TALLY), ...LISTING }),
			examples: [{ query: {} }, { query: { ui: "ru", since: "2024-01-01" } }],
			answer: (question) => list(question, name),
		}),
	);
	return [
		...lists,
		{
			name: "timeline",
			path: "/timeline",
			tag: "counts",
			summary: "How many stories were first seen when.",
			description: "By day, week or month; also by the values of one facet. `/stats` has the same as rows, and as CSV.",
			parameters: { ...parameters, by: BY, facet },
			response: v.object({ by: text("The length of a bucket."), buckets: v.array(BUCKET), ...LISTING }),
			examples: [{ query: { by: "month" } }, { query: { by: "week", facet: "event" } }],
			answer: timeline,
		},
	];
}

/** Sources are all listed, so that a program sees whom we poll; of the other facets the values that some story has. */
async function list({ site, selection, cursor, view, origin }: Question, name: ListedFacet): Promise<ApiAnswer> {
	const front = await site.record.fronts.current();
	const { tallies, next, unread } = await tallied(site, front, { selection, by: name, cursor });
	const { values, label } = site.facets[name];
	const known = commonestFirst(tallies.values()).filter(({ id }) => values.has(id));
	const found = new Set(known.map(({ id }) => id));
	const idle = name === "source" ? [...site.sources.keys()].filter((id) => !found.has(id)) : [];
	const all = [...known, ...idle.map((id) => ({ id, stories: 0 }))].map((tally) => ({
		...tally,
		name: label(tally.id, view.ui),
		feed: `${origin}/${name}/${encodeURIComponent(written(name, tally.id))}.rss`,
		...(name === "source" ? sourceFacts(site, tally.id) : {}),
	}));
	return { body: { [LISTS[name]]: all }, updated: front.changed, next, unread };
}

function sourceFacts({ known }: Question["site"], id: string): object {
	const source = known.get(id);
	if (source === undefined) return {};
	const { language, country, owner } = source;
	const homepage = webAddress(source.homepage);
	return { ...(homepage !== undefined && { homepage }), language, country, owner };
}

async function timeline({ site, query, selection, cursor }: Question): Promise<ApiAnswer> {
	const front = await site.record.fronts.current();
	const length = (query.text("by") ?? "day") as Length;
	const by = FACETS.find((candidate) => candidate === query.text("facet"));
	const { buckets, next, unread } = await bucketed(site, front, { selection, by, cursor }, length);
	const shown = [...buckets].map(([start, bucket]) => {
		const values = [...bucket].filter(([id]) => id !== "");
		return { start, stories: bucket.get("") ?? 0, ...(by && { values: Object.fromEntries(values) }) };
	});
	return { body: { by: length, buckets: shown }, updated: front.changed, next, unread };
}
