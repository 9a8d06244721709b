import { LANGUAGES } from "../../src/languages/registry.ts";
import { type TableKind, tableKind } from "../../src/lexicon/read-entry.ts";
import type { LanguageCode } from "../../src/model/source.ts";

/** One row of a lexicon table. */
export interface Row {
	readonly kind: TableKind;
	readonly id: string;
	readonly attributes: Readonly<Record<string, string>>;
	readonly forms: readonly string[];
	/** From the file's name; none means every language. */
	readonly language?: LanguageCode;
	/** `file:line`, for messages. */
	readonly at: string;
}

/** `topic.language.tsv`, `topic.tsv`, either with `.generated` before `.tsv`. */
function languageOf(file: string): LanguageCode | undefined {
	const name = file
		.replace(/(\.generated)?\.tsv$/, "")
		.split(".")
		.at(1);
	if (name === undefined) return undefined;
	const language = LANGUAGES.find(({ code }) => code === name);
	if (language?.tables === undefined)
		throw new Error(`${file}: "${name}" is no language with tables; those of src/languages are ${WITH_TABLES}`);
	return language.code;
}

const WITH_TABLES = LANGUAGES.flatMap(({ code, tables }) => (tables === undefined ? [] : [code])).join(", ");

/** @throws Error naming file and line where a row is not as the README says. */
export function readTable(file: string, text: string): Row[] {
	const language = languageOf(file);
	const rows: Row[] = [];
	for (const [index, line] of text.split("\n").entries()) {
		if (line.trim() === "" || line.startsWith("#")) continue;
		const at = `${file}:${index + 1}`;
		const [kind = "", id, attributes, forms] = line.split("\t");
		if (id === undefined || id === "") throw new Error(`${at}: the row has no id`);
		rows.push({
			kind: placed(at, () => tableKind(kind)),
			id,
			attributes: readAttributes(attributes ?? "-", at),
			forms: (forms ?? "")
				.split(",")
				.map((form) => form.trim())
				.filter((form) => form !== "" && form !== "-"),
			...(language !== undefined && { language }),
			at,
		});
	}
	return rows;
}

/** What `read` gives; what it throws says where. */
export function placed<Value>(at: string, read: () => Value): Value {
	try {
		return read();
	} catch (error) {
		throw new Error(`${at}: ${error instanceof Error ? error.message : error}`);
	}
}

function readAttributes(text: string, at: string): Record<string, string> {
	const attributes: Record<string, string> = {};
	for (const pair of text.split(" ").filter((part) => part !== "" && part !== "-")) {
		const equals = pair.indexOf("=");
		if (equals < 1) throw new Error(`${at}: "${pair}" is not key=value`);
		attributes[pair.slice(0, equals)] = pair.slice(equals + 1);
	}
	return attributes;
}
