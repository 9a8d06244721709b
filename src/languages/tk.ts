import type { Language } from "./language.ts";

export const turkmen: Language = {
	code: "tk",
	name: "Türkmençe",
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
};
