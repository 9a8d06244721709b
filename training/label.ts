/** `npm run label`: what a deployment decided as a sheet for a person to correct, and the corrected sheet as headlines to learn from. */
import { readFileSync, writeFileSync } from "node:fs";
import { command } from "../scripts/command.ts";
import { UsageError } from "../scripts/usage-error.ts";
import { SOURCES } from "../src/sources/registry.ts";
import { readSheet, rowsOf, writeSheet } from "./relevance/sheet.ts";

const HELP = `npm run label -- sheet OUT.tsv FILE [FILE …]
npm run label -- read SHEET.tsv OUT.jsonl
sheet: writes a labelling sheet of what a deployment serves, saved as files: /status.json (near misses) and /feed.ndjson (kept).
Correct its first column, keep or drop, and for a keep the event types; a line of which you are not sure, delete.
read: makes labelled headlines of a corrected sheet: npm run train -- OUT.jsonl learns from them. They are the publishers' words:
keep them out of the repository.`;

await command(
	{ help: HELP, options: {}, operands: { name: "sheet or read", least: 3, most: 100 } },
	(_, [act = "", first = "", ...files]) => {
		if (act === "sheet") {
			const rows = files.flatMap((file) => rowsOf(file, readFileSync(file, "utf8")));
			writeFileSync(first, writeSheet(rows));
			console.log(`${rows.length} rows in ${first}`);
		} else if (act === "read") {
			const sources = new Map(SOURCES.map((source) => [source.id, source]));
			const items = readSheet(first, readFileSync(first, "utf8"), sources);
			writeFileSync(files[0] ?? "", items.map((item) => `${JSON.stringify(item)}\n`).join(""));
			console.log(`${items.length} labelled headlines in ${files[0]}`);
		} else throw new UsageError(`"${act}" is neither sheet nor read`);
		return 0;
	},
);
