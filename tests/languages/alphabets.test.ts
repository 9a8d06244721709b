import { describe, expect, it } from "vitest";
import { ALPHABETS } from "../../src/languages/alphabets.ts";
import { splitWords } from "../../src/languages/words.ts";

const folded = (text: string, language: "uz" | "kk"): string => splitWords(text, ALPHABETS[language]).folded.trim();

describe("alphabets", () => {
	it.each([
		["Қозоғистон", "Qozogʻiston"],
		["Тўқаев", "Toʻqayev"],
		["Мирзиёев", "Mirziyoyev"],
		["Европа", "Yevropa"],
		["Греция", "Gretsiya"],
		["Франция", "Fransiya"],
		["Конституция", "Konstitutsiya"],
		["элчихона", "elchixona"],
		["ҳужжат", "hujjat"],
		["шартнома", "shartnoma"],
		["июль", "iyul"],
		["таъзия", "taʼziya"],
		["музоkара", "muzokara"],
	])("reads Uzbek %s as %s", (cyrillic, latin) => {
		expect(folded(cyrillic, "uz")).toBe(folded(latin, "uz"));
	});

	it("keeps the offsets of the text as written", () => {
		const words = splitWords("Янги элчи", ALPHABETS.uz);
		expect([...words.from.slice(0, 2), ...words.to.slice(0, 2)]).toEqual([0, 5, 4, 9]);
	});

	it("leaves the Cyrillic of other languages alone", () => {
		expect(folded("Қазақстан", "kk")).toBe("қазақстан");
	});
});
