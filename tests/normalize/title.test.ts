import { describe, expect, test } from "vitest";
import { outletNames, plainTitle } from "../../src/normalize/title.ts";

const names = outletNames(["Tengri News", "Tengrinews.kz — главное"], "https://www.tengrinews.kz/");

describe("plainTitle", () => {
	test.each([
		["Посол прибыл в Астану | Tengrinews.kz", "Посол прибыл в Астану"],
		["Посол прибыл в Астану - TENGRINEWS", "Посол прибыл в Астану"],
		["Посол прибыл в Астану — Tengri News", "Посол прибыл в Астану"],
		["Посол прибыл в Астану :: tengrinews.kz", "Посол прибыл в Астану"],
		["Астана – новый адрес посольства", "Астана – новый адрес посольства"],
		["Переговоры в Астане | Видео", "Переговоры в Астане | Видео"],
		["О нас | Tengrinews.kz", "О нас | Tengrinews.kz"],
		["<b>Bold</b>\n\t words", "Bold words"],
		["AT&amp;amp;T &amp;quot;x&amp;quot;", 'AT&T "x"'],
		["R&D and Q&A", "R&D and Q&A"],
		["5 &lt; 6", "5 < 6"],
		["КРИК В ЗАГОЛОВКЕ", "КРИК В ЗАГОЛОВКЕ"],
	])("turns %j into %j", (written, title) => {
		expect(plainTitle(written, names)).toBe(title);
	});

	test("is cut to the limit", () => {
		expect(plainTitle("слово ".repeat(1000), names).length).toBeLessThanOrEqual(500);
	});
});
