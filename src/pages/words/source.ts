import type { Condition } from "../source-status.ts";
import { type Plural, type Wording, wording } from "./wording.ts";

const WORDS = {
	site: { en: "Its site", ru: "Сайт", kk: "Сайты" },
	stories: { en: "Stories that it reports", ru: "Новости, о которых оно сообщило", kk: "Ол хабарлаған жаңалықтар" },
	owner: { en: "Owner", ru: "Владелец", kk: "Иесі" },
	country: { en: "Country", ru: "Страна", kk: "Елі" },
	language: { en: "Language", ru: "Язык", kk: "Тілі" },
	state: { en: "State", ru: "Состояние", kk: "Күйі" },
	lastSuccess: { en: "Last read", ru: "Последнее чтение", kk: "Соңғы оқу" },
	nextPoll: { en: "Next poll", ru: "Следующий опрос", kk: "Келесі сұрау" },
	newest: { en: "Newest article", ru: "Самая новая статья", kk: "Ең жаңа мақала" },
	kept: { en: "Kept of what was new", ru: "Отобрано из нового", kk: "Жаңадан іріктелгені" },
	health: { en: "The last thirty days", ru: "Последние тридцать дней", kk: "Соңғы отыз күн" },
	key: {
		en: "Height: polls of a day (UTC). Gold: those that failed.",
		ru: "Высота — опросы за день (UTC), золотым — неудачные.",
		kk: "Биіктігі — күндегі сұраулар (UTC), алтын түсті — сәтсіздері.",
	},
	day: { en: "Day", ru: "День", kk: "Күн" },
	polls: { en: "Polls", ru: "Опросы", kk: "Сұраулар" },
	failed: { en: "Failed", ru: "Неудачи", kk: "Сәтсіз" },
	fresh: { en: "New", ru: "Новое", kk: "Жаңа" },
	keptOfDay: { en: "Kept", ru: "Отобрано", kk: "Іріктелген" },
	why: { en: "Why", ru: "Почему", kk: "Себебі" },
	never: { en: "never yet", ru: "ещё ни разу", kk: "әлі болған жоқ" },
	notPolled: {
		en: "It is switched off and not polled any more.",
		ru: "Источник отключён и больше не опрашивается.",
		kk: "Дереккөз өшірілген, енді сұралмайды.",
	},
	noPolls: {
		en: "It has not been polled yet.",
		ru: "Источник ещё не опрашивался.",
		kk: "Дереккөз әлі сұралған жоқ.",
	},
	unknownNow: {
		en: "What is known of it cannot be read at the moment.",
		ru: "Сейчас сведения о нём не читаются.",
		kk: "Қазір ол туралы мәліметті оқу мүмкін емес.",
	},
	hard: { en: "Known to be difficult:", ru: "Известная трудность:", kk: "Белгілі қиындығы:" },
} as const satisfies Wording;

export const sourceWord = wording(WORDS);

/** How a source is. */
const CONDITIONS = {
	"not yet": { en: "not polled yet", ru: "ещё не опрошен", kk: "әлі сұралмаған" },
	gone: { en: "gone", ru: "ленты больше нет", kk: "арна енді жоқ" },
	failing: { en: "failing", ru: "не читается", kk: "оқылмай тұр" },
	flooded: { en: "old articles held", ru: "старые статьи задержаны", kk: "ескі мақалалар ұсталған" },
	empty: { en: "empty", ru: "пусто", kk: "бос" },
	cut: { en: "cut off", ru: "обрывается", kk: "үзіледі" },
	quiet: { en: "quiet", ru: "молчит", kk: "үнсіз" },
	well: { en: "well", ru: "читается", kk: "оқылып тұр" },
} as const satisfies Readonly<Record<Condition, Wording[string]>>;

export const conditionWord = wording(CONDITIONS);

export const POLLS: Plural = { en: ["poll", "polls"], ru: ["опрос", "опроса", "опросов"], kk: "сұрау" };
