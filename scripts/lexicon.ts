import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { compile } from "./lexicon/compile.ts";
import { readTable } from "./lexicon/table.ts";
import { writeModule } from "./lexicon/write.ts";

const TABLES = new URL("../src/languages/lexicon/", import.meta.url);
const OUT = new URL("../src/languages/lexicon.generated.ts", import.meta.url);

const USAGE = `npm run lexicon [-- --check]
Compiles src/languages/lexicon/*.tsv into src/languages/lexicon.generated.ts.
  --check   write nothing; exit 1 where the file would change`;

function main(args: readonly string[]): number {
	const { values } = parseArgs({ args: [...args], options: { help: { type: "boolean" }, check: { type: "boolean" } } });
	if (values.help) {
		console.log(USAGE);
		return 0;
	}
	const files = readdirSync(TABLES)
		.filter((file) => file.endsWith(".tsv"))
		.sort();
	const rows = files.flatMap((file) => readTable(file, readFileSync(new URL(file, TABLES), "utf8")));
	const compiled = compile(rows);
	const text = writeModule(compiled);
	const forms = compiled.reduce((sum, { forms }) => sum + forms.length, 0);
	const size = `${(text.length / 1024).toFixed(0)} KiB, ${(gzipSync(text).length / 1024).toFixed(1)} KiB gzipped`;
	console.log(`${compiled.length} entries, ${forms} forms: ${size}`);
	if (!values.check) {
		writeFileSync(OUT, text);
		return 0;
	}
	if (readFileSync(OUT, "utf8") === text) return 0;
	console.error("src/languages/lexicon.generated.ts is not what its tables compile to: run npm run lexicon");
	return 1;
}

try {
	process.exitCode = main(process.argv.slice(2));
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 2;
}
