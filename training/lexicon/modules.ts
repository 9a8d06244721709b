import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { type CompiledEntry, compile } from "./compile.ts";
import { type Idea, readEvents, readKinds, writeIdeas } from "./ideas.ts";
import { readTable } from "./table.ts";
import { writeModule } from "./write.ts";

/** Tables by the name of their file. */
export type Tables = ReadonlyMap<string, string>;

/** The tables of a folder, in the order of their names, which is that of the entries. */
export function tablesIn(folder: URL): Tables {
	const files = readdirSync(folder).filter((file) => file.endsWith(".tsv"));
	return new Map(files.sort().map((file) => [file, readFileSync(new URL(file, folder), "utf8")]));
}

/** @throws Error naming file and line of what is no row, or makes no entry. */
export const entriesOf = (names: Tables): CompiledEntry[] =>
	compile([...names].flatMap(([file, text]) => readTable(file, text)));

/** @throws Error naming file and line of what is no idea. */
export const ideasOf = (ideas: Tables): Idea[] => [
	...readEvents(ideas.get("events.tsv") ?? ""),
	...readKinds(ideas.get("kinds.tsv") ?? ""),
];

/** What `npm run lexicon` writes into src/lexicon, by the name of the file. */
export function modulesOf(entries: readonly CompiledEntry[], ideas: readonly Idea[]): Map<string, string> {
	const texts = [
		["lexicon.generated.ts", writeModule(entries)],
		["concepts.generated.ts", writeIdeas(ideas)],
	] as const;
	const hash = createHash("sha256");
	for (const [, text] of texts) hash.update(text);
	return new Map([...texts, ["version.generated.ts", versionModule(hash.digest("hex").slice(0, 8))]]);
}

const versionModule = (version: string): string => `// Made by \`npm run lexicon\`: do not edit.
/** Changes with every entry, form and idea. */
export const LEXICON_VERSION = "${version}";
`;
