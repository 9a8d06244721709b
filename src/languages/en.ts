import type { Language } from "./language.ts";

export const english: Language = {
	code: "en",
	name: "English",
	months: [
		["january", "jan"],
		["february", "feb"],
		["march", "mar"],
		["april", "apr"],
		["may"],
		["june", "jun"],
		["july", "jul"],
		["august", "aug"],
		["september", "sept", "sep"],
		["october", "oct"],
		["november", "nov"],
		["december", "dec"],
	],
	topics: [
		{
			before:
				/(?<!(?:president|minister|ambassador|secretary|republic|government|embassy|parliament|leader|king|people|side|visit)s? )\b(?:in|on|about|over|of|against|from|via|through)\s(?:the\s)?$/iu,
		},
	],
};
