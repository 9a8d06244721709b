import type { Language } from "./language.ts";

export const tajik: Language = {
	code: "tg",
	name: "Тоҷикӣ",
	months: [
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
	],
};
