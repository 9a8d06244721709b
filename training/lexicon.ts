import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { command } from "../scripts/command.ts";
import { flag } from "../scripts/options.ts";
import { LANGUAGE_CODES } from "../src/model/source.ts";

const TABLES = new URL("../data/lexicon/", import.meta.url);
const IDEAS = new URL("../data/ideas/", import.meta.url);
const SRC = new URL("../src/", import.meta.url);

const HELP = `npm run lexicon [-- --check]
Lists the languages of src/languages, compiles data/lexicon/*.tsv into src/lexicon/lexicon.generated.ts and data/ideas/*.tsv
into concepts.generated.ts, and writes the version of both beside them: what was judged by another is judged again.
  --check   write nothing; exit 1 where a file would change`;

await command({ help: HELP, options: { check: flag } }, async ({ check: isChecked }) => {
	const changed = [put("languages/registry.generated.ts", registry(), isChecked)];
	// Only now, since these read the registry.
	const { entriesOf, ideasOf, modulesOf, tablesIn } = await import("./lexicon/modules.ts");
	const entries = entriesOf(tablesIn(TABLES));
	const ideas = ideasOf(tablesIn(IDEAS));
	const modules = modulesOf(entries, ideas);
	const forms = entries.reduce((sum, { forms }) => sum + forms.length, 0);
	console.log(
		`${entries.length} entries, ${forms} forms, ${ideas.length} ideas: ${sizeOf([...modules.values()].join(""))}`,
	);
	for (const [file, text] of modules) changed.push(put(`lexicon/${file}`, text, isChecked));
	return isChecked && changed.includes(true) ? 1 : 0;
});

/** Writes a file, or prints that it would differ; returns whether it would. */
function put(file: string, text: string, isChecked: boolean): boolean {
	const url = new URL(file, SRC);
	const isOther = !existsSync(url) || readFileSync(url, "utf8") !== text;
	if (isOther && isChecked) console.error(`src/${file} is not what it is made from: run npm run lexicon`);
	else if (isOther) writeFileSync(url, text);
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

function sizeOf(text: string): string {
	return `${(text.length / 1024).toFixed(0)} KiB, ${(gzipSync(text).length / 1024).toFixed(1)} KiB gzipped`;
}
