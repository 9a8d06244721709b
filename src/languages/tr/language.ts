import type { Language } from "../language.ts";
import { stateFirst } from "../word-order.ts";
import { ENDINGS } from "./endings.ts";
import { SIGNS } from "./signs.ts";

/** "Nijer" with an ending would be Nigeria, Nijerya: its forms are listed. */
const countryForm = (name: string): string => (name === "Nijer" ? name : `${name}~`);

export const language: Language = {
	code: "tr",
	signs: SIGNS,
	name: "Türkçe",
	isLatin: true,
	names: { en: "Turkish", ru: "турецкий", kk: "түрік тілі" },
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
		["aralık", "ara"],
	],
	relativeDays: { dün: -1, bugün: 0, yarın: 1 },
	dateJoiners: ["ve", "ile"],
	get cancelled() {
		return /iptal|ertelen|ertele/u;
	},
	get venues() {
		return [{ name: /[dt][ae]$/iu }, { after: /^\s?(?:['’]?[dt]an)?\s?gelen/u }];
	},
	get sources() {
		return [{ after: /^\s(?:basın|açıklamasına göre|verilerine göre|kaynaklarına göre)/u }];
	},
	wordOrder: stateFirst({
		there: { after: /(?:da|de|ta|te|daki|deki|taki|teki|ya|ye|a|e)$/ },
		former: /^(?:eski|eks)$/,
		joiners: ["ve"],
		host: /[dt][ae]ki$/,
	}),
	state: "TR",
	tables: {
		endings: ENDINGS,
		guess: () => ["tr", 0],
		countries: { form: countryForm, homographs: "CL ^?,CU ^,GA ^,GH ^,IN ^,ML ^?,NE ^,OM ^,PE ^,TD ^?,TG ^?,TO ^" },
	},
};
