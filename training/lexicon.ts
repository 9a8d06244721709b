import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { command } from "../scripts/command.ts";
import { flag } from "../scripts/options.ts";
import { LANGUAGE_CODES } from "../src/model/source.ts";
import { checkLanguages } from "./lexicon/languages.ts";

const TABLES = new URL("../data/lexicon/", import.meta.url);
const IDEAS = new URL("../data/ideas/", import.meta.url);
const SRC = new URL("../src/", import.meta.url);

const HELP = `npm run lexicon [-- --check]
Lists the languages of src/languages, compiles data/lexicon/*.tsv and data/ideas/*.tsv into
src/lexicon/lexicon.generated.bin, and writes its version next to it: what was judged by another is judged again.
  --check   write nothing; exit 1 where a file would change`;

await command({ help: HELP, options: { check: flag } }, async ({ check: isChecked }) => {
	await checkLanguages(LANGUAGE_CODES, new URL("languages/", SRC));
	const changed = [put("languages/registry.generated.ts", new TextEncoder().encode(registry()), isChecked)];
	// Only now, since these read the registry.
	const { entriesOf, ideasOf, modulesOf, tablesIn, topicsOf } = await import("./lexicon/modules.ts");
	const entries = entriesOf(tablesIn(TABLES));
	const tables = tablesIn(IDEAS);
	const ideas = ideasOf(tables);
	const modules = modulesOf(entries, ideas, topicsOf(tables));
	const forms = entries.reduce((sum, { forms }) => sum + forms.length, 0);
	console.log(
		`${entries.length} entries, ${forms} forms, ${ideas.length} ideas: ${sizeOf(Buffer.concat([...modules.values()]))}`,
	);
	for (const [file, bytes] of modules) changed.push(put(`lexicon/${file}`, bytes, isChecked));
	return isChecked && changed.includes(true) ? 1 : 0;
});

/** Writes a file, or prints that it would differ; returns whether it would. */
function put(file: string, bytes: Uint8Array, isChecked: boolean): boolean {
	const url = new URL(file, SRC);
	const isOther = !existsSync(url) || !readFileSync(url).equals(bytes);
	if (isOther && isChecked) console.error(`src/${file} is not what it is made from: run npm run lexicon`);
	else if (isOther) writeFileSync(url, bytes);
	return isOther;
}

function registry(): string {
	return [
		"// Made by `npm run lexicon` from LANGUAGE_CODES: do not edit.",
		...LANGUAGE_CODES.toSorted().map((code) => `import { language as ${code} } from "./${code}/language.ts";`),
		"",
		"/** In the order of LANGUAGE_CODES. */",
		`export const BY_CODE = { ${LANGUAGE_CODES.join(", ")} };`,
		"",
	].join("\n");
}

function sizeOf(bytes: Buffer): string {
	return `${(bytes.length / 1024).toFixed(0)} KiB, ${(gzipSync(bytes).length / 1024).toFixed(1)} KiB gzipped`;
}
