import { cleanMessage } from "../model/clean-message.ts";
import { isFields } from "../model/fields.ts";
import type { Source } from "../model/source.ts";
import { readEntry, readId } from "./entry.ts";
import { outlinesIn } from "./opml.ts";

/** What an operator may set, as the environment gives it: text, or nothing. */
export interface SourceSettings {
	/** `SOURCES_OFF`: ids, separated by commas. */
	readonly off?: string | undefined;
	/**
	 * `SOURCES_EXTRA`: a JSON array of sources, or one a line as `id language country feed [name]`. An entry with the id of a
	 * default changes that one and need only say what differs.
	 */
	readonly extra?: string | undefined;
	/** `SOURCES_OPML`, or what was read at its address: an OPML document whose outlines have a `language` and a `country`. */
	readonly opml?: string | undefined;
}

/** The sources that are polled, and one sentence for each setting that could not be followed. */
export interface ConfiguredSources {
	readonly sources: readonly Source[];
	readonly problems: readonly string[];
}

/** Applies an operator's settings to the default sources. A wrong entry is named and left out; the good ones apply. */
export function configured(defaults: readonly Source[], settings: SourceSettings): ConfiguredSources {
	const problems: string[] = [];
	const sources = new Map(defaults.map((source) => [source.id, source]));
	const byFeed = new Map(defaults.map(({ id, feed }) => [feed, id]));
	const added = new Set<string>();
	const given = [
		...entries(settings.extra ?? "", "SOURCES_EXTRA"),
		...opmlEntries(settings.opml ?? "", "SOURCES_OPML"),
	];
	for (const { where, read } of given) {
		try {
			const fields = read();
			const id = readId(fields.id);
			if (added.has(id)) throw new Error(`id "${id}" was given before`);
			const source = readEntry(fields, sources.get(id));
			const twin = byFeed.get(source.feed);
			if (twin !== undefined && twin !== id) throw new Error(`its feed is already polled as "${twin}"`);
			const before = sources.get(id)?.feed;
			if (before !== undefined) byFeed.delete(before);
			byFeed.set(source.feed, id);
			sources.set(id, source);
			added.add(id);
		} catch (error) {
			problems.push(`${where}: ${error instanceof Error ? error.message : String(error)}`);
		}
	}
	for (const id of (settings.off ?? "").split(",").map((part) => part.trim())) {
		if (id === "") continue;
		if (!sources.delete(id)) problems.push(`SOURCES_OFF: there is no source "${id}"`);
	}
	return { sources: [...sources.values()], problems };
}

/** One entry, not read yet, so that what is wrong with it is its own problem. */
interface SourceEntry {
	readonly where: string;
	readonly read: () => Readonly<Record<string, unknown>>;
}

function entries(extra: string, variable: string): readonly SourceEntry[] {
	if (/^\s*</.test(extra)) return opmlEntries(extra, variable);
	if (!/^\s*[[{]/.test(extra)) return lines(extra, variable);
	let list: unknown;
	try {
		list = JSON.parse(extra);
	} catch (error) {
		// What the parser says else shows the text around, which may be a secret.
		const [where = "somewhere"] = /at position \d+.*$|end of JSON input/.exec(String(error)) ?? [];
		const read = (): never => fail(`not JSON: wrong ${where}`);
		return [{ where: `${variable}, the whole`, read }];
	}
	if (!Array.isArray(list))
		return [{ where: `${variable}, the whole`, read: () => fail("must be an array of sources") }];
	return list.map((value: unknown, index) => ({
		where: `${variable}, entry ${index + 1}`,
		read: () => (isFields(value) ? value : fail("must be an object")),
	}));
}

/** What readers call a feed without more is not enough: whose it is, and in which language, only an operator knows. */
function opmlEntries(text: string, variable: string): readonly SourceEntry[] {
	if (text.trim() === "") return [];
	const whole = (what: string): SourceEntry[] => [{ where: `${variable}, the whole`, read: () => fail(what) }];
	if (!text.includes("<"))
		return whole("it is neither an OPML document nor the address of one, such as https://example.org/feeds.opml");
	const outlines = outlinesIn(text);
	if (outlines.length === 0) return whole('no <outline> of it has an xmlUrl="…"');
	return outlines.map(({ line, fields }) => ({
		where: `${variable}, line ${line}`,
		read: () => {
			const missing = (["language", "country"] as const).filter(
				(field) => fields[field] === undefined && fields.id === undefined,
			);
			return missing.length === 0
				? fields
				: fail(
						`${cleanMessage(String(fields.name ?? fields.feed)).slice(0, 80)} has no ${missing.join(" and no ")}; ${RIGHT_OUTLINE}`,
					);
		},
	}));
}

const RIGHT_OUTLINE = 'write it as <outline xmlUrl="https://…" title="…" language="ru" country="KZ"/>';

function lines(extra: string, variable: string): readonly SourceEntry[] {
	return extra
		.split("\n")
		.map((line, index) => ({ line: line.trim(), where: `${variable}, line ${index + 1}` }))
		.filter(({ line }) => line !== "" && !line.startsWith("#"))
		.map(({ line, where }) => ({ where, read: () => readLine(line) }));
}

const RIGHT_LINE = "id language country feed [name]";

function readLine(line: string): Readonly<Record<string, unknown>> {
	const [id, language, country, feed, ...name] = line.split(/\s+/);
	if (/^https?:\S*[,;]$/.test(feed ?? "") || name.some((word) => /^https?:\/\//.test(word)))
		return fail(`two entries on one line: each must have a line of its own, ${RIGHT_LINE}`);
	if (feed === undefined || id === undefined)
		return fail(`"${cleanMessage(line).slice(0, 80)}" must be: ${RIGHT_LINE}`);
	if (/^[\w-]+(?:\.[\w-]+)+(?:[/:]|$)/.test(feed))
		return fail(
			`feed is "${cleanMessage(feed).slice(0, 80)}"; it must begin with https://, as https://${cleanMessage(feed).slice(0, 80)}`,
		);
	return { id, language, country, feed, ...(name.length > 0 ? { name: name.join(" ") } : {}) };
}

function fail(message: string): never {
	throw new Error(message);
}
