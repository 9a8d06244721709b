import { cleanMessage } from "../model/clean-message.ts";
import { type CountryCode, LANGUAGE_CODES, OWNERS, type Source } from "../model/source.ts";

/** What an operator may write for one source: a whole one, or as little as id, language, country and feed. */
type EntryFields = Readonly<Record<string, unknown>>;

const FIELDS: Readonly<Record<keyof Source, true>> = {
	id: true,
	name: true,
	homepage: true,
	feed: true,
	language: true,
	country: true,
	publisher: true,
	owner: true,
	timeZone: true,
	pollMinutes: true,
	formerHosts: true,
	difficulty: true,
};

/**
 * Reads one entry of an operator's configuration. What is left out is taken from `base`, the default source of the same
 * id, and failing that derived from the feed's host: a private publisher whose undated zones are UTC.
 * @throws an Error whose message names the field and what was found there.
 */
export function readEntry(fields: EntryFields, base?: Source): Source {
	const unknown = Object.keys(fields).find((field) => !(field in FIELDS));
	if (unknown !== undefined) throw new Error(`"${unknown}" is not a field of a source`);
	const feed = address(fields.feed ?? base?.feed, "feed");
	const host = new URL(feed).hostname.replace(/^www\./, "");
	const pollMinutes = fields.pollMinutes ?? base?.pollMinutes;
	const formerHosts = fields.formerHosts ?? base?.formerHosts;
	const difficulty = fields.difficulty ?? base?.difficulty;
	return {
		id: readId(fields.id),
		name: text(fields.name ?? base?.name ?? host, "name"),
		homepage: address(fields.homepage ?? base?.homepage ?? new URL(feed).origin, "homepage"),
		feed,
		language: oneOf(LANGUAGE_CODES, fields.language ?? base?.language, "language"),
		country: country(fields.country ?? base?.country),
		publisher: text(fields.publisher ?? base?.publisher ?? host, "publisher"),
		owner: oneOf(OWNERS, fields.owner ?? base?.owner ?? "private", "owner"),
		timeZone: timeZone(fields.timeZone ?? base?.timeZone ?? "UTC"),
		...(pollMinutes === undefined ? {} : { pollMinutes: minutes(pollMinutes) }),
		...(formerHosts === undefined ? {} : { formerHosts: hosts(formerHosts) }),
		...(difficulty === undefined ? {} : { difficulty: text(difficulty, "difficulty") }),
	};
}

/** @throws where it is not a name fit for storage, addresses and file names. */
export function readId(value: unknown): string {
	if (typeof value === "string" && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value) && value.length <= 64) return value;
	throw wrong("id", value, "lower-case letters, digits and single hyphens");
}

function text(value: unknown, field: string): string {
	if (typeof value === "string" && value.trim() !== "") return value.trim();
	throw wrong(field, value, "a text");
}

function address(value: unknown, field: string): string {
	const url = typeof value === "string" ? URL.parse(value) : null;
	if (url && (url.username !== "" || url.password !== ""))
		throw new Error(
			`${field} holds a name or a password, which everybody would see; it must be an address without them`,
		);
	if (url && typeof value === "string" && /^https?:$/.test(url.protocol)) return value;
	throw wrong(field, value, "an absolute http or https address");
}

function oneOf<Choice extends string>(choices: readonly Choice[], value: unknown, field: string): Choice {
	const choice = choices.find((candidate) => candidate === value);
	if (choice !== undefined) return choice;
	throw wrong(field, value, `one of ${choices.join(", ")}`);
}

/** Whether a code is assigned is asked of the platform's English names, which workerd ships whole. */
function country(value: unknown): CountryCode {
	const names = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
	if (typeof value === "string" && /^[A-Z]{2}$/.test(value) && names.of(value) !== undefined) return value;
	throw wrong("country", value, "an ISO 3166-1 code in capitals, such as KZ");
}

function timeZone(value: unknown): string {
	try {
		if (typeof value === "string") return new Intl.DateTimeFormat("en", { timeZone: value }) && value;
	} catch {
		// An unknown zone is a RangeError, named below with the rest.
	}
	throw wrong("timeZone", value, "an IANA zone, such as Asia/Almaty");
}

function minutes(value: unknown): number {
	if (typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= 1440) return value;
	throw wrong("pollMinutes", value, "a whole number from 1 to 1440");
}

function hosts(value: unknown): string[] {
	const isHost = (host: unknown): host is string =>
		typeof host === "string" && /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(host);
	if (Array.isArray(value) && value.length > 0 && value.every(isHost)) return value;
	throw wrong("formerHosts", value, "a list of host names, such as old.example");
}

function wrong(field: string, found: unknown, wanted: string): Error {
	const shown = found === undefined ? "is missing" : `is ${cleanMessage(JSON.stringify(found) ?? "").slice(0, 80)}`;
	return new Error(`${field} ${shown}; it must be ${wanted}`);
}
