import { BORROWED_MONTHS } from "./borrowed-months.ts";
import type { Language } from "./language.ts";

export const tajik: Language = {
	code: "tg",
	name: "Тоҷикӣ",
	months: BORROWED_MONTHS,
};
