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
		["Посол прибыл в Астану | Астана | Tengrinews.kz", "Посол прибыл в Астану | Астана"],
		["Посол прибыл в Астану | Tengri News - tengrinews.kz", "Посол прибыл в Астану"],
		["Посол прибыл в Астану | Tengri News | Tengri News - tengrinews.kz", "Посол прибыл в Астану | Tengri News"],
		["Посол прибыл в Астану | последние новости Казахстана на Tengrinews.kz", "Посол прибыл в Астану"],
		["Посол прибыл в Астану | Tengri News сообщает", "Посол прибыл в Астану | Tengri News сообщает"],
		["Посол прибыл в Астану | ", "Посол прибыл в Астану |"],
		["Посол прибыл в Астану | ***", "Посол прибыл в Астану | ***"],
		["Посол прибыл|Tengrinews.kz", "Посол прибыл|Tengrinews.kz"],
		["Прибыл он | Tengrinews.kz", "Прибыл он | Tengrinews.kz"],
		["Прибыл посо | Tengrinews.kz", "Прибыл посо"],
		[`Посол прибыл | ${"новости ".repeat(6)}tengrinews`, "Посол прибыл"],
		[`Посол прибыл | ${"новости ".repeat(8)}tengrinews`, `Посол прибыл | ${"новости ".repeat(8)}tengrinews`],
		["Посол прибыл в Астану\n\nТекст сообщения.", "Посол прибыл в Астану"],
		["\n\nПосол прибыл в Астану\n \t\nТекст.", "Посол прибыл в Астану"],
		["Посол прибыл в Астану\nТекст.", "Посол прибыл в Астану Текст."],
		["Двадцать букв стоят!\n\nТекст.", "Двадцать букв стоят!"],
		["Девятнадцать стоят!\n\nТекст.", "Девятнадцать стоят! Текст."],
		["<b>Bold</b>\n\t words", "Bold words"],
		["AT&amp;amp;T &amp;quot;x&amp;quot;", 'AT&T "x"'],
		["R&D and Q&A", "R&D and Q&A"],
		["5 &lt; 6", "5 < 6"],
		["КРИК В ЗАГОЛОВКЕ", "КРИК В ЗАГОЛОВКЕ"],
	])("turns %j into %j", (written, title) => {
		expect(plainTitle(written, names)).toBe(title);
	});

	test("takes a name of four letters for one among other words, and none of three", () => {
		expect(plainTitle("Посол прибыл в Астану | новости Даля", ["Даля"])).toBe("Посол прибыл в Астану");
		expect(plainTitle("Посол прибыл в Астану | новости Дал", ["Дал"])).toBe("Посол прибыл в Астану | новости Дал");
		expect(plainTitle("Посол прибыл в Астану | Дал", ["Дал"])).toBe("Посол прибыл в Астану");
		expect(plainTitle("Посол прибыл в Астану | Дал", [])).toBe("Посол прибыл в Астану | Дал");
	});

	test.each(
		`последние новости, свежая новость, главные новости, информационное агентство, агентством, новостей, газетой, сайт, сайта, портал, портале, газета,
		газеты, Казахстан, Казахстана, Қазақстан, Қазақстанның, Кыргызстан, Кыргызстана, Узбекистан, Узбекистана, жаңалық, жаңалықтар,
		жаналык, жаналыктар, соңғы ақпарат, ақпараты, агенттігі, агенттіг, oʻzbekiston yangilik, yangiliklar, latest news, haber,
		haberleri, xəbər, xəbərləri`.split(/,\s+/),
	)("takes a name with %s before it from the end", (words) => {
		expect(plainTitle(`Посол прибыл в Астану | ${words} Tengrinews`, names)).toBe("Посол прибыл в Астану");
	});

	test("keeps what is before a name where it is more than such words", () => {
		for (const words of ["сайтами", "новостройки", "свежо", "Латест"].map((word) => `${word} и люди`))
			expect(plainTitle(`Посол прибыл в Астану | ${words} Tengrinews`, names)).toMatch(/Tengrinews$/);
		expect(plainTitle("Посол прибыл в Астану | Дал Ь", ["Даль"])).toBe("Посол прибыл в Астану");
	});

	test("has no space at its end where it is cut", () => {
		expect(plainTitle(`${"a".repeat(499)} b`, [])).toBe("a".repeat(499));
	});

	test("is cut to the limit", () => {
		expect(plainTitle("слово ".repeat(1000), names).length).toBeLessThanOrEqual(500);
	});
});

test("outletNames are what an outlet calls itself, its host, and what its host is called", () => {
	expect(outletNames(["A", undefined, "", "B"], "https://www.news.outlet.example/x")).toEqual([
		"A",
		"B",
		"news.outlet.example",
		"outlet",
	]);
	expect(outletNames(["A"], "https://outlet-www.example/")).toEqual(["A", "outlet-www.example", "outlet-www"]);
	expect(outletNames(["A"], "no address")).toEqual(["A"]);
});
