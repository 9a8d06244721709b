import type { LanguageCode } from "../model/source.ts";
import { CONCEPT_TABLE } from "./concept-table.ts";

/** The column of each language that the table has; a text of another language is told by its names and numbers alone. */
const COLUMNS: readonly LanguageCode[] = ["en", "ru", "kk"];

/** What the idea of a country or a city begins with. */
export const PLACE = "@";

/** The shortest beginning in the table, and the longest worth trying. */
const SHORTEST = 2;
const LONGEST = 12;

/** Ideas of one language by the beginning of a word, or by a whole word followed by `=`. */
export type Concepts = ReadonlyMap<string, string>;

const TABLES: ReadonlyMap<LanguageCode, Concepts> = new Map(
	COLUMNS.map((language, column) => [language, new Map(rows().flatMap((row) => beginnings(row, column)))]),
);

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

function rows(): string[][] {
	return CONCEPT_TABLE.split("\n")
		.filter((line) => line.includes("|"))
		.map((line) => line.split("|").map((cell) => cell.trim()));
}

function beginnings(row: readonly string[], column: number): [string, string][] {
	const [idea = "", ...cells] = row;
	return (cells[column] ?? "").split(" ").map((beginning) => [beginning, idea]);
}
