import type { LanguageCode } from "../model/source.ts";
import { CONCEPT_TABLE, KIND_TABLE } from "./concept-table.ts";
import { COUNTRY_NAMES } from "./names.generated.ts";
import { kazakhLatin } from "./spellings.ts";
import { FIRST_FACTOR, FIRST_SEED, noStems, SECOND_FACTOR, SECOND_SEED, type Stems, slotOf } from "./stems.ts";

/** The column of each language that the table has; a text of another language is told by its names and numbers alone. */
const COLUMNS = ["en", "ru", "kk"] as const;

/** What the idea of a country or a city begins with. */
export const PLACE = "@";

/** What an idea begins with that tells what kind of news it is, and not of which event. */
export const KIND = "~";

/** Behind a beginning: it is a whole word. */
const WHOLE = "=";

/** The shortest beginning that is cut from a country's name: a shorter one fits too many words. */
const SHORTEST_COUNTRY = 5;

/** Shorter Kazakh beginnings are not spelled in Latin letters: too many words would begin so. */
const SHORTEST_SPELLED = 4;

/** Latin letters with accents, the dotless i and ё. */
const ACCENTED = /[\u00c0-\u024f\u1e00-\u1effё]/;

/** Ideas of one language, by the beginnings of words. */
export interface Concepts {
	/** The idea's number, by a beginning or by a whole word and `=`. */
	readonly stems: Stems;
	/** The first is number 1. */
	readonly ideas: readonly string[];
}

const NONE: Concepts = { stems: noStems(), ideas: [] };

/** The tables once they are asked for: many runs read nothing new. */
const READ = new Map<LanguageCode, Concepts>();

/** What a language's words are about; empty for a language the table does not have. */
export function conceptsOf(language: LanguageCode): Concepts {
	if (READ.size === 0) for (const [column, concepts] of readTables()) READ.set(column, concepts);
	return READ.get(language) ?? NONE;
}

/**
 * The idea of a lower-case word, the same in every language; `undefined` where the table has none. Accents of Latin letters
 * do not count.
 */
export function conceptOf(lower: string, concepts: Concepts): string | undefined {
	const word = ACCENTED.test(lower) ? folded(lower) : lower;
	return conceptAt(word, 0, word.length, concepts);
}

/** The idea of the folded word from `start` to `end` in a text: that of the whole word, else of the longest beginning. */
export function conceptAt(text: string, start: number, end: number, { stems, ideas }: Concepts): string | undefined {
	let a = FIRST_SEED;
	let b = SECOND_SEED;
	let idea = 0;
	for (let at = start; at < end; at++) {
		const letter = text.charCodeAt(at);
		a = Math.imul(a ^ letter, FIRST_FACTOR);
		b = Math.imul(b + letter, SECOND_FACTOR);
		idea = stems.value[slotOf(stems, a, b)] || idea;
	}
	const mark = WHOLE.charCodeAt(0);
	const whole = slotOf(stems, Math.imul(a ^ mark, FIRST_FACTOR), Math.imul(b + mark, SECOND_FACTOR));
	return ideas[(stems.value[whole] || idea) - 1];
}

/** Ideas by the beginnings of their words; of a beginning that is given twice the first counts. */
export function conceptsFrom(rows: Iterable<readonly [beginning: string, idea: string]>): Concepts {
	const table = emptyTable();
	for (const [beginning, idea] of rows) add(table, beginning, idea);
	return table;
}

/** `Concepts` while they are read. */
interface Table extends Concepts {
	readonly ideas: string[];
	readonly numbers: Map<string, number>;
}

const emptyTable = (): Table => ({ stems: noStems(), ideas: [], numbers: new Map() });

function add({ stems, ideas, numbers }: Table, beginning: string, idea: string): void {
	let a = FIRST_SEED;
	let b = SECOND_SEED;
	for (let at = 0; at < beginning.length; at++) {
		a = Math.imul(a ^ beginning.charCodeAt(at), FIRST_FACTOR);
		b = Math.imul(b + beginning.charCodeAt(at), SECOND_FACTOR);
	}
	const slot = slotOf(stems, a, b);
	if (beginning === "" || stems.value[slot] !== 0) return;
	const number = numbers.get(idea) ?? ideas.push(idea);
	numbers.set(idea, number);
	stems.first[slot] = a;
	stems.second[slot] = b;
	stems.value[slot] = number;
}

function readTables(): Map<LanguageCode, Concepts> {
	const tables = COLUMNS.map(emptyTable);
	const kazakh = tables[COLUMNS.indexOf("kk")];
	const latin: [beginning: string, idea: string][] = [];
	const enter = (idea: string, cells: readonly string[]): void => {
		for (const [n, table] of tables.entries()) {
			for (const beginning of (cells[n] ?? "").trim().split(" ")) {
				add(table, beginning, idea);
				if (table === kazakh) for (const spelled of inLatin(beginning)) latin.push([spelled, idea]);
			}
		}
	};
	const enterRow = (line: string, written: string, mark = written): void => {
		const cells = line.slice(written.length).split("|");
		if (cells.length > 1) enter(mark + (cells[0] ?? "").trim().replace(/[ =].*$/, ""), cells);
	};
	for (const line of CONCEPT_TABLE.split("\n")) enterRow(line, line.startsWith(PLACE) ? PLACE : "");
	for (const line of KIND_TABLE.split("\n")) enterRow(line, "", KIND);
	for (const [code, names] of untold(tables)) enter(PLACE + code, names.map(stemOf));
	// Last, so that what is written in Latin letters anyway counts first.
	if (kazakh !== undefined) for (const [spelled, idea] of latin) add(kazakh, spelled, idea);
	return new Map(COLUMNS.flatMap((language, n) => (tables[n] === undefined ? [] : [[language, tables[n]]])));
}

/** The countries that no table names, with their names; those of two words are told by one of them. */
function untold(tables: readonly Concepts[]): [code: string, names: string[]][] {
	const all = Object.keys(COUNTRY_NAMES.en).map((code): [string, string[]] => [
		code,
		COLUMNS.map((language) => (COUNTRY_NAMES[language][code] ?? "").toLowerCase()),
	]);
	return all.filter(
		([, names]) => !names.some((name, n) => name.includes(" ") || conceptOf(name, tables[n] ?? NONE) !== undefined),
	);
}

/** A country's name less the ending that inflection changes. */
function stemOf(name: string): string {
	const stem = name.replace(/[aeiouyаеёиоуыэюяйь]+$/, "");
	return stem.length >= SHORTEST_COUNTRY ? stem : `${name}${WHOLE}`;
}

/** Some Kazakh outlets write in Latin letters, each in its own. */
function inLatin(beginning: string): string[] {
	const isWhole = beginning.endsWith(WHOLE);
	const letters = isWhole ? beginning.slice(0, -1) : beginning;
	if (letters.length < SHORTEST_SPELLED) return [];
	return kazakhLatin(letters).map((spelled) => spelled + (isWhole ? WHOLE : ""));
}

function folded(word: string): string {
	return word.replaceAll("ı", "i").replaceAll("ё", "е").normalize("NFD").replace(/\p{M}/gu, "").normalize("NFC");
}
