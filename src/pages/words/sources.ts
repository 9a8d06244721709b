import { type Plural, type Wording, wording } from "./wording.ts";

const WORDS = {
	title: { en: "Sources", ru: "Источники", kk: "Дереккөздер" },
	about: {
		en: "Whose feeds are read, who owns them, how they are, and how much of what they bring is about Kazakhstan’s diplomacy.",
		ru: "Чьи ленты читаются, кому они принадлежат, каковы они и сколько в них о дипломатии Казахстана.",
		kk: "Кімнің арналары оқылады, олар кімдікі, жағдайы қандай және қаншасы Қазақстан дипломатиясы туралы.",
	},
	name: { en: "Source", ru: "Источник", kk: "Дереккөз" },
	state: { en: "State", ru: "Состояние", kk: "Күйі" },
	owner: { en: "Owner", ru: "Владелец", kk: "Иесі" },
	language: { en: "Language", ru: "Язык", kk: "Тілі" },
	kept: { en: "Kept of what was new", ru: "Отобрано из нового", kk: "Жаңадан іріктелгені" },
	days: { en: "Thirty days", ru: "Тридцать дней", kk: "Отыз күн" },
	daysHint: {
		en: "A bar a day: how many of its polls went well, in gold how many failed. Kept: of the articles of these days, as of the last run.",
		ru: "Столбик — день: сколько опросов удалось, золотым — сколько нет. Отобрано: из статей этих дней, на последний запуск.",
		kk: "Бір баған — бір күн: қанша сұрау сәтті өтті, алтын түспен — қаншасы сәтсіз. Іріктелгені: осы күндердің мақалаларынан, соңғы іске қосу бойынша.",
	},
	failed: { en: "failed", ru: "неудачных", kk: "сәтсіз" },
	asFile: {
		en: "As a file for a reader (OPML)",
		ru: "Файлом для читалки (OPML)",
		kk: "Оқу бағдарламасына файл (OPML)",
	},
	forOperators: { en: "Each poll, for operators", ru: "Каждый опрос, для оператора", kk: "Әр сұрау, оператор үшін" },
	nearMisses: { en: "Nearly kept", ru: "Почти отобрано", kk: "Іріктелуге жақын қалғандар" },
	nearMissesHint: {
		en: "What was left out just under the threshold: judge for yourself where it lies.",
		ru: "Что осталось за порогом совсем близко: судите сами, где он.",
		kk: "Шекке сәл жетпей қалғандар: оның қайда екенін өзіңіз бағалаңыз.",
	},
	noNearMisses: { en: "None lately.", ru: "За последнее время нет.", kk: "Соңғы кезде жоқ." },
	score: { en: "score", ru: "оценка", kk: "бағасы" },
} as const satisfies Wording;

export const sourcesWord = wording(WORDS);

export const FEEDS: Plural = { en: ["feed", "feeds"], ru: ["лента", "ленты", "лент"], kk: "арна" };

export const LANGUAGES: Plural = { en: ["language", "languages"], ru: ["язык", "языка", "языков"], kk: "тіл" };
