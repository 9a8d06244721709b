import type { Language } from "./language.ts";

export const azerbaijani: Language = {
	code: "az",
	name: "Azərbaycanca",
	months: [
		["yanvar", "yan"],
		["fevral", "fev"],
		["mart", "mar"],
		["aprel", "apr"],
		["may"],
		["iyun"],
		["iyul"],
		["avqust", "avq"],
		["sentyabr", "sen"],
		["oktyabr", "okt"],
		["noyabr", "noy"],
		["dekabr", "dek"],
	],
	relativeDays: { dünən: -1, bugün: 0, sabah: 1 },
	dateJoiners: ["və", "ilə"],
	get cancelled() {
		return /ləğv|təxirə sal/u;
	},
};
