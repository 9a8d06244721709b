import { type Wording, wording } from "./wording.ts";

const WORDS = {
	title: { en: "Archive", ru: "Архив", kk: "Мұрағат" },
	about: {
		en: "Every story since the first day: by year, month, week and day.",
		ru: "Все новости с первого дня: по годам, месяцам, неделям и дням.",
		kk: "Бірінші күннен бергі барлық жаңалық: жылдар, айлар, апталар мен күндер бойынша.",
	},
	since: { en: "since", ru: "с", kk: "басталуы:" },
	byMonth: { en: "Stories by month", ru: "Новости по месяцам", kk: "Жаңалықтар айлар бойынша" },
	byDay: {
		en: "Stories by day; each day and week leads to its digest. Days are those of UTC.",
		ru: "Новости по дням; каждый день и неделя ведут к своей сводке. Дни — по UTC.",
		kk: "Жаңалықтар күндер бойынша; әр күн мен апта өз шолуына апарады. Күндер — UTC бойынша.",
	},
	week: { en: "Week", ru: "Неделя", kk: "Апта" },
	wk: { en: "wk", ru: "нед.", kk: "апта" },
	turning: { en: "Other times", ru: "Другое время", kk: "Басқа уақыт" },
	whole: { en: "The whole archive", ru: "Весь архив", kk: "Бүкіл мұрағат" },
	newest: { en: "The newest digest", ru: "Последняя сводка", kk: "Соңғы шолу" },
	empty: { en: "There is nothing of this time.", ru: "За это время ничего нет.", kk: "Бұл уақыттан ештеңе жоқ." },
	emptyOfKind: {
		en: "There is nothing of the kind of this time.",
		ru: "За это время ничего такого нет.",
		kk: "Бұл уақыттан мұндай ештеңе жоқ.",
	},
	nothingYet: { en: "The archive is empty yet.", ru: "Архив пока пуст.", kk: "Мұрағат әзірге бос." },
	nearest: { en: "The nearest that has something:", ru: "Ближайшее, где что-то есть:", kk: "Бірдеңесі бар ең жақыны:" },
	events: { en: "What took place", ru: "Что состоялось", kk: "Не өтті" },
	asFeed: {
		en: "The month as a feed that no longer changes",
		ru: "Месяц лентой, которая больше не меняется",
		kk: "Енді өзгермейтін арна түріндегі ай",
	},
	byPartner: { en: "By partner", ru: "По странам", kk: "Серіктестер бойынша" },
	byEvent: { en: "By kind of event", ru: "По виду событий", kk: "Оқиға түрі бойынша" },
	all: { en: "Everything of this time", ru: "Всё за это время", kk: "Осы уақыттың бәрі" },
	list: { en: "These stories as a list", ru: "Эти новости списком", kk: "Осы жаңалықтар тізім түрінде" },
} as const satisfies Wording;

export const archiveWord = wording(WORDS);
