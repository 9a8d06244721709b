import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dateTokens } from "../../../src/classify/facets/date-tokens.ts";
import { eventDateOf } from "../../../src/classify/facets/event-date.ts";
import { languageNamed } from "../../../src/languages/registry.ts";
import { splitWords } from "../../../src/lexicon/words.ts";
import type { LanguageCode } from "../../../src/model/source.ts";

const NO_WORDS = { title: splitWords("", undefined), excerpt: splitWords("", undefined) };

function dateOf(language: LanguageCode, title: string, published = "2024-03-01T06:00:00.000Z", excerpt = "") {
	return eventDateOf({
		title,
		excerpt,
		published,
		language: languageNamed(language),
		isHome: true,
		hits: [],
		words: NO_WORDS,
		holders: [],
	});
}

describe("eventDateOf", () => {
	test.each([
		["en", "Tokayev to visit Baku on March 11-12", "2024-03-11", "2024-03-12"],
		["en", "Tokayev to visit Baku on 11 and 12 March", "2024-03-11", "2024-03-12"],
		["en", "Tokayev to visit Baku from March 11 to 12, 2024", "2024-03-11", "2024-03-12"],
		["ru", "Токаев посетит Баку 11–12 марта", "2024-03-11", "2024-03-12"],
		["ru", "Токаев посетит Баку с 11 по 12 марта 2024 года", "2024-03-11", "2024-03-12"],
		["ru", "Визит состоится 31 мая – 1 июня", "2024-05-31", "2024-06-01"],
		["kk", "Тоқаев 11-12 наурызда Бакуге барады", "2024-03-11", "2024-03-12"],
		["kk", "Сапар 11 және 12 наурыз күндері өтеді", "2024-03-11", "2024-03-12"],
		["kk", "Сапар наурыздың 11-12-сі күндері өтеді", "2024-03-11", "2024-03-12"],
		["kk", "Сапар 2024 жылғы 11 наурызда өтеді", "2024-03-11", "2024-03-11"],
		["kk", "Toqaev 11-12 naýryzda Bakýge barady", "2024-03-11", "2024-03-12"],
		["ky", "Премьер-министр 28-29-мартта Бишкекке келет", "2024-03-28", "2024-03-29"],
		["uz", "Bosh vazir 11-12-mart kunlari Toshkentga keladi", "2024-03-11", "2024-03-12"],
		["tr", "Bakan 31 Mayıs - 1 Haziran'da Ankara'da", "2024-05-31", "2024-06-01"],
		["zh", "总统将于3月11日至12日访问巴库", "2024-03-11", "2024-03-12"],
		["zh", "总统将于5月31日至6月1日访问巴库", "2024-05-31", "2024-06-01"],
		["zh", "总统将于17日访问巴库", "2024-03-17", "2024-03-17"],
		["az", "Baş nazir 31 may - 1 iyun tarixlərində Bakıda olacaq", "2024-05-31", "2024-06-01"],
	] as const)("reads the days of %s: %s", (language, title, start, end) => {
		expect(dateOf(language, title)).toEqual({ start, end, certainty: "announced" });
	});

	test("carries an interval over the turn of the year", () => {
		const found = dateOf("en", "Summit to be held Dec. 31 – Jan. 2", "2024-12-20T06:00:00.000Z");
		expect(found).toEqual({ start: "2024-12-31", end: "2025-01-02", certainty: "announced" });
	});

	test("takes the year nearest to publication", () => {
		expect(dateOf("ru", "Визит пройдет 10 января", "2023-12-28T06:00:00.000Z")?.start).toBe("2024-01-10");
		expect(dateOf("ru", "Визит прошел 28 декабря", "2024-01-03T06:00:00.000Z")?.start).toBe("2023-12-28");
	});

	test.each([
		["more than thirty days ago", "16 декабря 1986 года", "2024-03-01T06:00:00.000Z"],
		["more than half a year ahead", "Саммит пройдет 1 ноября", "2024-03-01T06:00:00.000Z"],
		["a day that is in no calendar", "Встреча 31 февраля", "2024-02-01T06:00:00.000Z"],
		["a word like a month's without a day", "March of nations", "2024-03-01T06:00:00.000Z"],
	])("gives no date for %s", (_, title, published) => {
		expect(dateOf("ru", title, published)).toBeUndefined();
	});

	test("counts relative words in Almaty's time, UTC+6 before March 2024 and UTC+5 since", () => {
		expect(dateOf("kk", "Бүгін Астанада кездесу өтті", "2023-06-30T18:30:00.000Z")?.start).toBe("2023-07-01");
		expect(dateOf("kk", "Бүгін Астанада кездесу өтті", "2025-06-30T18:30:00.000Z")?.start).toBe("2025-06-30");
		expect(dateOf("en", "Putin arrives tomorrow", "2025-06-30T06:00:00.000Z")).toEqual({
			start: "2025-07-01",
			end: "2025-07-01",
			certainty: "announced",
		});
	});

	test("prefers a written date to a relative word, and one ahead to one behind", () => {
		const excerpt = "Сегодня, 1 марта, посол сообщил, что визит пройдет 11–12 марта.";
		expect(dateOf("ru", "Посол рассказал о визите", "2024-03-01T06:00:00.000Z", excerpt)?.start).toBe("2024-03-11");
	});

	test("does not take an agency's dateline for the event", () => {
		const excerpt = "ASTANA, December 23. /TASS/. The presidents will meet on January 15.";
		expect(dateOf("en", "Presidents to meet", "2025-12-23T06:00:00.000Z", excerpt)?.start).toBe("2026-01-15");
	});

	test("takes the dateline where nothing else is dated", () => {
		const excerpt = "ASTANA, July 4. /TASS/. Leaders of the bloc signed the decision.";
		expect(dateOf("en", "Summit admits Belarus", "2024-07-04T06:00:00.000Z", excerpt)?.start).toBe("2024-07-04");
	});

	test("takes a day of the week for the last one that was", () => {
		expect(dateOf("en", "Erdogan arrived in Astana on Friday", "2023-11-04T06:00:00.000Z")?.start).toBe("2023-11-03");
		expect(dateOf("ru", "Президенты встретились в четверг", "2023-11-02T06:00:00.000Z")?.start).toBe("2023-11-02");
	});

	test("tells a visit that was called off from one that was held", () => {
		const published = "2024-03-12T06:00:00.000Z";
		expect(dateOf("ru", "Визит 11–12 марта отменён", published)?.certainty).toBe("cancelled");
		expect(dateOf("ru", "Визит прошел 11–12 марта", published)?.certainty).toBe("held");
	});

	test("never gives an end before the start, whatever the text", () => {
		const word = fc.oneof(
			fc.integer({ min: 0, max: 2100 }).map(String),
			fc.constantFrom("мая", "март", "-", "по", "и", ",", "2024"),
		);
		fc.assert(
			fc.property(fc.array(word, { maxLength: 12 }), (words) => {
				const found = dateOf("ru", words.join(" "));
				expect(found === undefined || found.start <= found.end).toBe(true);
			}),
		);
	});
});

describe("dateTokens", () => {
	test("reads a short month only where it stands alone", () => {
		const kazakh = languageNamed("kk");
		expect(
			kazakh && dateTokens("қар жауды, қаражат 5 қар", kazakh).filter(({ kind }) => kind === "month"),
		).toHaveLength(2);
	});
});

describe("a day of the week", () => {
	// 1 March 2024 was a Friday.
	test.each<[LanguageCode, string, string]>([
		["en", "Tokayev met the envoy on Thursday", "2024-02-29"],
		["en", "Macron will arrive in Astana on Thursday", "2024-03-07"],
		["ru", "Токаев встретился с послом в четверг", "2024-02-29"],
		["ru", "Заседание комиссии состоится в четверг", "2024-03-07"],
		["kk", "Комиссия отырысы бейсенбіде өтеді", "2024-03-07"],
		["ky", "Комиссиянын жыйыны бейшембиде өттү", "2024-02-29"],
		["ky", "Комиссиянын жыйыны бейшембиде өтөт", "2024-03-07"],
		["uz", "Komissiya yigʻilishi payshanba kuni boʻladi", "2024-03-07"],
		["tr", "Bakan perşembe günü Astana'ya gelecek", "2024-03-07"],
		["tr", "Bakan perşembe günü Astana'ya geldi", "2024-02-29"],
		["az", "Nazir cümə axşamı Astanaya gəldi", "2024-02-29"],
		["zh", "哈萨克斯坦外长周四抵达北京", "2024-02-29"],
		["zh", "哈萨克斯坦外长将于周四访华", "2024-03-07"],
	])("is the last, and the next where the words say that it lies ahead: %s %s", (language, title, day) => {
		expect(dateOf(language, title)?.start).toBe(day);
	});

	// A Monday, the first day of its week, tells the same day of this week and of the next one apart.
	test.each<[LanguageCode, string, string]>([
		["en", "Macron to arrive in Astana next Thursday", "2024-03-14"],
		["en", "Macron will speak of what he saw last Thursday", "2024-02-29"],
		["ru", "Макрон прибудет в Астану в следующий четверг", "2024-03-14"],
		["ru", "Комиссия обсудит итоги встречи в прошлый четверг", "2024-02-29"],
		["kk", "Макрон келесі бейсенбіде Астанаға келеді", "2024-03-14"],
		["kk", "Макрон бейсенбіде Астанаға бармақ", "2024-03-07"],
		["ky", "Макрон келерки бейшембиде Астанага келет", "2024-03-14"],
		["ky", "Казак элчиси бейшембиде көргөзмө ачат", "2024-03-07"],
		["uz", "Makron keyingi payshanba Ostonaga boradi", "2024-03-14"],
		["uz", "Vazirlar payshanba kuni Ostonada yigʻiladi", "2024-03-07"],
		["tr", "Macron gelecek perşembe Astana'ya gidiyor", "2024-03-14"],
		["tr", "Liderler perşembe günü Astana'da toplanıyor", "2024-03-07"],
		["az", "Nazirlər cümə axşamı Astanada yığışacaq", "2024-03-07"],
		["zh", "马克龙将于下周四访问阿斯塔纳", "2024-03-14"],
		["zh", "哈萨克斯坦外长上周四访华", "2024-02-29"],
	])("is of the week that the words say: %s %s", (language, title, day) => {
		expect(dateOf(language, title, "2024-03-04T06:00:00.000Z")?.start).toBe(day);
	});

	test.each<[LanguageCode, string]>([
		["zh", "哈萨克斯坦总理明天访华"],
		["ru", "Премьер завтра прибудет в Пекин"],
		["tr", "Başbakan yarın Pekin'e gidecek"],
	])("gives way to tomorrow: %s %s", (language, title) => {
		expect(dateOf(language, title, "2024-03-04T06:00:00.000Z")?.start).toBe("2024-03-05");
	});
});

describe("a date of something else", () => {
	test.each<[LanguageCode, string]>([
		["en", "Ahead of the March 20 summit ministers met on March 5"],
		["en", "To prepare for talks on March 20, envoys meet on March 5"],
		["ru", "Для подготовки саммита 20 марта министры встретятся 5 марта"],
		["ru", "Накануне саммита 20–21 марта министры встретятся 5 марта"],
		["kk", "20 наурыздағы саммит алдында министрлер 5 наурызда кездеседі"],
		["ky", "20-марттагы саммиттин алдында министрлер 5-мартта жолугат"],
		["uz", "20-martdagi sammit oldidan vazirlar 5-mart kuni uchrashadi"],
		["tr", "20 Mart zirvesi öncesinde bakanlar 5 Mart'ta buluşuyor"],
		["az", "20 martdakı sammit ərəfəsində nazirlər 5 martda görüşəcək"],
		["zh", "为筹备3月20日峰会外长3月5日会晤"],
	])("gives way to the act's own: %s %s", (language, title) => {
		expect(dateOf(language, title)?.start).toBe("2024-03-05");
		expect(dateOf(language, "", undefined, title)?.start).toBe("2024-03-05");
	});

	test("is better than none", () => {
		expect(dateOf("en", "Ahead of the March 20 summit ministers met")?.start).toBe("2024-03-20");
	});
});
