/** Lines of a labelled file, as the commands on stories read them. */
import { readFileSync } from "node:fs";
import { LANGUAGE_CODES, type LanguageCode } from "../../src/model/source.ts";

export interface Item {
	readonly id: string;
	readonly lang: LanguageCode;
	readonly source: string;
	/** ISO 3166-1 alpha-2, where the file says it: else it is looked up by the source's host. */
	readonly sourceCountry?: string;
	/** As written: a day or an instant; empty where there is none. */
	readonly date: string;
	readonly title: string;
	readonly summary: string;
	readonly url: string;
	/** The gold story; `undefined` for a report that is alone, and where the file has no gold. */
	readonly story?: string;
	/** Stories that were written to be taken for each other, with their reports: no family is both learned from and tried on. */
	readonly family?: string;
	/** What such stories have in common, such as `near-names`. */
	readonly kind?: string;
	/** Lines of one set are sorted on their own. */
	readonly set?: string;
}

/** Reads one JSON object a line. @throws Error naming file, line and what is wrong with it. */
export function readItems(file: string): Item[] {
	return readFileSync(file, "utf8")
		.split("\n")
		.flatMap((line, n) => (line.trim() === "" ? [] : [itemOf(line, `${file}:${n + 1}`)]));
}

function itemOf(line: string, place: string): Item {
	const fields = parse(line, place);
	const text = (name: string): string => {
		const value = fields[name];
		return typeof value === "string" ? value : typeof value === "number" ? String(value) : "";
	};
	const lang = LANGUAGE_CODES.find((code) => code === text("lang"));
	if (lang === undefined) throw new Error(`${place}: "lang" is ${JSON.stringify(fields.lang)}, not a language we read`);
	const missing = ["id", "title"].find((name) => text(name) === "");
	if (missing) throw new Error(`${place}: "${missing}" is missing`);
	const item = {
		id: text("id"),
		lang,
		source: text("source"),
		date: text("date"),
		title: text("title"),
		summary: text("summary"),
		url: text("url"),
	};
	const optional = Object.fromEntries(
		["sourceCountry", "story", "family", "kind", "set"].flatMap((name) =>
			text(name) === "" ? [] : [[name, text(name)]],
		),
	);
	return { ...item, ...optional };
}

function parse(line: string, place: string): Readonly<Record<string, unknown>> {
	try {
		const value: unknown = JSON.parse(line);
		if (typeof value === "object" && value !== null) return { ...value };
	} catch (error) {
		throw new Error(`${place}: not JSON (${error instanceof Error ? error.message : String(error)})`);
	}
	throw new Error(`${place}: not a JSON object`);
}
