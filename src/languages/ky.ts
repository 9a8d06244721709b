import type { Language } from "./language.ts";

export const kyrgyz: Language = {
	code: "ky",
	name: "Кыргызча",
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
	relativeDays: { кечээ: -1, бүгүн: 0, эртең: 1 },
	dateJoiners: ["жана", "менен"],
	cancelled: /жылдырыл|жокко чыгар|токтотул/iu,
};
