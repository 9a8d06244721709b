import { type Wording, wording } from "./wording.ts";

const WORDS = {
	partners: { en: "Partners", ru: "Партнёры", kk: "Серіктестер" },
	organisations: { en: "Organisations", ru: "Организации", kk: "Ұйымдар" },
	persons: { en: "People", ru: "Люди", kk: "Тұлғалар" },
	events: { en: "Kinds of events", ru: "Виды событий", kk: "Оқиға түрлері" },
	themes: { en: "Themes", ru: "Темы", kk: "Тақырыптар" },
	lists: { en: "What is ranked", ru: "Что сравнивается", kk: "Нені салыстыру" },
	years: { en: "Years", ru: "Годы", kk: "Жылдар" },
	all: { en: "all years", ru: "за все годы", kk: "барлық жылдар" },
	place: { en: "Place", ru: "Место", kk: "Орны" },
	before: { en: "A year before", ru: "Годом ранее", kk: "Бір жыл бұрын" },
	byStories: {
		en: "By how many stories are about them.",
		ru: "По числу новостей о них.",
		kk: "Олар туралы жаңалық саны бойынша.",
	},
	byEvents: {
		en: "By how many visits, summits, talks and signings they took part in.",
		ru: "По числу визитов, саммитов, переговоров и подписаний с их участием.",
		kk: "Олар қатысқан сапарлар, саммиттер, келіссөздер мен қол қоюлар саны бойынша.",
	},
	beforeHint: {
		en: "Small: the same days of the year before.",
		ru: "Мелко — те же дни годом ранее.",
		kk: "Ұсақ әріппен — алдыңғы жылдың сол күндері.",
	},
	visits: { en: "Visits and talks", ru: "Визиты и переговоры", kk: "Сапарлар мен келіссөздер" },
	compare: { en: "Compare two of them", ru: "Сравнить двух", kk: "Екеуін салыстыру" },
	empty: {
		en: "Nothing is known of this year.",
		ru: "Об этом году ничего не известно.",
		kk: "Бұл жыл туралы ештеңе белгісіз.",
	},
} as const satisfies Wording;

export const rankingWord = wording(WORDS);
