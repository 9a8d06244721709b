import type { UiLanguage } from "../../labels/labels.ts";
import { type Wording, wording } from "./wording.ts";

const WORDS = {
	title: { en: "Compare", ru: "Сравнение", kk: "Салыстыру" },
	and: { en: "and", ru: "и", kk: "және" },
	choose: { en: "Choose two", ru: "Выберите двух", kk: "Екеуін таңдаңыз" },
	first: { en: "The one", ru: "Первый", kk: "Бірінші" },
	second: { en: "The other", ru: "Второй", kk: "Екінші" },
	show: { en: "Compare", ru: "Сравнить", kk: "Салыстыру" },
	facts: { en: "In figures", ru: "В цифрах", kk: "Санмен" },
	visits: {
		en: "Visits and summits, 36 months",
		ru: "Визитов и саммитов за 36 месяцев",
		kk: "36 айдағы сапарлар мен саммиттер",
	},
	together: { en: "Both at one event", ru: "Вместе на одном событии", kk: "Бір оқиғада бірге" },
	storiesTogether: { en: "Stories about both", ru: "Новости об обоих", kk: "Екеуі туралы жаңалықтар" },
	about: {
		en: "How much is told of two partners, of what, and when they met.",
		ru: "Сколько, о чём и когда: два партнёра рядом.",
		kk: "Екі серіктес туралы қанша, не жайында және қашан айтылады.",
	},
} as const satisfies Wording;

export const compareWord = wording(WORDS);

/** Of what the shares are taken: `Percent of the newest stories: of 12 and of 9.` */
export function percentOf(one: number, other: number, ui: UiLanguage): string {
	if (ui === "kk") return `Соңғы жаңалықтардағы пайызы: ${one} және ${other} жаңалық бойынша.`;
	return ui === "ru"
		? `В процентах от последних новостей: ${one} и ${other}.`
		: `Percent of the newest stories: of ${one} and of ${other}.`;
}
