import type { Source } from "../model/source.ts";
import { told } from "../model/told.ts";
import { readEntry, readId } from "./entry.ts";

/** What an operator may set, as the environment gives it: text, or nothing. */
export interface SourceSettings {
	/** `SOURCES_OFF`: ids, separated by commas. */
	readonly off?: string | undefined;
	/**
	 * `SOURCES_EXTRA`: a JSON array of sources, or one a line as `id language country feed [name]`. An entry with the id of a
	 * default changes that one and need only say what differs.
	 */
	readonly extra?: string | undefined;
}

/** The sources that are polled, and one sentence for each setting that could not be followed. */
export interface ConfiguredSources {
	readonly sources: readonly Source[];
	readonly problems: readonly string[];
}

/** Applies an operator's settings to the default sources. A wrong entry is told and left out; the good ones beside it apply. */
export function configured(defaults: readonly Source[], settings: SourceSettings): ConfiguredSources {
	const problems: string[] = [];
	const sources = new Map(defaults.map((source) => [source.id, source]));
	const added = new Set<string>();
	for (const { where, read } of entries(settings.extra ?? "")) {
		try {
			const fields = read();
			const id = readId(fields.id);
			if (added.has(id)) throw new Error(`id "${id}" was given before`);
			const source = readEntry(fields, sources.get(id));
			const twin = [...sources.values()].find((other) => other.id !== id && other.feed === source.feed);
			if (twin) throw new Error(`its feed is already polled as "${twin.id}"`);
			sources.set(id, source);
			added.add(id);
		} catch (error) {
			problems.push(`SOURCES_EXTRA, ${where}: ${error instanceof Error ? error.message : String(error)}`);
		}
	}
	for (const id of (settings.off ?? "").split(",").map((part) => part.trim())) {
		if (id === "") continue;
		if (!sources.delete(id)) problems.push(`SOURCES_OFF: there is no source "${id}"`);
	}
	return { sources: [...sources.values()], problems };
}

/** One entry, not read yet, so that what is wrong with it is its own problem. */
interface Entry {
	readonly where: string;
	readonly read: () => Readonly<Record<string, unknown>>;
}

function entries(extra: string): readonly Entry[] {
	if (!/^\s*[[{]/.test(extra)) return lines(extra);
	let list: unknown;
	try {
		list = JSON.parse(extra);
	} catch (error) {
		return [{ where: "the whole", read: () => fail(`not JSON: ${error instanceof Error ? error.message : error}`) }];
	}
	if (!Array.isArray(list)) return [{ where: "the whole", read: () => fail("must be an array of sources") }];
	return list.map((value: unknown, index) => ({
		where: `entry ${index + 1}`,
		read: () => (isRecord(value) ? value : fail("must be an object")),
	}));
}

function lines(extra: string): readonly Entry[] {
	return extra
		.split("\n")
		.map((line, index) => ({ line: line.trim(), where: `line ${index + 1}` }))
		.filter(({ line }) => line !== "" && !line.startsWith("#"))
		.map(({ line, where }) => ({ where, read: () => readLine(line) }));
}

function readLine(line: string): Readonly<Record<string, unknown>> {
	const [id, language, country, feed, ...name] = line.split(/\s+/);
	if (feed === undefined) return fail(`"${told(line).slice(0, 80)}" must be: id language country feed [name]`);
	return { id, language, country, feed, ...(name.length > 0 ? { name: name.join(" ") } : {}) };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

function fail(message: string): never {
	throw new Error(message);
}
