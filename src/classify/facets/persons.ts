import type { Person } from "../../model/facets.ts";
import type { Instant } from "../../model/instant.ts";
import type { CountryCode } from "../../model/source.ts";
import type { Hit } from "../hit.ts";

/** A person named in an article who held an office on its day. */
export interface OfficeHolder extends Person {
	/** As in the lexicon's README: head-of-state, foreign-minister, … */
	readonly role: string;
	/** The organisation the person spoke for on that day; the person's country then is no party. */
	readonly organisation?: string;
	readonly hit: Hit;
}

/** Everybody named who was in office when the article was published, each once, in order of appearance. */
export function officeHoldersOf(hits: readonly Hit[], published: Instant): OfficeHolder[] {
	const day = published.slice(0, 10);
	const found = new Map<string, OfficeHolder>();
	for (const hit of hits) {
		if (hit.entry.kind !== "person" || found.has(hit.entry.id)) continue;
		const holder = officeHolder(hit, day);
		if (holder !== undefined) found.set(hit.entry.id, holder);
	}
	return [...found.values()];
}

/** Those who are parties: whose country or organisation is. The Kazakh ones, who are in every second story, are left out. */
export function personsOf(holders: readonly OfficeHolder[], partners: readonly CountryCode[]): Person[] {
	return holders
		.filter(({ country, organisation }) => organisation !== undefined || partners.includes(country))
		.map(({ id, name, country }) => ({ id, name, country }));
}

function officeHolder(hit: Hit, day: string): OfficeHolder | undefined {
	const { id, attributes } = hit.entry;
	const role = roleOn(day, attributes);
	const { country, organisation } = attributes;
	if (role === undefined || country === undefined) return undefined;
	const name = attributes.name?.replaceAll("_", " ") ?? nameOf(id);
	const isHeadOfOrganisation = role === "organisation-head" && organisation !== undefined;
	return { id, name, country, role, hit, ...(isHeadOfOrganisation && { organisation }) };
}

/** `terms=role/from/to;…`, or one term in `role`, `from` and `to`; a term without an end lasts. */
function roleOn(day: string, attributes: Readonly<Record<string, string>>): string | undefined {
	const { terms, role = "", from = "", to = "" } = attributes;
	for (const term of (terms ?? `${role}/${from}/${to}`).split(";")) {
		const [held = "", start = "", end = ""] = term.split("/");
		if (start <= day && (end === "" || day <= end)) return held;
	}
	return undefined;
}

/** `emmanuel-macron` is Emmanuel Macron; names that a slug cannot tell stand in the lexicon. */
function nameOf(id: string): string {
	return id.replace(/(?:^|-)([^-])/g, (_, letter: string) => ` ${letter.toUpperCase()}`).trim();
}
