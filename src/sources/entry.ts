import * as v from "valibot";
import { cleanMessage } from "../model/clean-message.ts";
import { secretsOf } from "../model/secrets.ts";
import { LANGUAGE_CODES, OWNERS, type Source } from "../model/source.ts";

/** What an operator may write for one source: a whole one, or as little as id, language, country and feed. */
type EntryFields = Readonly<Record<string, unknown>>;

/** Says of a field what was found and what is wanted. */
const wanted =
	(field: keyof Source, what: string) =>
	({ input }: { readonly input: unknown }): string => {
		const found = input === undefined ? "is missing" : `is ${cleanMessage(JSON.stringify(input) ?? "").slice(0, 80)}`;
		return `${field} ${found}; it must be ${what}`;
	};

function text(field: keyof Source) {
	const what = wanted(field, "a text");
	return v.pipe(
		v.string(what),
		v.check((value) => value.trim() !== "", what),
		v.trim(),
	);
}

function address(field: keyof Source) {
	const what = wanted(field, "an absolute http or https address");
	return v.pipe(
		v.string(what),
		v.check((value) => /^https?:$/.test(URL.parse(value)?.protocol ?? ""), what),
		v.check((value) => {
			const { username, password } = new URL(value);
			return username === "" && password === "";
		}, `${field} holds a name or a password, which everybody would see; it must be an address without them`),
	);
}

const NO_ZONE = "UTC";

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const SAID_ID = wanted("id", "lower-case letters, digits and single hyphens");
const Id = v.pipe(v.string(SAID_ID), v.maxLength(64, SAID_ID), v.regex(ID, SAID_ID));

const SAID_COUNTRY = wanted("country", "an ISO 3166-1 code in capitals, such as KZ");
const SAID_ZONE = wanted("timeZone", "an IANA zone, such as Asia/Almaty");
const SAID_MINUTES = wanted("pollMinutes", "a whole number from 1 to 1440");
const SAID_HOSTS = wanted("formerHosts", "a list of host names, such as old.example");

/** A source, field by field in the order in which faults are named. */
const Entry = v.strictObject(
	{
		feed: address("feed"),
		id: Id,
		name: text("name"),
		homepage: address("homepage"),
		language: v.picklist(LANGUAGE_CODES, wanted("language", `one of ${LANGUAGE_CODES.join(", ")}`)),
		country: v.pipe(v.string(SAID_COUNTRY), v.regex(/^[A-Z]{2}$/, SAID_COUNTRY), v.check(isAssigned, SAID_COUNTRY)),
		publisher: text("publisher"),
		owner: v.picklist(OWNERS, wanted("owner", `one of ${OWNERS.join(", ")}`)),
		timeZone: v.pipe(v.string(SAID_ZONE), v.check(isZone, SAID_ZONE)),
		pollMinutes: v.exactOptional(
			v.pipe(
				v.number(SAID_MINUTES),
				v.integer(SAID_MINUTES),
				v.minValue(1, SAID_MINUTES),
				v.maxValue(1440, SAID_MINUTES),
			),
		),
		formerHosts: v.exactOptional(
			v.pipe(v.array(v.pipe(v.string(), v.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/)), SAID_HOSTS), v.nonEmpty(SAID_HOSTS)),
		),
		difficulty: v.exactOptional(text("difficulty")),
	} satisfies Record<keyof Source, unknown>,
	({ received }) => `${received} is not a field of a source`,
);

let regions: Intl.DisplayNames | undefined;

/** Whether a code is assigned is asked of the platform's English names, which workerd ships whole. */
function isAssigned(code: string): boolean {
	regions ??= new Intl.DisplayNames("en", { type: "region", fallback: "none" });
	return regions.of(code) !== undefined;
}

function isZone(name: string): boolean {
	// What an entry has that names none: of ten thousand of them each look-up would cost more than all else.
	if (name === NO_ZONE) return true;
	try {
		return new Intl.DateTimeFormat("en", { timeZone: name }) !== undefined;
	} catch {
		return false;
	}
}

/** What must be given is there in any case, so that it is named where it is missing. */
const NOTHING: EntryFields = { id: undefined, language: undefined, country: undefined };

/**
 * Reads one entry of an operator's configuration. What is left out is taken from `base`, the default source of the same
 * id, and failing that derived from the feed's host: a private publisher whose undated zones are UTC.
 * @throws an Error whose message names the field and what was found there.
 */
export function readEntry(fields: EntryFields, base?: Source): Source {
	const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== null));
	const { feed, ...merged }: EntryFields = { ...NOTHING, owner: "private", timeZone: NO_ZONE, ...base, ...given };
	const url = typeof feed === "string" ? URL.parse(feed) : null;
	const host = url?.hostname.replace(/^www\./, "") ?? "";
	const whole = { name: host, homepage: url?.origin, publisher: host, ...merged, feed };
	const source = read(Entry, whole);
	// Readers are led there: an address that only the operator may know is not for them.
	const isOpen = secretsOf(source.homepage).length === 0;
	return isOpen ? source : { ...source, homepage: new URL(source.homepage).origin };
}

/** @throws where it is not a name fit for storage, addresses and file names. */
export function readId(value: unknown): string {
	return read(Id, value);
}

function read<Schema extends v.GenericSchema>(schema: Schema, value: unknown): v.InferOutput<Schema> {
	const { success, output, issues } = v.safeParse(schema, value, { abortPipeEarly: true });
	if (success) return output;
	// A misspelled field first: it is why another one is missing.
	const { message } = issues.find(({ expected }) => expected === "never") ?? issues[0];
	throw new Error(message);
}
