import { describe, expect, test } from "vitest";
import { classify } from "../../src/classify/classify.ts";
import { look } from "../../src/classify/sighting.ts";
import type { LanguageCode } from "../../src/model/source.ts";
import { articleOf } from "../classify/article.ts";

describe("an office without a state", () => {
	test.each([
		["uz", "Prezident Ostonaga joʻnab ketdi"],
		["az", "Prezident Astanaya yola düşüb"],
		["tr", "Cumhurbaşkanı Astanaya gitti"],
		["ky", "Тышкы иштер министри Астанага барды"],
		["zh", "外交部发言人谈阿斯塔纳会议"],
	] as const)("takes an office without a state for the local one's in %s: %s", (language, title) => {
		expect(hasForeignState(language, title, "")).toBe(true);
	});

	test.each([
		["uz", "Tashqi ishlar vaziri Qozogʻiston elchisini qabul qildi", "", ["UZ"]],
		["uz", "Tashqi ishlar vaziri Fransiya elchisini qabul qildi", "KZ", ["FR"]],
		["uz", "Qozogʻiston BMTda rezolyutsiyani qoʻlladi", "", []],
		["tr", "Dışişleri Bakanı Kazak mevkidaşını kabul etti", "", ["TR"]],
		["zh", "总统接见大使", "KZ", []],
	] as const)(
		"names the local state as partner where no other is named, in %s: %s",
		(language, title, country, partners) => {
			const { facets } = classify(articleOf({ title, language }), { country, language });
			expect(facets.partners).toEqual(partners);
		},
	);

	test("takes it for nobody's in a language of many states", () => {
		expect(hasForeignState("ru", "Президент получил письмо Токаева", "")).toBe(false);
	});

	test("takes it for Kazakhstan's in a Kazakh outlet", () => {
		expect(hasForeignState("uz", "Davlat rahbari xorijiy mehmonni qabul qildi", "KZ")).toBe(false);
	});
});

function hasForeignState(language: LanguageCode, title: string, country: string): boolean {
	const { actors } = look(articleOf({ title, language }), { country });
	return actors.some(({ side, rank }) => side === "foreign" && rank === "state");
}
