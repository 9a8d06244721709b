import { createHash } from "node:crypto";
import { shownCell } from "../../src/formats/delimited.ts";
import { EVENT_TYPES } from "../../src/model/facets.ts";
import { HOME, LANGUAGE_CODES, type LanguageCode, type Source } from "../../src/model/source.ts";
import type { Item } from "./items.ts";

/** A line of a labelling sheet: what a deployment decided, for a person to correct. */
export interface SheetRow {
	readonly label: "keep" | "drop";
	/** Of a keep, with commas between; may be left empty. */
	readonly events: readonly string[];
	readonly source: string;
	readonly date: string;
	readonly title: string;
	readonly excerpt: string;
	readonly link: string;
}

const COLUMNS = ["label", "events", "source", "date", "title", "excerpt", "link"] as const;

/** The sheet as text: tabs between columns, which no cell holds, and the names of the columns first. No cell is run by a spreadsheet. */
export const writeSheet = (rows: readonly SheetRow[]): string =>
	[COLUMNS.join("\t"), ...rows.map((row) => COLUMNS.map((column) => cell(row[column])).join("\t")), ""].join("\n");

const cell = (value: string | readonly string[]): string =>
	shownCell((typeof value === "string" ? value : value.join(",")).replace(/\s+/g, " ").trim());

/** A cell as it was before an apostrophe was put before what could begin a formula. */
const asItWas = (value: string): string => {
	const without = value.replace(/(^|[;,|])'([\s"']*)(?=[=+\-@＝＋－＠﹢﹣﹦﹫−])/gu, "$1$2");
	return shownCell(without) === value ? without : value;
};

/**
 * The labelled headlines of a sheet.
 * @param sources by id: a headline is read in the language and country of its source
 * @throws Error naming file and line of what is no row of a sheet.
 */
export function readSheet(file: string, text: string, sources: ReadonlyMap<string, Source>): Item[] {
	const [head = "", ...lines] = text.split(/\r?\n/);
	if (head !== COLUMNS.join("\t")) throw new Error(`${file}:1: the columns are "${head}", not ${COLUMNS.join(", ")}`);
	return lines.flatMap((line, index) => (line.trim() === "" ? [] : [readRow(line, `${file}:${index + 2}`, sources)]));
}

function readRow(line: string, at: string, sources: ReadonlyMap<string, Source>): Item {
	const [label = "", events = "", id = "", date = "", title = "", excerpt = "", link = ""] = line
		.split("\t")
		.map(asItWas);
	if (label !== "keep" && label !== "drop") throw new Error(`${at}: label is "${label}", not keep or drop`);
	if (title === "") throw new Error(`${at}: has no title`);
	const types = events
		.split(",")
		.map((type) => type.trim())
		.filter((type) => type !== "");
	const wrong = types.find((type) => !EVENT_TYPES.some((known) => known === type));
	if (wrong !== undefined) throw new Error(`${at}: "${wrong}" is no event type; known are ${EVENT_TYPES.join(", ")}`);
	const source = sources.get(id);
	return {
		id: createHash("sha256")
			.update(link === "" ? title : link)
			.digest("hex")
			.slice(0, 10),
		lang: source?.language ?? languageIn(id),
		source: id,
		sourceCountry: source?.country === HOME ? HOME : null,
		date: date === "" ? null : date,
		title,
		summary: excerpt,
		url: link,
		label,
		partners: [],
		orgs: [],
		events: label === "keep" ? types : [],
	};
}

/** A source that is not there any more still shows its language at the end of its id. */
const languageIn = (id: string): LanguageCode => LANGUAGE_CODES.find((code) => id.endsWith(`-${code}`)) ?? "en";

/** The rows of what a deployment serves: `/status.json` with its near misses, or stories as NDJSON (`/feed.ndjson`). */
export function rowsOf(file: string, text: string): SheetRow[] {
	const status = parsed(text);
	if (status?.has("nearMisses") === true) return missesOf(status);
	return text.split("\n").flatMap((line, index) => {
		if (line.trim() === "") return [];
		const story = parsed(line);
		if (story === undefined) throw new Error(`${file}:${index + 1}: is no JSON`);
		return storyOf(story);
	});
}

function parsed(text: string): Map<string, unknown> | undefined {
	try {
		const value: unknown = JSON.parse(text);
		return typeof value === "object" && value !== null ? new Map(Object.entries(value)) : undefined;
	} catch {
		return undefined;
	}
}

const fieldsOf = (value: unknown): Map<string, unknown> =>
	new Map(typeof value === "object" && value !== null ? Object.entries(value) : []);

const listIn = (fields: ReadonlyMap<string, unknown>, key: string): unknown[] => {
	const value = fields.get(key);
	return Array.isArray(value) ? value : [];
};

const textIn = (fields: ReadonlyMap<string, unknown>, key: string): string => {
	const value = fields.get(key);
	return typeof value === "string" ? value : "";
};

const missesOf = (status: ReadonlyMap<string, unknown>): SheetRow[] =>
	listIn(status, "nearMisses")
		.map(fieldsOf)
		.map((miss) => ({
			label: "drop",
			events: [],
			source: textIn(miss, "source"),
			date: textIn(miss, "at"),
			title: textIn(miss, "title"),
			excerpt: "",
			link: textIn(miss, "link"),
		}));

function storyOf(story: ReadonlyMap<string, unknown>): SheetRow[] {
	const events = listIn(story, "events").filter((event) => typeof event === "string");
	const excerpt = textIn(story, "excerpt");
	return listIn(story, "reports")
		.map(fieldsOf)
		.map((report, i) => ({
			label: "keep",
			events,
			source: textIn(report, "source"),
			date: textIn(report, "published"),
			title: textIn(report, "title"),
			// The report that is shown comes first.
			excerpt: i === 0 ? excerpt : "",
			link: textIn(report, "url"),
		}));
}
