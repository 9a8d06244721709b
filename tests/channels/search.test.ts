import { describe, expect, test } from "vitest";
import { folded } from "../../src/channels/letters.ts";
import { answers, readSearch, textsAnswer } from "../../src/channels/search.ts";
import { reportOf, storyOf } from "../samples/stories.ts";

const finds = (text: string, search: string): boolean => textsAnswer({}, () => [text], readSearch(search));

describe("a search", () => {
	test.each([
		// A Russian keyboard has none of the letters of Kazakh, Kyrgyz, Tajik and Uzbek.
		["Қазақстан Президенті", "Казакстан"],
		["Тоқаев Бішкекте", "Токаев"],
		["Тоқаев Бішкекте", "Бишкек"],
		["Өзбекстан", "Озбекстан"],
		["Шәріпов", "Шарипов"],
		["Үндістан", "Ундистан"],
		["Ұлттық банк", "Улттык"],
		["Жаһандық", "Жахандык"],
		["Кеңес", "Кенес"],
		["Тоҷикистон", "Точикистон"],
		["Ўзбекистон", "Узбекистон"],
		["Кыргызстан – Өзбекстан", "озбекстан"],
		["Самолёт", "самолет"],
		["самолет", "Самолёт"],
		["Йемен", "Йемен"],
		[`${"Й".normalize("NFD")}емен`, "йемен"],
		// Letters with marks are found without, and the other way round.
		["İstanbul zirvesi", "istanbul"],
		["Visit to Türkiye", "Turkiye"],
		["Visit to Turkiye", "Türkiye"],
		["Meeting in Chișinău", "Chisinau"],
		["Erdoğan Çavuşoğlu", "Cavusoglu"],
		["Əliyev Bakıda", "Eliyev"],
		["Łódź", "lodz"],
		["São Tomé", "sao tome"],
		// Apostrophes of all keyboards are one, or none.
		["Oʻzbekiston Prezidenti", "O'zbekiston"],
		["O‘zbekiston", "O`zbekiston"],
		["Oʻzbekiston", "Ozbekiston"],
		["Sanʼat", "san'at"],
		["Kazakhstan’s uranium", "Kazakhstan's"],
		["Côte d’Ivoire", "Ivoire"],
		// Letters that look alike, dashes and quotes.
		["C5+1 summit", "С5+1"],
		["С5+1 саммит", "C5+1"],
		["US–Kazakhstan deal", "US-Kazakhstan"],
		["Gas pipeline opens", "“gas pipeline”"],
		["Открыт газопровод", "«открыт газопровод»"],
		// From one script into another.
		["Тоқаев", "Tokaev"],
		["Токаев", "Tokayev"],
		["Tokayev in Paris", "Тоқаев"],
		["Qasym-Jomart Toqaev", "Касым-Жомарт Токаев"],
		["Шавкат Мирзиёев", "Mirziyoyev"],
		["Shavkat Mirziyoyev", "Мирзиеев"],
		["Садыр Жапаров", "Japarov"],
		["Садыр Жапаров", "Zhaparov"],
		["Sadyr Japarov", "Жапаров"],
		["Эрдоган", "Erdoğan"],
		["Ердоған", "Erdogan"],
		["Әлиев", "Aliyev"],
		["Ilham Aliyev", "Алиев"],
		["Владимир Зеленский", "Zelensky"],
		["Zelensky", "Зеленский"],
		["Toshkentda", "тошкент"],
		["Ўзбекистон", "O'zbekiston"],
		["Шымкент", "Shymkent"],
		["Алматы", "almaty"],
		["Казахстан", "Kazakhstan"],
		["Қазақстан", "Qazaqstan"],
		["Ереван", "Yerevan"],
		["Кыргызстан", "Kyrgyz"],
		["Astanada", "Астана"],
	])("of %j finds %j", (text, search) => expect(finds(text, search)).toBe(true));

	test.each([
		["Состоялся саммит", "ШОС"],
		["Код города", "ход"],
		["Kazakhstan uranium", "–uranium"],
		["Kazakhstan uranium", "−uranium kazakhstan"],
		["Тоқаев Парижде", "-Tokaev"],
		["Gas and pipeline", "„gas pipeline“"],
		["Uranium", "anium"],
		["Paris", "Париж"],
		["Мексика", "Меха"],
	])("of %j does not find %j", (text, search) => expect(finds(text, search)).toBe(false));

	test("passes over what has no letter", () => {
		expect(readSearch('- "" … —')).toEqual({ all: [], none: [] });
		expect(finds("anything", "«»")).toBe(true);
	});

	test("takes an unclosed phrase for words", () => expect(finds("Gas pipeline", '"gas pipe')).toBe(true));

	test("finds a story by any of its reports, whatever its language", () => {
		const story = storyOf("x", {
			reports: [reportOf({ title: "Visit" }), reportOf({ title: "Сапар", excerpt: "Тоқаев келді" })],
		});
		for (const search of ["tokaev", "visit сапар", "Tokayev -Макрон"])
			expect(answers(story, readSearch(search)), search).toBe(true);
		expect(answers(story, readSearch("visit -сапар"))).toBe(false);
	});

	test("finds no phrase across two reports", () => {
		const story = storyOf("x", { reports: [reportOf({ excerpt: "gas" }), reportOf({ title: "pipeline" })] });
		expect(answers(story, readSearch('"gas pipeline"'))).toBe(false);
	});
});

describe("a folded text", () => {
	test.each([
		["", " ", " "],
		["Қазақстан", " казакстан ", " kazakstan "],
		["  Two  words. ", " two words ", " tvo vords "],
		["C5+1", " c5 1 ", " s5 1 "],
		["Straße Æther", " strasse aether ", " strase ether "],
		["Œuvre Þór", " oeuvre thor ", " euvre thor "],
		["Казань", " казань ", " kazan "],
		["c0 c9", " c0 c9 ", " s0 s9 "],
		["attzar", " attzar ", " attsar "],
		["'abe sanʼ at", " abe san at ", " abe san at "],
		// Of two halves, at the ends of their range, and of letters behind it.
		["𐀀b 𠀀b 妈妈 﨎b \udc00b", " 𐀀b 𠀀b 妈妈 﨎b b ", " 𐀀b 𠀀b 妈妈 﨎b b "],
		["Йемен", " йемен ", " emen "],
		// What is a sign of a pattern, or becomes one.
		[
			"⑴⒈℀㏂½ ＊（．［＾＄\\ (a.b*c+d?)[e^f]{g}|h$",
			" 1 1 a ca m 1 2 a b c d e f g h ",
			" 1 1 a ka m 1 2 a b s d e f g h ",
		],
		["Bəşir Çağ", " besir cag ", " bashir chag "],
		["łođ ŋʒ ıø", " lod ŋʒ io ", " lod nj io "],
		["한국", ` ${"한국".normalize("NFKD")} `, ` ${"한국".normalize("NFKD")} `],
		["oʻzbek oʼz gʻor sanʼat", " ozbek oz gor sanat ", " uzbek uz gor san at "],
		["Dzhamal Djamal", " dzhamal djamal ", " jamal jamal "],
		["Zhanna", " zhanna ", " jana "],
		["borshch sch", " borshch sch ", " borsh sh "],
		["khan ghan", " khan ghan ", " han gan "],
		["back cell city cyan cat c3 c", " back cell city cyan cat c3 c ", " bak sel siti sian kat s3 s "],
		["tzar queen", " tzar queen ", " tsar kuen "],
		["wave", " wave ", " vave "],
		["yoga yard y boy", " yoga yard y boy ", " ega ard i boi "],
		["xi max", " xi max ", " hi maks "],
		["aabb 1122", " aabb 1122 ", " ab 1122 "],
		["ёлка объект", " елка объект ", " elka obekt "],
		["𝐀 👩 b", " a b ", " a b "],
		["İzmir", " izmir ", " izmir "],
	])("of %j is %j by its letters and %j by its sound", (text, letters, sound) => {
		expect(folded(text)).toEqual({ letters, sound });
	});
});

describe("the terms of a search", () => {
	test.each([
		['gas "oil pipeline" -coal', [" gas", " oil pipeline"], [" coal"]],
		["–coal ‑gas −oil —iron", [], [" coal", " gas", " oil", " iron"]],
		["-«чёрное золото»", [], [" черное золото"]],
		["US-Kazakhstan", [" us kazakhstan"], []],
		["", [], []],
	])("of %j", (text, all, none) => {
		const search = readSearch(text);
		expect(search.all.map(({ letters }) => letters)).toEqual(all);
		expect(search.none.map(({ letters }) => letters)).toEqual(none);
	});

	test("are each found, and none of the excluded", () => {
		expect(finds("gas and oil", "gas oil")).toBe(true);
		expect(finds("gas and oil", "gas coal")).toBe(false);
		expect(finds("gas and oil", "gas -coal")).toBe(true);
		expect(finds("gas and oil", "gas -coal -oil")).toBe(false);
		expect(finds("gas and oil", "gas -ь")).toBe(true);
		expect(finds("gas and oil", "gas -(. -[ -.*")).toBe(true);
		expect(finds("gas and oil", "gas -ь -oil")).toBe(false);
		expect(textsAnswer({}, () => ["gas", "oil"], readSearch("gas oil"))).toBe(true);
		expect(textsAnswer({}, () => ["gas", "oil"], readSearch('"gas oil"'))).toBe(false);
		expect(finds("anything", "ь")).toBe(false);
	});

	test("are looked for in the title and the excerpt", () => {
		const story = storyOf("x", { reports: [reportOf({ title: "Gas talks", excerpt: "Oil, too." })] });
		expect(["gas", "oil", "coal"].map((q) => answers(story, readSearch(q)))).toEqual([true, true, false]);
		expect(answers(story, readSearch("gas"))).toBe(true);
	});
});
