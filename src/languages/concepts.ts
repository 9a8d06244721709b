import type { LanguageCode } from "../model/source.ts";
import { CONCEPT_TABLE } from "./concept-table.ts";
import { COUNTRY_NAMES } from "./names.generated.ts";
import { kazakhLatin } from "./spellings.ts";

/** The column of each language that the table has; a text of another language is told by its names and numbers alone. */
const COLUMNS = ["en", "ru", "kk"] as const;

/** What the idea of a country or a city begins with. */
export const PLACE = "@";

/** The shortest beginning that is cut from a country's name: a shorter one fits too many words. */
const SHORTEST_COUNTRY = 5;

/** Ideas of one language. */
export interface Concepts {
	/** By the beginning of a word, or by a whole word followed by `=`. */
	readonly ideas: ReadonlyMap<string, string>;
	/** Letters of the longest beginning, by the first two letters: most words need not be tried. */
	readonly longest: ReadonlyMap<string, number>;
}

/** Shorter Kazakh beginnings are not spelled in Latin letters: too many words would begin so. */
const SHORTEST_SPELLED = 4;

/** Latin letters with accents, and the dotless i. */
const ACCENTED = /[\u00c0-\u024f\u1e00-\u1eff]/;

/** Letters of the shortest beginning. */
const SHORTEST = 2;

const TABLES: ReadonlyMap<LanguageCode, Concepts> = tables();

const NONE: Concepts = { ideas: new Map(), longest: new Map() };

/** What a language's words are about; empty for a language the table does not have. */
export function conceptsOf(language: LanguageCode): Concepts {
	return TABLES.get(language) ?? NONE;
}

/**
 * The idea of a lower-case word, the same in every language; `undefined` where the table has none. Accents of Latin letters
 * do not count.
 */
export function conceptOf(lower: string, { ideas, longest }: Concepts): string | undefined {
	const word = ACCENTED.test(lower) ? unaccented(lower) : lower;
	const reach = longest.get(word.slice(0, SHORTEST));
	if (reach === undefined) return undefined;
	const whole = ideas.get(`${word}=`);
	if (whole !== undefined) return whole;
	for (let length = Math.min(word.length, reach); length >= SHORTEST; length--) {
		const idea = ideas.get(word.slice(0, length));
		if (idea !== undefined) return idea;
	}
	return undefined;
}

/** Ideas by the beginnings of their words. */
export function conceptsFrom(ideas: ReadonlyMap<string, string>): Concepts {
	const longest = new Map<string, number>();
	for (const beginning of ideas.keys()) {
		const start = beginning.slice(0, SHORTEST);
		longest.set(start, Math.max(beginning.length, longest.get(start) ?? 0));
	}
	return { ideas, longest };
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
	addLatinKazakh(found[COLUMNS.indexOf("kk")] ?? new Map());
	return new Map(COLUMNS.map((language, n) => [language, conceptsFrom(found[n] ?? new Map())]));
}

/** The countries that the table does not name, by their names less the ending that inflection changes. */
function addCountries(found: readonly Map<string, string>[]): void {
	const listed = found.map(conceptsFrom);
	for (const code of Object.keys(COUNTRY_NAMES.en)) {
		const names = COLUMNS.map((language) => (COUNTRY_NAMES[language][code] ?? "").toLowerCase());
		const told = names.some((name, n) => name.includes(" ") || conceptOf(name, listed[n] ?? NONE) !== undefined);
		if (!told) enter(found, (n) => [stemOf(names[n] ?? "")], PLACE + code);
	}
}

/** Some Kazakh outlets write in Latin letters, each in its own. */
function addLatinKazakh(table: Map<string, string>): void {
	for (const [beginning, idea] of [...table]) {
		const spelled = beginning.length >= SHORTEST_SPELLED ? kazakhLatin(beginning) : [];
		enter([table], () => spelled, idea);
	}
}

function unaccented(word: string): string {
	return word.replaceAll("ı", "i").normalize("NFD").replace(/\p{M}/gu, "");
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
