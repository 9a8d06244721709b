import { describe, expect, test } from "vitest";
import { classify } from "../../src/classify/classify.ts";
import { languageNamed } from "../../src/languages/registry.ts";
import { splitWords } from "../../src/lexicon/words.ts";
import { articleOf } from "../classify/article.ts";

const folded = (text: string, language: "uz" | "kk"): string =>
	splitWords(text, languageNamed(language).alphabet).folded.trim();

describe("alphabets", () => {
	test.each([
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

	test("keeps the offsets of the text as written", () => {
		const words = splitWords("Янги элчи", languageNamed("uz").alphabet);
		expect([...words.from.slice(0, 2), ...words.to.slice(0, 2)]).toEqual([0, 5, 4, 9]);
	});

	test("leaves the Cyrillic of other languages alone", () => {
		expect(folded("Қазақстан", "kk")).toBe("қазақстан");
	});

	test.each([
		["Toʻqayev Toshkentga davlat tashrifi bilan keldi", "Тўқаев Тошкентга давлат ташрифи билан келди"],
		["Qozogʻiston elchisi ishonch yorligʻini topshirdi", "Қозоғистон элчиси ишонч ёрлиғини топширди"],
		["Futbol: Qozogʻiston terma jamoasi gʻalaba qozondi", "Футбол: Қозоғистон терма жамоаси ғалаба қозонди"],
	])("judges Uzbek alike in both scripts: %s", (latin, cyrillic) => {
		const source = { country: "UZ", language: "uz" } as const;
		const [one, other] = [latin, cyrillic].map((title) => classify(articleOf({ title, language: "uz" }), source));
		expect(other?.score).toBe(one?.score);
		expect(other?.facets).toEqual(one?.facets);
	});
});
