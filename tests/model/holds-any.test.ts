import { expect, test } from "vitest";
import { holdsAny, holdsWithout } from "../../src/model/holds-any.ts";

test("a text holds a piece that stands anywhere in it", () => {
	expect(holdsAny("вице-премьер", ["deput", "премьер"])).toBe(true);
	expect(holdsAny("вице-премьер", ["deput", "министр"])).toBe(false);
	expect(holdsAny("", ["deput"])).toBe(false);
});

test.each([
	["министр", true],
	["министрлік", false],
	["министерство и министр", true],
	["министрлік пен министрдің", true],
])("%s holds “министр” without “лі” after it: %j", (text, expected) => {
	expect(holdsWithout(text, "министр", ["лі", "ств"])).toBe(expected);
});
