import { countryNames } from "../../src/labels/tables.ts";
import { languageNamed } from "../../src/languages/registry.ts";
import { type Concepts, conceptOf, KIND, PLACE, WHOLE } from "../../src/lexicon/concepts.ts";
import { nearStepsOf } from "../../src/lexicon/sections.ts";
import { textSections } from "../../src/lexicon/texts.ts";
import { LANGUAGE_CODES, type LanguageCode } from "../../src/model/source.ts";
import { buildTrie, shortsOf } from "./tries.ts";

/** An idea with the beginnings of its words, by language. */
export interface Idea {
	readonly id: string;
	readonly words: ReadonlyMap<LanguageCode, string>;
}

/** The shortest beginning that is cut from a country's name: a shorter one fits too many words. */
const SHORTEST_COUNTRY = 4;

/** Beginnings of other words too: these names count as whole words alone. */
const OTHER_WORDS = new Set(
	"mali togo peru chile tonga samoa palau nauru ghana guam jersey niue macao мали того перу чили тонга самоа гана гуам ниуэ гвинея".split(
		" ",
	),
);

/** Letters and digits, a full stop of initials, and the sign of a whole word; the name of an idea may have a hyphen. */
const BEGINNING = /^[\p{Ll}\p{Nd}.]+=?$/u;
const NAME = /^[a-z.-]+=?$/;

/** The languages in which every idea has words: relevance learns of them. */
const LEARNED: ReadonlySet<LanguageCode | undefined> = new Set(["en", "ru", "kk"]);

/**
 * Reads a table of ideas (data/ideas/README.md).
 * @param mark what the names of its ideas begin with
 * @throws Error naming file and line of what is no row.
 */
function readIdeas(file: string, text: string, mark: string): Idea[] {
	const lines = text.split("\n").map((line, index) => ({ line, at: `${file}:${index + 1}` }));
	const [head, ...rows] = lines.filter(({ line }) => line !== "" && !line.startsWith("#"));
	if (head === undefined) return [];
	const languages = head.line.split("\t").map((code) => languageIn(code, head.at));
	return rows.map(({ line, at }) => {
		const isPlace = line.startsWith(PLACE);
		const cells = (isPlace ? line.slice(1) : line).split("\t");
		const beginnings = cells.flatMap((cell, n) => (cell === "" && !LEARNED.has(languages[n]) ? [] : cell.split(" ")));
		const wrong = beginnings.find((word, n) => !BEGINNING.test(word) && !(n === 0 && NAME.test(word)));
		if (cells.length !== languages.length)
			throw new Error(`${at}: has ${cells.length} columns, not ${languages.length}`);
		if (wrong !== undefined) throw new Error(`${at}: "${wrong}" is no beginning of a word`);
		return {
			id: (isPlace ? PLACE : mark) + (beginnings[0] ?? "").replace("=", ""),
			words: new Map(languages.map((language, n) => [language, cells[n] ?? ""])),
		};
	});
}

function languageIn(code: string, at: string): LanguageCode {
	const known = LANGUAGE_CODES.find((one) => one === code);
	if (known === undefined)
		throw new Error(`${at}: the column "${code}" is no language; known are ${LANGUAGE_CODES.join(", ")}`);
	return known;
}

export const readEvents = (text: string): Idea[] => readIdeas("events.tsv", text, "");
export const readKinds = (text: string): Idea[] => readIdeas("kinds.tsv", text, KIND);

/** The sections that `src/lexicon/concepts.ts` reads: names of the ideas, and the beginnings of their words by language. */
export function ideaSections(ideas: readonly Idea[]): [string, Uint8Array | Uint16Array | Uint32Array][] {
	const twice = ideas.find(({ id }, index) => ideas.findIndex((other) => other.id === id) !== index);
	if (twice !== undefined) throw new Error(`Two rows are called ${twice.id}`);
	const languages = [...new Set(ideas.flatMap(({ words }) => [...words.keys()]))];
	const all = [...ideas, ...countriesLeft(ideas)];
	return [
		...textSections(
			"ideas",
			all.map(({ id }) => id),
		),
		...languages.flatMap((language): [string, Uint16Array][] => {
			const { trie, values } = buildTrie(beginningsIn(language, all));
			const name = `ideas.${language}`;
			return [
				[`${name}.letters`, trie.letters],
				[`${name}.bases`, nearStepsOf(trie.bases)],
				[`${name}.ideas`, shortsOf(values.map((number) => number ?? 0))],
			];
		}),
	];
}

/** Ideas by the beginnings of their words; of a beginning that is given twice the first counts. */
export function conceptsFrom(rows: Iterable<readonly [beginning: string, idea: string]>): Concepts {
	const names: string[] = [];
	const beginnings = new Map<string, number>();
	for (const [beginning, name] of rows) {
		const known = names.indexOf(name) + 1;
		const number = known === 0 ? names.push(name) : known;
		if (!beginnings.has(beginning)) beginnings.set(beginning, number);
	}
	beginnings.delete("");
	const { trie, values } = buildTrie(beginnings);
	return { trie, ideas: shortsOf(values.map((number) => number ?? 0)), names: { at: (number) => names[number] } };
}

/** Shorter beginnings are not spelled in Latin letters: too many words would begin so. */
const SHORTEST_SPELLED = 4;

/** The number of the idea, from 1, by the beginnings of its words in a language; the first counts. */
function beginningsIn(language: LanguageCode, ideas: readonly Idea[]): Map<string, number> {
	const numbers = new Map<string, number>();
	const put = (beginning: string, number: number): void => {
		if (beginning !== "" && !numbers.has(beginning)) numbers.set(beginning, number);
	};
	const rows = ideas.map(({ words }) => (words.get(language) ?? "").split(" "));
	for (const [n, beginnings] of rows.entries()) for (const beginning of beginnings) put(beginning, n + 1);
	const inLatin = languageNamed(language).tables?.inLatin;
	if (inLatin === undefined) return numbers;
	// Last, so that what is written in Latin letters anyway counts first.
	for (const [n, beginnings] of rows.entries()) {
		for (const beginning of beginnings) {
			const mark = beginning.endsWith(WHOLE) ? WHOLE : "";
			const letters = mark === "" ? beginning : beginning.slice(0, -1);
			if (letters.length < SHORTEST_SPELLED) continue;
			for (const spelled of inLatin(letters)) put(spelled + mark, n + 1);
		}
	}
	return numbers;
}

/** The languages that CLDR's names were taken of. */
const NAMED = ["en", "ru", "kk"] as const;

/** The countries that no row names, by their names less the ending that inflection changes; those of two words are known by one of them. */
function countriesLeft(ideas: readonly Idea[]): Idea[] {
	const tables = NAMED.map((language) =>
		conceptsFrom(
			ideas.flatMap(({ id, words }) => (words.get(language) ?? "").split(" ").map((word) => [word, id] as const)),
		),
	);
	return Object.keys(countryNames().en).flatMap((code) => {
		const names = NAMED.map((language) => (countryNames()[language][code] ?? "").toLowerCase());
		const isNamed = tables.some(
			(table, n) => /[^\p{L}]/u.test(names[n] ?? "") || conceptOf(names[n] ?? "", table) !== undefined,
		);
		const words = new Map(NAMED.map((language, n) => [language, ownStem(names[n] ?? "", language)]));
		return isNamed ? [] : [{ id: PLACE + code, words }];
	});
}

/** A stem that no other country's name begins with: of Nigeria "nigeri", since "niger" is Niger's. */
function ownStem(name: string, language: (typeof NAMED)[number]): string {
	const stem = stemOf(name);
	const others = Object.values(countryNames()[language]).map((other) => other.toLowerCase());
	const isShared = others.some((other) => other !== name && stemOf(other) === stem && other.length < name.length);
	return isShared ? name.slice(0, -1) : stem;
}

function stemOf(name: string): string {
	const stem = name.replace(/[aeiouyаеёиоуыэюяйь]+$/, "");
	return stem.length >= SHORTEST_COUNTRY && !OTHER_WORDS.has(name) ? stem : `${name}=`;
}
