import { expect, test } from "vitest";
import { RULES } from "../../../scripts/mutation/rules.ts";

function covered(before: string, change: string, isUnreached = true): boolean {
	const code = `${before}${change.split(" → ")[0]},`;
	return RULES.some(({ covers }) => covers({ file: "", line: 1, column: 1, code, before, change, isUnreached }));
}

test.each([
	["const [a = ", '"" → StringLiteral: "Stryker was here!"'],
	["return list[0] ?? ", '"" → StringLiteral: "Stryker was here!"'],
	["\t\ta = ", '"" → StringLiteral: "Stryker was here!"'],
	["function a(b: string, c = ", '"" → StringLiteral: "Stryker was here!"'],
	["const { a: b = ", '[] → ArrayDeclaration: ["Stryker was here"]'],
])("a default that no test comes by is explained: %s%s", (before, change) => {
	expect(covered(before, change)).toBe(true);
	expect(covered(before, change, false)).toBe(false);
});

test.each([
	["if (a === ", '"" → StringLiteral: "Stryker was here!"'],
	["if (a >= ", '"" → StringLiteral: "Stryker was here!"'],
	["return ", '"" → StringLiteral: "Stryker was here!"'],
	["const a = ", '"" → StringLiteral: "Stryker was here!"'],
	["const [a = ", '"b" → StringLiteral: ""'],
	["const a = ", "b(c) → ConditionalExpression: true"],
])("what is no default is not: %s%s", (before, change) => {
	expect(covered(before, change)).toBe(false);
});

const explained = (code: string, change: string): boolean => {
	const at = code.indexOf(change.split(" → ")[0] ?? "");
	const survivor = { file: "", line: 1, column: at + 1, code, before: code.slice(0, at), change, isUnreached: false };
	return RULES.some(({ covers }) => covers(survivor));
};

test.each([
	["...(a === undefined ? {} : { a }),", "a === undefined → ConditionalExpression: false"],
	["...(a.b !== undefined && { b: a.b }),", "a.b !== undefined → ConditionalExpression: true"],
	["const [, a, b] = A.exec(c) ?? [];", '[] → ArrayDeclaration: ["Stryker was here"]'],
	['this.#log("a.failed", { a });', '"a.failed" → StringLiteral: ""'],
	['if (a) log("a.failed", { a });', "{ a } → ObjectLiteral: {}"],
	["if (a !== undefined && a < b) return;", "a !== undefined → ConditionalExpression: true"],
	["if (a !== undefined && one.b >= a) return;", "a !== undefined → ConditionalExpression: true"],
	["return a !== undefined && a >= EARLIEST ? a : undefined;", "a !== undefined → ConditionalExpression: true"],
])("what is undefined and is told from nothing else is explained: %s", (code, change) => {
	expect(explained(code, change)).toBe(true);
});

test.each([
	["...(a === undefined ? {} : { a }),", "a === undefined → ConditionalExpression: true"],
	["if (a === undefined) return;", "a === undefined → ConditionalExpression: false"],
	["const [a, b] = A.exec(c) ?? [];", '[] → ArrayDeclaration: ["Stryker was here"]'],
	["const [, a, b] = read(c) ?? [];", '[] → ArrayDeclaration: ["Stryker was here"]'],
	['if (a) log("a.failed", { a });', "a → ConditionalExpression: false"],
	['catalog("a")', '"a" → StringLiteral: ""'],
	["if (a !== undefined && b < c) return;", "a !== undefined → ConditionalExpression: true"],
	["if (a !== undefined && isGood(a)) return;", "a !== undefined → ConditionalExpression: true"],
	["if (a !== undefined || a < b) return;", "a !== undefined → ConditionalExpression: true"],
])("what makes a difference is not: %s → %s", (code, change) => {
	expect(explained(code, change)).toBe(false);
});
