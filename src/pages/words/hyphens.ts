import type { UiLanguage } from "../../labels/labels.ts";
import { pattern } from "../../model/pattern.ts";

/** Words that a narrow column cannot hold. */
const long = pattern(String.raw`\p{L}{13,}`, "gu");

/** Between syllables: after a vowel, before one consonant and a vowel; or between two consonants after a vowel. */
const between = pattern(
	String.raw`(?<=\p{L}{3}[аәеёиіоөуұүыэюя])(?=[бвгғджзйкқлмнңпрстфхһцчшщ][аәеёиіоөуұүыэюя]\p{L})|(?<=\p{L}{2}[аәеёиіоөуұүыэюя][бвгғджзйкқлмнңпрстфхһцчшщ][ьъ]?)(?=[бвгғджзйкқлмнңпрстфхһцчшщ][аәеёиіоөуұүыэюя]\p{L})`,
	"giu",
);

/**
 * The text with soft hyphens in long Cyrillic words: browsers know where to part words of few languages, and then tear them anywhere.
 * For names of ours only: what a publisher wrote stays as it is.
 */
export function softened(text: string, ui: UiLanguage): string {
	return ui === "en" ? text : text.replace(long(), (word) => word.replace(between(), "\u00ad"));
}
