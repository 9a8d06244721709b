import { BORROWED_MONTHS } from "./borrowed-months.ts";
import type { Language } from "./language.ts";

export const kyrgyz: Language = {
	code: "ky",
	name: "Кыргызча",
	months: BORROWED_MONTHS,
	relativeDays: { кечээ: -1, бүгүн: 0, эртең: 1 },
	dateJoiners: ["жана", "менен"],
	get cancelled() {
		return /жылдырыл|жокко чыгар|токтотул/u;
	},
};
