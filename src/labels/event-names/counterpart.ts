/** Those with whom an event is, as a sentence needs them. */
import type { EventFacets } from "../../model/occurrence.ts";
import { ownValue } from "../../model/own-value.ts";
import { countryName, type UiLanguage } from "../labels.ts";
import { countryCases } from "../tables.ts";
import { ORGANISATION_FORMS, type OrganisationForms } from "./organisations.ts";

/** "France", "to France", "of France", "with France": of one or of several. */
export interface Counterpart {
	readonly name: string;
	readonly to: string;
	readonly of: string;
	readonly with: string;
	/** They are countries, which have heads, governments and ambassadors. */
	readonly areCountries: boolean;
	readonly isSeveral: boolean;
	readonly isFormat: boolean;
	/** The name says already that it is a meeting. */
	readonly isMeeting: boolean;
}

type Forms = Pick<Counterpart, "name" | "to" | "of" | "with">;

/** More than these are too many for a name: then it names two "and others". */
const MOST_NAMED = 3;

/** The countries of an event, or else its organisations; of a summit the organisation that holds it comes first. */
export function counterpartOf({ type, partners, organisations }: EventFacets, ui: UiLanguage): Counterpart | undefined {
	const bodies = organisations.map((id) => ORGANISATION_FORMS[id]);
	const [body] = bodies;
	if (body !== undefined && type === "summit") return counterpart([bodyForms(body, ui)], ui, [body]);
	if (partners.length > 0)
		return counterpart(
			partners.map((code) => countryForms(code, ui)),
			ui,
		);
	if (body === undefined) return undefined;
	// Whoever else is named takes part in the format.
	const named = body.isFormat ? [body] : bodies.filter(({ isFormat }) => !isFormat);
	return counterpart(
		named.map((one) => bodyForms(one, ui)),
		ui,
		named,
	);
}

function counterpart(all: readonly Forms[], ui: UiLanguage, bodies?: readonly OrganisationForms[]): Counterpart {
	return {
		...joined(all, ui),
		areCountries: bodies === undefined,
		isSeveral: all.length > 1,
		isFormat: bodies?.[0]?.isFormat === true,
		isMeeting: bodies?.[0]?.isMeeting === true,
	};
}

function countryForms(code: string, ui: UiLanguage): Forms {
	const name = countryName(code, ui).replace(/ \([^)]*\)/gu, "");
	const cases = ownValue(countryCases()[ui], code);
	if (cases === undefined) return { name, to: `→ ${name}`, of: name, with: name };
	if (ui === "en") return englishForms(cases);
	const [to = name, second = name, third = name] = cases.split("|");
	return ui === "ru" ? { name, to, of: second, with: third } : { name, to, of: name, with: second };
}

function bodyForms({ en, ru, kk, isFormat, isMeeting }: OrganisationForms, ui: UiLanguage): Forms {
	if (ui === "en" && isFormat) return { ...englishForms(en), with: isMeeting ? `at ${en}` : `in the ${en} format` };
	if (ui === "en") return englishForms(en);
	const [name, to, of, together] = ui === "ru" ? ru : kk;
	return { name, to, of, with: together };
}

function englishForms(name: string): Forms {
	return { name: bare(name), to: `to ${name}`, of: `of ${name}`, with: `with ${name}` };
}

function bare(name: string): string {
	return name.replace(/^the /, "");
}

const AND: Readonly<Record<UiLanguage, string>> = { en: "and", ru: "и", kk: "және" };

const OTHERS: Readonly<Record<UiLanguage, Forms>> = {
	en: { name: "others", to: "others", of: "others", with: "others" },
	ru: { name: "другие", to: "другие страны", of: "других стран", with: "другими странами" },
	kk: { name: "басқа елдер", to: "басқа елдерге", of: "басқа елдер", with: "басқа елдермен" },
};

/** Several as one list. Kazakh puts the ending on the last alone, English and Russian the preposition on the first. */
function joined(all: readonly Forms[], ui: UiLanguage): Forms {
	const named = all.length > MOST_NAMED ? [...all.slice(0, 2), OTHERS[ui]] : all;
	const [first] = named;
	if (first !== undefined && named.length === 1) return first;
	const list = (pick: (forms: Forms) => string): string => {
		const parts = named.map((forms, n) => (ui === "kk" && n < named.length - 1 ? forms.name : pick(forms)));
		return `${parts.slice(0, -1).join(", ")} ${AND[ui]} ${parts.at(-1)}`;
	};
	const prepositions = new Set(named.map(({ to }) => /^(?:в|во|на) /u.exec(to)?.[0].replace("во", "в")));
	const isOnePlace = ui !== "ru" || prepositions.size === 1 || named.length > all.length;
	return {
		name: list(({ name }) => name),
		to: isOnePlace ? onFirst(list(({ to }) => to)) : list(({ to }) => to),
		of: ui === "en" ? onFirst(list(({ of }) => of)) : list(({ of }) => of),
		with: onFirst(list(({ with: together }) => together)),
	};
}

/** "with France and with Germany" → "with France and Germany". */
function onFirst(list: string): string {
	return list.replace(/(, | and | и )(?:to|of|with|во?|на|со?) /gu, "$1");
}
