import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { swapLetters } from "../../src/lexicon/lexicon-letters.ts";
import { anyText } from "../samples/any-text.ts";

describe("swapLetters", () => {
	it("writes Cyrillic in signs of one byte", () => {
		expect(swapLetters("қазақстанF,саммитF")).toMatch(/^[ -~]+$/);
	});

	it("undoes itself", () => {
		fc.assert(fc.property(anyText(), (text) => swapLetters(swapLetters(text)) === text));
	});

	it.each([..."|^!?':<>@; ,", ..."ABYZ"])("leaves %s, which has a meaning in the compiled text", (sign) => {
		expect(swapLetters(sign)).toBe(sign);
	});
});
