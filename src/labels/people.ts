/** The office-holders whom stories may have as parties: who they are, what they were when, and what they are called. */
import { ORGANISATIONS, type Organisation } from "../model/facets.ts";
import type { Day } from "../model/instant.ts";
import { once } from "../model/once.ts";
import type { CountryCode } from "../model/source.ts";
import type { UiLanguage } from "./labels.ts";
import { peopleTable } from "./tables.ts";

/** As the lexicon knows somebody. */
export interface KnownPerson {
	readonly id: string;
	readonly country: CountryCode;
	/** For which the person speaks, or spoke, as its head. */
	readonly organisation?: Organisation;
	/** Oldest first. */
	readonly terms: readonly TermOfOffice[];
}

/** An office with its days, both included; it lasts where no end is known. */
export interface TermOfOffice {
	readonly office: NamedOffice;
	readonly from: Day;
	readonly to?: Day;
}

const OFFICE_LABELS = {
	"head-of-state": { en: "Head of state", ru: "Глава государства", kk: "Мемлекет басшысы" },
	"head-of-government": { en: "Head of government", ru: "Глава правительства", kk: "Үкімет басшысы" },
	"foreign-minister": { en: "Foreign minister", ru: "Министр иностранных дел", kk: "Сыртқы істер министрі" },
	minister: { en: "Minister", ru: "Министр", kk: "Министр" },
	speaker: { en: "Speaker of parliament", ru: "Спикер парламента", kk: "Парламент спикері" },
	ambassador: { en: "Ambassador", ru: "Посол", kk: "Елші" },
	leader: { en: "Leader", ru: "Лидер", kk: "Көшбасшы" },
	royal: { en: "Of the royal house", ru: "Член правящего дома", kk: "Әулет мүшесі" },
	envoy: { en: "Envoy", ru: "Специальный представитель", kk: "Арнаулы өкіл" },
	official: { en: "Official", ru: "Должностное лицо", kk: "Лауазымды тұлға" },
	"organisation-head": { en: "Head of the organisation", ru: "Глава организации", kk: "Ұйым басшысы" },
} as const satisfies Readonly<Record<string, Readonly<Record<UiLanguage, string>>>>;
export type NamedOffice = keyof typeof OFFICE_LABELS;

const lines = once(
	(): ReadonlyMap<string, string> =>
		new Map(
			peopleTable()
				.split("\n")
				.map((line) => [line.slice(0, line.indexOf("\t")), line]),
		),
);

/** Everybody who has ever been known, whether or not a story names them. */
export function personIds(): readonly string[] {
	return [...lines().keys()];
}

export function personKnown(id: string): KnownPerson | undefined {
	const line = lines().get(id);
	if (line === undefined) return undefined;
	const [, , , , country = "", head = "", terms = ""] = line.split("\t");
	const organisation = ORGANISATIONS.find((one) => one === head);
	return { id, country, ...(organisation && { organisation }), terms: terms.split(";").flatMap(termOf) };
}

function termOf(text: string): TermOfOffice[] {
	const [held = "", from = "", to = ""] = text.split("/");
	const office = held.split(".")[0] ?? "";
	return isNamed(office) ? [{ office, from, ...(to !== "" && { to }) }] : [];
}

function isNamed(office: string): office is NamedOffice {
	return Object.hasOwn(OFFICE_LABELS, office);
}

export function officeName(office: NamedOffice, ui: UiLanguage): string {
	return OFFICE_LABELS[office][ui];
}

/**
 * The name in the reader's letters where it is known whole, such as «Си Цзиньпин»; else the English one, with the surname as outlets write
 * it: `Emmanuel Macron (Макрон)`. The id itself where nobody is known by it.
 */
export function personName(id: string, ui: UiLanguage): string {
	const [, english = "", russian = "", kazakh = ""] = lines().get(id)?.split("\t") ?? [];
	const name = english || id.split("-").map(capitalised).join(" ");
	const own = ui === "en" ? "" : ui === "ru" ? russian : kazakh;
	return own === "" || isWhole(own, name) ? own || name : `${name} (${own})`;
}

/** Of as many words as the English one: the surname alone may have two. */
function isWhole(own: string, name: string): boolean {
	return own.includes(" ") && own.split(" ").length >= name.split(" ").length;
}

function capitalised(word: string): string {
	return word.charAt(0).toUpperCase() + word.slice(1);
}

const MOST_NAMED = 3;
/** Columns of the table that are names, the id among them. */
const NAMES = 4;
/** Letters of a name that are typed before anybody is meant. */
const LEAST = 3;

/** Whom somebody may mean by a few words: those of whom a name begins with them, in any of its words. */
export function peopleCalled(words: string): string[] {
	const asked = words.trim().toLowerCase();
	if (asked.length < LEAST || /[\t\n]/.test(asked)) return [];
	const table = peopleTable().toLowerCase();
	const found = new Set<string>();
	for (const text of [asked, asked.replaceAll(" ", "-")]) {
		for (let at = table.indexOf(text); at >= 0 && found.size < MOST_NAMED; at = table.indexOf(text, at + 1)) {
			const start = table.lastIndexOf("\n", at) + 1;
			const before = table.slice(start, at);
			if (before.split("\t").length <= NAMES && /^$|[\s-]$/.test(before)) found.add(idAt(table, start));
		}
	}
	return [...found].filter((id) => lines().has(id));
}

function idAt(table: string, start: number): string {
	return table.slice(start, table.indexOf("\t", start));
}
