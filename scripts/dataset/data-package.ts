/** A year's data set as files: two tables, what describes them to programs (Data Package 2.0), and to people. */
import { createHash } from "node:crypto";
import type { Occurrence, Story } from "../../clients/typescript/client.ts";
import { delimited } from "../../src/formats/delimited.ts";
import { VERSION } from "../../src/model/version.ts";
import { type Column, OCCURRENCE_COLUMNS, STORY_COLUMNS } from "./tables.ts";

export interface DataSet {
	readonly site: string;
	/** `yyyy`. */
	readonly year: string;
	/** When it was made, RFC 3339. */
	readonly at: string;
	readonly stories: readonly Story[];
	readonly occurrences: readonly Occurrence[];
}

/** Of the facts; what is linked to stays its outlets'. */
const LICENCE = {
	name: "CC0-1.0",
	title: "CC0 1.0 Universal",
	path: "https://creativecommons.org/publicdomain/zero/1.0/",
};

const LICENCE_NOTE =
	"These tables hold facts (who, with whom, what, when) and links, and no text of any outlet: neither titles nor excerpts nor pictures. The facts are free to use (CC0 1.0). What the links lead to is its outlets' own.";

const DESCRIPTIONS = {
	stories: "One event as it was reported, once, with what it is about. By the date of the outlet that was seen first.",
	occurrences: "Visits, summits, commissions, talks and signings that took place, or were to, on days of the year.",
} as const;

/** The files by name. */
export function filesOf(set: DataSet): ReadonlyMap<string, string> {
	const tables = [
		tableOf("occurrences", OCCURRENCE_COLUMNS, set.occurrences),
		tableOf("stories", STORY_COLUMNS, set.stories),
	];
	const files = new Map(tables.map(({ resource, text }) => [resource.path, text]));
	files.set("datapackage.json", `${JSON.stringify(packageOf(set, tables), undefined, "\t")}\n`);
	files.set("README.md", readmeOf(set, tables));
	return files;
}

type TableName = keyof typeof DESCRIPTIONS;
type Table = ReturnType<typeof tableOf>;

function tableOf<T>(name: TableName, columns: readonly Column<T>[], rows: readonly T[]) {
	const cells = rows.map((row) => columns.map(({ of }) => String(of(row) ?? "")));
	// A data set is for programs: no byte order mark.
	const text = delimited([columns.map((column) => column.name), ...cells]).slice(1);
	const resource = {
		name,
		type: "table",
		path: `${name}.csv`,
		title: `${name[0]?.toUpperCase()}${name.slice(1)}`,
		description: DESCRIPTIONS[name],
		scheme: "file",
		format: "csv",
		mediatype: "text/csv",
		encoding: "utf-8",
		bytes: Buffer.byteLength(text),
		hash: `sha256:${createHash("sha256").update(text).digest("hex")}`,
		dialect: { delimiter: ",", lineTerminator: "\r\n", quoteChar: '"', doubleQuote: true, header: true },
		schema: {
			primaryKey: ["id"],
			missingValues: [""],
			fields: columns.map(({ of: _, ...field }) => field),
		},
	};
	return { resource, text, rows: rows.length };
}

function packageOf({ site, year, at }: DataSet, tables: readonly Table[]): object {
	return {
		$schema: "https://datapackage.org/profiles/2.0/datapackage.json",
		name: `elshi-${year}`,
		title: `Kazakhstan's diplomacy in the news, ${year}`,
		description: `${tables.map(({ resource, rows }) => `${rows} ${resource.name}`).join(", ")}. ${LICENCE_NOTE}`,
		homepage: site,
		version: `${year}.${at.slice(0, 10).replaceAll("-", "")}`,
		created: at,
		keywords: ["Kazakhstan", "diplomacy", "news", "events"],
		licenses: [LICENCE],
		sources: [{ title: "Elshi", path: site, version: VERSION }],
		resources: tables.map(({ resource }) => resource),
	};
}

function readmeOf({ site, year, at }: DataSet, tables: readonly Table[]): string {
	const dictionary = tables.map(({ resource, rows }) => {
		const lines = resource.schema.fields.map(
			({ name, type, description }) => `| ${name} | ${type} | ${description.replaceAll("|", "\\|")} |`,
		);
		return `## ${resource.path} (${rows} rows)

${resource.description}

| column | type | holds |
| --- | --- | --- |
${lines.join("\n")}
`;
	});
	return `# Kazakhstan's diplomacy in the news, ${year}

Made of ${site} on ${at.slice(0, 10)} by \`npm run dataset\`. \`datapackage.json\` says the same to programs (Data Package 2.0,
https://datapackage.org).

${dictionary.join("\n")}
## Licence

${LICENCE_NOTE}
`;
}
