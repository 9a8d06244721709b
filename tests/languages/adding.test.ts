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
	writeFileSync(source, readFileSync(source, "utf8").replace('"zh"]', '"zh", "eo"]'));

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

/** What a script of the copy prints. */
function run(script: string, text?: string): string {
	if (text !== undefined) writeFileSync(join(copy, script), text);
	return execFileSync(process.execPath, [script], { cwd: copy, encoding: "utf8", stdio: "pipe" });
}
