import { languageNamed } from "../../src/languages/registry.ts";
import { ENDINGS } from "../../src/lexicon/endings.ts";
import { splitWords } from "../../src/lexicon/words.ts";
import type { LanguageCode } from "../../src/model/source.ts";

/** A folded stem with the class of its endings, as an index into `ENDINGS`. */
export interface Lexeme {
	readonly stem: string;
	readonly ending: number;
}

const byName = new Map(ENDINGS.map((ending, index) => [ending.name, index]));

function classNamed(name: string, at: string): number {
	const index = byName.get(name);
	if (index === undefined)
		throw new Error(`${at}: no ending class "${name}"; known are ${[...byName.keys()].join(", ")}`);
	if (index > 0xff) throw new Error(`${at}: the ending class "${name}" is number ${index}, and a byte counts them`);
	return index;
}

/** A word as written in a form, with its mark: `Турция~`, `Токаев~surname`, `договор*`, `Токио`. One lexeme a part. */
export function lexemesOf(word: string, language: LanguageCode | undefined, at: string): Lexeme[] {
	const mark = /^(.*?)(~[a-z-]*|\*)?$/u.exec(word);
	const bare = mark?.[1] ?? word;
	const sign = mark?.[2] ?? "";
	const split = splitWords(bare);
	const parts = split.folded
		.trim()
		.split(" ")
		.filter((part) => part !== "");
	// Of a hyphenated word the last part inflects; in Russian adjectives too only the last does.
	return parts.map((part, index) => {
		if (sign === "" || index < parts.length - 1) return { stem: part, ending: 0 };
		if (sign === "*") return { stem: part, ending: classNamed("any", at) };
		if (sign === "~") return guess(part, language, /^\p{Lu}/u.test(bare), at);
		return named(part, sign.slice(1), language, at);
	});
}

function named(word: string, name: string, language: LanguageCode | undefined, at: string): Lexeme {
	const full = byName.has(name) ? name : `${language}-${name}`;
	const ending = classNamed(full, at);
	return { stem: withoutOwnEnding(word, ending), ending };
}

/** A class that counts the citation ending among its endings: the stem is what stands before it. */
function withoutOwnEnding(word: string, ending: number): string {
	const own = (ENDINGS[ending]?.slots[0] ?? []).filter((option) => word.endsWith(option));
	const longest = own.sort((a, b) => b.length - a.length)[0] ?? "";
	const { closed, cited } = ENDINGS[ending] ?? {};
	return closed || cited ? word.slice(0, word.length - longest.length) : word;
}

function guess(word: string, language: LanguageCode | undefined, isName: boolean, at: string): Lexeme {
	// A Latin name that counts in every language takes the endings of each; a short one would be other words by them.
	if (language === undefined && isName && word.length > 3) return { stem: word, ending: classNamed("latin-name", at) };
	const code = language ?? "en";
	const rules = languageNamed(code).tables;
	if (rules === undefined) throw new Error(`${at}: src/languages/${code} does not say what "~" means`);
	const [name, cut] = rules.guess(word, isName);
	return { stem: word.slice(0, word.length - cut), ending: classNamed(name, at) };
}
