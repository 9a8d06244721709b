import * as v from "valibot";
import { FACETS } from "../../channels/facets.ts";
import { type Parameter, type Parameters, UI } from "../../channels/parameters.ts";
import { count, day, oneOf, text } from "../../formats/field-schemas.ts";
import { bucketed, LENGTHS, type Length } from "../counted.ts";
import { BY, countable } from "./facets.ts";
import { type ApiAnswer, LISTING, type Operation, type Question, type Table } from "./operation.ts";

const facet: Parameter = {
	kind: "text",
	schema: v.picklist(FACETS),
	description: "A row for each value of this facet; without it a row for each bucket.",
};

export const STAT = v.object({
	start: day("First day of the bucket."),
	value: v.optional(text("Of the facet.")),
	name: v.optional(text("Of the value, in the language of `ui`.")),
	stories: count("How many stories were first seen in the bucket."),
});
type Stat = v.InferOutput<typeof STAT>;

const STATS = v.object({
	by: oneOf(LENGTHS, "The length of a bucket."),
	facet: v.optional(oneOf(FACETS, "By whose values it is counted.")),
	rows: v.pipe(v.array(STAT), v.description("Oldest first; buckets and values without a story have no row.")),
	...LISTING,
});

export function statsOperation(selection: Parameters): Operation {
	return {
		name: "stats",
		path: "/stats",
		tag: "counts",
		summary: "Counts of stories by day, week or month and by a facet, over the whole record.",
		description:
			"Rows for tables and charts; `/api/v1/stats.csv` has the same as CSV for a spreadsheet, by `delimiter=semicolon` for one of a locale that wants that. A story with two values of a facet is in two rows. Where stories must be read to count them, an answer has the days that it could read: add up rows with the same `start` and `value`.",
		parameters: { ...countable(selection), by: BY, facet, ui: UI },
		response: STATS,
		examples: [
			{ query: { by: "month" } },
			{ query: { by: "week", facet: "partner", since: "2024-01-01", ui: "ru" } },
			{ query: { by: "month", partner: "fr" } },
		],
		answer: stats,
		table,
	};
}

async function stats({ site, query, selection, cursor, view }: Question): Promise<ApiAnswer> {
	const front = await site.record.fronts.current();
	const length = (query.text("by") ?? "day") as Length;
	const name = FACETS.find((candidate) => candidate === query.text("facet"));
	const { buckets, next, unread } = await bucketed(site, front, { selection, by: name, cursor }, length);
	const rows = [...buckets].flatMap(([start, bucket]) =>
		[...bucket]
			// The empty text stands for all stories.
			.filter(([value]) => (value === "") === (name === undefined))
			.sort(([a], [b]) => (a < b ? -1 : 1))
			.map(
				([value, stories]): Stat => ({
					start,
					...(name && { value, name: site.facets[name].label(value, view.ui) }),
					stories,
				}),
			),
	);
	return { body: { by: length, ...(name && { facet: name }), rows }, updated: front.changed, next, unread };
}

function table(body: object): Table {
	const { facet: name, rows } = body as v.InferOutput<typeof STATS>;
	const head = name === undefined ? ["start", "stories"] : ["start", "value", "name", "stories"];
	return [
		head,
		...rows.map(({ start, value = "", name: label = "", stories }) =>
			name === undefined ? [start, String(stories)] : [start, value, label, String(stories)],
		),
	];
}
