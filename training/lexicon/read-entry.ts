import { type Entry, type EntryKind, OFFICES, STRENGTHS, type Term, TIERS, VIAS } from "../../src/lexicon/entry.ts";
import { EVENT_TYPES, LEVELS, ORGANISATIONS, THEMES } from "../../src/model/facets.ts";
import type { Day } from "../../src/model/instant.ts";
import { SUBJECTS } from "../../src/model/reason.ts";
import type { CountryCode } from "../../src/model/source.ts";

/** What a table's row may be of. */
export type TableKind = Exclude<EntryKind, "idea">;

/** How the attributes of each kind are read, and so which it may have. */
const READERS: { readonly [Kind in TableKind]: (id: string, read: Attributes) => Entry & { kind: Kind } } = {
	kz: (id, read) => ({
		kind: "kz",
		id,
		tier: read.oneOf("tier", TIERS),
		isLocal: read.isSet("home"),
		level: read.optional("level", LEVELS),
		partner: read.country("partner"),
	}),
	country: (id, read) => ({ kind: "country", id: countryCode("the id", id), via: read.oneOf("via", VIAS) }),
	organisation: (id, read) => ({
		kind: "organisation",
		id: known("the id", id, ORGANISATIONS),
		isSeat: read.optional("via", ["seat"]) !== undefined,
		partner: read.country("partner"),
		organisation: read.optional("organisation", ORGANISATIONS),
	}),
	person: (id, read) => ({
		kind: "person",
		id,
		name: read.text("name")?.replaceAll("_", " ") ?? nameOf(id),
		country: countryCode("country", read.text("country")),
		organisation: read.optional("organisation", ORGANISATIONS),
		terms: termsOf(read),
	}),
	act: (id, read) => ({
		kind: "act",
		id,
		class: read.oneOf("class", EVENT_TYPES),
		strength: STRENGTHS[Number(read.oneOf("strength", ["0", "1", "2", "3"]))] ?? 0,
	}),
	role: (id, read) => ({ kind: "role", id, level: read.oneOf("level", LEVELS) }),
	organ: (id) => ({ kind: "organ", id }),
	citizens: (id) => ({ kind: "citizens", id }),
	area: (id) => ({ kind: "area", id }),
	theme: (id) => ({ kind: "theme", id: known("the id", id, THEMES) }),
	negative: (id, read) => ({ kind: "negative", id, class: read.oneOf("class", SUBJECTS) }),
	genre: (id) => ({ kind: "genre", id }),
	decoy: (id, read) => ({ kind: "decoy", id, class: read.optional("class", SUBJECTS) }),
};

/** @throws Error saying which kinds there are. */
export function tableKind(kind: string): TableKind {
	if (isTableKind(kind)) return kind;
	throw new Error(`"${kind}" is not a kind; known are ${Object.keys(READERS).join(", ")}`);
}

const isTableKind = (kind: string): kind is TableKind => Object.hasOwn(READERS, kind);

/**
 * An entry from a row of a table.
 * @throws Error saying what of it is missing, unknown or of no meaning.
 */
export function readEntry(
	kind: string,
	id: string,
	attributes: Iterable<readonly [key: string, value: string]>,
): Entry {
	const left = new Map(attributes);
	const entry = READERS[tableKind(kind)](id, new Attributes(left));
	const [extra] = left.keys();
	if (extra !== undefined) throw new Error(`"${extra}" is no attribute of ${kind}`);
	return entry;
}

/** Takes attributes one by one out of a map: what is left was not asked for. */
class Attributes {
	readonly #left: Map<string, string>;

	constructor(left: Map<string, string>) {
		this.#left = left;
	}

	text(key: string): string | undefined {
		const value = this.#left.get(key);
		this.#left.delete(key);
		return value;
	}

	isSet(key: string): boolean {
		const value = this.text(key);
		if (value !== undefined && value !== "1") throw new Error(`${key}="${value}": may only be 1`);
		return value !== undefined;
	}

	oneOf<Value extends string>(key: string, values: readonly Value[]): Value {
		return known(key, this.text(key), values);
	}

	optional<Value extends string>(key: string, values: readonly Value[]): Value | undefined {
		const value = this.text(key);
		return value === undefined ? undefined : known(key, value, values);
	}

	country(key: string): CountryCode | undefined {
		const value = this.text(key);
		return value === undefined ? undefined : countryCode(key, value);
	}
}

function known<Value extends string>(what: string, value: string | undefined, values: readonly Value[]): Value {
	const found = values.find((one) => one === value);
	if (found === undefined) throw new Error(`${what} is ${said(value)}; known are ${values.join(", ")}`);
	return found;
}

function countryCode(what: string, value: string | undefined): CountryCode {
	if (value === undefined || !/^[A-Z]{2}$/.test(value))
		throw new Error(`${what} is ${said(value)}, no ISO 3166-1 code`);
	return value;
}

const said = (value: string | undefined): string => (value === undefined ? "missing" : `"${value}"`);

/** `terms=office/from/to;…`, or one term in `role`, `from` and `to`; an office may have its field: `speaker.senate`. */
function termsOf(read: Attributes): Term[] {
	const [terms, role, from, to] = ["terms", "role", "from", "to"].map((key) => read.text(key));
	if (terms !== undefined && (role ?? from ?? to) !== undefined)
		throw new Error("has terms, and role, from or to beside them");
	return (terms ?? `${role ?? ""}/${from ?? ""}/${to ?? ""}`).split(";").map(termOf);
}

function termOf(text: string): Term {
	const [held = "", from, to = ""] = text.split("/");
	const [office, field] = held.split(".");
	const start = dayOf(from);
	const end = to === "" ? undefined : dayOf(to);
	if (end !== undefined && end < start) throw new Error(`the term "${text}" ends before it begins`);
	return { office: known("an office", office, OFFICES), field, from: start, to: end };
}

function dayOf(text: string | undefined): Day {
	const time = Date.parse(text ?? "");
	// A 31 February is read as 2 March.
	if (text === undefined || Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text)
		throw new Error(`a term begins or ends on ${said(text)}, which is no day`);
	return text;
}

/** `emmanuel-macron` is Emmanuel Macron. */
const nameOf = (id: string): string =>
	id.replace(/(?:^|-)([^-])/g, (_, letter: string) => ` ${letter.toUpperCase()}`).trim();
