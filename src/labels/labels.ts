/** What a reader of a page or of a feed sees instead of an id, in each language of the interface. */
import type { EventType, Level, Organisation, Theme } from "../model/facets.ts";
import { ownValue } from "../model/own-value.ts";
import type { CountryCode } from "../model/source.ts";
import { countryNames } from "./tables.ts";

/** The languages that pages, channels and labels exist in. */
export const UI_LANGUAGES = ["en", "ru", "kk"] as const;
export type UiLanguage = (typeof UI_LANGUAGES)[number];

type Label = Readonly<Record<UiLanguage, string>>;

/** The country's usual short name (CLDR); the code itself where CLDR knows no such territory. */
export function countryName(code: CountryCode, language: UiLanguage): string {
	return ownValue(countryNames()[language], code) ?? code;
}

/** The name as headlines write it: the full one, or the abbreviation where nobody writes the full one. */
export function organisationName(id: Organisation, language: UiLanguage): string {
	return ORGANISATION_LABELS[id][language];
}

export function eventName(id: EventType, language: UiLanguage): string {
	return EVENT_LABELS[id][language];
}

export function themeName(id: Theme, language: UiLanguage): string {
	return THEME_LABELS[id][language];
}

export function levelName(id: Level, language: UiLanguage): string {
	return LEVEL_LABELS[id][language];
}

const ORGANISATION_LABELS: Readonly<Record<Organisation, Label>> = {
	un: { en: "United Nations", ru: "ООН", kk: "БҰҰ" },
	eu: { en: "European Union", ru: "Европейский союз", kk: "Еуропалық одақ" },
	sco: { en: "Shanghai Cooperation Organisation", ru: "ШОС", kk: "ШЫҰ" },
	cis: { en: "Commonwealth of Independent States", ru: "СНГ", kk: "ТМД" },
	eaeu: { en: "Eurasian Economic Union", ru: "ЕАЭС", kk: "ЕАЭО" },
	ots: {
		en: "Organization of Turkic States",
		ru: "Организация тюркских государств",
		kk: "Түркі мемлекеттері ұйымы",
	},
	csto: { en: "Collective Security Treaty Organization", ru: "ОДКБ", kk: "ҰҚШҰ" },
	osce: { en: "OSCE", ru: "ОБСЕ", kk: "ЕҚЫҰ" },
	oic: {
		en: "Organisation of Islamic Cooperation",
		ru: "Организация исламского сотрудничества",
		kk: "Ислам ынтымақтастығы ұйымы",
	},
	eco: {
		en: "Economic Cooperation Organization",
		ru: "Организация экономического сотрудничества",
		kk: "Экономикалық ынтымақтастық ұйымы",
	},
	nato: { en: "NATO", ru: "НАТО", kk: "НАТО" },
	wto: { en: "World Trade Organization", ru: "ВТО", kk: "ДСҰ" },
	imf: { en: "International Monetary Fund", ru: "МВФ", kk: "ХВҚ" },
	"world-bank": { en: "World Bank", ru: "Всемирный банк", kk: "Дүниежүзілік банк" },
	adb: { en: "Asian Development Bank", ru: "Азиатский банк развития", kk: "Азия даму банкі" },
	aiib: {
		en: "Asian Infrastructure Investment Bank",
		ru: "Азиатский банк инфраструктурных инвестиций",
		kk: "Азия инфрақұрылымдық инвестициялар банкі",
	},
	ebrd: { en: "EBRD", ru: "ЕБРР", kk: "ЕҚДБ" },
	isdb: { en: "Islamic Development Bank", ru: "Исламский банк развития", kk: "Ислам даму банкі" },
	edb: { en: "Eurasian Development Bank", ru: "Евразийский банк развития", kk: "Еуразиялық даму банкі" },
	coe: { en: "Council of Europe", ru: "Совет Европы", kk: "Еуропа Кеңесі" },
	ctbto: { en: "CTBTO", ru: "ОДВЗЯИ", kk: "ЯСЖТШҰ" },
	brics: { en: "BRICS", ru: "БРИКС", kk: "БРИКС" },
	cica: { en: "CICA", ru: "СВМДА", kk: "АӨСШК" },
	"opec-plus": { en: "OPEC+", ru: "ОПЕК+", kk: "ОПЕК+" },
	ifas: {
		en: "International Fund for Saving the Aral Sea",
		ru: "Международный фонд спасения Арала",
		kk: "Аралды құтқару халықаралық қоры",
	},
	unesco: { en: "UNESCO", ru: "ЮНЕСКО", kk: "ЮНЕСКО" },
	iaea: { en: "IAEA", ru: "МАГАТЭ", kk: "АЭХА" },
	icrc: { en: "Red Cross (ICRC)", ru: "Красный Крест (МККК)", kk: "Қызыл Крест (ХҚКК)" },
	unicef: { en: "UNICEF", ru: "ЮНИСЕФ", kk: "ЮНИСЕФ (балалар қоры)" },
	unhcr: { en: "UNHCR", ru: "УВКБ ООН", kk: "БҰҰ Босқындар агенттігі" },
	undp: { en: "UNDP", ru: "ПРООН", kk: "БҰҰ Даму бағдарламасы" },
	who: { en: "WHO", ru: "ВОЗ", kk: "ДДСҰ" },
	c5plus1: { en: "C5+1", ru: "С5+1", kk: "С5+1" },
	"ca-china": { en: "Central Asia – China", ru: "Центральная Азия — Китай", kk: "Орталық Азия – Қытай" },
	"ca-eu": { en: "Central Asia – EU", ru: "Центральная Азия — ЕС", kk: "Орталық Азия – ЕО" },
	"ca-gcc": { en: "Central Asia – GCC", ru: "Центральная Азия — ССАГПЗ", kk: "Орталық Азия – ПШАМЫК" },
	"ca-japan": { en: "Central Asia – Japan", ru: "Центральная Азия — Япония", kk: "Орталық Азия – Жапония" },
	"ca-korea": { en: "Central Asia – Korea", ru: "Центральная Азия — Корея", kk: "Орталық Азия – Корея" },
	"ca-germany": { en: "Central Asia – Germany", ru: "Центральная Азия — Германия", kk: "Орталық Азия – Германия" },
	"ca-italy": { en: "Central Asia – Italy", ru: "Центральная Азия — Италия", kk: "Орталық Азия – Италия" },
	"ca-russia": { en: "Central Asia – Russia", ru: "Центральная Азия — Россия", kk: "Орталық Азия – Ресей" },
	"ca-consultative": {
		en: "Consultative Meeting of Central Asia",
		ru: "Консультативная встреча Центральной Азии",
		kk: "Орталық Азия консультативтік кездесуі",
	},
};

const EVENT_LABELS: Readonly<Record<EventType, Label>> = {
	visit: { en: "Visit", ru: "Визит", kk: "Сапар" },
	meeting: { en: "Meeting", ru: "Встреча", kk: "Кездесу" },
	call: { en: "Call", ru: "Телефонный разговор", kk: "Телефон арқылы сөйлесу" },
	message: { en: "Message", ru: "Послание", kk: "Жолдау хат" },
	summit: { en: "Summit", ru: "Саммит", kk: "Саммит" },
	agreement: { en: "Agreement", ru: "Соглашение", kk: "Келісім" },
	commission: { en: "Commission", ru: "Комиссия", kk: "Комиссия" },
	credentials: { en: "Ambassadors", ru: "Послы", kk: "Елшілер" },
	statement: { en: "Statement", ru: "Заявление", kk: "Мәлімдеме" },
	cooperation: { en: "Cooperation", ru: "Сотрудничество", kk: "Ынтымақтастық" },
	culture: { en: "Culture", ru: "Культура", kk: "Мәдениет" },
	aid: { en: "Aid", ru: "Помощь", kk: "Көмек" },
	mediation: { en: "Mediation", ru: "Посредничество", kk: "Бітімгершілік" },
	consular: { en: "Consular", ru: "Консульские дела", kk: "Консулдық істер" },
	dispute: { en: "Dispute", ru: "Спор", kk: "Дау" },
	border: { en: "Border", ru: "Граница", kk: "Шекара" },
};

const THEME_LABELS: Readonly<Record<Theme, Label>> = {
	political: { en: "Political relations", ru: "Политические отношения", kk: "Саяси қатынастар" },
	"trade-investment": { en: "Trade and investment", ru: "Торговля и инвестиции", kk: "Сауда және инвестиция" },
	energy: { en: "Energy", ru: "Энергетика", kk: "Энергетика" },
	transport: { en: "Transport", ru: "Транспорт", kk: "Көлік" },
	"culture-education": { en: "Culture and education", ru: "Культура и образование", kk: "Мәдениет және білім" },
	security: { en: "Security", ru: "Безопасность", kk: "Қауіпсіздік" },
	mediation: { en: "Mediation", ru: "Посредничество", kk: "Бітімгершілік" },
	humanitarian: { en: "Humanitarian", ru: "Гуманитарная помощь", kk: "Гуманитарлық көмек" },
	"water-environment": { en: "Water and environment", ru: "Вода и экология", kk: "Су және экология" },
	"consular-migration": { en: "Consular and migration", ru: "Консульство и миграция", kk: "Консулдық және көші-қон" },
	"science-space": { en: "Science and space", ru: "Наука и космос", kk: "Ғылым және ғарыш" },
	legal: { en: "Law", ru: "Право", kk: "Құқық" },
	finance: { en: "Finance", ru: "Финансы", kk: "Қаржы" },
};

const LEVEL_LABELS: Readonly<Record<Level, Label>> = {
	"head-of-state": { en: "Head of state", ru: "Глава государства", kk: "Мемлекет басшысы" },
	government: { en: "Government", ru: "Правительство", kk: "Үкімет" },
	minister: { en: "Minister", ru: "Министр", kk: "Министр" },
	parliament: { en: "Parliament", ru: "Парламент", kk: "Парламент" },
	ambassador: { en: "Ambassador", ru: "Посол", kk: "Елші" },
	official: { en: "Official", ru: "Должностное лицо", kk: "Лауазымды тұлға" },
};
