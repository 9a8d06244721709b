import fc from "fast-check";
import { expect, test } from "vitest";
import { plain } from "../../src/model/text.ts";
import { anyText } from "../samples/any-text.ts";

test.each([
	["\u202eevil\u2066x\u2069", "evilx"],
	["a\u200e\u200f\u061c\u180eb", "ab"],
	["tag\u{e0061}\u{e0041}", "tag"],
	["\u3164\u115f\u1160\uffa0\u2800\ufeff\u200b", ""],
	["\ufe0f \u200d", ""],
	["\u001b[31mRED\u009b", "[31mRED"],
	["❤\ufe0f 👩\u200d🚀", "❤\ufe0f 👩\u200d🚀"],
	["می\u200cخواهم", "می\u200cخواهم"],
])("shows %j as %j", (text, shown) => {
	expect(plain(text)).toBe(shown);
});

test("shows of any text what is seen, and the same of that", () => {
	fc.assert(
		fc.property(anyText(), (text) => {
			const shown = plain(text);
			expect(plain(shown)).toBe(shown);
			expect(shown).not.toMatch(/[\p{Cc}\p{Cs}\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\u3164\u2800]/u);
		}),
	);
});
