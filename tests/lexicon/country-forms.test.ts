import { expect, test } from "vitest";
import { match } from "../../src/classify/matcher.ts";
import { countryNames } from "../../src/labels/tables.ts";
import { inKazakhLatin } from "../../src/languages/kk/latin.ts";
import { HOME, LANGUAGE_CODES, type LanguageCode } from "../../src/model/source.ts";
import { tablesIn } from "../../training/lexicon/modules.ts";
import { readTable } from "../../training/lexicon/table.ts";
import { kazakhCases, russianCases } from "../samples/country-forms.ts";

/** Two of one name, told apart by a word that no headline has, and islands that are named after their state. */
const NAMED_ALIKE: Readonly<Record<string, string>> = { en: "CD CG", ru: "BQ TF UM VG VI", kk: "BQ", zh: "CD CG" };

/** The countries that a text names beside somebody who makes it political. */
function countriesIn(text: string, language: LanguageCode): string[] {
	const hits = match(`Tokayev, Тоқаев, Токаев: ${text}`, "", language).hits;
	return [...new Set(hits.flatMap(({ entry }) => (entry.kind === "country" ? [entry.id] : [])))];
}

function namesIn(language: "en" | "ru" | "kk"): [code: string, name: string][] {
	const alike = NAMED_ALIKE[language]?.split(" ") ?? [];
	return Object.entries(countryNames()[language]).flatMap(([code, name]): [string, string][] => {
		// "St." ends a sentence in English; headlines spell it out.
		const plain = name.replace(/\s*\(.*?\)/g, "").replace("St.", "Saint");
		return code === HOME || alike.includes(code) ? [] : [[code, plain]];
	});
}

/** The forms that are not known for their country and no other. */
const unknown = (language: "en" | "ru" | "kk", formsOf: (name: string) => string[]): string[] =>
	namesIn(language).flatMap(([code, name]) =>
		formsOf(name).flatMap((form) => {
			const found = countriesIn(form, language);
			return found.length === 1 && found[0] === code ? [] : [`${code} ${form}: ${found.join(" ")}`];
		}),
	);

test("every country is known in English, by itself and as an owner", () => {
	expect(namesIn("en").length).toBeGreaterThan(240);
	expect(unknown("en", (name) => [name, `${name}'s`, `${name}’s`])).toEqual([]);
});

test("every country is known in the six cases of Russian", () => {
	expect(unknown("ru", russianCases)).toEqual([]);
});

test("every country is known in the cases of Kazakh", () => {
	expect(unknown("kk", (name) => kazakhCases(name).filter((form) => form !== "АҚШтағы"))).toEqual([]);
});

test("every country is known in the cases of Kazakh in Latin letters", () => {
	const latin = (form: string): string =>
		form
			.split(/[ -]/)
			.map((word) => inKazakhLatin(word.toLowerCase().replace(/[’ё]/g, ""))[0] ?? "")
			.map((word) => word.charAt(0).toUpperCase() + word.slice(1))
			.join(" ");
	// What is all capitals, or has a dash or a foreign letter, is spelled in other ways.
	const spelled = (name: string): string[] =>
		/[A-ZА-Я]{2}|[’ё—]/.test(name) || name.includes("АҚШ") ? [] : kazakhCases(name).map(latin);
	expect(unknown("kk", spelled)).toEqual([]);
});

const ROWS = [...tablesIn(new URL("../../data/lexicon/", import.meta.url))]
	.flatMap(([file, text]) => readTable(file, text))
	.filter(({ kind }) => kind === "country");
const CAPITALS = ROWS.filter(({ attributes }) => attributes.via === "capital");

test.each(["uz", "ky", "tr", "az", "zh"] as const)("every state is known in %s, and taken for no other", (language) => {
	const own = ROWS.filter((row) => row.at.startsWith(`countries.${language}.generated`));
	const confused = own.flatMap(({ id, forms }) => {
		const name = (forms[0]?.text ?? "").replace(/[\^?~*]/g, "");
		const found = countriesIn(name, language);
		return (found.length === 1 && found[0] === id) || NAMED_ALIKE[language]?.includes(id)
			? []
			: [`${id} ${name}: ${found.join(" ")}`];
	});
	expect(own.length).toBeGreaterThan(190);
	expect(confused).toEqual([]);
});

test.each([
	["en", 185, (name: string) => [name, `${name}'s`]],
	["ru", 180, russianCases],
	["kk", 180, kazakhCases],
	["ky", 135, (name: string) => [name]],
	["uz", 135, (name: string) => [name]],
	["tr", 135, (name: string) => [name]],
	["az", 135, (name: string) => [name]],
	["zh", 135, (name: string) => [name]],
] as const)("the capitals of nearly all states are known in %s, in all cases", (language, least, formsOf) => {
	const own = CAPITALS.filter((row) => row.language === language);
	expect(new Set(own.map(({ id }) => id)).size).toBeGreaterThanOrEqual(least);
	const missed = own.flatMap(({ id, forms }) =>
		forms.slice(0, 1).flatMap(({ text }) => {
			const name = text.replace(/^\^+|[?~*].*$/g, "");
			if (name === "" || /[*]/.test(text)) return [];
			return formsOf(name).filter((form) => !countriesIn(form, language).includes(id));
		}),
	);
	expect(missed).toEqual([]);
});

test.each([
	["en", "Niger", "NE"],
	["en", "Nigeria", "NG"],
	["en", "Iraq", "IQ"],
	["en", "Iran", "IR"],
	["en", "Slovakia", "SK"],
	["en", "Slovenia", "SI"],
	["en", "Austria", "AT"],
	["en", "Australia", "AU"],
	["en", "Gambia", "GM"],
	["en", "Zambia", "ZM"],
	["en", "Mauritania", "MR"],
	["en", "Mauritius", "MU"],
	["en", "North Korea", "KP"],
	["en", "South Korea", "KR"],
	["en", "Dominica", "DM"],
	["en", "Dominican Republic", "DO"],
	["en", "Guinea", "GN"],
	["en", "Equatorial Guinea", "GQ"],
	["en", "Papua New Guinea", "PG"],
	["ru", "Нигера", "NE"],
	["ru", "Нигерии", "NG"],
	["ru", "Ирака", "IQ"],
	["ru", "Ирана", "IR"],
	["ru", "Словакии", "SK"],
	["ru", "Словении", "SI"],
	["ru", "Австрии", "AT"],
	["ru", "Австралии", "AU"],
	["ru", "Южной Кореи", "KR"],
	["ru", "Северной Кореи", "KP"],
	["ru", "Гвинеи-Бисау", "GW"],
	["ru", "Папуа — Новой Гвинеи", "PG"],
	["ru", "Омана", "OM"],
	["kk", "Нигердің", "NE"],
	["kk", "Нигерияның", "NG"],
	["kk", "Ирактың", "IQ"],
	["kk", "Иранның", "IR"],
	["kk", "Словакияға", "SK"],
	["kk", "Словенияға", "SI"],
	["kk", "Аустрияда", "AT"],
	["kk", "Аустралияда", "AU"],
	["tr", "Nijerya'nın", "NG"],
	["tr", "Nijer'in", "NE"],
	["tr", "Slovakya'da", "SK"],
	["tr", "Slovenya'da", "SI"],
	["uz", "Iroqning", "IQ"],
	["uz", "Eronning", "IR"],
	["az", "Avstriyada", "AT"],
	["az", "Avstraliyada", "AU"],
	["ky", "Словакиянын", "SK"],
	["ky", "Словениянын", "SI"],
	["zh", "尼日尔", "NE"],
	["zh", "尼日利亚", "NG"],
	["zh", "奥地利", "AT"],
	["zh", "澳大利亚", "AU"],
] as const)("in %s %s is %s and nothing near it", (language, form, code) => {
	expect(countriesIn(form, language)).toEqual([code]);
});

/** Names that differ by a letter or two, each with an ending where its language has endings. */
const NEAR_NAMES = ["NE", "NG", "IQ", "IR", "SK", "SI", "AT", "AU"];

test.each([
	["en", "Niger's Nigeria's Iraq's Iran's Slovakia's Slovenia's Austria's Australia's"],
	["ru", "Нигере Нигерией Ираку Ираном Словакию Словенией Австрию Австралией"],
	["kk", "Нигерге Нигериядан Иракпен Иранмен Словакиядан Словенияның Аустриямен Аустралиядан"],
	["ky", "Нигерге Нигериядан Ирактан Ирандын Словакиядан Словениянын Австрияга Австралиядан"],
	["uz", "Nigerga Nigeriyadan Iroqdan Eronning Slovakiyadan Sloveniyaning Avstriyaga Avstraliyadan"],
	["tr", "Nijer'e Nijerya'dan Irak'tan İran'ın Slovakya'dan Slovenya'nın Avusturya'ya Avustralya'dan"],
	["az", "Nigerə Nigeriyadan İraqdan İranın Slovakiyadan Sloveniyanın Avstriyaya Avstraliyadan"],
	["zh", "尼日尔 尼日利亚 伊拉克 伊朗 斯洛伐克 斯洛文尼亚 奥地利 澳大利亚"],
] as const)("names that are near each other are told apart in %s", (language, forms) => {
	const told = forms.split(" ").map((form) => countriesIn(form, language));
	expect(told).toEqual(NEAR_NAMES.map((code) => [code]));
});

/** Forms that no table was made from, as outlets write them: other names, adjectives, inhabitants, capitals, abbreviations with endings. */
const MET: Readonly<Record<string, readonly (readonly [text: string, code: string])[]>> = {
	ru: [
		["Президент Сан-Томе и Принсипи в Астане", "ST"],
		["переговоры с Кабо-Верде", "CV"],
		["делегация из Восточного Тимора", "TL"],
		["посол Кот-д'Ивуара", "CI"],
		["в столице Буркина-Фасо", "BF"],
		["премьер Северной Македонии", "MK"],
		["министр Папуа — Новой Гвинеи", "PG"],
		["в Ашхабаде прошли переговоры", "TM"],
		["в Улан-Батор прибыл премьер", "MN"],
		["Токаев вылетел в Порту-Новом", "BJ"],
		["визит в Уагадугу", "BF"],
		["с Брунеем-Даруссаламом", "BN"],
		["эмиратский министр", "AE"],
		["саудовская делегация", "SA"],
		["южнокорейскими партнёрами", "KR"],
		["с боснийцами", "BA"],
		["люксембургского премьера", "LU"],
		["шриланкийский посол", "LK"],
		["новозеландские инвесторы", "NZ"],
		["с ивуарийским коллегой", "CI"],
	],
	kk: [
		["Сан-Томе мен Принсипиге", "ST"],
		["Буркина-Фасоның елшісі", "BF"],
		["Солтүстік Македониядан келген", "MK"],
		["Сауд Арабиясымен келісім", "SA"],
		["Папуа — Жаңа Гвинеяда", "PG"],
		["Кот-д'Ивуарға", "CI"],
		["Улан-Баторда", "MN"],
		["Ұланбатырға", "MN"],
		["Ашғабадта", "TM"],
		["Ouńtústik Koreıamen", "KR"],
		["Ońtústik Koreıamen", "KR"],
		["Saýd Arabııasynyń", "SA"],
		["Mońǵolııadan", "MN"],
		["Äzerbaijanmen", "AZ"],
	],
	en: [
		["Ivorian ambassador", "CI"],
		["Burkinabe envoy", "BF"],
		["Bruneian sultan", "BN"],
		["Cabo Verde president", "CV"],
		["Czechia's premier", "CZ"],
		["Swazi king of Eswatini", "SZ"],
		["Bosniaks of Bosnia", "BA"],
		["Malagasy delegation", "MG"],
		["the Emirati minister", "AE"],
		["Timor-Leste", "TL"],
		["Botswanan minister", "BW"],
		["Comorian president", "KM"],
	],
	uz: [
		["Saudiya Arabistoniga", "SA"],
		["BAA prezidenti", "AE"],
		["Janubiy Koreyadan", "KR"],
		["Mugʻulistonga", "MN"],
		["Moʻgʻulistonga", "MN"],
		["Ashxobodda", "TM"],
		["Gruziyaning", "GE"],
		["Chexiyadan", "CZ"],
	],
	ky: [
		["Сауд Арабиясына", "SA"],
		["БАЭнин президенти", "AE"],
		["Түштүк Кореядан", "KR"],
		["Улан-Батордо", "MN"],
		["Ашхабадда", "TM"],
		["Чехияга", "CZ"],
		["Улуу Британиянын", "GB"],
	],
	tr: [
		["Suudi Arabistan'a", "SA"],
		["BAE Devlet Başkanı", "AE"],
		["Güney Kore'den", "KR"],
		["Moğolistan'da", "MN"],
		["Ulanbator'da", "MN"],
		["Aşkabat'ta", "TM"],
		["Çekya'nın", "CZ"],
		["Birleşik Krallık'tan", "GB"],
		["İngiltere'nin", "GB"],
		["Fildişi Sahili'ne", "CI"],
	],
	az: [
		["Səudiyyə Ərəbistanına", "SA"],
		["BƏƏ-nin prezidenti", "AE"],
		["Cənubi Koreyadan", "KR"],
		["Monqolustana", "MN"],
		["Aşqabadda", "TM"],
		["Çexiyanın", "CZ"],
		["Böyük Britaniyanın", "GB"],
		["Ulan-Batorda", "MN"],
	],
	zh: [
		["阿联酋总统", "AE"],
		["沙特外长", "SA"],
		["蒙古国总理", "MN"],
		["乌兰巴托会谈", "MN"],
		["阿什哈巴德", "TM"],
		["捷克总理", "CZ"],
		["科特迪瓦", "CI"],
		["波黑", "BA"],
		["韩方", "KR"],
		["塔方", "TJ"],
		["利雅得", "SA"],
		["瓦加杜古", "BF"],
	],
};

test.each(Object.entries(MET))(
	"forms that outlets use in %s are known for their country and no other",
	(code, forms) => {
		const language = LANGUAGE_CODES.find((known) => known === code) ?? "en";
		const unknownForms = forms.flatMap(([text, country]) => {
			const found = countriesIn(text, language);
			return found.length === 1 && found[0] === country ? [] : [`${text}: ${found.join(" ")}`];
		});
		expect(unknownForms).toEqual([]);
	},
);

test.each([
	["tr", "İngiliz dili öğretmenleri Astana'da"],
	["uz", "Ostonada ingliz tili darslari"],
	["ky", "Астанада англис тили сабагы"],
	["az", "Astanada ingilis dili dərsləri"],
] as const)("a language is no state: %s %s", (language, text) => {
	expect(countriesIn(text, language)).toEqual([]);
});
