import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { lexiconBytes } from "./bytes.ts";
import { type CompiledEntry, compile } from "./compile.ts";
import { type Idea, readEvents, readKinds } from "./ideas.ts";
import { readTable } from "./table.ts";
import { readTopics, type Topic } from "./topics.ts";

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

/** @throws Error naming file and line of what is no topic. */
export const topicsOf = (ideas: Tables): Topic[] => readTopics(ideas.get("topics.tsv") ?? "");

/** What `npm run lexicon` writes into src/lexicon, by the name of the file. */
export function modulesOf(
	entries: readonly CompiledEntry[],
	ideas: readonly Idea[],
	topics: readonly Topic[],
): Map<string, Uint8Array> {
	const bytes = lexiconBytes(entries, ideas, topics);
	const version = createHash("sha256").update(bytes).digest("hex").slice(0, 8);
	return new Map([
		["lexicon.generated.bin", bytes],
		["version.generated.ts", new TextEncoder().encode(versionModule(version))],
	]);
}

const versionModule = (version: string): string => `// Made by \`npm run lexicon\`: do not edit.
/** Changes with every entry, form, idea and topic. */
export const LEXICON_VERSION = "${version}";
`;
