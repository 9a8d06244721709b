import * as v from "valibot";
import { limitParameter, type Parameter, type Parameters, UI } from "../../channels/parameters.ts";
import {
	GONE_OCCURRENCE,
	OCCURRENCE,
	OCCURRENCE_PART,
	type OccurrenceObject,
	type OccurrenceStatus,
	occurrenceObject,
	STATUSES,
	statusOf,
} from "../../formats/occurrence-object.ts";
import { later } from "../../model/instant.ts";
import type { Occurrence } from "../../model/occurrence.ts";
import { fitted } from "../formats.ts";
import {
	findOccurrence,
	OCCURRENCE_CURSOR,
	type OccurrenceCursor,
	occurrenceCursorOf,
	occurrenceCursorText,
	walkOccurrences,
} from "../occurrence-walk.ts";
import { Unreadable } from "../problem.ts";
import { fieldsParameter, only } from "./fields.ts";
import { type ApiAnswer, LISTING, type Operation, type Question, type Table } from "./operation.ts";

const OCCURRENCES = 50;
const MOST_OCCURRENCES = 200;
/** What an answer has of them at most: as much work as a hundred items of a feed. */
const SHOWN = 100;

const status: Parameter = {
	kind: "ids",
	schema: v.array(v.picklist(STATUSES)),
	description: "Only occurrences of these statuses; all but `withdrawn` unless given, and with `changedSince` all.",
};

const sort: Parameter = {
	kind: "text",
	schema: v.picklist(["newest", "oldest"]),
	description: "By the event's first day; `newest`, which begins with the last that is announced, unless given.",
};

const cursor: Parameter = {
	kind: "text",
	schema: v.pipe(v.string(), v.regex(OCCURRENCE_CURSOR, "must be one that an earlier page gave")),
	description: "Where the page begins, as the page before it said: new occurrences do not move it.",
};

const fields = fieldsParameter(OCCURRENCE.entries, "occurrence");

/** The parameters of a selection, which mean the events' own days here. */
function ofEvents({ since, until, seenSince, changedSince, ...others }: Parameters): Parameters {
	return {
		...others,
		...(since && {
			since: { ...since, description: "Takes place on this day or later, the last day of it at least." },
		}),
		...(until && {
			until: { ...until, description: "Takes place on this day or before, the first day of it at least." },
		}),
		...(seenSince && { seenSince: { ...seenSince, description: "Put into the calendar on this day or later." } }),
		...(changedSince && {
			changedSince: {
				...changedSince,
				description: "New, moved, held, called off or changed otherwise since; also says which were withdrawn.",
			},
		}),
	};
}

export function occurrenceOperations(selection: Parameters): readonly Operation[] {
	const limit = limitParameter(OCCURRENCES, MOST_OCCURRENCES);
	return [
		{
			name: "occurrences",
			path: "/occurrences",
			tag: "calendar",
			summary: "What takes place on known days, by the events' own days.",
			description:
				"Visits, summits, commissions, talks and signings, each once, however many stories report it: announced, held or called off. `since` and `until` are of the event's own days. `/api/v1/occurrences.csv` has the same for a spreadsheet.",
			parameters: { ...ofEvents(selection), status, ui: UI, sort, fields, limit, cursor },
			response: v.object({ occurrences: v.array(v.union([OCCURRENCE, OCCURRENCE_PART, GONE_OCCURRENCE])), ...LISTING }),
			examples: [
				{ query: { partner: "fr", event: "visit", limit: "5" } },
				{ query: { status: "announced", sort: "oldest", ui: "ru" } },
				{ query: { fields: "id,name,start", changedSince: "2024-11-01" } },
			],
			answer: occurrences,
			table,
		},
		{
			name: "occurrence",
			path: "/occurrences/{id}",
			tag: "calendar",
			summary: "One occurrence, also one that was withdrawn.",
			description: "Found in the calendar of the year in which it was first said to begin; the id never changes.",
			parameters: { ui: UI, fields },
			response: v.union([OCCURRENCE, OCCURRENCE_PART]),
			examples: [],
			isAlone: true,
			answer: occurrence,
		},
	];
}

/** Some occurrences of a selection as objects, as many as fit into one document. */
async function occurrences({ site, query, selection, view }: Question): Promise<ApiAnswer> {
	const front = await site.record.fronts.current();
	const statuses = query.list("status") as readonly OccurrenceStatus[];
	const page = await walkOccurrences(site, front, {
		selection,
		limit: Math.min(query.number("limit") ?? OCCURRENCES, SHOWN),
		cursor: occurrenceCursorOf(query.text("cursor")),
		oldestFirst: query.text("sort") === "oldest",
		...(statuses.length > 0 && { statuses }),
	});
	const chosen = query.list("fields");
	const isAsked = statuses.includes("withdrawn");
	const shown = (one: Occurrence): object =>
		statusOf(one) === "withdrawn" && !isAsked
			? { id: one.uid, changed: one.changed, withdrawn: true }
			: only(occurrenceObject(one, view), chosen);
	const { objects, next } = fitted(page.occurrences, (some) => {
		const objects = some.map(shown);
		const last = some.length < page.occurrences.length ? some.at(-1) : undefined;
		const next: OccurrenceCursor | undefined = last === undefined ? page.next : { start: last.start, uid: last.uid };
		return { body: JSON.stringify(objects), objects, next };
	});
	return {
		body: { occurrences: objects },
		updated: later(front.changed, page.changed),
		next: next && occurrenceCursorText(next),
		unread: page.unread,
	};
}

const COLUMNS = Object.keys(OCCURRENCE.entries) as readonly (keyof OccurrenceObject)[];

/** Lists within a cell are parted by spaces, names by semicolons. */
function table(body: object, chosen: readonly string[]): Table {
	const { occurrences: rows } = body as { readonly occurrences: readonly Partial<OccurrenceObject>[] };
	const columns = COLUMNS.filter((name) => chosen.length === 0 || chosen.includes(name));
	return [columns, ...rows.map((row) => columns.map((name) => cellOf(row[name])))];
}

function cellOf(value: OccurrenceObject[keyof OccurrenceObject] | undefined): string {
	if (typeof value !== "object") return String(value ?? "");
	const names = value.map((one) => (typeof one === "string" ? one : one.name));
	return names.join(value.every((one) => typeof one === "string") ? " " : "; ");
}

async function occurrence({ site, id, query, view }: Question): Promise<ApiAnswer | undefined> {
	const { one, unread } = await findOccurrence(site, id);
	const [year] = unread;
	if (year !== undefined) throw new Unreadable(`the calendar of ${year}`);
	return one && { body: only(occurrenceObject(one, view), query.list("fields")), updated: one.changed };
}
