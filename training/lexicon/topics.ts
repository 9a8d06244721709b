import { languageNamed } from "../../src/languages/registry.ts";
import { nearStepsOf } from "../../src/lexicon/sections.ts";
import { textSections } from "../../src/lexicon/texts.ts";
import { NEXT_WORD } from "../../src/lexicon/topics.ts";
import { LANGUAGE_CODES, type LanguageCode } from "../../src/model/source.ts";
import { buildTrie, shortsOf } from "./tries.ts";

/** Beginnings of folded words, `+` between those that follow each other, `=` after a last word that is whole. */
const BEGINNING = /^[\p{Ll}\p{Nd}]+(?:\+[\p{Ll}\p{Nd}]+)*=?$/u;

/** Whose words stand for those of a language without a column: much the same ones. */
const LIKE: { readonly [language in LanguageCode]?: readonly LanguageCode[] } = { az: ["tr", "uz"] };

/** Shorter beginnings are not spelled in Latin letters: too many words would begin so. */
const SHORTEST_SPELLED = 4;

/** What two sides deal with, and how its words begin. */
export interface Topic {
	readonly id: string;
	readonly words: ReadonlyMap<LanguageCode, readonly string[]>;
}

/** @throws Error naming file and line of what is no row. */
export function readTopics(text: string, file = "topics.tsv"): Topic[] {
	const lines = text.split("\n").map((line, index) => ({ cells: line.split("\t"), at: `${file}:${index + 1}`, line }));
	const [head, ...rows] = lines.filter(({ line }) => line !== "" && !line.startsWith("#"));
	const languages = (head?.cells.slice(1) ?? []).map((code) => languageIn(code, head?.at ?? file));
	return rows.map(({ cells: [id = "", ...cells], at }) => {
		if (cells.length !== languages.length)
			throw new Error(`${at}: has ${cells.length + 1} columns, not ${languages.length + 1}`);
		const words = new Map(
			languages.map((language, n) => [language, (cells[n] ?? "").split(" ").filter((one) => one !== "")]),
		);
		const wrong = [...words.values()].flat().find((one) => !BEGINNING.test(one));
		if (wrong !== undefined) throw new Error(`${at}: "${wrong}" is no beginning of words`);
		return { id, words };
	});
}

function languageIn(code: string, at: string): LanguageCode {
	const known = LANGUAGE_CODES.find((one) => one === code);
	if (known === undefined) throw new Error(`${at}: the column "${code}" is no language`);
	return known;
}

/** The sections that `src/lexicon/topics.ts` reads. */
export function topicSections(topics: readonly Topic[]): [string, Uint8Array | Uint16Array | Uint32Array][] {
	const columns = [...new Set(topics.flatMap(({ words }) => [...words.keys()]))];
	const languages = [...columns, ...LANGUAGE_CODES.filter((code) => LIKE[code] !== undefined)];
	const names = textSections(
		"topics",
		topics.map(({ id }) => id),
	);
	if (topics.length === 0) return names;
	return [
		...names,
		...languages.flatMap((language): [string, Uint16Array][] => {
			const { trie, values } = buildTrie(beginningsIn(language, topics));
			const name = `topics.${language}`;
			return [
				[`${name}.letters`, trie.letters],
				[`${name}.bases`, nearStepsOf(trie.bases)],
				[`${name}.topics`, shortsOf(values.map((number) => number ?? 0))],
			];
		}),
	];
}

/** The number of the topic, from 1, by the beginnings of its words in a language; of one that is given twice the first counts. */
function beginningsIn(language: LanguageCode, topics: readonly Topic[]): Map<string, number> {
	const numbers = new Map<string, number>();
	const inLatin = languageNamed(language).tables?.inLatin;
	const written = topics.map(({ words }) => (LIKE[language] ?? [language]).flatMap((code) => words.get(code) ?? []));
	const spelled = written.map((all) => (inLatin === undefined ? [] : all.flatMap((one) => spellings(one, inLatin))));
	// What is written in Latin letters anyway counts first.
	for (const rows of [written, spelled]) {
		for (const [n, all] of rows.entries()) for (const one of all) if (!numbers.has(one)) numbers.set(one, n + 1);
	}
	return numbers;
}

/** Of single words: the Latin spellings of a phrase would be as many as their product. */
function spellings(beginning: string, inLatin: (stem: string) => string[]): string[] {
	const letters = beginning.replace("=", "");
	if (letters.length < SHORTEST_SPELLED || letters.includes(NEXT_WORD)) return [];
	return inLatin(letters).map((one) => one + beginning.slice(letters.length));
}
