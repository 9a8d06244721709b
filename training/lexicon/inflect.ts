import { classSign } from "../../src/lexicon/compiled-text.ts";
import { ENDINGS } from "../../src/lexicon/endings.ts";
import { splitWords } from "../../src/lexicon/words.ts";

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
	if (index > 0 && classSign(index) === undefined)
		throw new Error(`${at}: the ending class "${name}" is number ${index}, for which compiled forms have no sign`);
	return index;
}

/** A word as written in a form, with its mark: `Турция~`, `Токаев~surname`, `договор*`, `Токио`. One lexeme a part. */
export function lexemesOf(word: string, language: string | undefined, at: string): Lexeme[] {
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

function named(word: string, name: string, language: string | undefined, at: string): Lexeme {
	const full = byName.has(name) ? name : `${language}-${name}`;
	const ending = classNamed(full, at);
	return { stem: withoutOwnEnding(word, ending), ending };
}

/** A closed class counts its citation ending among its endings: the stem is what stands before it. */
function withoutOwnEnding(word: string, ending: number): string {
	const own = (ENDINGS[ending]?.slots[0] ?? []).filter((option) => word.endsWith(option));
	const longest = own.sort((a, b) => b.length - a.length)[0] ?? "";
	const isOpenConsonant =
		ENDINGS[ending]?.closed !== true && !["ru-a", "ru-ya", "ru-o", "ru-plural"].includes(ENDINGS[ending]?.name ?? "");
	return isOpenConsonant ? word : word.slice(0, word.length - longest.length);
}

function guess(word: string, language: string | undefined, isName: boolean, at: string): Lexeme {
	const one = (name: string, cut: number): Lexeme => ({
		stem: word.slice(0, word.length - cut),
		ending: classNamed(name, at),
	});
	switch (language) {
		case "ru":
			return guessRussian(word, one);
		case "kk":
			return one(isName ? "kk-name" : "kk", 0);
		case "ky":
			return one("ky", 0);
		case "tr":
		case "az":
			return one("tr", 0);
		case "uz":
			return one("uz", 0);
		case undefined:
			// A Latin name that counts in every language takes the endings of each; a short one would be other words by them.
			if (isName && word.length > 3) return one("latin-name", 0);
			return guessEnglish(word, one);
		default:
			return guessEnglish(word, one);
	}
}

function guessEnglish(word: string, one: (name: string, cut: number) => Lexeme): Lexeme {
	return /[^aeiou]y$/.test(word) ? one("en-y", 1) : one("en-noun", 0);
}

function guessRussian(word: string, one: (name: string, cut: number) => Lexeme): Lexeme {
	if (/(ый|ой|ая|ое|ые|ий|яя|ее|ие)$/.test(word) && !/(тие|ние|вие|зий|гий|рий|лий|ний)$/.test(word))
		return one("ru-adjective", 2);
	if (/[цчщшжкгхнтрд]ие$/.test(word) && word.endsWith("ские")) return one("ru-adjective", 2);
	if (/(ов|ев|ин|ын)$/.test(word)) return one("ru-surname", 0);
	if (word.endsWith("й")) return one("ru-j", 1);
	if (word.endsWith("ь")) return one("ru-soft", 1);
	if (word.endsWith("а")) return one("ru-a", 1);
	if (word.endsWith("я")) return one("ru-ya", 1);
	if (word.endsWith("о")) return one("ru-o", 1);
	if (word.endsWith("е")) return one("ru-e", 1);
	if (/[ыи]$/.test(word)) return one("ru-plural", 1);
	return one("ru-masculine", 0);
}
