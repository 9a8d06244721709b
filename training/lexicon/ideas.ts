import { COUNTRY_NAMES } from "../../src/labels/names.generated.ts";
import { conceptOf, conceptsFrom, KIND, PLACE } from "../../src/lexicon/concepts.ts";
import { SWAPPED_LANGUAGES, swapLetters } from "../../src/lexicon/lexicon-letters.ts";

/** The columns of the tables, in their order. */
const COLUMNS = ["en", "ru", "kk"] as const;

/** An idea with the beginnings of its words, by column. */
export interface Idea {
	readonly id: string;
	readonly words: readonly string[];
}

/** The shortest beginning that is cut from a country's name: a shorter one fits too many words. */
const SHORTEST_COUNTRY = 5;

/** Letters and digits, a full stop of initials, and the sign of a whole word; the name of an idea may have a hyphen. */
const BEGINNING = /^[\p{Ll}\p{Nd}.]+=?$/u;
const NAME = /^[a-z.-]+=?$/;

/**
 * Reads a table of ideas (data/ideas/README.md).
 * @param mark what the names of its ideas begin with
 * @throws Error naming file and line of what is no row.
 */
function readIdeas(file: string, text: string, mark: string): Idea[] {
	return text.split("\n").flatMap((line, index) => {
		if (line === "" || line.startsWith("#")) return [];
		const isPlace = line.startsWith(PLACE);
		const words = (isPlace ? line.slice(1) : line).split("\t");
		const beginnings = words.flatMap((cell) => cell.split(" "));
		const wrong = beginnings.find((word, n) => !BEGINNING.test(word) && !(n === 0 && NAME.test(word)));
		if (words.length !== COLUMNS.length) throw new Error(`${file}:${index + 1}: has ${words.length} columns, not 3`);
		if (wrong !== undefined) throw new Error(`${file}:${index + 1}: "${wrong}" is no beginning of a word`);
		return [{ id: (isPlace ? PLACE : mark) + (beginnings[0] ?? "").replace("=", ""), words }];
	});
}

export const readEvents = (text: string): Idea[] => readIdeas("events.tsv", text, "");
export const readKinds = (text: string): Idea[] => readIdeas("kinds.tsv", text, KIND);

/** The generated module: names of the ideas, and a line an idea in each language. */
export function writeIdeas(ideas: readonly Idea[]): string {
	const twice = ideas.find(({ id }, index) => ideas.findIndex((other) => other.id === id) !== index);
	if (twice !== undefined) throw new Error(`Two rows are called ${twice.id}`);
	const all = [...ideas, ...untold(ideas)];
	const column = (n: number): string => all.map(({ words }) => words[n]).join("\n");
	const text = {
		ideas: all.map(({ id }) => id).join(" "),
		languages: Object.fromEntries(
			COLUMNS.map((language, n) => [language, SWAPPED_LANGUAGES.has(language) ? swapLetters(column(n)) : column(n)]),
		),
	};
	return `// Made by \`npm run lexicon\` from data/ideas/*.tsv: edit those.\nexport const CONCEPT_TEXT = ${JSON.stringify(text, null, "\t")};\n`;
}

/** The countries that no row names, by their names less the ending that inflection changes; those of two words are told by one of them. */
function untold(ideas: readonly Idea[]): Idea[] {
	const tables = COLUMNS.map((_, n) =>
		conceptsFrom(ideas.flatMap(({ id, words }) => (words[n] ?? "").split(" ").map((word) => [word, id] as const))),
	);
	return Object.keys(COUNTRY_NAMES.en).flatMap((code) => {
		const names = COLUMNS.map((language) => (COUNTRY_NAMES[language][code] ?? "").toLowerCase());
		const isTold = tables.some(
			(table, n) => /[^\p{L}]/u.test(names[n] ?? "") || conceptOf(names[n] ?? "", table) !== undefined,
		);
		return isTold ? [] : [{ id: PLACE + code, words: names.map(stemOf) }];
	});
}

function stemOf(name: string): string {
	const stem = name.replace(/[aeiouyаеёиоуыэюяйь]+$/, "");
	return stem.length >= SHORTEST_COUNTRY ? stem : `${name}=`;
}
