import { describe, expect, test } from "vitest";
import {
	draftOf,
	type Explanation,
	type Mutant,
	readExplanations,
	type Survivor,
	sorted,
	survivorOf,
} from "../../../scripts/mutation/survivors.ts";

const TEXT = `const a = 1;
function b(c = "") {
	return c
		.slice(1);
}
`;
const place = (line: number, column: number) => ({ line, column });
const MUTANT: Mutant = {
	mutatorName: "StringLiteral",
	replacement: '"x"',
	location: { start: place(2, 16), end: place(2, 18) },
	status: "NoCoverage",
};
const SURVIVOR: Survivor = {
	file: "src/a.ts",
	line: 2,
	column: 16,
	code: 'function b(c = "") {',
	before: "function b(c = ",
	change: '"" → StringLiteral: "x"',
	isUnreached: true,
};
const { file, code, change } = SURVIVOR;
const EXPLANATION: Explanation = { file, code, change, why: "c is always there" };

describe("a survivor", () => {
	test("is named by its line of code, by what stood there and by what stands there instead", () => {
		expect(survivorOf(file, TEXT, MUTANT)).toEqual(SURVIVOR);
		expect(survivorOf(file, TEXT, { ...MUTANT, status: "Survived" }).isUnreached).toBe(false);
	});

	test("over several lines is said in one", () => {
		const location = { start: place(3, 9), end: place(4, 12) };
		expect(survivorOf(file, TEXT, { ...MUTANT, location, replacement: "c\n\t.at(1)" })).toMatchObject({
			code: "return c",
			before: "\treturn ",
			change: "c .slice(1) → StringLiteral: c .at(1)",
		});
	});
});

test("of long code only the part is said that differs, so that mistakes of one line are told apart", () => {
	const words = Array.from({ length: 40 }, (_, n) => `word-${n}`).join("|");
	const code = `/${words}/`;
	const changed = (replacement: string): string =>
		survivorOf("a.ts", `\t${code};`, {
			mutatorName: "Regex",
			replacement,
			location: { start: place(1, 2), end: place(1, code.length + 2) },
			status: "Survived",
		}).change;
	expect(changed(code.replace("word-20", "wor-20"))).toBe(
		"…-18|word-19|word-20|word-21|wor… → Regex: …-18|word-19|wor-20|word-21|wor…",
	);
	expect(changed(code.replace("/word-0", "/^word-0"))).toBe("/word-0|word-1|w… → Regex: /^word-0|word-1|w…");
	expect(changed(`${code}u`)).toBe("…ord-38|word-39/ → Regex: …ord-38|word-39/u");
	expect(changed('""')).toMatch(/^.{100}… → Regex: ""$/);
});

describe("what survived", () => {
	const isDefault = { why: "a default", covers: ({ before }: Survivor) => before.endsWith("= ") };

	test("is explained by name before it is by rule, and unexplained by neither", () => {
		const other = { ...SURVIVOR, file: "src/b.ts" };
		const last = { ...SURVIVOR, before: "return ", file: "src/c.ts" };
		expect(sorted([SURVIVOR, other, last], [isDefault], [EXPLANATION])).toEqual({
			reasons: new Map([
				["c is always there", 1],
				["a default", 1],
			]),
			unexplained: [last],
			stale: [],
		});
	});

	test("is still explained where its line moved, and no longer where anything else changed", () => {
		expect(sorted([{ ...SURVIVOR, line: 9, column: 2 }], [], [EXPLANATION]).unexplained).toEqual([]);
		for (const changes of [{ file: "src/b.ts" }, { code: "function b() {" }, { change: '"" → StringLiteral: "y"' }]) {
			const one = { ...SURVIVOR, ...changes };
			expect(sorted([one], [], [EXPLANATION])).toMatchObject({ unexplained: [one], stale: [EXPLANATION] });
		}
	});

	test("is told of as stale where it is explained and did not survive", () => {
		expect(sorted([], [isDefault], [EXPLANATION]).stale).toEqual([EXPLANATION]);
	});
});

describe("explanations", () => {
	const written = `# c is always there
src/a.ts
	function b(c = "") {
		"" → StringLiteral: "x"
		"" → StringLiteral: "y"

	#d = 1;
		1 → NumberLiteral: 2
src/b.ts
	return
		c → Other: d
# Another.
src/a.ts
	e
		f → Other: g
`;

	test("are read with why, file and line", () => {
		const found = readExplanations(written);
		expect(found[0]).toEqual(EXPLANATION);
		expect(found.map((one) => [one.why, one.file, one.code, one.change.slice(-1)])).toEqual([
			["c is always there", "src/a.ts", code, '"'],
			["c is always there", "src/a.ts", code, '"'],
			["c is always there", "src/a.ts", "#d = 1;", "2"],
			["c is always there", "src/b.ts", "return", "d"],
			["Another.", "src/a.ts", "e", "g"],
		]);
	});

	test.each([
		["src/a.ts"],
		["# a\n\tcode"],
		["# a\nsrc/a.ts\n\t\ta → b"],
		["# a\nb\n\tc\n# d\n\t\te"],
		["# a\nb\n\t\t\tc"],
	])("are not read where a line is out of place: %j", (text) => {
		expect(() => readExplanations(text)).toThrow(RangeError);
	});

	test("are drafted as they are read, each once", () => {
		const mistakes = readExplanations(written);
		const drafted = draftOf([...mistakes, ...mistakes]);
		expect(readExplanations(`# a\n${drafted}`).map((one) => [one.file, one.code, one.change])).toEqual(
			mistakes.map((one) => [one.file, one.code, one.change]).sort(),
		);
		expect(drafted.split("\n")).toHaveLength(11);
		expect(draftOf([])).toBe("");
	});
});
