import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { compile } from "./lexicon/compile.ts";
import { readEvents, readKinds, writeIdeas } from "./lexicon/ideas.ts";
import { readTable } from "./lexicon/table.ts";
import { writeModule } from "./lexicon/write.ts";

const TABLES = new URL("../data/lexicon/", import.meta.url);
const IDEAS = new URL("../data/ideas/", import.meta.url);
const OUT = new URL("../src/lexicon/", import.meta.url);

const USAGE = `npm run lexicon [-- --check]
Compiles data/lexicon/*.tsv into src/lexicon/lexicon.generated.ts, and data/ideas/*.tsv into concepts.generated.ts
beside it.
  --check   write nothing; exit 1 where a file would change`;

function main(args: readonly string[]): number {
	const { values } = parseArgs({ args: [...args], options: { help: { type: "boolean" }, check: { type: "boolean" } } });
	if (values.help) {
		console.log(USAGE);
		return 0;
	}
	const modules = { "lexicon.generated.ts": names(), "concepts.generated.ts": ideas() };
	let changed = 0;
	for (const [file, text] of Object.entries(modules)) {
		if (!values.check) writeFileSync(new URL(file, OUT), text);
		else if (readFileSync(new URL(file, OUT), "utf8") !== text) {
			console.error(`src/lexicon/${file} is not what its tables compile to: run npm run lexicon`);
			changed++;
		}
	}
	return changed > 0 ? 1 : 0;
}

function names(): string {
	const files = readdirSync(TABLES)
		.filter((file) => file.endsWith(".tsv"))
		.sort();
	const compiled = compile(files.flatMap((file) => readTable(file, readFileSync(new URL(file, TABLES), "utf8"))));
	const text = writeModule(compiled);
	const forms = compiled.reduce((sum, { forms }) => sum + forms.length, 0);
	console.log(`${compiled.length} entries, ${forms} forms: ${sizeOf(text)}`);
	return text;
}

function ideas(): string {
	const read = (file: string): string => readFileSync(new URL(file, IDEAS), "utf8");
	const all = [...readEvents(read("events.tsv")), ...readKinds(read("kinds.tsv"))];
	const text = writeIdeas(all);
	console.log(`${all.length} ideas: ${sizeOf(text)}`);
	return text;
}

const sizeOf = (text: string): string =>
	`${(text.length / 1024).toFixed(0)} KiB, ${(gzipSync(text).length / 1024).toFixed(1)} KiB gzipped`;

try {
	process.exitCode = main(process.argv.slice(2));
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 2;
}
