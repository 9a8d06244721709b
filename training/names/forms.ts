/** From a name as CLDR writes it to a form of the lexicon (data/lexicon/README.md): which words inflect, which need a capital. */
import type { CountryRules } from "../../src/languages/language.ts";
import type { CountryCode } from "../../src/model/source.ts";

/** One territory's name as forms: as it is spelled out, and as maps abbreviate it where that is another. */
export function toForms(rules: CountryRules, code: CountryCode, name: string): string[] {
	const marks = marksOf(rules, code);
	const [sign, context] = [marks.replace("?", ""), marks.includes("?") ? "?" : ""];
	return [spellOut(name), shorten(name), shorten(spellOut(name.replace("&", " ")))].map(
		(plain) => `${sign}${inflect(rules, plain)}${context}`,
	);
}

function marksOf({ homographs }: CountryRules, code: CountryCode): string {
	const found = homographs.split(",").find((entry) => entry.startsWith(`${code} `));
	return found?.slice(3) ?? "";
}

/** CLDR abbreviates islands and saints, and adds what a map needs but a headline never has. */
function spellOut(name: string): string {
	return name
		.replace(/\s*[(（][^)）]*[)）]/g, "")
		.replace(/^о-ва (.+)$/, "острова $1")
		.replace(/^о-в (.+)$/, "остров $1")
		.replace("о-ва", "острова")
		.replace("Св.", "Святой")
		.replace("St.", "Saint")
		.replace("U.S.", "US")
		.replace(/[—–,]| - /g, " ")
		.replace(/&/g, "and")
		.replace(/\s+/g, " ")
		.trim();
}

/** The abbreviations of maps, which some outlets take over: "St. Lucia", «о-ва Кука»; no word stands where "&" does. */
function shorten(name: string): string {
	return name
		.replace(/\s*[(（][^)）]*[)）]/g, "")
		.replace(/[—–,&]| - /g, " ")
		.replace(/\s+/g, " ")
		.trim();
}

function inflect({ form }: CountryRules, name: string): string {
	// With endings a short abbreviation is other words too: АҚШ (the USA) and ақша (money).
	if (/^\p{Lu}{1,3}$/u.test(name)) return name;
	return form === undefined ? `${name}~` : form(name);
}
