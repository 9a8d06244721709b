import { basename, extname } from "node:path";
import { LANGUAGE_CODES, type LanguageCode, type Source } from "../../src/model/source.ts";
import { SOURCES } from "../../src/sources/registry.ts";
import { oneOf } from "../options.ts";

/** What is taken of a source that nobody knows. */
const STRANGER: Omit<Source, "id" | "name" | "homepage" | "feed"> = {
	language: "en",
	country: "US",
	publisher: "unknown",
	owner: "private",
	timeZone: "UTC",
};

/** The source of ours with this id. @throws UsageError that names the nearest. */
export function sourceNamed(id: string): Source {
	const known = oneOf(
		"source",
		SOURCES.map((source) => source.id),
	)(id);
	return SOURCES.find((source) => source.id === known) ?? unknownSource(id);
}

/**
 * A source of a document that none of ours publishes: of the same kind as the one whose id its name begins with
 * ("azattyq-ru-1"), or in the language that the name holds ("ozodi-tg-1": Tajik).
 */
export function unknownSource(id: string): Source {
	const kin = SOURCES.find((source) => id.startsWith(`${source.id}-`));
	const language = id.split("-").find((part): part is LanguageCode => LANGUAGE_CODES.some((code) => code === part));
	return {
		...(kin ?? STRANGER),
		...(kin === undefined && language !== undefined && { language }),
		id,
		name: id,
		homepage: `https://${id}.example.com/`,
		feed: `https://${id}.example.com/feed`,
	};
}

/** The source whose feed or host the address is, or whose id the file's name begins with; else an unknown one. */
export function sourceOfDocument(input: string): Source {
	const host = URL.canParse(input) ? new URL(input).hostname : "";
	const file = basename(input);
	return (
		SOURCES.find(({ feed, homepage }) => feed === input || (host !== "" && new URL(homepage).hostname === host)) ??
		SOURCES.filter((source) => file.startsWith(source.id)).toSorted((a, b) => b.id.length - a.id.length)[0] ??
		unknownSource(
			basename(host || file, extname(file))
				.replace(/[^a-z0-9]+/gi, "-")
				.toLowerCase(),
		)
	);
}
