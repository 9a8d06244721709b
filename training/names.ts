/**
 * `npm run names`: country names from CLDR. For the interface, because workerd has no Kazakh locale data; for the lexicon, as one table
 * a language, which the hand-written tables next to it add to.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { command } from "../scripts/command.ts";
import type { CountryRules } from "../src/languages/language.ts";
import { LANGUAGES } from "../src/languages/registry.ts";
import { HOME, LANGUAGE_CODES, type LanguageCode } from "../src/model/source.ts";
import { caseTables, type NameTables } from "./names/cases.ts";
import { toForms } from "./names/forms.ts";
import { peopleLines } from "./names/people.ts";
import { personsTable, TAKING_OVER } from "./names/persons.ts";

const HELP = `npm run names
Writes src/labels/tables.generated.bin from the package cldr-localenames-full and the tables of persons; from these two also
data/lexicon/countries.*.generated.tsv and data/lexicon/persons.*.generated.tsv. A new language has its names once npm run lexicon has listed it.`;

/** Dependent territories, which only some languages name. */
const TERRITORIES = new Set(
	(
		"AI AQ AS AW AX BL BM BQ BV CC CK CW CX EH FK FO GF GG GI GL GP GS GU HM IM IO JE KY MF MO MP MQ MS NC NF NU PF PM PN PR RE SH SJ " +
		"SX TC TF TK UM VG VI WF YT"
	).split(" "),
);

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

await command({ help: HELP, options: {} }, () => {
	const unlisted = LANGUAGE_CODES.filter((code) => LANGUAGES.every((language) => language.code !== code));
	if (unlisted.length > 0) throw new Error(`${unlisted.join(", ")}: run npm run lexicon first, which lists languages`);
	for (const { code, tables } of LANGUAGES)
		if (tables !== undefined)
			write(`data/lexicon/countries.${code}.generated.tsv`, lexiconTable(code, tables.countries));
	const russian = lexiconText("persons.ru.tsv");
	const persons = { "persons.tsv": lexiconText("persons.tsv"), "persons.kk.tsv": lexiconText("persons.kk.tsv") };
	const people = peopleLines({ ...persons, "persons.ru.tsv": russian });
	write("src/labels/tables.generated.bin", labelTables({ en: names("en"), ru: names("ru"), kk: names("kk") }, people));
	for (const code of TAKING_OVER) {
		const countries = Object.values(readTerritories(code)).map((name) => name.toLowerCase());
		write(`data/lexicon/persons.${code}.generated.tsv`, personsTable(code, russian, countries));
	}
	return 0;
});

function lexiconText(file: string): string {
	return readFileSync(new URL(`../data/lexicon/${file}`, import.meta.url), "utf8");
}

function write(file: string, text: string): void {
	writeFileSync(new URL(`../${file}`, import.meta.url), text);
}

/** As `src/labels/tables.ts` reads it: names and cases in a line each, and then a line a person. */
function labelTables(names: NameTables, people: readonly string[]): string {
	return [JSON.stringify(names), JSON.stringify(caseTables(names)), ...people, ""].join("\n");
}

function lexiconTable(language: LanguageCode, rules: CountryRules): string {
	const territories = readTerritories(language);
	const codes = countries(readTerritories("en")).filter(
		(code) => code !== HOME && (rules.hasTerritories === true || !TERRITORIES.has(code)),
	);
	const rows = codes.map((code) => {
		const forms = formsOf(rules, code, territories);
		return [`country\t${code}\tvia=name`, ...new Set(forms)].join("\n\t");
	});
	return [`# Made by \`npm run names\` from CLDR (cldr-localenames-full); do not edit.`, ...rows, ""].join("\n");
}

/** CLDR's usual, short and variant forms; not "US", which is a word. */
function formsOf(rules: CountryRules, code: string, territories: Readonly<Record<string, string>>): string[] {
	return ["", "-alt-short", "-alt-variant"].flatMap((alt) => {
		const name = territories[`${code}${alt}`];
		return name === undefined || name === "US" ? [] : toForms(rules, code, name);
	});
}

function countries(territories: Readonly<Record<string, string>>): string[] {
	return Object.keys(territories)
		.filter((code) => /^[A-Z]{2}$/.test(code) && !NOT_COUNTRIES.has(code))
		.sort();
}

function names(language: string): Record<string, string> {
	const territories = readTerritories(language);
	return Object.fromEntries(
		countries(territories).map((code) => [code, choose(`${language}:${code}`, code, territories)]),
	);
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
