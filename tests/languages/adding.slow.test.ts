import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import type { Classification } from "../../src/model/classification.ts";

const copy = mkdtempSync(join(tmpdir(), "elshi-language-"));
afterAll(() => rmSync(copy, { recursive: true }));

test("a language is a folder, its tables and its code: the next compilation judges articles in it", () => {
	for (const part of ["src", "training", "scripts", "data/lexicon", "data/ideas", "package.json"])
		cpSync(part, join(copy, part), { recursive: true });
	cpSync("fixtures/languages/eo/language.ts", join(copy, "src/languages/eo/language.ts"));
	cpSync("fixtures/languages/eo/tables", join(copy, "data/lexicon"), { recursive: true });
	const source = join(copy, "src/model/source.ts");
	writeFileSync(source, readFileSync(source, "utf8").replace(/"\] as const;(?=\n.*ISO 639)/, '", "eo"] as const;'));

	run("training/lexicon.ts");
	const said = run(
		"judge.ts",
		`
		import { classify } from "./src/classify/classify.ts";
		const article = {
			url: "https://outlet.example/1", link: "https://outlet.example/1", sourceId: "outlet", authors: [], categories: [],
			title: "Tokayev alvenis al Francio por ŝtata vizito", excerpt: "La prezidento de Kazaĥio subskribos interkonsenton en Parizo la 5an de novembro.",
			published: "2024-11-04T06:00:00.000Z", firstSeen: "2024-11-04T06:00:00.000Z", dated: true, language: "eo",
		};
		console.log(JSON.stringify(classify(article, { country: "KZ", language: "eo" })));
	`,
	);
	const { keep, facets, evidence }: Classification = JSON.parse(said);
	expect(keep).toBe(true);
	expect(facets).toMatchObject({ partners: ["FR"], level: "head-of-state" });
	expect(facets.events).toContain("visit");
	expect(evidence.flatMap(({ words }) => words)).toContain("ŝtata vizito");
});

test("a table of a language that is not there is named", () => {
	writeFileSync(join(copy, "data/lexicon/acts.qq.tsv"), "");
	expect(() => run("training/lexicon.ts")).toThrow('acts.qq.tsv: "qq" is no language with tables');
});

test.each([
	["const none = 1;", "exports no `language`"],
	['export const language = { code: "eo", name: "Esperanto", names: {}, wordOrder: {} };', "lacks signs, months"],
	[
		'export const language = { code: "tr", signs: {}, name: "", names: {}, wordOrder: {}, months: [] };',
		'says that it is "tr"',
	],
	[
		'export const language = { code: "eo", signs: {}, name: "", names: {}, wordOrder: {}, months: [[]] };',
		"has 1 months",
	],
])("a folder that is no whole language is named with what it lacks: %s", (text, fault) => {
	const file = join(copy, "src/languages/eo/language.ts");
	const whole = readFileSync(file);
	const registry = readFileSync(join(copy, "src/languages/registry.generated.ts"));
	writeFileSync(file, text);
	expect(() => run("training/lexicon.ts")).toThrow(`src/languages/eo/language.ts ${fault}`);
	expect(readFileSync(join(copy, "src/languages/registry.generated.ts"))).toEqual(registry);
	writeFileSync(file, whole);
});

test("names of a language that is not listed yet are refused, and so is a code without a folder", () => {
	const source = join(copy, "src/model/source.ts");
	writeFileSync(source, readFileSync(source, "utf8").replace('"eo"]', '"eo", "qq"]'));
	expect(() => run("training/names.ts")).toThrow("qq: run npm run lexicon first");
	expect(() => run("training/lexicon.ts")).toThrow("src/languages/qq/language.ts is not there");
});

/** What a script of the copy prints. */
function run(script: string, text?: string): string {
	if (text !== undefined) writeFileSync(join(copy, script), text);
	return execFileSync(process.execPath, [script], { cwd: copy, encoding: "utf8", stdio: "pipe" });
}
