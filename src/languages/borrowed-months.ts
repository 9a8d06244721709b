import type { Language } from "./language.ts";

/** The Russian names of the months as Kyrgyz and Tajik write them: the stems, which take endings of their own. */
export const BORROWED_MONTHS: Language["months"] = [
	["январ"],
	["феврал"],
	["март"],
	["апрел"],
	["май", "майда", "майга", "майдан", "майдын"],
	["июнь", "июн", "июнда", "июнга", "июндан", "июндун"],
	["июль", "июл", "июлда", "июлга", "июлдан", "июлдун"],
	["август"],
	["сентябр"],
	["октябр"],
	["ноябр"],
	["декабр"],
];
