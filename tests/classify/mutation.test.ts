import { readdirSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { thresholdIn } from "../../src/classify/model.ts";
import { type Item, readItems } from "../../training/relevance/items.ts";
import { judge } from "./judge.ts";

const FOLDER = "fixtures/relevance/labelled";

/** What is decided by a hair may go either way for a change that should not matter. */
const isClear = (item: Item): boolean => Math.abs(judge(item).score - thresholdIn(item.lang)) > 0.25;

const ITEMS = readdirSync(FOLDER)
	.flatMap((file) => readItems(`${FOLDER}/${file}`))
	.filter(isClear);

const CYRILLIC = "аеорсух";
const LATIN = "aeopcyx";

const between = (text: string, sign: string): string => text.replace(/(\p{L}{3})(?=\p{L}{2})/gu, `$1${sign}`);

const swap = (text: string): string =>
	text.replace(/\p{L}{4,}/gu, (word) => {
		const isCyrillic = /\p{Script=Cyrillic}/u.test(word);
		const [from, to] = isCyrillic ? [CYRILLIC, LATIN] : [LATIN, CYRILLIC];
		const at = [...word].findIndex((letter) => from.includes(letter));
		return at < 0 ? word : word.slice(0, at) + (to[from.indexOf(word[at] ?? "")] ?? "") + word.slice(at + 1);
	});

const MUTATIONS: Readonly<Record<string, (text: string) => string>> = {
	"small letters": (text) => text.toLowerCase(),
	"capitals only": (text) => text.toUpperCase(),
	"е for ё": (text) => text.replaceAll("ё", "е").replaceAll("Ё", "Е"),
	"ё for е": (text) => text.replaceAll("е", "ё"),
	"other apostrophes": (text) => text.replace(/['’‘ʻʼ]/g, "`"),
	"soft hyphens": (text) => between(text, "\u00ad"),
	"zero-width joiners": (text) => between(text, "\u200d"),
	"no-break spaces": (text) => text.replaceAll(" ", "\u00a0"),
	"a letter of the other script": swap,
};

describe("a decision", () => {
	test.each(Object.entries(MUTATIONS))("does not change with %s", (_, mutate) => {
		fc.assert(
			fc.property(fc.constantFrom(...ITEMS), (item) => {
				const mutant = { ...item, title: mutate(item.title), summary: mutate(item.summary) };
				expect(judge(mutant).keep, mutant.title).toBe(judge(item).keep);
			}),
			{ numRuns: 300, seed: 4 },
		);
	});
});
