import type { Office } from "../../lexicon/entry.ts";
import type { Organisation, Person } from "../../model/facets.ts";
import type { Day, Instant } from "../../model/instant.ts";
import type { CountryCode } from "../../model/source.ts";
import type { Hit } from "../hit.ts";
import { officeOn } from "../office.ts";

/** A person named in an article who held an office on its day. */
export interface OfficeHolder extends Person {
	readonly office: Office;
	/** Which of several such offices, where the lexicon says it. */
	readonly field?: string;
	/** The organisation the person spoke for on that day; the person's country then is no party. */
	readonly organisation?: Organisation;
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

function officeHolder(hit: Hit, day: Day): OfficeHolder | undefined {
	if (hit.entry.kind !== "person") return undefined;
	const { id, name, country, organisation } = hit.entry;
	const term = officeOn(hit.entry, day);
	if (term === undefined) return undefined;
	const { office, field } = term;
	const isHeadOfOrganisation = office === "organisation-head" && organisation !== undefined;
	return {
		...{ id, name, country, office, hit },
		...(field !== undefined && { field }),
		...(isHeadOfOrganisation && { organisation }),
	};
}
