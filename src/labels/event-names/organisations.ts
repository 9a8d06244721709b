/** How an event's name puts an organisation into a sentence. */
import type { Organisation } from "../../model/facets.ts";

export interface OrganisationForms {
	/** With its article. */
	readonly en: string;
	/** Nominative, accusative with its preposition, genitive, instrumental with its preposition. */
	readonly ru: readonly [name: string, to: string, of: string, together: string];
	/** Nominative, dative, genitive or what stands for it before a noun, instrumental. */
	readonly kk: readonly [name: string, to: string, of: string, together: string];
	/** A format and no body: one meets in it, and neither goes to it nor talks with it. */
	readonly isFormat?: true;
	/** Its name says already that it is a meeting. */
	readonly isMeeting?: true;
}

/** An abbreviation that Russian does not decline. */
function spelt(ru: string, to = "в"): OrganisationForms["ru"] {
	return [ru, `${to} ${ru}`, ru, `с ${ru}`];
}

/** A Kazakh abbreviation with the endings that its last sound takes. */
function parted(kk: string, dative: string, instrumental = "мен"): OrganisationForms["kk"] {
	return [kk, `${kk}-${dative}`, kk, `${kk}-${instrumental}`];
}

/** A Kazakh name that ends in a possessive. */
function possessed(kk: string, isFront: boolean): OrganisationForms["kk"] {
	return [kk, `${kk}${isFront ? "не" : "на"}`, `${kk}${isFront ? "нің" : "ның"}`, `${kk}мен`];
}

function format(en: string, ru: string, kk: string): OrganisationForms {
	return {
		en,
		ru: [`«${ru}»`, `в формат «${ru}»`, `«${ru}»`, `в формате «${ru}»`],
		kk: [`«${kk}»`, `«${kk}» форматына`, `«${kk}»`, `«${kk}» форматында`],
		isFormat: true,
	};
}

export const ORGANISATION_FORMS: Readonly<Record<Organisation, OrganisationForms>> = {
	un: { en: "the United Nations", ru: spelt("ООН"), kk: parted("БҰҰ", "ға") },
	eu: {
		en: "the European Union",
		ru: ["Европейский союз", "в Европейский союз", "Европейского союза", "с Европейским союзом"],
		kk: ["Еуропалық одақ", "Еуропалық одаққа", "Еуропалық одақ", "Еуропалық одақпен"],
	},
	sco: { en: "the Shanghai Cooperation Organisation", ru: spelt("ШОС"), kk: parted("ШЫҰ", "ға") },
	cis: { en: "the Commonwealth of Independent States", ru: spelt("СНГ"), kk: parted("ТМД", "ға") },
	eaeu: { en: "the Eurasian Economic Union", ru: spelt("ЕАЭС"), kk: parted("ЕАЭО", "ға") },
	ots: {
		en: "the Organization of Turkic States",
		ru: [
			"Организация тюркских государств",
			"в Организацию тюркских государств",
			"Организации тюркских государств",
			"с Организацией тюркских государств",
		],
		kk: possessed("Түркі мемлекеттері ұйымы", false),
	},
	csto: { en: "the Collective Security Treaty Organization", ru: spelt("ОДКБ"), kk: parted("ҰҚШҰ", "ға") },
	osce: { en: "the OSCE", ru: spelt("ОБСЕ"), kk: parted("ЕҚЫҰ", "ға") },
	oic: {
		en: "the Organisation of Islamic Cooperation",
		ru: [
			"Организация исламского сотрудничества",
			"в Организацию исламского сотрудничества",
			"Организации исламского сотрудничества",
			"с Организацией исламского сотрудничества",
		],
		kk: possessed("Ислам ынтымақтастығы ұйымы", false),
	},
	eco: {
		en: "the Economic Cooperation Organization",
		ru: [
			"Организация экономического сотрудничества",
			"в Организацию экономического сотрудничества",
			"Организации экономического сотрудничества",
			"с Организацией экономического сотрудничества",
		],
		kk: possessed("Экономикалық ынтымақтастық ұйымы", false),
	},
	nato: { en: "NATO", ru: spelt("НАТО"), kk: parted("НАТО", "ға") },
	wto: { en: "the World Trade Organization", ru: spelt("ВТО"), kk: parted("ДСҰ", "ға") },
	imf: { en: "the International Monetary Fund", ru: spelt("МВФ"), kk: parted("ХВҚ", "ға") },
	"world-bank": {
		en: "the World Bank",
		ru: ["Всемирный банк", "во Всемирный банк", "Всемирного банка", "со Всемирным банком"],
		kk: ["Дүниежүзілік банк", "Дүниежүзілік банкке", "Дүниежүзілік банк", "Дүниежүзілік банкпен"],
	},
	adb: {
		en: "the Asian Development Bank",
		ru: [
			"Азиатский банк развития",
			"в Азиатский банк развития",
			"Азиатского банка развития",
			"с Азиатским банком развития",
		],
		kk: possessed("Азия даму банкі", true),
	},
	aiib: {
		en: "the Asian Infrastructure Investment Bank",
		ru: [
			"Азиатский банк инфраструктурных инвестиций",
			"в Азиатский банк инфраструктурных инвестиций",
			"Азиатского банка инфраструктурных инвестиций",
			"с Азиатским банком инфраструктурных инвестиций",
		],
		kk: possessed("Азия инфрақұрылымдық инвестициялар банкі", true),
	},
	ebrd: { en: "the EBRD", ru: spelt("ЕБРР"), kk: parted("ЕҚДБ", "ға") },
	isdb: {
		en: "the Islamic Development Bank",
		ru: [
			"Исламский банк развития",
			"в Исламский банк развития",
			"Исламского банка развития",
			"с Исламским банком развития",
		],
		kk: possessed("Ислам даму банкі", true),
	},
	edb: {
		en: "the Eurasian Development Bank",
		ru: [
			"Евразийский банк развития",
			"в Евразийский банк развития",
			"Евразийского банка развития",
			"с Евразийским банком развития",
		],
		kk: possessed("Еуразиялық даму банкі", true),
	},
	coe: {
		en: "the Council of Europe",
		ru: ["Совет Европы", "в Совет Европы", "Совета Европы", "с Советом Европы"],
		kk: possessed("Еуропа Кеңесі", true),
	},
	icrc: { en: "the Red Cross", ru: spelt("МККК"), kk: parted("ХҚКК", "ге") },
	unicef: { en: "UNICEF", ru: spelt("ЮНИСЕФ"), kk: parted("ЮНИСЕФ", "ке", "пен") },
	unhcr: { en: "the UNHCR", ru: spelt("УВКБ ООН"), kk: possessed("БҰҰ Босқындар агенттігі", true) },
	undp: { en: "the UNDP", ru: spelt("ПРООН"), kk: possessed("БҰҰ Даму бағдарламасы", false) },
	who: { en: "the WHO", ru: spelt("ВОЗ"), kk: parted("ДДСҰ", "ға") },
	ctbto: { en: "the CTBTO", ru: spelt("ОДВЗЯИ"), kk: parted("ЯСЖТШҰ", "ға") },
	brics: { en: "BRICS", ru: spelt("БРИКС"), kk: parted("БРИКС", "ке", "пен") },
	cica: { en: "CICA", ru: spelt("СВМДА"), kk: parted("АӨСШК", "ге") },
	"opec-plus": {
		en: "OPEC+",
		ru: ["ОПЕК+", "в ОПЕК+", "ОПЕК+", "с ОПЕК+"],
		kk: ["ОПЕК+", "ОПЕК+ ұйымына", "ОПЕК+", "ОПЕК+ ұйымымен"],
	},
	ifas: {
		en: "the International Fund for Saving the Aral Sea",
		ru: [
			"Международный фонд спасения Арала",
			"в Международный фонд спасения Арала",
			"Международного фонда спасения Арала",
			"с Международным фондом спасения Арала",
		],
		kk: possessed("Аралды құтқару халықаралық қоры", false),
	},
	unesco: { en: "UNESCO", ru: spelt("ЮНЕСКО"), kk: parted("ЮНЕСКО", "ға") },
	iaea: { en: "the IAEA", ru: spelt("МАГАТЭ"), kk: parted("АЭХА", "ға") },
	c5plus1: format("C5+1", "С5+1", "С5+1"),
	"ca-china": format("Central Asia – China", "Центральная Азия — Китай", "Орталық Азия – Қытай"),
	"ca-eu": format("Central Asia – EU", "Центральная Азия — ЕС", "Орталық Азия – ЕО"),
	"ca-gcc": format("Central Asia – GCC", "Центральная Азия — ССАГПЗ", "Орталық Азия – ПШАМЫК"),
	"ca-japan": format("Central Asia – Japan", "Центральная Азия — Япония", "Орталық Азия – Жапония"),
	"ca-korea": format("Central Asia – Korea", "Центральная Азия — Корея", "Орталық Азия – Корея"),
	"ca-germany": format("Central Asia – Germany", "Центральная Азия — Германия", "Орталық Азия – Германия"),
	"ca-italy": format("Central Asia – Italy", "Центральная Азия — Италия", "Орталық Азия – Италия"),
	"ca-russia": format("Central Asia – Russia", "Центральная Азия — Россия", "Орталық Азия – Ресей"),
	"ca-consultative": {
		en: "the Consultative Meeting of Central Asia",
		ru: [
			"Консультативная встреча Центральной Азии",
			"на Консультативную встречу Центральной Азии",
			"Консультативной встречи Центральной Азии",
			"на Консультативной встрече Центральной Азии",
		],
		kk: [
			"Орталық Азия консультативтік кездесуі",
			"Орталық Азия консультативтік кездесуіне",
			"Орталық Азия консультативтік кездесуінің",
			"Орталық Азия консультативтік кездесуінде",
		],
		isFormat: true,
		isMeeting: true,
	},
};
