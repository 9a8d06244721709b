import { BORROWED_MONTHS } from "../borrowed-months.ts";
import type { Language } from "../language.ts";
import { SIGNS } from "./signs.ts";

export const language: Language = {
	code: "tg",
	signs: SIGNS,
	name: "Тоҷикӣ",
	names: { en: "Tajik", ru: "таджикский", kk: "тәжік тілі" },
	months: BORROWED_MONTHS,
	wordOrder: { after: true, linkers: [], hostLinkers: [], reach: 0, former: [], joiners: [] },
	state: "TJ",
};
