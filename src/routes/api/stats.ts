import * as v from "valibot";
import { FACETS, type FacetName } from "../../channels/facets.ts";
import { type Parameter, type Parameters, UI } from "../../channels/parameters.ts";
import { count, day, oneOf, text } from "../../formats/field-schemas.ts";
import type { Day } from "../../model/instant.ts";
import { counted, isCountedWhole } from "../counted.ts";
import { cursorText } from "../cursor.ts";
import { BY, bucketOf, countable } from "./facets.ts";
import { type ApiAnswer, LISTING, type Operation, type Question, type Table } from "./operation.ts";

/** Rows of one answer at most, whole buckets: some hundred kilobytes. */
const MOST_ROWS = 5000;

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
	by: oneOf(["day", "week", "month"], "The length of a bucket."),
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
	const by = query.text("by") ?? "day";
	const name = FACETS.find((candidate) => candidate === query.text("facet"));
	const { series, next, unread } = await counted(site, front, selection, name, cursor);
	const rows = rowsOf(series, { by, name, label: (id) => (name ? site.facets[name].label(id, view.ui) : id) });
	// What is counted story by story goes on where the walk does; the rest, read as a whole, at a bucket.
	const isWhole = isCountedWhole(selection, name);
	const left = isWhole && cursor !== undefined ? rows.filter(({ start }) => start >= cursor.day) : rows;
	const cut = isWhole ? left[MOST_ROWS]?.start : undefined;
	return {
		body: {
			by,
			...(name && { facet: name }),
			rows: cut === undefined ? left : left.filter(({ start }) => start < cut),
		},
		updated: front.changed,
		next: cut ?? (next && cursorText(next)),
		unread,
	};
}

interface Rows {
	readonly by: string;
	readonly name: FacetName | undefined;
	readonly label: (id: string) => string;
}

function rowsOf(series: ReadonlyMap<string, ReadonlyMap<Day, number>>, { by, name, label }: Rows): Stat[] {
	const rows = new Map<string, Stat>();
	for (const [id, days] of series) {
		// The empty text stands for all stories.
		if ((id === "") !== (name === undefined)) continue;
		for (const [at, stories] of days) {
			const start = bucketOf(at, by);
			const key = `${start} ${id}`;
			const told = (rows.get(key)?.stories ?? 0) + stories;
			rows.set(key, { start, ...(name && { value: id, name: label(id) }), stories: told });
		}
	}
	const byKey = [...rows].sort(([a], [b]) => (a < b ? -1 : 1));
	return byKey.map(([, row]) => row).filter(({ stories }) => stories > 0);
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
