import { type Wording, wording } from "./wording.ts";

const WORDS = {
	title: { en: "Kazakhstan’s diplomacy", ru: "Дипломатия Казахстана", kk: "Қазақстан дипломатиясы" },
	ahead: { en: "Ahead", ru: "Впереди", kk: "Алда" },
	nothingAhead: {
		en: "Nothing is announced with a date.",
		ru: "С точной датой ничего не объявлено.",
		kk: "Нақты күнімен ештеңе жарияланған жоқ.",
	},
	month: { en: "The whole month", ru: "Весь месяц", kk: "Бүкіл ай" },
	byPartner: { en: "Lately, by partner", ru: "За последние дни по странам", kk: "Соңғы күндері, серіктестер бойынша" },
	byDay: { en: "Stories a day", ru: "Новости по дням", kk: "Жаңалықтар күн бойынша" },
	byEvent: { en: "By kind of event", ru: "По виду событий", kk: "Оқиға түрі бойынша" },
	byTheme: { en: "By theme", ru: "По темам", kk: "Тақырып бойынша" },
	all: { en: "All, and other years", ru: "Все и за другие годы", kk: "Барлығы және басқа жылдар" },
	compare: { en: "compare how they report it", ru: "сравнить, как об этом пишут", kk: "қалай жазғанын салыстыру" },
	day: { en: "Day", ru: "День", kk: "Күн" },
	subscribeHint: {
		en: "Whatever is shown here can be subscribed to: the whole, or any partner, kind or theme.",
		ru: "На всё, что здесь показано, можно подписаться: целиком, на страну, вид или тему.",
		kk: "Мұнда көрсетілгеннің бәріне жазылуға болады: түгел, бір елге, түрге не тақырыпқа.",
	},
} as const satisfies Wording;

export const homeWord = wording(WORDS);
