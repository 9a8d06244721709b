import type { UiLanguage } from "../../labels/labels.ts";
import { type Wording, wording } from "./wording.ts";

const WORDS = {
	byUtc: {
		en: "Stories under the day on which they were first seen, by UTC",
		ru: "Новости стоят под тем днём, когда их впервые увидели, по UTC",
		kk: "Жаңалықтар алғаш көрінген күнінің астында тұрады, UTC бойынша",
	},
	running: {
		en: "It is not over yet: more may come.",
		ru: "Время ещё не вышло: могут прийти и другие.",
		kk: "Уақыт әлі біткен жоқ: тағы да келуі мүмкін.",
	},
	mostFirst: {
		en: "Those that most publishers report stand first.",
		ru: "Первыми стоят те, о которых сообщило больше издателей.",
		kk: "Алда ең көп баспагер хабарлағандары тұр.",
	},
	emptyDay: {
		en: "Nothing was first seen on this day.",
		ru: "В этот день новостей не было.",
		kk: "Бұл күні жаңалық болған жоқ.",
	},
	emptyWeek: {
		en: "Nothing was first seen in this week.",
		ru: "На этой неделе новостей не было.",
		kk: "Бұл аптада жаңалық болған жоқ.",
	},
	emptyOfKind: {
		en: "Nothing of the kind was first seen then.",
		ru: "Таких новостей тогда не было.",
		kk: "Ол кезде мұндай жаңалық болған жоқ.",
	},
	nearest: {
		en: "The nearest that have something:",
		ru: "Ближайшие, где что-то есть:",
		kk: "Бірдеңесі бар ең жақындары:",
	},
	whole: { en: "Everything of this time", ru: "Всё за это время", kk: "Осы уақыттың бәрі" },
	turning: { en: "Other days and weeks", ru: "Другие дни и недели", kk: "Басқа күндер мен апталар" },
	newest: { en: "The newest", ru: "Последние", kk: "Ең соңғысы" },
	further: { en: "Further stories", ru: "Остальные новости", kk: "Қалған жаңалықтар" },
	first: { en: "The first of them", ru: "К началу", kk: "Басына" },
} as const satisfies Wording;

export const digestWord = wording(WORDS);

/** `Week 45`, «45-я неделя», «45-апта». @param week `yyyy-ww` */
export function weekInWords(week: string, ui: UiLanguage): string {
	const number = Number(week.slice(5));
	if (ui === "kk") return `${number}-апта`;
	return ui === "ru" ? `${number}-я неделя` : `Week ${number}`;
}

/** `5 more on this day`, «ещё 5 за этот день». */
export function moreOnDay(count: number, ui: UiLanguage): string {
	if (ui === "kk") return `осы күні тағы ${count}`;
	return ui === "ru" ? `ещё ${count} за этот день` : `${count} more on this day`;
}
