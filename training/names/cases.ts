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

type Table = Readonly<Record<string, string>>;
/** Names by language of the interface and code. */
export type NameTables = Readonly<Record<"en" | "ru" | "kk", Table>>;

/** @param names CLDR's short names by language and code */
export function caseTables(names: NameTables): NameTables {
	return {
		en: mapped(names.en, englishName),
		ru: mapped(names.ru, (code, name) => Object.values(russianCases(code, name)).join("|")),
		kk: mapped(names.kk, (_, name) => Object.values(kazakhCases(name)).join("|")),
	};
}

function englishName(code: string, name: string): string {
	const full = (ENGLISH_BY_HAND[code] ?? name).replace(" & ", " and ");
	return WITH_THE.has(code) || (/Islands$/.test(full) && code !== "GS") ? `the ${full}` : full;
}

function mapped(names: Table, form: (code: string, name: string) => string): Table {
	return Object.fromEntries(Object.entries(names).map(([code, name]) => [code, form(code, name)]));
}
