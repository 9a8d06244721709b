import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cutGraphemes, cutText } from "../../src/normalize/cut.ts";

describe("cutText", () => {
	test.each([
		["Short enough.", 40, "Short enough."],
		["First sentence. Second one that is longer.", 20, "First sentence."],
		["He said “enough.” Then he left the room.", 24, "He said “enough.”"],
		["Президент Н. Назарбаев встретился с послом", 20, "Президент Н.…"],
		["Nothing to stop at in all of this long text", 20, "Nothing to stop at…"],
		["Words, and commas, and more words", 19, "Words, and commas…"],
		["Unbroken".repeat(10), 20, "UnbrokenUnbrokenUnb…"],
	])("cuts %j to %i as %j", (text, limit, cut) => {
		expect(cutText(text, limit)).toBe(cut);
	});

	test("never exceeds the limit", () => {
		fc.assert(
			fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), fc.integer({ min: 2, max: 100 }), (text, limit) => {
				expect(cutText(text, limit).length).toBeLessThanOrEqual(limit);
			}),
		);
	});
});

test("cutGraphemes leaves a family whole or out", () => {
	const family = "👨‍👩‍👧";
	for (let limit = 1; limit <= 10; limit++) {
		expect(["a", `a${family}`]).toContain(cutGraphemes(`a${family}`, limit));
	}
});
