import { expect, test } from "vitest";
import { excerptOf } from "../../src/normalize/excerpt.ts";

test.each([
	[
		"The talks went on all day. […] The post Talks go on appeared first on Steppe Courier.",
		"The talks went on all day.",
	],
	["Переговоры шли весь день. Сообщение Переговоры идут появились сначала на Вестник.", "Переговоры шли весь день."],
	["Переговоры шли весь день. Читать далее →", "Переговоры шли весь день."],
	["The talks went on all day [...]", "The talks went on all day…"],
	["A title that stands before. The text itself.", "The text itself."],
	["A title that stands before", ""],
	["A title that stands before A. Writer 2026-11-21 The text itself. Comments", "The text itself."],
	["[…]", ""],
	["The post office opened.", "The post office opened."],
])("makes of %j the excerpt %j", (text, excerpt) => {
	expect(excerptOf(text, "A title that stands before")).toBe(excerpt);
});
