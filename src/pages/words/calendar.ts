import type { UiLanguage } from "../../labels/labels.ts";
import { type Plural, type Wording, wording } from "./wording.ts";

const WORDS = {
	title: { en: "Calendar", ru: "Календарь", kk: "Күнтізбе" },
	about: {
		en: "Visits, summits, commissions, talks and signings, on the days on which they take place. A dashed edge is what is announced.",
		ru: "Визиты, саммиты, комиссии, переговоры и подписания по дням, когда они проходят. Пунктиром — объявленное.",
		kk: "Сапарлар, саммиттер, комиссиялар, келіссөздер мен қол қоюлар өтетін күндері бойынша. Үзік сызық — жарияланғаны.",
	},
	today: { en: "today", ru: "сегодня", kk: "бүгін" },
	filter: { en: "Show only", ru: "Показать только", kk: "Тек мынаны көрсету" },
	kind: { en: "Kind", ru: "Вид", kk: "Түрі" },
	partner: { en: "Partner", ru: "Партнёр", kk: "Серіктес" },
	any: { en: "all", ru: "все", kk: "барлығы" },
	show: { en: "Show", ru: "Показать", kk: "Көрсету" },
	subscribe: { en: "Subscribe in your calendar", ru: "Подписаться в своём календаре", kk: "Өз күнтізбеңізде жазылу" },
	file: { en: "This month as a file", ru: "Этот месяц файлом", kk: "Осы ай файл ретінде" },
	empty: {
		en: "Nothing is known of this month.",
		ru: "Об этом месяце ничего не известно.",
		kk: "Бұл ай туралы ештеңе белгісіз.",
	},
	emptyFiltered: {
		en: "Nothing of the kind is known of this month.",
		ru: "Ничего такого в этом месяце не известно.",
		kk: "Бұл айда мұндай ештеңе белгісіз.",
	},
	nearest: {
		en: "The nearest months that have something:",
		ru: "Ближайшие месяцы, где что-то есть:",
		kk: "Бірдеңесі бар ең жақын айлар:",
	},
	everything: { en: "Everything of this month", ru: "Всё за этот месяц", kk: "Осы айдың бәрі" },
	years: { en: "The same month of other years", ru: "Тот же месяц других лет", kk: "Басқа жылдардың осы айы" },
	months: { en: "Months", ru: "Месяцы", kk: "Айлар" },
	tooMany: {
		en: "More than fits here; the file has all.",
		ru: "Больше, чем здесь помещается; в файле есть всё.",
		kk: "Мұнда сыйғаннан көп; файлда бәрі бар.",
	},
	now: { en: "This month", ru: "Этот месяц", kk: "Осы ай" },
} as const satisfies Wording;

export const calendarWord = wording(WORDS);

export const EVENTS: Plural = { en: ["event", "events"], ru: ["событие", "события", "событий"], kk: "оқиға" };

/** `day 2 of 3` */
export function dayOfSeveral(nth: number, of: number, ui: UiLanguage): string {
	if (ui === "kk") return `${of} күннің ${nth}-күні`;
	return ui === "ru" ? `день ${nth} из ${of}` : `day ${nth} of ${of}`;
}
