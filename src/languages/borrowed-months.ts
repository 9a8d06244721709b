import type { Language } from "./language.ts";

/** The Russian names of the months as Kyrgyz and Tajik write them: the stems, which take endings of their own. */
export const BORROWED_MONTHS: Language["months"] = [
	["январ"],
	["феврал"],
	["март"],
	["апрел"],
	["май"],
	["июнь", "июн"],
	["июль", "июл"],
	["август"],
	["сентябр"],
	["октябр"],
	["ноябр"],
	["декабр"],
];
