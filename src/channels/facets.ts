/** What stories can be chosen by: one table, which the query, the paths, the lists and the titles all read. */
import {
	countryName,
	eventName,
	levelName,
	organisationName,
	themeName,
	UI_LANGUAGES,
	type UiLanguage,
} from "../labels/labels.ts";
import { languageName } from "../labels/language-names.ts";
import { personIds, personKnown, personName } from "../labels/people.ts";
import { countryNames } from "../labels/tables.ts";
import { EVENT_TYPES, LEVELS, ORGANISATIONS, THEMES } from "../model/facets.ts";
import { once } from "../model/once.ts";
import { LANGUAGE_CODES, type Source } from "../model/source.ts";
import { type Story, tellersOf } from "../model/story.ts";

/** In the order in which a title names them. */
export const FACETS = ["partner", "organisation", "person", "event", "theme", "level", "language", "source"] as const;
export type FacetName = (typeof FACETS)[number];

export interface Facet {
	/** Every value that may be asked for, whether or not a story has it today. */
	readonly values: ReadonlySet<string>;
	/** For people; the id itself where it has no name. */
	readonly label: (id: string, ui: UiLanguage) => string;
	readonly valuesOf: (story: Story) => readonly string[];
}

export type FacetTable = Readonly<Record<FacetName, Facet>>;

/** The facets; sources are what an operator configured. */
export function facetsFor(sources: ReadonlyMap<string, Source>): FacetTable {
	return {
		partner: facet(
			() => Object.keys(countryNames().en),
			countryName,
			({ facets }) => facets.partners,
		),
		organisation: facet(
			() => ORGANISATIONS,
			organisationName,
			({ facets }) => facets.organisations,
		),
		person: facet(personIds, personName, personsOfParties),
		event: facet(
			() => EVENT_TYPES,
			eventName,
			({ facets }) => facets.events,
		),
		theme: facet(
			() => THEMES,
			themeName,
			({ facets }) => facets.themes,
		),
		level: facet(
			() => LEVELS,
			levelName,
			({ facets }) => (facets.level === undefined ? [] : [facets.level]),
		),
		language: facet(
			() => LANGUAGE_CODES,
			languageName,
			(story) => distinct(tellersOf(story).map(({ language }) => language)),
		),
		source: facet(
			() => [...sources.keys()],
			(id) => sources.get(id)?.name ?? id,
			(story) => distinct(tellersOf(story).map(({ sourceId }) => sourceId)),
		),
	};
}

/**
 * Those whose country, or the organisation that they head, is a party of the story too: so whoever looks for a person finds the days by
 * the counts of these.
 */
function personsOfParties({ facets: { persons, partners, organisations } }: Story): string[] {
	return persons.flatMap(({ id, country }) => {
		const organisation = personKnown(id)?.organisation;
		const isParty = partners.includes(country) || (organisation !== undefined && organisations.includes(organisation));
		return isParty ? [id] : [];
	});
}

function facet<Id extends string>(
	ids: () => readonly Id[],
	name: (id: Id, ui: UiLanguage) => string,
	valuesOf: (story: Story) => readonly string[],
): Facet {
	const known = once(() => new Map<string, Id>(ids().map((id) => [id, id])));
	const values = once(() => new Set(known().keys()));
	return {
		get values() {
			return values();
		},
		label: (text, ui) => {
			const id = known().get(text);
			return id === undefined ? text : name(id, ui);
		},
		valuesOf,
	};
}

/** What somebody may have typed for each value: its id and its names. */
export function spellings({ values, label }: Facet): { readonly id: string; readonly text: string }[] {
	return [...values].flatMap((id) => [{ id, text: id }, ...UI_LANGUAGES.map((ui) => ({ id, text: label(id, ui) }))]);
}

function distinct(values: readonly string[]): string[] {
	return values.length < 2 ? [...values] : [...new Set(values)];
}
