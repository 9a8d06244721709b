import { describe, expect, test } from "vitest";
import { facetsOf } from "../../../src/classify/facets/facets.ts";
import { frameOf } from "../../../src/classify/frame/frame.ts";
import { look } from "../../../src/classify/sighting.ts";
import type { Article } from "../../../src/model/article.ts";
import type { Frame } from "../../../src/model/frame.ts";
import type { LanguageCode } from "../../../src/model/source.ts";
import { articleOf } from "../article.ts";

function frame(language: LanguageCode, title: string, over: Partial<Article> = {}, country = "KZ"): Frame {
	const article = articleOf({ title, language, published: "2025-03-04T09:00:00.000Z", ...over });
	const sighting = look(article, { country });
	return frameOf(article, sighting, facetsOf(article, { country }, sighting));
}

describe("parties", () => {
	test.each([
		["en", "Tokayev receives the president of Slovenia", ["KZ/head-of-state@tokayev", "SI/head-of-state"]],
		["ru", "Токаев принял президента Словакии", ["KZ/head-of-state@tokayev", "SK/head-of-state"]],
		["kk", "Тоқаев Оман елшісін қабылдады", ["KZ/head-of-state@tokayev", "OM/ambassador"]],
		["ru", "Бектенов встретился с послом Кореи", ["KZ/head-of-government@bektenov", "KR/ambassador"]],
		["ru", "Спикер сената Ашимбаев посетил Баку", ["KZ/speaker.senate@ashimbayev", "AZ"]],
		["en", "Mazhilis Speaker Koshanov visits Baku", ["KZ/speaker.chamber@koshanov", "AZ"]],
		["en", "SCO transport ministers meet in Tashkent", ["sco/minister.transport", "UZ"]],
		["ru", "Министры культуры стран ШОС собрались в Ташкенте", ["sco/minister.culture", "UZ"]],
		["tr", "Dışişleri Bakanı Fidan Kazakistan'a gidecek", ["TR/foreign-minister@fidan", "KZ"]],
		["uz", "Mirziyoyev Ostonada Tokayev bilan uchrashdi", ["UZ/head-of-state@mirziyoyev", "KZ/head-of-state@tokayev"]],
		["ru", "Посол Казахстана вручил грамоты президенту Замбии", ["KZ/ambassador", "ZM/head-of-state"]],
		["en", "Central Asian foreign ministers meet in Almaty", ["ca/foreign-minister", "KZ"]],
		["ky", "Жапаров Астанага барды", ["KG/head-of-state@japarov", "KZ"]],
	] as const)("of %s “%s” are told with their offices", (language, title, titled) => {
		expect([...frame(language, title).titled].sort()).toEqual([...titled].sort());
	});

	test("that only the excerpt names stand apart", () => {
		const excerpt = "Президента Сербии Александра Вучича встретил Токаев.";
		const { titled, others } = frame("ru", "Глава Сербии прилетел в Астану", { excerpt });
		expect(titled).toContain("RS");
		expect(others).toContain("KZ/head-of-state@tokayev");
	});

	test("of two regions are two akims", () => {
		expect(frame("ru", "Аким Костанайской области принял посла Венгрии").titled).toContain("KZ/akim.kostanay");
		expect(frame("en", "Governor of Pavlodar region receives Hungarian ambassador").titled).toContain(
			"KZ/akim.pavlodar",
		);
	});

	test("of a city and of the region around it are two akims", () => {
		expect(frame("ru", "Аким Алматы принял посла Кореи").titled).toContain("KZ/akim.almaty");
		expect(frame("ru", "Аким Алматинской области принял посла Кореи").titled).toContain("KZ/akim.almaty-region");
	});

	test("of two states that are named together each have their office", () => {
		const { titled } = frame("en", "Kazakh, Latvian transport ministers discuss transit");
		expect(titled).toEqual(expect.arrayContaining(["KZ/minister.transport", "LV/minister.transport"]));
		expect(frame("en", "CSTO leaders sign statement in Kyrgyz capital").titled).not.toContain("KG/head-of-state");
	});

	test("whose counterpart is met hold the office of whom they meet", () => {
		const counterpart = "Saudi energy minister meets Kazakh counterpart";
		expect(frame("en", "Nurtleu meets Omani counterpart").titled).toContain("OM/foreign-minister");
		expect(frame("en", counterpart).titled).toContain("KZ/minister.energy");
	});
});

describe("what is done", () => {
	test.each([
		["ru", "Токаев поздравил президента Турции", "congratulation"],
		["kk", "Тоқаев Түркия президентіне көңіл айтты", "condolence"],
		["en", "Tokayev and Putin speak by phone", "call"],
		["ru", "Посла Латвии вызвали в МИД Казахстана", "summons"],
		["en", "Tokayev arrives in Baku on a state visit", "visit"],
	] as const)("in %s “%s” is a %s", (language, title, act) => {
		expect(frame(language, title).acts).toContain(act);
	});

	test("is about the same in every language", () => {
		const topics = [
			frame("en", "Kazakhstan to sell wheat to Iran"),
			frame("ru", "Казахстан продаст Ирану пшеницу"),
			frame("kk", "Қазақстан Иранға бидай сатады"),
			frame("uz", "Qozog‘iston Eronga bug‘doy sotadi"),
			frame("ky", "Казакстан Иранга буудай сатат"),
			frame("tr", "Kazakistan İran'a buğday satacak"),
		].map((one) => one.topics);
		for (const one of topics) expect(one).toEqual(["grain"]);
	});
});

describe("places, days, numbers and names", () => {
	test("are where a text says that something happens", () => {
		expect(frame("kk", "Лавров Алматыға келді").places).toEqual(["KZ", "KZ.almaty"]);
		expect(frame("en", "Ministers sign a plan in Ankara").places).toEqual(["TR"]);
		expect(frame("ru", "Астана и Ташкент договорились о воде").places).toEqual([]);
	});

	test("are the days of the event", () => {
		expect(frame("ru", "Токаев посетит Баку 11–12 марта").days).toEqual(["2025-03-11", "2025-03-12"]);
	});

	test("are numbers without days, years, times and names with digits", () => {
		const excerpt = "On March 11 at 10:30 the C5+1 will name 37 projects worth 1 200,5 million for 2026.";
		expect(frame("en", "Kazakhstan and the US meet", { excerpt }).numbers).toEqual(["37", "1200.5"]);
	});

	test("are names that the lexicon does not know, alike in every script", () => {
		const [en] = frame("en", "Tokayev receives Bardovent at the palace").names;
		const [ru] = frame("ru", "Токаев принял Бардовента во дворце").names;
		expect(en).toBeDefined();
		expect(ru).toBe(en);
	});

	test("are no names where every word has a capital", () => {
		expect(frame("en", "Tokayev Receives Bardovent At Palace").names).toEqual([]);
	});
});

test("stays small, however long the article", () => {
	const excerpt =
		"Президенты России, Китая, Турции, Ирана, Индии, Японии и Кореи встретились 1200 раз, 1300 раз, 1400 раз. ".repeat(
			9,
		);
	expect(JSON.stringify(frame("ru", excerpt.slice(0, 400), { excerpt })).length).toBeLessThan(700);
});
