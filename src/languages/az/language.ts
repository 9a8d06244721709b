import { inBothCases, type Language } from "../language.ts";
import { stateFirst } from "../word-order.ts";
import { SIGNS } from "./signs.ts";

/** "Niger" with an ending would be Nigeria, Nigeriya: its forms are listed. */
const countryForm = (name: string): string => (name === "Niger" ? name : `${name}~`);

export const language: Language = {
	code: "az",
	signs: SIGNS,
	name: "Azərbaycanca",
	isLatin: true,
	names: { en: "Azerbaijani", ru: "азербайджанский", kk: "әзербайжан тілі" },
	months: [
		["yanvar", "yan", "јанвар", "јан"],
		["fevral", "fev"],
		["mart", "mar"],
		["aprel", "apr"],
		["may", "mayda", "mayadək", "mayın", "mayı", "maya"],
		["iyun", "iyn", "ијун", "ијн"],
		["iyul", "iyl", "ијул", "ијл"],
		["avqust", "avq"],
		["sentyabr", "sen", "сентјабр"],
		["oktyabr", "okt", "октјабр"],
		["noyabr", "noy", "нојабр", "ној"],
		["dekabr", "dek"],
	],
	weekdays: [
		["bazar ertəsi"],
		["çərşənbə axşamı"],
		["çərşənbə günü"],
		["cümə axşamı"],
		["cümə günü"],
		["şənbə günü"],
		["bazar günü"],
	],
	otherWeeks: { next: ["növbəti həftə", "gələn "], last: ["keçən "] },
	aheadEndings: "acaq əcək acaqlar əcəklər".split(" "),
	aheadWords: [
		"gələcək",
		"gedəcək",
		"olacaq",
		"keçiriləcək",
		"gözlənilir",
		"görüşəcək",
		"səfər edəcək",
		"qəbul edəcək",
	],
	otherDates: { after: ["ərəfəsində", "öncəsi", "hazırlıq"] },
	relativeDays: { dünən: -1, bugün: 0, sabah: 1 },
	dateJoiners: ["və", "ilə"],
	get cancelled() {
		return /ləğv|təxirə sal/u;
	},
	venues: [
		{ after: [" proses", " format", " bəyannamə", " forum", " konfrans"] },
		{ name: inBothCases("da də dakı dəki") },
		{ after: [" gələn"] },
	],
	origins: [
		{
			after:
				"tələbə,turist,gənc,qadın,kişi,müğənni,boksçu,idmançı,sahibkar,iş adamı,şirkət,ailə,həkim,professor,jurnalist,fəal,sürücü,rəssam,aktyor,klub"
					.split(",")
					.flatMap((one) => [` gələn ${one}`, ` ${one}`]),
			name: inBothCases("dan dən"),
		},
	],
	sources: [{ after: [" mətbuat", " məlumatına görə", " məlumatına əsasən"] }],
	wordOrder: stateFirst({
		there: { after: ["a", "e", "daki", "deki"] },
		genitive: ["ın", "in", "un", "ün"],
		former: ["kecmis=", "sabiq=", "eks="],
		joiners: ["ve"],
		host: ["daki", "deki"],
	}),
	state: "AZ",
	tables: {
		endings: [],
		// Folded to plain letters its endings are those of Turkish.
		guess: () => ["tr", 0],
		countries: { form: countryForm, homographs: "CL ^,CU ^,GA ^,GH ^,ML ^?,NE ^,OM ^,PE ^,TD ^?,TG ^?,TO ^" },
	},
};
