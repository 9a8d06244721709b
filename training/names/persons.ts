/**
 * The names of office-holders in languages whose outlets take them over from Russian, letter by letter: hand-written tables add
 * those that these languages spell in a way of their own.
 */
import { type Alphabet, latinOf } from "../../src/languages/alphabet.ts";
import { ALPHABET } from "../../src/languages/uz/alphabet.ts";
import type { LanguageCode } from "../../src/model/source.ts";
import { readTable } from "../lexicon/table.ts";

/** Turkish and Azerbaijani letters without what folding takes away: ş is s, ç is c, ı is i. */
const TURKISH: Alphabet = {
	...ALPHABET,
	letters: new Map([...ALPHABET.letters, ..."ц ts,ч c,ш s,щ s,ҳ h,х h".split(",").map(pair)]),
};
const AZERBAIJANI: Alphabet = {
	...TURKISH,
	letters: new Map([...TURKISH.letters, ..."х x,г q,к k".split(",").map(pair)]),
};

function pair(text: string): [string, string] {
	const [from = "", to = ""] = text.split(" ");
	return [from, to];
}

/** How Russian letters are written; as they are where a language has none of its own. */
const SPELLED: { readonly [language in LanguageCode]?: Alphabet | undefined } = {
	ky: undefined,
	uz: ALPHABET,
	tr: TURKISH,
	az: AZERBAIJANI,
};

/** A single name that is shorter is a word of some language. */
const SHORTEST = 5;

/**
 * The table of one language, from the text of the Russian one.
 * @param countries what the language calls countries, in small letters: no surname may be the beginning of one ("Eston", Estonya).
 */
export function personsTable(language: LanguageCode, russian: string, countries: readonly string[]): string {
	const alphabet = SPELLED[language];
	const beginsCountry = (form: string): boolean => {
		const beginning = form.replace(/[\^~?]/g, "").toLowerCase();
		return countries.some((country) => country.startsWith(beginning));
	};
	const rows = readTable("persons.ru.tsv", russian).flatMap(({ kind, id, forms }) => {
		const spelled = new Set(forms.flatMap(({ text }) => formIn(text, alphabet)).filter((form) => !beginsCountry(form)));
		return spelled.size === 0 ? [] : [[`${kind}\t${id}`, ...spelled].join("\n\t")];
	});
	return ["# Made by `npm run names` from persons.ru.tsv; do not edit.", ...rows, ""].join("\n");
}

/** The languages that have such a table. */
export const TAKING_OVER = Object.keys(SPELLED) as readonly (keyof typeof SPELLED)[];

/** A form with its marks; only its last word inflects. Nothing of one that begins a word, or that is short. */
function formIn(form: string, alphabet: Alphabet | undefined): string[] {
	const [, signs = "", body = "", context = ""] = /^(\^*)(.*?)(\??)$/.exec(form) ?? [];
	if (body.includes("*")) return [];
	const words = body.split(" ").map((word) => word.replace(/~.*$/, ""));
	const [only = ""] = words;
	if (words.length === 1 && only.length < SHORTEST) return [];
	const written = words.map((word) => (alphabet === undefined ? word : inLatin(word, alphabet))).join(" ");
	return [`${signs}${written}~${context}`];
}

function inLatin(word: string, alphabet: Alphabet): string {
	let written = "";
	let before = "";
	for (const letter of word.toLowerCase()) {
		written += letter === "-" ? letter : latinOf(letter, before, alphabet);
		before = letter;
	}
	return written.replace(/(?:^|-)\p{Ll}/gu, (first) => first.toUpperCase());
}
