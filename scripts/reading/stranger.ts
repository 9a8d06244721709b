import { LANGUAGE_CODES, type LanguageCode, type Source } from "../../src/model/source.ts";
import { SOURCES } from "../../src/sources/registry.ts";

/** What is taken of a source that nobody knows. */
const STRANGER: Omit<Source, "id" | "name" | "homepage" | "feed"> = {
	language: "en",
	country: "US",
	publisher: "unknown",
	owner: "private",
	timeZone: "UTC",
};

/**
 * A source of a document that none of ours publishes: of the same kind as the one whose id its name begins with
 * ("azattyq-ru-1"), or in the language that the name holds ("ozodi-tg-1": Tajik).
 */
export function stranger(id: string): Source {
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
