import { expect, test } from "vitest";
import { ownValue } from "../../src/model/own-value.ts";

test("gives what a table holds itself, and nothing that every object inherits", () => {
	const table: Record<string, number> = JSON.parse('{"__proto__": 1, "constructor": 2, "herald": 3}');
	expect(["__proto__", "constructor", "herald"].map((word) => ownValue(table, word))).toEqual([1, 2, 3]);
	for (const word of ["__proto__", "constructor", "toString", "hasOwnProperty", "valueOf"])
		expect([word, ownValue({ herald: 3 }, word)]).toEqual([word, undefined]);
	expect(ownValue(undefined, "herald")).toBeUndefined();
});
