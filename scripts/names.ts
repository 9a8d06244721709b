/** `npm run names`: country names in the languages of the interface, from CLDR, because workerd has no Kazakh locale data. */
import { readFileSync, writeFileSync } from "node:fs";

const HELP = `Usage: npm run names
Writes src/languages/names.generated.ts from the package cldr-localenames-full.`;

const LANGUAGES = ["en", "ru", "kk"];

/** Territories of CLDR that are no country of ISO 3166-1: exceptional reservations, groupings, the unknown region. Kosovo (XK) stays. */
const NOT_COUNTRIES = new Set(["AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"]);

/** Where CLDR's other form is the one that our sources and readers write. */
const PREFER_SHORT = new Set([
	"en:HK",
	"en:MO",
	"en:PS",
	"ru:HK",
	"ru:MO",
	"ru:PS",
	"ru:US",
	"kk:HK",
	"kk:MO",
	"kk:PS",
	"kk:US",
]);
const PREFER_VARIANT = new Set(["en:CD", "en:CG", "ru:CD", "ru:CG", "kk:CD", "kk:CG"]);

/** Where none of CLDR's forms is. */
const BY_HAND: Readonly<Record<string, string>> = {
	"en:MM": "Myanmar",
	"ru:BQ": "Карибские Нидерланды",
	"ru:KG": "Кыргызстан",
	"ru:KR": "Южная Корея",
	"ru:MM": "Мьянма",
	"ru:ZA": "ЮАР",
	"kk:HK": "Гонконг",
	"kk:KP": "КХДР",
	"kk:MM": "Мьянма",
	"kk:NL": "Нидерланд",
	"kk:PH": "Филиппин",
};

if (process.argv.includes("--help")) {
	console.log(HELP);
} else {
	const tables = LANGUAGES.map((language) => `\t${language}: ${JSON.stringify(names(language))},`);
	const text = [
		"// Made by `npm run names` from CLDR (cldr-localenames-full); do not edit.",
		"/** Short country names by language of the interface and ISO 3166-1 alpha-2 code. */",
		'export const COUNTRY_NAMES: Readonly<Record<"en" | "ru" | "kk", Readonly<Record<string, string>>>> = {',
		...tables,
		"};",
		"",
	].join("\n");
	writeFileSync(new URL("../src/languages/names.generated.ts", import.meta.url), text);
}

function names(language: string): Record<string, string> {
	const territories = readTerritories(language);
	const codes = Object.keys(territories).filter((code) => /^[A-Z]{2}$/.test(code) && !NOT_COUNTRIES.has(code));
	return Object.fromEntries(codes.sort().map((code) => [code, choose(`${language}:${code}`, code, territories)]));
}

function choose(key: string, code: string, territories: Readonly<Record<string, string>>): string {
	const form = PREFER_SHORT.has(key) ? `${code}-alt-short` : PREFER_VARIANT.has(key) ? `${code}-alt-variant` : code;
	const name = BY_HAND[key] ?? territories[form];
	if (name === undefined) throw new Error(`CLDR has no ${form} in ${key}`);
	return name;
}

function readTerritories(language: string): Readonly<Record<string, string>> {
	const file = new URL(`../node_modules/cldr-localenames-full/main/${language}/territories.json`, import.meta.url);
	return JSON.parse(readFileSync(file, "utf8")).main[language].localeDisplayNames.territories;
}
