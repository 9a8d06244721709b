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
