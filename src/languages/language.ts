import type { LanguageCode } from "../model/source.ts";

/**
 * What the stages may ask a language, so that none of them asks which language it is. Patterns that do not regard case are dear to
 * make: languages give them by getters, so that a start makes none.
 */
export interface Language {
	readonly code: LanguageCode;
	/** Its name in itself, as a reader of it expects to see it. */
	readonly name: string;
	/**
	 * For each month, January first, how dates write it, in lower case. A form of four letters or more also counts with an ending
	 * ("қарашада", "ноября"); a shorter one must stand alone, or "сенбі", Saturday, would begin like "сен", September.
	 */
	readonly months: readonly (readonly string[])[];
	/** Words for the days around the day of writing, in lower case, by their distance from it. */
	readonly relativeDays?: Readonly<Record<string, number>>;
	/** Days of the week, Monday first, as a sentence writes them ("on Thursday", "в среду"), in lower case. */
	readonly weekdays?: readonly (readonly string[])[];
	/** A whole date in a script without spaces: groups month, day, and of an interval toMonth and toDay. Global. */
	readonly datePattern?: RegExp;
	/** Words between two dates that make an interval of them ("и", "по", "to"), beside dashes and commas, in lower case. */
	readonly dateJoiners?: readonly string[];
	/** Says, of a text in lower case, that a planned act was called off or put off: to compile, patterns without regard to case are dear. */
	readonly cancelled?: RegExp;
	/** How a sentence says that a name in it is where something happens or what is talked about, and not who acts; any one of these. */
	readonly topics?: readonly TopicPattern[];
}

/** All parts that are given must match: the words up to the name and those after it, in lower case, and the name as it stands. */
export interface TopicPattern {
	readonly before?: RegExp;
	readonly name?: RegExp;
	readonly after?: RegExp;
}
