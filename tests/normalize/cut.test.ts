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
		["It cost him 1234.56 dollars", 20, "It cost him 1234.56…"],
		["One. Two three.", 15, "One. Two three."],
		["One. Two three.", 14, "One. Two…"],
		["One two. Three four", 14, "One two."],
		["One two. Three four", 16, "One two. Three…"],
		["One two. Three four", 15, "One two."],
		["One. Two. Three. Four five six", 18, "One. Two. Three."],
		["Was it so? Nobody knows", 14, "Was it so?"],
		["It was so! Nobody knows", 14, "It was so!"],
		["It was so… Nobody knows", 14, "It was so…"],
		["Тогда это был он. Никто не знает", 24, "Тогда это был он. Никто…"],
		["Они приехали. Никто не знает", 18, "Они приехали."],
		["It was the U.S. Nobody knows", 17, "It was the U.S.…"],
		["It was ab. Nobody knows", 14, "It was ab.…"],
		["It was abc. Nobody knows", 14, "It was abc."],
		["It was ab! Nobody knows", 14, "It was ab!"],
		["!”””””””” and more words", 14, "!””””””””"],
		["”””””””””” and more words", 16, "”””””””””” and…"],
		[", , , , , , , ,", 10, ", , , , ,…"],
		["It was 12. Nobody knows", 14, "It was 12."],
		["ab. Nobody", 5, "ab.…"],
		["He (said “all.”) then left us", 22, "He (said “all.”)"],
		["A word ends here )) and goes on", 22, "A word ends here ))…"],
		["Words and – more words", 13, "Words and…"],
		["Ten chars! and more of it", 20, "Ten chars! and more…"],
		["aaaaaaaaaa bbbbbbbbbb", 20, "aaaaaaaaaa…"],
		["It is of the outlet.example", 20, "It is of the…"],
		["It is of outlet.example and more", 28, "It is of outlet.example and…"],
		["aaaaaaaaa bbbbbbbbbbbb", 20, "aaaaaaaaa bbbbbbbbb…"],
		["aaaaaaaaaaaaaaaaaaa bbb", 20, "aaaaaaaaaaaaaaaaaaa…"],
		["aaaaaaaaaaaaaaaaaaaa bbb", 20, "aaaaaaaaaaaaaaaaaaa…"],
	])("cuts %j to %i as %j", (text, limit, cut) => {
		expect(cutText(text, limit)).toBe(cut);
	});

	test("ends whatever signs a text is made of", () => {
		for (const piece of [" – — - ", ", ", ": ", ") ", '"', "' \" » ", "]", ". ", "… ", " "]) {
			const cut = cutText(piece.repeat(200), 40);
			expect([piece, cut.length > 0 && cut.length <= 40]).toEqual([piece, true]);
		}
		fc.assert(
			fc.property(
				fc.string({ unit: fc.constantFrom(..." ,;:–—-\"'»”’)].!?…a"), maxLength: 200, size: "max" }),
				(text) => {
					expect(cutText(text, 40).length).toBeLessThanOrEqual(40);
				},
			),
		);
	});

	test("never exceeds the limit", () => {
		fc.assert(
			fc.property(
				fc.string({ unit: "grapheme", maxLength: 200, size: "max" }),
				fc.integer({ min: 2, max: 100 }),
				(text, limit) => {
					expect(cutText(text, limit).length).toBeLessThanOrEqual(limit);
				},
			),
		);
	});
});

test("cutGraphemes cuts at the limit, and nowhere before it", () => {
	expect(cutGraphemes("abcd", 4)).toBe("abcd");
	expect(cutGraphemes("abcd", 3)).toBe("abc");
	expect(cutGraphemes("abcd", 0)).toBe("");
	expect(cutGraphemes("e\u0301e\u0301", 3)).toBe("e\u0301");
	expect(cutGraphemes("x".repeat(100), 60)).toBe("x".repeat(60));
});

test("cutGraphemes leaves a family whole or out", () => {
	const family = "👨‍👩‍👧";
	for (let limit = 1; limit <= 10; limit++) {
		expect(["a", `a${family}`]).toContain(cutGraphemes(`a${family}`, limit));
	}
});
