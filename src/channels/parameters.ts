/** What a query may hold, as schemas: the input is validated by them, and the API's OpenAPI document is made from them. */
import * as v from "valibot";
import { UI_LANGUAGES, type UiLanguage } from "../labels/labels.ts";
import { FACETS, type FacetName, type FacetTable } from "./facets.ts";
import { readSearch } from "./search.ts";

/** Values of one parameter; more are a mistake or an attack. */
const MOST_VALUES = 50;
const MOST_TERMS = 10;

/** A day, or an instant; a `+` that was not escaped has become a space. */
const TIME = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+ -]\d{2}:\d{2}))?$/i;
const TIME_MESSAGE = "must be a day such as 2026-01-31 or an instant such as 2026-01-31T12:00:00Z";

const INSTANT = String.raw`\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z`;
/** As `cursorText` writes it: a day, or a story's id with its moments. */
export const CURSOR = new RegExp(`^(\\d{4}-\\d\\d-\\d\\d)(?:-([\\w-]{1,64})~(${INSTANT})~(${INSTANT}))?$`);

/** Schemas by parameter. */
export type Parameters = Readonly<Record<string, Parameter>>;

export interface Parameter {
	readonly schema: v.GenericSchema;
	/** How the text of the query is taken: as it is, as a number, or as ids or names separated by commas (ids in any case). */
	readonly kind: "text" | "number" | "ids" | "names";
	/** Its values are the operator's own and not the same on every site, or they are hundreds: its description does not list them. */
	readonly isOpen?: true;
	/** For people who read the API's documentation. */
	readonly description: string;
}

/** The parameters that choose stories. */
export function selectionParameters(facets: FacetTable): Parameters {
	const values = (name: FacetName): Parameter => {
		const ids = [...facets[name].values].map((id) => written(name, id));
		const schema = v.pipe(v.array(v.picklist(ids)), v.maxLength(MOST_VALUES, `at most ${MOST_VALUES} values`));
		return { kind: "ids", schema, description: DESCRIPTIONS[name], ...(OPEN.has(name) && { isOpen: true }) };
	};
	return {
		...Object.fromEntries(FACETS.map((name) => [name, values(name)])),
		lang: { ...values("language"), description: "Short for `language`." },
		q: {
			kind: "text",
			description: 'Words that begin so, or "phrases", in any title or excerpt; `-word` excludes.',
			schema: v.pipe(
				v.string(),
				v.maxLength(200, "at most 200 characters"),
				v.check((text) => termsIn(text) <= MOST_TERMS, `at most ${MOST_TERMS} words or phrases`),
			),
		},
		since: time("First published on this day (UTC) or at this instant, or later."),
		until: time("First published on this day (UTC) or before, or before this instant."),
		seenSince: time("First seen by us on this day (UTC) or at this instant, or later: what is new since a look."),
		changedSince: time(
			"New or changed on this day (UTC) or at this instant, or later; JSON says, too, which stories were withdrawn or became others.",
		),
	};
}

const OPEN: ReadonlySet<FacetName> = new Set(["source", "person"]);

const DESCRIPTIONS: Readonly<Record<FacetName, string>> = {
	partner: "Countries that are parties, ISO 3166-1 alpha-2 in lower case.",
	organisation: "Organisations and interstate formats that are parties.",
	person:
		"Persons in office, of other states or at the head of an organisation, who take part, such as `emmanuel-macron`.",
	event: "What kind of diplomatic act it is.",
	theme: "What it is about.",
	level: "The rank at which it happened.",
	language: "A report in one of these languages; the story is shown by it.",
	source: "A report of one of these sources, which `/sources` lists; the story is shown by it.",
};

export const UI: Parameter = {
	kind: "text",
	schema: v.picklist(UI_LANGUAGES),
	description: "The language of titles and labels; stories with a report in it are shown by that report.",
};

/** The language that a query chose for the interface. */
export function uiOf(query: { readonly text: (name: string) => string | undefined }): UiLanguage | undefined {
	return UI_LANGUAGES.find((language) => language === query.text("ui"));
}

export const CURSOR_PARAMETER: Parameter = {
	kind: "text",
	schema: v.pipe(
		v.string(),
		v.regex(CURSOR, "must be one that an earlier page gave"),
		v.check(isCursorTime, "is no day of the record"),
	),
	description: "Where the page begins, as the page before it said: new stories do not move it.",
};

export function limitParameter(usual: number, most: number): Parameter {
	const message = `must be a whole number from 1 to ${most}`;
	return {
		kind: "number",
		schema: v.pipe(v.number(message), v.integer(message), v.minValue(1, message), v.maxValue(most, message)),
		description: `How many at most; ${usual} unless given.`,
	};
}

function time(description: string): Parameter {
	const schema = v.pipe(v.string(), v.regex(TIME, TIME_MESSAGE), v.check(isRealTime, TIME_MESSAGE));
	return { kind: "text", schema, description };
}

/** JavaScript reads the 31st of February as the 3rd of March. */
function isRealTime(text: string): boolean {
	const parsed = Date.parse(text.replace(" ", "+"));
	if (Number.isNaN(parsed) || parsed < 0) return false;
	const day = text.slice(0, 10);
	return new Date(Date.parse(day)).toISOString().startsWith(day);
}

function isCursorTime(text: string): boolean {
	const [day, ...instants] = text.split("~");
	return isRealTime((day ?? "").slice(0, 10)) && instants.every((instant) => !Number.isNaN(Date.parse(instant)));
}

function termsIn(text: string): number {
	const { all, none } = readSearch(text);
	return all.length + none.length;
}

/** An id as it stands in our addresses: lower case throughout. */
export function written(name: FacetName, id: string): string {
	return name === "partner" ? id.toLowerCase() : id;
}
