import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { entriesOf, ideasOf, modulesOf, tablesIn } from "./lexicon/modules.ts";

const TABLES = new URL("../data/lexicon/", import.meta.url);
const IDEAS = new URL("../data/ideas/", import.meta.url);
const OUT = new URL("../src/lexicon/", import.meta.url);

const USAGE = `npm run lexicon [-- --check]
Compiles data/lexicon/*.tsv into src/lexicon/lexicon.generated.ts and data/ideas/*.tsv into concepts.generated.ts, and writes
the version of both beside them: what was judged by another is judged again.
  --check   write nothing; exit 1 where a file would change`;

function main(args: readonly string[]): number {
	const { values } = parseArgs({ args: [...args], options: { help: { type: "boolean" }, check: { type: "boolean" } } });
	if (values.help) {
		console.log(USAGE);
		return 0;
	}
	const entries = entriesOf(tablesIn(TABLES));
	const ideas = ideasOf(tablesIn(IDEAS));
	const modules = modulesOf(entries, ideas);
	const forms = entries.reduce((sum, { forms }) => sum + forms.length, 0);
	console.log(
		`${entries.length} entries, ${forms} forms, ${ideas.length} ideas: ${sizeOf([...modules.values()].join(""))}`,
	);
	let changed = 0;
	for (const [file, text] of modules) {
		if (!values.check) writeFileSync(new URL(file, OUT), text);
		else if (readFileSync(new URL(file, OUT), "utf8") !== text) {
			console.error(`src/lexicon/${file} is not what its tables compile to: run npm run lexicon`);
			changed++;
		}
	}
	return changed > 0 ? 1 : 0;
}

const sizeOf = (text: string): string =>
	`${(text.length / 1024).toFixed(0)} KiB, ${(gzipSync(text).length / 1024).toFixed(1)} KiB gzipped`;

try {
	process.exitCode = main(process.argv.slice(2));
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 2;
}
