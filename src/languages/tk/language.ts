import type { Language } from "../language.ts";
import { stateFirst } from "../word-order.ts";
import { SIGNS } from "./signs.ts";

export const language: Language = {
	code: "tk",
	signs: SIGNS,
	name: "Türkmençe",
	names: { en: "Turkmen", ru: "туркменский", kk: "түрікмен тілі" },
	months: [
		["ýanwar", "ýan"],
		["fewral", "few"],
		["mart", "mar"],
		["aprel", "apr"],
		["maý"],
		["iýun"],
		["iýul"],
		["awgust", "awg"],
		["sentýabr", "sen"],
		["oktýabr", "okt"],
		["noýabr", "noý"],
		["dekabr", "dek"],
	],
	wordOrder: stateFirst({
		there: { after: ["a", "e"] },
		former: ["onki=", "ozalky=", "eks="],
		joiners: ["we"],
		host: ["daki", "deki"],
	}),
	state: "TM",
};
