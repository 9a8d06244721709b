import { LANGUAGES } from "../../src/languages/registry.ts";
import type { LanguageCode } from "../../src/model/source.ts";
import { type TableKind, tableKind } from "./read-entry.ts";

/** One row of a lexicon table. */
export interface Row {
	readonly kind: TableKind;
	readonly id: string;
	readonly attributes: Readonly<Record<string, string>>;
	readonly forms: readonly WrittenForm[];
	/** From the file's name; none means every language. */
	readonly language?: LanguageCode;
	/** `file:line`, for messages. */
	readonly at: string;
}

/** A form as its table has it, with its marks. */
interface WrittenForm {
	readonly text: string;
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

/**
 * The rows of a table: a line that begins with a kind, and under it a line a form.
 * @throws Error naming file and line where one is not as the README says.
 */
export function readTable(file: string, text: string): Row[] {
	const language = languageOf(file);
	const rows: (Row & { readonly forms: WrittenForm[] })[] = [];
	for (const [index, line] of text.split("\n").entries()) {
		if (line.trim() === "" || line.startsWith("#")) continue;
		const at = `${file}:${index + 1}`;
		if (line.startsWith("\t")) placed(at, () => addForm(rows.at(-1)?.forms, line.trim(), at));
		else rows.push({ ...placed(at, () => readRow(line)), forms: [], ...(language !== undefined && { language }), at });
	}
	return rows;
}

function readRow(line: string): Pick<Row, "kind" | "id" | "attributes"> {
	const [kind = "", id = "", attributes = "", ...more] = line.split("\t");
	if (id === "") throw new Error("the row has no id");
	if (more.length > 0) throw new Error(`"${more[0]}" stands behind the attributes: a form has a line of its own`);
	return { kind: tableKind(kind), id, attributes: readAttributes(attributes) };
}

function addForm(forms: WrittenForm[] | undefined, text: string, at: string): void {
	if (forms === undefined) throw new Error(`"${text}" is a form of no row`);
	if (text.includes(",") || text.includes("\t")) throw new Error(`"${text}" is more than one form`);
	if (forms.some((form) => form.text === text)) throw new Error(`"${text}" stands here twice`);
	forms.push({ text, at });
}

/** What `read` gives; what it throws says where. */
export function placed<Value>(at: string, read: () => Value): Value {
	try {
		return read();
	} catch (error) {
		throw new Error(`${at}: ${error instanceof Error ? error.message : error}`);
	}
}

function readAttributes(text: string): Record<string, string> {
	const attributes: Record<string, string> = {};
	for (const pair of text.split(" ").filter((part) => part !== "")) {
		const equals = pair.indexOf("=");
		if (equals < 1) throw new Error(`"${pair}" is not key=value`);
		attributes[pair.slice(0, equals)] = pair.slice(equals + 1);
	}
	return attributes;
}
