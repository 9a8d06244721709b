import type { UiLanguage } from "../../labels/labels.ts";

/** What a page says, by what it is called in the code: a file of these for each kind of page, and one for all. */
export type Wording = Readonly<Record<string, Readonly<Record<UiLanguage, string>>>>;

/** The words of a page as a function, so that a word that is missing in a language is an error of the compiler. */
export function wording<W extends Wording>(words: W): (name: keyof W, ui: UiLanguage) => string {
	return (name, ui) => words[name]?.[ui] ?? String(name);
}

/** A noun after a number: of English and Kazakh one and many, of Russian one, few and many (CLDR's cardinal rules). */
export interface Plural {
	readonly en: readonly [one: string, many: string];
	readonly ru: readonly [one: string, few: string, many: string];
	/** Kazakh puts no plural after a number. */
	readonly kk: string;
}

/** "1 publisher", "3 издателя", "5 баспагер". */
export function counted(count: number, noun: Plural, ui: UiLanguage): string {
	const figures = count < 1000 ? String(count) : count.toLocaleString("en").replaceAll(",", "\u202f");
	return `${figures}\u00a0${nounAfter(count, noun, ui)}`;
}

/** "5 / 40 (12.5 %)", in Russian and Kazakh "5 / 40 (12,5 %)"; a dash where there is nothing to be a share of. */
export function shareOf(part: number, whole: number, ui: UiLanguage): string {
	if (whole === 0) return "–";
	const percent = ((100 * part) / whole).toFixed(1);
	return `${part} / ${whole} (${ui === "en" ? percent : percent.replace(".", ",")}\u00a0%)`;
}

function nounAfter(count: number, { en, ru, kk }: Plural, ui: UiLanguage): string {
	if (ui === "kk") return kk;
	if (ui === "en") return count === 1 ? en[0] : en[1];
	const [ten, hundred] = [count % 10, count % 100];
	if (ten === 1 && hundred !== 11) return ru[0];
	return ten >= 2 && ten <= 4 && (hundred < 12 || hundred > 14) ? ru[1] : ru[2];
}
