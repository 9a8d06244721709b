/** The table of country names as an event's name puts them into a sentence. */
import { kazakhCases } from "./kazakh-cases.ts";
import { russianCases } from "./russian-cases.ts";

/** Names that English uses with "the". */
const WITH_THE = new Set("AE BS CF CG DO GB GM IM IO KM MV NL PH SC TF US BQ".split(" "));

const ENGLISH_BY_HAND: Readonly<Record<string, string>> = {
	CD: "DR Congo",
	CG: "Republic of the Congo",
	CC: "Cocos Islands",
	GS: "South Georgia and the South Sandwich Islands",
	UM: "US Outlying Islands",
	VC: "St. Vincent and the Grenadines",
	VI: "US Virgin Islands",
};

/** @param names CLDR's short names by language and code */
export function caseTables(names: Readonly<Record<"en" | "ru" | "kk", Readonly<Record<string, string>>>>): string {
	const tables = {
		en: mapped(names.en, englishName),
		ru: mapped(names.ru, (code, name) => Object.values(russianCases(code, name)).join("|")),
		kk: mapped(names.kk, (_, name) => Object.values(kazakhCases(name)).join("|")),
	};
	return [
		"// Made by `npm run names` from CLDR (cldr-localenames-full) and training/names/*-cases.ts; do not edit.",
		"/** Country names inside a sentence: English with its article; Russian to, of and with it; Kazakh to and with it. */",
		"export const COUNTRY_CASES = {",
		...Object.entries(tables).map(([language, table]) => `\t${language}: ${JSON.stringify(table)},`),
		'} as const satisfies Readonly<Record<"en" | "ru" | "kk", Readonly<Record<string, string>>>>;',
		"",
	].join("\n");
}

function englishName(code: string, name: string): string {
	const full = (ENGLISH_BY_HAND[code] ?? name).replace(" & ", " and ");
	return WITH_THE.has(code) || (/Islands$/.test(full) && code !== "GS") ? `the ${full}` : full;
}

function mapped(
	names: Readonly<Record<string, string>>,
	form: (code: string, name: string) => string,
): Record<string, string> {
	return Object.fromEntries(Object.entries(names).map(([code, name]) => [code, form(code, name)]));
}
