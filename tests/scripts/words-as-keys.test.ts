import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { wordsAsKeys } from "../../scripts/words-as-keys.ts";

/** Lines of a function that is given a table and somebody's word, and whether the rule lets each through. */
const ASKED: readonly [what: string, lines: string, isGood: boolean][] = [
	["reads by it", "return table[word];", false],
	["reads by it where the table may be absent", "return maybe?.[word];", false],
	["reads by a part of it", "return table[word.slice(1)];", false],
	["reads by words put together", "return table[`$".concat("{word}x`];"), false],
	["reads by a word of a list", "return words.map((one) => table[one]);", false],
	["writes by it", "table[word] = 1;", false],
	["asks whether it is in", "return word in table;", false],
	["reads of an object of unknown fields", "return (unknown as Record<string, unknown>)[word];", false],
	["reads by any text that a type parameter may be", "return ((key: Key) => table[key])(given);", false],
	["guards another word than it reads by", "return Object.hasOwn(table, other) ? table[word] : 0;", false],
	["says nothing of whose the word is", "// It is quick.\nreturn table[word];", false],
	["asks first", "return Object.hasOwn(table, word) ? table[word] : 0;", true],
	["asks first and leaves", "if (!Object.hasOwn(table, word)) return 0;\nreturn table[word];", true],
	["goes through the table's own words", "for (const key in table) table[key] = 1;", true],
	["reads of a map", "return new Map(Object.entries(table)).get(word);", true],
	["reads by a word of a few", "return sizes[size];", true],
	["reads by a name", "return sizes.small;", true],
	["reads by a place", "return words[words.length - 1];", true],
	["says whose the word is", "// Our own words: of a list above.\nreturn table[word];", true],
];

const folder = mkdtempSync(join(tmpdir(), "elshi-words-"));
let faults: readonly string[] = [];

beforeAll(() => {
	const functions = ASKED.map(
		([, lines], n) => `export function ask${n}<Key extends string>(table: Record<string, number>,
maybe: Record<string, number> | undefined, unknown: unknown, word: string, other: string, given: Key,
words: readonly string[], sizes: Record<"small" | "large", number>, size: "small" | "large"): unknown {
void [maybe, unknown, other, given, words, sizes, size];
${lines}
return undefined;
}`,
	);
	for (const [n, text] of functions.entries()) writeFileSync(join(folder, `asked${n}.ts`), text);
	const compilerOptions = {
		target: "es2024",
		lib: ["es2024"],
		module: "preserve",
		strict: true,
		noEmit: true,
		types: [],
	};
	writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, include: ["*.ts"] }));
	faults = wordsAsKeys(folder, "tsconfig.json", () => true);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("a function that is given somebody's word", () => {
	test.each(ASKED.map(([what, , isGood], n) => [what, isGood ? "let through" : "refused", n] as const))(
		"and %s is %s",
		(_, verdict, n) => {
			const found = faults.filter((fault) => fault.startsWith(`asked${n}.ts:`));
			expect(found).toHaveLength(verdict === "refused" ? 1 : 0);
		},
	);
});

test("a fault names the place, the words of it, and the ways out", () => {
	expect(faults[0]).toMatch(
		/^asked0\.ts:5: table\[word\] takes any word for a key: use a Map, ask Object\.hasOwn first/,
	);
});
