import type { Language } from "./language.ts";

export const turkish: Language = {
	code: "tr",
	name: "Türkçe",
	months: [
		["ocak", "oca"],
		["şubat", "şub"],
		["mart", "mar"],
		["nisan", "nis"],
		["mayıs"],
		["haziran", "haz"],
		["temmuz", "tem"],
		["ağustos", "ağu"],
		["eylül", "eyl"],
		["ekim", "eki"],
		["kasım", "kas"],
		["aralık"],
	],
	relativeDays: { dün: -1, bugün: 0, yarın: 1 },
	dateJoiners: ["ve", "ile"],
	get cancelled() {
		return /iptal|ertelen|ertele/u;
	},
};
