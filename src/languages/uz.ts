import type { Language } from "./language.ts";

export const uzbek: Language = {
	code: "uz",
	name: "Oʻzbekcha",
	months: [
		["yanvar", "yan", "январ"],
		["fevral", "fev", "феврал"],
		["mart", "mar", "март"],
		["aprel", "apr", "апрел"],
		["may", "май"],
		["iyun", "июн"],
		["iyul", "июл"],
		["avgust", "avg", "август"],
		["sentabr", "sentyabr", "sen", "сентябр"],
		["oktabr", "oktyabr", "okt", "октябр"],
		["noyabr", "noy", "ноябр"],
		["dekabr", "dek", "декабр"],
	],
	relativeDays: { kecha: -1, bugun: 0, ertaga: 1, кеча: -1, бугун: 0, эртага: 1 },
	dateJoiners: ["va", "ва"],
	get cancelled() {
		return /bekor qilin|keyinga qoldir|qoldirildi|бекор қилин|қолдирилди/u;
	},
};
