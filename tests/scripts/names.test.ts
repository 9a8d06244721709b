import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path/posix";
import { expect, test } from "vitest";

/** A type that is declared, exported or not: `export interface Story {`, `type Known = …`; no line of an import (`type Known,`). */
const DECLARED = /^\s*(?:export )?(?:declare )?(?:abstract )?(?:interface|type|class|enum) ([A-Z]\w*)(?= [={ei]|<)/gm;

/** Names of types that more than one place declares, each with its files. */
function namesWithTwoMeanings(files: ReadonlyMap<string, string>): string[] {
	const declared = [...files].flatMap(([file, text]) =>
		[...text.matchAll(DECLARED)].map(([, name]) => ({ name, file })),
	);
	return [...Map.groupBy(declared, ({ name }) => name)]
		.filter(([, places]) => places.length > 1)
		.map(([name, places]) => `${name}: ${places.map(({ file }) => file).join(", ")}`);
}

test("no name of a type under src has two meanings", () => {
	const files = readdirSync("src", { recursive: true, encoding: "utf8" })
		.filter((file) => /\.tsx?$/.test(file))
		.map((file) => [file, readFileSync(join("src", file), "utf8")] as const);
	expect(files.length).toBeGreaterThan(100);
	expect(namesWithTwoMeanings(new Map(files))).toEqual([]);
});

test("a name that two files declare is found, exported or not", () => {
	const files = new Map([
		["a.ts", "export interface Span<T> {}\n/** type Other = of a comment */"],
		["b.ts", "function f() {\n\ttype Span = 1;\n}\nclass Other {}"],
	]);
	expect(namesWithTwoMeanings(files)).toEqual(["Span: a.ts, b.ts"]);
});
