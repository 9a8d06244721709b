import fc from "fast-check";
import { expect, test } from "vitest";
import { visible, visibleJson } from "../../src/model/visible.ts";
import { anyText } from "../samples/any-text.ts";

test.each([
	["\u001b[31mRED\u001b[0m", "RED"],
	["\u001b]0;title\u0007after", "after"],
	["\u009b2Jcleared\u001bc", "cleared"],
	["\u009d0;title\u009cafter", "after"],
	["one\r\ntwo\tthree\u0008\u2028four", "one \ntwo\tthree  four"],
	["\u202eevil\u200b \u2066x\u2069\u3164\u{e0061}\u034f\u180b", "evil x"],
	["half \ud83d pair", "half \ufffd pair"],
	["Тоқаев Парижде", "Тоқаев Парижде"],
])("shows %j as %j", (text, shown) => {
	expect(visible(text)).toBe(shown);
});

test("shows nothing of any text that a terminal obeys or that hides, and the same of that", () => {
	fc.assert(
		fc.property(anyText(), (text) => {
			const shown = visible(text);
			expect(shown).not.toMatch(/(?![\n\t])[\p{Cc}\p{Cf}\u2028\u2029\u3164]/u);
			expect(visible(shown)).toBe(shown);
		}),
	);
});

test("writes JSON in visible characters, in the lines that it has, which reads back as it was", () => {
	fc.assert(
		fc.property(anyText(), (text) => {
			const json = visibleJson(JSON.stringify({ text, list: [text] }, null, "\t"));
			expect(json).not.toMatch(/(?![\n\t])[\p{Cc}\p{Cf}\u2028\u2029\u3164]/u);
			expect(JSON.parse(json)).toEqual({ text, list: [text] });
		}),
	);
});
