import { type Plural, type Wording, wording } from "./wording.ts";

const WORDS = {
	reports: { en: "Who reports it, and how", ru: "Кто и как об этом пишет", kk: "Кім және қалай жазады" },
	stateOwned: { en: "State", ru: "Государственные", kk: "Мемлекеттік" },
	privatelyOwned: { en: "Private", ru: "Частные", kk: "Жеке" },
	publicService: { en: "Public service", ru: "Общественные", kk: "Қоғамдық" },
	nonProfit: { en: "Non-profit", ru: "Некоммерческие", kk: "Коммерциялық емес" },
	noLongerRead: { en: "No longer read", ru: "Больше не читаются", kk: "Енді оқылмайды" },
	silent: { en: "Who has not reported it", ru: "Кто об этом не сообщил", kk: "Бұл туралы кім хабарламады" },
	silentHint: {
		en: "Publishers whose feeds we read, and that have no report of it: they may carry it elsewhere.",
		ru: "Издатели, чьи ленты мы читаем, но сообщения об этом в них нет: возможно, оно есть в другом месте.",
		kk: "Арналары оқылатын, бірақ бұл туралы хабары жоқ баспагерлер: басқа жерде жариялаған болуы мүмкін.",
	},
	grew: { en: "How it grew", ru: "Как расходилась новость", kk: "Жаңалық қалай тарады" },
	first: { en: "First", ru: "Первым сообщило", kk: "Бірінші" },
	last: { en: "Last", ru: "Последним", kk: "Соңғы" },
	half: { en: "Half of the publishers after", ru: "Половина издателей — через", kk: "Баспагерлердің жартысы —" },
	event: { en: "In the calendar", ru: "В календаре", kk: "Күнтізбеде" },
	moved: {
		en: "The date was said otherwise before:",
		ru: "Раньше называлась другая дата:",
		kk: "Бұрын басқа күн аталған:",
	},
	related: { en: "More about the same partners", ru: "Ещё о тех же партнёрах", kk: "Сол серіктестер туралы тағы" },
	corrections: { en: "Corrections", ru: "Исправления", kk: "Түзетулер" },
	saidBefore: { en: "said at first:", ru: "сначала заголовок был:", kk: "алғашқы тақырып:" },
	notKept: {
		en: "no longer counted as a report of it:",
		ru: "больше не считается сообщением об этом:",
		kk: "енді бұл туралы хабар деп есептелмейді:",
	},
	merged: {
		en: "Joined with what was shown as a story of its own at first:",
		ru: "Объединено с тем, что сначала показывалось отдельно:",
		kk: "Бастапқыда бөлек көрсетілгенмен біріктірілді:",
	},
	changed: { en: "Last changed", ru: "Последнее изменение", kk: "Соңғы өзгеріс" },
	persons: { en: "People", ru: "Люди", kk: "Тұлғалар" },
	data: { en: "This story as data", ru: "Эта новость как данные", kk: "Осы жаңалық деректер түрінде" },
} as const satisfies Wording;

export const storyWord = wording(WORDS);

export const HOURS: Plural = { en: ["hour", "hours"], ru: ["час", "часа", "часов"], kk: "сағат" };
export const MINUTES: Plural = { en: ["minute", "minutes"], ru: ["минуту", "минуты", "минут"], kk: "минут" };
export const DAYS: Plural = { en: ["day", "days"], ru: ["день", "дня", "дней"], kk: "күн" };
