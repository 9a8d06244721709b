import type { CountryCode, LanguageCode } from "../model/source.ts";
import type { Alphabet } from "./alphabet.ts";
import type { EndingClass } from "./endings.ts";
import type { Signs } from "./signs.ts";
import type { WordOrder } from "./word-order.ts";

/**
 * What the stages may ask a language, so that none of them asks which language it is. Patterns that do not regard case are slow to
 * make: languages give them by getters, so that a start makes none.
 */
export interface Language {
	readonly code: LanguageCode;
	/** What its texts are known by. */
	readonly signs: Signs;
	/** Its name in itself, as a reader of it expects to see it. */
	readonly name: string;
	/** Its name in the languages of the interface. */
	readonly names: Readonly<Record<"en" | "ru" | "kk", string>>;
	/** It is written in Latin letters alone. */
	readonly isLatin?: boolean;
	/** Where it puts the state whose office is meant. */
	readonly wordOrder: WordOrder;
	/**
	 * The state that its outlets speak of when they name none: to an Azerbaijani one "the president" is Azerbaijan's. Only of
	 * languages that one state's outlets write in.
	 */
	readonly state?: CountryCode;
	/** How its Cyrillic is read, where its tables are in Latin letters. */
	readonly alphabet?: Alphabet;
	/** How its tables of the lexicon are written; none where it has no tables. */
	readonly tables?: TableRules;
	/**
	 * For each month, January first, how dates write it, in lower case. A form of four letters or more also counts with an ending
	 * ("қарашада", "ноября"); a shorter one must stand alone, or "сенбі", Saturday, would begin like "сен", September.
	 */
	readonly months: readonly (readonly string[])[];
	/** Words for the days around the day of writing, in lower case, by their distance from it. */
	readonly relativeDays?: Readonly<Record<string, number>>;
	/** Days of the week, Monday first, as a sentence writes them ("on Thursday", "в среду"), in lower case. */
	readonly weekdays?: readonly (readonly string[])[];
	/** Words that say, beside a day of the week, that the act lies ahead: "will arrive on Thursday". In lower case. */
	readonly aheadWords?: readonly string[];
	/** Endings of a title's last word that say so, where verbs stand last: "toplanacak". In lower case. */
	readonly aheadEndings?: readonly string[];
	/** Parts of words before a day of the week that put it into the next week or the last one. In lower case. */
	readonly otherWeeks?: { readonly next?: readonly string[]; readonly last?: readonly string[] };
	/** Words before or after a date that say it is of something else: "ahead of the summit of May 20". In lower case. */
	readonly otherDates?: { readonly before?: readonly string[]; readonly after?: readonly string[] };
	/** A whole date in a script without spaces: groups month (absent where it is that of writing), day, and of an interval toMonth and toDay. Global. */
	readonly datePattern?: RegExp;
	/** Words between two dates that make an interval of them ("и", "по", "to"), besides dashes and commas, in lower case. */
	readonly dateJoiners?: readonly string[];
	/** Says, of a text in lower case, that a planned act was called off or put off. Patterns without regard to case are slow to compile. */
	readonly cancelled?: RegExp;
	/** How a sentence says of a country or city that something merely happens there ("in Astana"): any one of these. */
	readonly venues?: readonly Surroundings[];
	/** How it says of a country or city that a private person or firm is from there ("a student from Kazakhstan"): any one of these. */
	readonly origins?: readonly Surroundings[];
	/** How it says of an office that it merely reports ("the ministry's press service said"): any one of these. */
	readonly sources?: readonly Surroundings[];
	/** How a sentence says that a name in it is where something happens or what is talked about, and not who acts; any one of these. */
	readonly topics?: readonly TopicPattern[];
}

/** What stands around a name, and how it ends; all that are given must be there. */
export interface Surroundings {
	/** What the text up to the name ends in, in lower case, with the space between: whole words, but for what `*` stands for ("девушк* из", "*со ссылкой на"). */
	readonly before?: readonly string[];
	/** Ends of the name as it stands. */
	readonly name?: readonly string[];
	/** What the text after the name begins with, in lower case; with `=` after it a whole word. */
	readonly after?: readonly string[];
}

/** Endings as texts in small letters have them, and as headlines in capitals. */
export const inBothCases = (endings: string): string[] =>
	endings.split(" ").flatMap((ending) => [ending, ending.toUpperCase()]);

/** All parts that are given must match: the words up to the name and those after it, in lower case, and the name as it stands. */
export interface TopicPattern {
	readonly before?: RegExp;
	readonly name?: RegExp;
	readonly after?: RegExp;
}

/** What data/lexicon/README.md leaves to each language. */
export interface TableRules {
	/** Its ending classes, each named `<code>` or `<code>-…`. */
	readonly endings: readonly EndingClass[];
	/** What `~` after a folded word means: an ending class, and how many of the word's last letters are no part of the stem. */
	readonly guess: (word: string, isName: boolean) => readonly [endingClass: string, cut: number];
	/** The spellings of a folded Cyrillic stem in Latin letters, where people write it in both. */
	readonly inLatin?: (stem: string) => string[];
	/** How the names of countries that Unicode gives become forms. */
	readonly countries: CountryRules;
}

export interface CountryRules {
	/**
	 * `CODE mark` with commas between: names that are also words of the language, so that the first letter must be a capital (`^`); with `?` also
	 * a name of something else (a person, a state of the USA), so that the article must be about states anyway.
	 */
	readonly homographs: string;
	/** Dependent territories are named too. */
	readonly hasTerritories?: boolean;
	/** A name with the marks that the tables use; `~` after it where this is not given. */
	readonly form?: (name: string) => string;
}
