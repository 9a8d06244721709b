import type { LanguageCode } from "../model/source.ts";
import { CONCEPT_TABLE } from "./concept-table.ts";
import { COUNTRY_NAMES } from "./names.generated.ts";

/** The column of each language that the table has; a text of another language is told by its names and numbers alone. */
const COLUMNS = ["en", "ru", "kk"] as const;

/** What the idea of a country or a city begins with. */
export const PLACE = "@";

/** The shortest beginning in the table, and the longest worth trying. */
const SHORTEST = 2;
const LONGEST = 12;

/** The shortest beginning that is cut from a country's name: a shorter one fits too many words. */
const SHORTEST_COUNTRY = 5;

/** Ideas of one language by the beginning of a word, or by a whole word followed by `=`. */
export type Concepts = ReadonlyMap<string, string>;

const TABLES: ReadonlyMap<LanguageCode, Concepts> = tables();

const NONE: Concepts = new Map();

/** What a language's words are about; empty for a language the table does not have. */
export function conceptsOf(language: LanguageCode): Concepts {
	return TABLES.get(language) ?? NONE;
}

/** The idea of a lower-case word, the same in every language; `undefined` where the table has none. */
export function conceptOf(word: string, concepts: Concepts): string | undefined {
	const whole = concepts.get(`${word}=`);
	if (whole !== undefined) return whole;
	for (let length = Math.min(word.length, LONGEST); length >= SHORTEST; length--) {
		const concept = concepts.get(word.slice(0, length));
		if (concept !== undefined) return concept;
	}
	return undefined;
}

function tables(): Map<LanguageCode, Concepts> {
	const found = COLUMNS.map(() => new Map<string, string>());
	for (const line of CONCEPT_TABLE.split("\n")) {
		const cells = line.replace(PLACE, "").split("|");
		const mark = line.startsWith(PLACE) ? PLACE : "";
		const idea = mark + (cells[0] ?? "").trim().replace(/[ =].*$/, "");
		if (cells.length > 1) enter(found, (n) => (cells[n] ?? "").trim().split(" "), idea);
	}
	addCountries(found);
	return new Map(COLUMNS.map((language, n) => [language, found[n] ?? NONE]));
}

/** The countries that the table does not name, by their names less the ending that inflection changes. */
function addCountries(found: readonly Map<string, string>[]): void {
	for (const code of Object.keys(COUNTRY_NAMES.en)) {
		const names = COLUMNS.map((language) => (COUNTRY_NAMES[language][code] ?? "").toLowerCase());
		const told = names.some((name, n) => name.includes(" ") || conceptOf(name, found[n] ?? NONE) !== undefined);
		if (!told) enter(found, (n) => [stemOf(names[n] ?? "")], PLACE + code);
	}
}

function stemOf(name: string): string {
	const stem = name.replace(/[aeiouyаеёиоуыэюяйь]+$/, "");
	return stem.length >= SHORTEST_COUNTRY ? stem : `${name}=`;
}

/** Gives each language's table its beginnings of an idea; what came first stays. */
function enter(tables: readonly Map<string, string>[], beginnings: (language: number) => string[], idea: string): void {
	for (const [n, table] of tables.entries()) {
		for (const beginning of beginnings(n)) if (!table.has(beginning)) table.set(beginning, idea);
	}
}
