import { describe, expect, test } from "vitest";
import { facetsOf } from "../../../src/classify/facets/facets.ts";
import { look } from "../../../src/classify/sighting.ts";
import type { Facets } from "../../../src/model/facets.ts";
import type { LanguageCode } from "../../../src/model/source.ts";
import { articleOf } from "../article.ts";

function facets(
	language: LanguageCode,
	title: string,
	excerpt = "",
	published = "2024-06-15T06:00:00.000Z",
	country = "KZ",
): Facets {
	const article = articleOf({ title, excerpt, published, language });
	return facetsOf(article, { country }, look(article, { country }));
}

describe("partners", () => {
	test.each([
		["en", "Turkey and Kazakhstan sign defence accord", ["TR"]],
		["en", "Kazakh farmers raise turkey meat output", []],
		["en", "King of Jordan arrives in Astana", ["JO"]],
		["en", "Michael Jordan shoes sell out in Almaty", []],
		["en", "Georgia's prime minister visits Kazakhstan", ["GE"]],
		["en", "Guinea opens embassy in Astana", ["GN"]],
		["en", "Doctors test drug on guinea pigs in Almaty", []],
		["en", "Tokayev may visit us soon, reader says", []],
		["en", "US and Kazakhstan hold talks", ["US"]],
		["en", "Theresa May", []],
		["en", "Kazakh foreign minister speaks at a forum in Abu Dhabi", []],
		["en", "Tokayev arrives in Abu Dhabi", ["AE"]],
		["ru", "Глава МИД Казахстана выступил на форуме в Стамбуле", []],
		["ru", "Токаев прибыл в Стамбул", ["TR"]],
		["ru", "Президент Чада прибыл в Астану", ["TD"]],
		["ru", "Дым и чад над Алматы", []],
		["ru", "Посол Судана вручил верительные грамоты", ["SD"]],
		["ru", "Послы Того и Ганы вручили грамоты Токаеву", ["TG", "GH"]],
		["ru", "Того, кто обидел посла, нашли в Астане", []],
		["kk", "Судан елшісі Тоқаевқа сенім грамотасын тапсырды", ["SD"]],
		["kk", "Балықшылар судан шыға алмай қалды", []],
		["kk", "Қала судан қорғалды", []],
		["kk", "Министр ақша туралы айтты", []],
		["kk", "АҚШ елшісі министрмен кездесті", ["US"]],
	] as const)("%s: “%s” is with %j", (language, title, partners) => {
		expect(facets(language, title).partners).toEqual(partners);
	});

	test.each([
		["en", "Air Astana opens flights"],
		["en", "Bank of China Kazakhstan names new chairman"],
		["en", "Turkish Airlines adds flights to Almaty"],
		["en", "FC Astana loses away"],
		["ru", "Турецкие авиалинии увеличат число рейсов"],
		["ru", "Курс доллара США к тенге вырос"],
		["ru", "В музее АЛЖИР открыли выставку"],
		["ru", "В школах сократят уроки русского языка"],
		["kk", "АҚШ доллары қымбаттады"],
		["tr", "Türk Hava Yolları Astana seferlerini artırıyor"],
	] as const)("%s: a name inside another name is no party in “%s”", (language, title) => {
		expect(facets(language, title).partners).toEqual([]);
	});

	test("takes the parent state of a foreign region", () => {
		expect(facets("ru", "Аким ЗКО и губернатор Саратовской области подписали соглашение").partners).toEqual(["RU"]);
		expect(facets("en", "Akim signs memorandum with Bavaria").partners).toEqual(["DE"]);
	});

	test("tells where it happened from who took part", () => {
		const excerpt = "Премьер-министры Кыргызстана и Казахстана высказались о границе в Ереване.";
		expect(facets("ru", "Премьеры высказались о границе", excerpt).partners).toEqual(["KG"]);
	});

	test("takes a city that opens a title for the state that acts", () => {
		const title = "Baku hosts energy ministers of Kazakhstan and Uzbekistan";
		expect([...facets("en", title).partners].sort()).toEqual(["AZ", "UZ"]);
	});

	test("tells what was talked about from who talked", () => {
		expect(facets("ru", "Президенты России и Казахстана обсудили ситуацию на Украине").partners).toEqual(["RU"]);
		expect(
			facets("kk", "Тоқаев Трамптың Газа бойынша жоспарын қолдады", "", "2025-10-01T06:00:00.000Z").partners,
		).toEqual(["US"]);
	});

	test("takes an outlet's own state where a two-sided act names no other", () => {
		const title = "Telephone conversation with President of Kazakhstan";
		expect(facets("en", title, "", undefined, "RU").partners).toEqual(["RU"]);
		expect(facets("en", title, "", undefined, "US").partners).toEqual([]);
		expect(facets("en", title).partners).toEqual([]);
	});

	test("takes a list whole where one of it is a party", () => {
		const excerpt =
			"The United States hosted ministers of Kyrgyzstan, Uzbekistan, Kazakhstan, Tajikistan and Turkmenistan.";
		const { partners } = facets("en", "Kerry meets Central Asian ministers", excerpt, "2016-08-04T06:00:00.000Z");
		expect([...partners].sort()).toEqual(["KG", "TJ", "TM", "US", "UZ"]);
	});

	test("leaves out the other end of somebody else's call", () => {
		const title = "Путин провел телефонные переговоры с Лукашенко и Токаевым";
		expect(facets("ru", title).partners).toEqual(["RU"]);
	});

	test("knows the other side of a war and the guarantors of talks", () => {
		expect([...facets("en", "Tokayev urges end to war in Ukraine").partners].sort()).toEqual(["RU", "UA"]);
		expect(facets("en", "Syria talks open in Astana").partners).toHaveLength(4);
	});

	test("takes a pair's other half", () => {
		expect(facets("ru", "Казахстанско-российские отношения обсудили в Астане").partners).toEqual(["RU"]);
	});

	test("never names Kazakhstan", () => {
		expect(facets("en", "Kazakhstan and Kazakhstan's neighbours meet in Astana").partners).not.toContain("KZ");
	});
});

describe("persons", () => {
	test("imply their country while they are in office", () => {
		const { partners, persons } = facets("en", "Tokayev receives Blinken");
		expect(partners).toEqual(["US"]);
		expect(persons).toEqual([{ id: "antony-blinken", name: "Antony Blinken", country: "US" }]);
	});

	test("imply nothing before and after", () => {
		expect(facets("en", "Tokayev receives Blinken", "", "2025-06-01T06:00:00.000Z").partners).toEqual([]);
		expect(facets("en", "Tokayev receives Blinken", "", "2020-06-01T06:00:00.000Z").partners).toEqual([]);
	});

	test("are told in each office they held", () => {
		expect(facets("ru", "Токаев встретился с Рютте", "", "2024-06-15T06:00:00.000Z").partners).toEqual(["NL"]);
		const later = facets("ru", "Токаев встретился с Рютте", "", "2025-06-15T06:00:00.000Z");
		expect([later.partners, later.organisations]).toEqual([[], ["nato"]]);
	});

	test("stand for their organisation and not for their country", () => {
		const found = facets("en", "Tokayev receives Guterres");
		expect([found.partners, found.organisations]).toEqual([[], ["un"]]);
	});

	test("are found under their Kazakh names in both scripts", () => {
		expect(facets("kk", "Тоқаев Эрдоғанға көңіл айтты").partners).toEqual(["TR"]);
		expect(facets("kk", "Toqaev Pýtinmen kezdesti").partners).toEqual(["RU"]);
	});
});

describe("organisations", () => {
	test.each([
		["en", "EU and Kazakhstan sign accord", ["eu"]],
		["en", "Brussels hosts Kazakh foreign minister", ["eu"]],
		["en", "Leaders meet at C5+1 summit in Washington", ["c5plus1"]],
		["en", "Central Asia – EU summit opens", ["eu", "ca-eu"]],
		["ru", "Саммит «Центральная Азия – Италия» прошел в Астане", ["ca-italy"]],
		["ru", "Токаев выступил на саммите ШОС", ["sco"]],
		["kk", "Тоқаев ТМҰ саммитіне қатысты", ["ots"]],
		["kk", "БҰҰ Бас Ассамблеясы қарар қабылдады", ["un"]],
		["zh", "上合组织阿斯塔纳峰会开幕", ["sco"]],
	] as const)("%s: “%s” is of %j", (language, title, organisations) => {
		expect(facets(language, title).organisations).toEqual(organisations);
	});

	test("names the format by its guest", () => {
		expect(
			facets("en", "Mogherini meets Central Asian foreign ministers", "", "2019-07-07T06:00:00.000Z").organisations,
		).toEqual(["eu", "ca-eu"]);
	});

	test("takes the guest of a format for a partner", () => {
		expect(facets("ru", "Саммит «Центральная Азия – Италия» прошел в Астане").partners).toEqual(["IT"]);
	});
});

describe("level and themes", () => {
	test("tells the highest rank of the title", () => {
		expect(facets("ru", "Токаев принял министра иностранных дел Турции").level).toBe("head-of-state");
		expect(facets("en", "Ambassador of Japan visits Kazakh university").level).toBe("ambassador");
	});

	test.each([
		["en", "Mayor of Astana meets ambassador of Cuba", "ambassador"],
		["en", "Mayor of Astana and mayor of Havana sign plan", "official"],
		["en", "Deputy foreign minister receives Cuban delegation", "minister"],
		["en", "Kazakhstan's permanent representative addresses UN", "ambassador"],
		["en", "State Counsellor receives Cuban minister", "government"],
		["en", "Special envoy of the president flies to Havana", "official"],
		["en", "President's special envoy flies to Havana", "official"],
		["en", "Speaker of Cuban parliament arrives in Astana", "parliament"],
		["en", "Austrian chancellor arrives in Astana", "government"],
		["ru", "Спецпредставитель президента прибыл в Гавану", "official"],
		["ru", "Помощник президента Кубы прибыл в Астану", "official"],
		["ru", "Мэр Гаваны посетил Астану", "official"],
		["ru", "Замминистра иностранных дел принял посла Кубы", "minister"],
		["ru", "Постпред Казахстана при ООН выступил на заседании", "ambassador"],
		["ru", "Спикер сената встретился с послом Кубы", "parliament"],
		["ru", "Канцлер Австрии прибыл в Астану", "government"],
		["kk", "Президенттің арнайы өкілі Гаванаға барды", "official"],
		["kk", "Куба премьерінің кеңесшісі Астанаға келді", "official"],
		["kk", "Гавана мэрі Астанаға келді", "official"],
		["kk", "Сенат төрағасы Куба елшісімен кездесті", "parliament"],
		["ky", "Президенттин атайын өкүлү Астанага келди", "official"],
		["ky", "Бишкек мэри Астанага барды", "official"],
		["ky", "Казакстандын туруктуу өкүлү БУУда сүйлөдү", "ambassador"],
		["uz", "Prezidentning maxsus vakili Ostonaga keldi", "official"],
		["uz", "Toshkent hokimi Ostonaga bordi", "official"],
		["uz", "Qozogʻiston Senati raisi Toshkentga keldi", "parliament"],
		["tr", "Cumhurbaşkanının özel temsilcisi Astana'ya geldi", "official"],
		["tr", "Ankara Belediye Başkanı Astana'ya geldi", "official"],
		["tr", "Kazakistan Meclis Başkanı Ankara'da", "parliament"],
		["az", "Prezidentin xüsusi nümayəndəsi Astanaya gəlib", "official"],
		["az", "Bakı meri Astanaya gəlib", "official"],
		["az", "Qazaxıstan Senatının sədri Bakıya gəlib", "parliament"],
		["zh", "哈萨克斯坦总统特使访问北京", "official"],
		["zh", "西安市长访问阿斯塔纳", "official"],
		["zh", "哈萨克斯坦参议院议长访华", "parliament"],
	] as const)("%s: “%s” is at the rank of %s", (language, title, level) => {
		expect(
			facets(language, title, "", undefined, language === "en" || language === "ru" || language === "kk" ? "KZ" : "")
				.level,
		).toBe(level);
	});

	test("does not take its rank from who reports", () => {
		expect(facets("ru", "Делегация Кубы прибыла в Астану, сообщает МИД").level).toBe("official");
		expect(facets("en", "Cuban delegation in Astana, press service of the president says").level).toBe("official");
		expect(facets("kk", "Куба делегациясы келді, деп хабарлады президенттің баспасөз қызметі").level).toBe("official");
	});

	test("falls back to politics where no word tells the matter", () => {
		expect(facets("en", "Tokayev meets Macron").themes).toEqual(["political"]);
	});

	test.each([
		["en", "Kazakhstan bans rice from Pakistan", ["trade-investment"]],
		["ru", "Казахстан и Кувейт построят опреснитель воды", ["water-environment"]],
		["kk", "Астана мен Тегеран пойыз рейстерін көбейтеді", ["transport"]],
		["ky", "Казакстан Кыргызстанга көмүр жеткирет", ["energy"]],
		["uz", "Qozogʻiston oʻzbek sabzavotiga cheklov kiritdi", ["trade-investment"]],
		["tr", "Türk pilotları Kazakistan'da ortak tatbikata katıldı", ["security"]],
		["az", "Qazaxıstan Xəzərin statusu ilə bağlı konvensiyanı ratifikasiya edib", ["legal"]],
		["zh", "中哈跨界河流联合委员会举行会议", ["water-environment"]],
	] as const)("%s: words of “%s” say %j", (language, title, themes) => {
		expect(facets(language, title, "", undefined, "").themes).toEqual(themes);
	});

	test.each([
		["en", "Energy Ministry receives Cuban students", ["culture-education"]],
		["ru", "Министерство обороны передало вузу Кубы книги", ["culture-education"]],
		["kk", "Энергетика министрі Куба студенттерін қабылдады", ["culture-education"]],
		["tr", "Kazakistan Enerji Bakanı Küba'ya giden öğrencileri kabul etti", ["culture-education"]],
	] as const)("%s: an office's name is not what “%s” is about", (language, title, themes) => {
		expect(facets(language, title).themes).toEqual(themes);
	});

	test("takes no country's name for a word of the matter", () => {
		expect(facets("kk", "Тоқаев Суданға барады").themes).toEqual(["political"]);
	});

	test("takes what aid brings for no trade", () => {
		expect(facets("en", "Kazakhstan sends a train of flour as aid to Kabul").themes).toEqual(["humanitarian"]);
	});

	test("takes the matter from the office where nothing else says it", () => {
		expect(facets("en", "Energy Minister meets Cuban ambassador").themes).toEqual(["energy"]);
		expect(facets("ru", "Министр энергетики встретился с послом Кубы").themes).toEqual(["energy"]);
	});

	test("files a commission of governments under trade where no word tells its matter", () => {
		expect(facets("ru", "Заседание казахстанско-кубинской межправкомиссии прошло в Гаване").themes).toEqual([
			"trade-investment",
		]);
	});
});
