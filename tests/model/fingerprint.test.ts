import fc from "fast-check";
import { expect, test } from "vitest";
import { fingerprint } from "../../src/model/hash.ts";
import { anyText } from "../samples/any-text.ts";

test("is of the part alone that it is asked for", () => {
	fc.assert(
		fc.property(anyText(), anyText(), anyText(), (before, part, after) => {
			expect(fingerprint(before + part + after, before.length, before.length + part.length)).toBe(fingerprint(part));
		}),
	);
});

test("differs where a character differs, at any place of any length", () => {
	for (let length = 1; length <= 40; length++) {
		const text = "Қ".repeat(length);
		const prints = Array.from({ length }, (_, i) => fingerprint(`${text.slice(0, i)}қ${text.slice(i + 1)}`));
		expect(new Set([fingerprint(text), ...prints]).size).toBe(length + 1);
	}
});

test("is sixteen letters", () => {
	expect(fingerprint("")).toMatch(/^[a-p]{16}$/);
	expect(fingerprint("<item/>")).toMatch(/^[a-p]{16}$/);
});
