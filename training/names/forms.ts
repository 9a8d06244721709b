/** From a name as CLDR writes it to a form of the lexicon (data/lexicon/README.md): which words inflect, which need a capital. */
import type { CountryRules } from "../../src/languages/language.ts";
import type { CountryCode } from "../../src/model/source.ts";

/** One territory's name as a form. */
export function toForm(rules: CountryRules, code: CountryCode, name: string): string {
	const marks = marksOf(rules, code);
	return `${marks.replace("?", "")}${inflect(rules, spellOut(name))}${marks.includes("?") ? "?" : ""}`;
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

function inflect({ form }: CountryRules, name: string): string {
	// With endings a short abbreviation is other words too: АҚШ (the USA) and ақша (money).
	if (/^\p{Lu}{1,3}$/u.test(name)) return name;
	return form === undefined ? `${name}~` : form(name);
}
