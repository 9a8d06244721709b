import type { UiLanguage } from "../../labels/labels.ts";
import { dayInWords } from "./dates.ts";
import { STORIES } from "./site.ts";
import { counted, type Wording, wording } from "./wording.ts";

const WORDS = {
	partner: { en: "Partner", ru: "Партнёр", kk: "Серіктес" },
	organisation: { en: "Organisation", ru: "Организация", kk: "Ұйым" },
	event: { en: "Kind of event", ru: "Вид событий", kk: "Оқиға түрі" },
	theme: { en: "Theme", ru: "Тема", kk: "Тақырып" },
	person: { en: "Person", ru: "Персона", kk: "Тұлға" },
	last: { en: "Last", ru: "Последнее", kk: "Соңғысы" },
	next: { en: "Next", ru: "Ближайшее", kk: "Келесісі" },
	none: { en: "none known", ru: "неизвестно", kk: "белгісіз" },
	noneAnnounced: { en: "none announced", ru: "не объявлено", kk: "жарияланбаған" },
	twelveMonths: { en: "Stories, 12 months", ru: "Новостей за 12 месяцев", kk: "12 айдағы жаңалық" },
	eventsInYear: {
		en: "Visits and talks, 12 months",
		ru: "Визитов и переговоров за 12 месяцев",
		kk: "12 айдағы сапарлар мен келіссөздер",
	},
	fourYears: { en: "In the last four years", ru: "За последние четыре года", kk: "Соңғы төрт жылда" },
	whole: { en: "In the whole record", ru: "За всё время", kk: "Барлық уақытта" },
	rank: { en: "Rank of the year", ru: "Место за год", kk: "Жылдағы орны" },
	perMonth: { en: "Stories a month", ru: "Новости по месяцам", kk: "Айлар бойынша жаңалықтар" },
	eventsPerMonth: {
		en: "Visits and talks a month",
		ru: "Визиты и переговоры по месяцам",
		kk: "Айлар бойынша сапарлар мен келіссөздер",
	},
	perYear: { en: "Stories a year", ru: "Новости по годам", kk: "Жылдар бойынша жаңалықтар" },
	year: { en: "Year", ru: "Год", kk: "Жыл" },
	visits: { en: "Visits and summits", ru: "Визиты и саммиты", kk: "Сапарлар мен саммиттер" },
	gold: {
		en: "Gold: a month with a visit or a summit.",
		ru: "Золотым — месяц с визитом или саммитом.",
		kk: "Алтын түсті — сапар не саммит болған ай.",
	},
	ahead: { en: "Ahead", ru: "Впереди", kk: "Алда" },
	past: { en: "Visits and talks", ru: "Визиты и переговоры", kk: "Сапарлар мен келіссөздер" },
	people: { en: "Who took part", ru: "Кто участвовал", kk: "Кім қатысты" },
	others: { en: "Who else took part", ru: "Кто ещё участвовал", kk: "Тағы кім қатысты" },
	stories: { en: "Newest stories", ru: "Последние новости", kk: "Соңғы жаңалықтар" },
	byTheme: { en: "About what", ru: "О чём", kk: "Не туралы" },
	byEvent: { en: "What kind of event", ru: "Какие события", kk: "Қандай оқиғалар" },
	byPartner: { en: "With whom", ru: "С кем", kk: "Кіммен" },
	byOrganisation: { en: "In which organisations", ru: "В каких организациях", kk: "Қандай ұйымдарда" },
	byOwner: { en: "Who owns those who report it", ru: "Чьи издания об этом пишут", kk: "Хабарлағандар кімдікі" },
	beside: { en: "Named beside it", ru: "Упоминаются рядом", kk: "Қатар аталатындар" },
	compareWith: { en: "Compare with", ru: "Сравнить:", kk: "Салыстыру:" },
	another: { en: "another", ru: "с другим", kk: "басқасымен" },
	follow: { en: "Follow", ru: "Следить", kk: "Бақылау" },
	feed: {
		en: "Feed, to copy into a reader",
		ru: "Лента: скопируйте в программу чтения",
		kk: "Арна: оқу бағдарламасына көшіріңіз",
	},
	wholeMonth: { en: "All in the calendar", ru: "Всё в календаре", kk: "Күнтізбедегі бәрі" },
	empty: {
		en: "There is no story yet. Subscribe, and the first one comes to you.",
		ru: "Новостей ещё не было. Подпишитесь, и первая придёт к вам сама.",
		kk: "Әзірге жаңалық жоқ. Жазылыңыз, сонда алғашқысы өзі келеді.",
	},
	mostNamed: { en: "Most named in the year", ru: "Чаще всего за год", kk: "Жылда ең көп аталғандар" },
	lastOne: { en: "last:", ru: "последнее:", kk: "соңғысы:" },
	lately: { en: "lately", ru: "за последнее время", kk: "соңғы кезде" },
	of: { en: "of", ru: "из", kk: "/" },
} as const satisfies Wording;

export const portraitWord = wording(WORDS);

/** Which stories the shares beside are taken of: `Counted in 53 stories, since 3 October 2024.` */
export function ofTheLast(count: number, first: string, ui: UiLanguage): string {
	const stories = counted(count, STORIES, ui);
	const day = dayInWords(first, ui);
	if (ui === "kk") return `Есепке алынғаны: ${stories}; ең ескісі — ${day}.`;
	return ui === "ru" ? `Подсчитано: ${stories}, с ${day}` : `Counted in ${stories}, since ${day}.`;
}

/** `41 stories in 12 months.` @param what with its number */
export function inTwelveMonths(what: string, ui: UiLanguage): string {
	if (ui === "kk") return `12 айда ${what}.`;
	return ui === "ru" ? `${what} за 12 месяцев.` : `${what} in 12 months.`;
}

/** `14 May 2017 – 5 June 2022`, and where no end is known `since 14 May 2017`. */
export function termInWords(from: string, to: string | undefined, ui: UiLanguage): string {
	const first = dayInWords(from, ui);
	if (to !== undefined) return `${first} – ${dayInWords(to, ui)}`;
	if (ui === "kk") return `${first} –`;
	return ui === "ru" ? `с ${first}` : `since ${first}`;
}
