import { describe, expect, it } from "vitest";
import { classify } from "../../src/classify/classify.ts";
import { look } from "../../src/classify/sighting.ts";
import type { LanguageCode } from "../../src/model/source.ts";
import { articleOf } from "./article.ts";

describe("classify", () => {
	it.each([
		["Toʻqayev Toshkentga davlat tashrifi bilan keldi", "Тўқаев Тошкентга давлат ташрифи билан келди"],
		["Qozogʻiston elchisi ishonch yorligʻini topshirdi", "Қозоғистон элчиси ишонч ёрлиғини топширди"],
		["Futbol: Qozogʻiston terma jamoasi gʻalaba qozondi", "Футбол: Қозоғистон терма жамоаси ғалаба қозонди"],
	])("judges Uzbek alike in both scripts: %s", (latin, cyrillic) => {
		const source = { country: "UZ", language: "uz" } as const;
		const [one, other] = [latin, cyrillic].map((title) => classify(articleOf({ title, language: "uz" }), source));
		expect(other?.score).toBe(one?.score);
		expect(other?.facets).toEqual(one?.facets);
	});

	it.each([
		["uz", "Prezident Ostonaga joʻnab ketdi"],
		["az", "Prezident Astanaya yola düşüb"],
		["tr", "Cumhurbaşkanı Astanaya gitti"],
		["ky", "Тышкы иштер министри Астанага барды"],
		["zh", "外交部发言人谈阿斯塔纳会议"],
	] as const)("takes an office without a state for the local one's in %s: %s", (language, title) => {
		expect(hasForeignState(language, title, "")).toBe(true);
	});

	it("takes it for nobody's in a language of many states", () => {
		expect(hasForeignState("ru", "Президент получил письмо Токаева", "")).toBe(false);
	});

	it("takes it for Kazakhstan's in a Kazakh outlet", () => {
		expect(hasForeignState("uz", "Davlat rahbari xorijiy mehmonni qabul qildi", "KZ")).toBe(false);
	});
});

function hasForeignState(language: LanguageCode, title: string, country: string): boolean {
	const { actors } = look(articleOf({ title, language }), { country });
	return actors.some(({ side, rank }) => side === "foreign" && rank === "state");
}
