import { inBothCases, type Language } from "../language.ts";
import { stateFirst } from "../word-order.ts";
import { ALPHABET } from "./alphabet.ts";
import { ENDINGS } from "./endings.ts";
import { SIGNS } from "./signs.ts";

export const language: Language = {
	code: "uz",
	signs: SIGNS,
	name: "Oʻzbekcha",
	names: { en: "Uzbek", ru: "узбекский", kk: "өзбек тілі" },
	months: [
		["yanvar", "yan", "январ"],
		["fevral", "fev", "феврал"],
		["mart", "mar", "март"],
		["aprel", "apr", "апрел"],
		["may", "май", "mayda", "mayga", "maydan"],
		["iyun", "iyn", "июн"],
		["iyul", "iyl", "июл"],
		["avgust", "avg", "август"],
		["sentabr", "sentyabr", "sen", "сентябр"],
		["oktabr", "oktyabr", "okt", "октябр"],
		["noyabr", "noy", "ноябр"],
		["dekabr", "dek", "декабр"],
	],
	weekdays: [
		["dushanba", "душанба"],
		["seshanba", "сешанба"],
		["chorshanba", "чоршанба"],
		["payshanba", "пайшанба"],
		["juma kuni", "жума куни"],
		["shanba", "шанба"],
		["yakshanba", "якшанба"],
	],
	otherWeeks: {
		next: ["keyingi", "kelasi", "kelgusi", "кейинги", "келаси"],
		last: ["oʻtgan", "o'tgan", "o‘tgan", "ўтган"],
	},
	aheadEndings: ["adi", "ydi", "adilar", "ydilar", "moqchi", "ади", "йди", "моқчи"],
	aheadWords: [
		"keladi",
		"boʻladi",
		"oʻtadi",
		"boradi",
		"kutilmoqda",
		"uchrashadi",
		"қабул қилади",
		"келади",
		"бўлади",
		"ўтади",
		"боради",
	],
	otherDates: { after: ["oldidan", "arafasida", "tayyorgarlik", "олдидан", "арафасида", "тайёргарлик"] },
	relativeDays: { kecha: -1, bugun: 0, ertaga: 1, indin: 2, indinga: 2, кеча: -1, бугун: 0, эртага: 1 },
	dateJoiners: ["va", "ва"],
	get cancelled() {
		return /bekor qilin|keyinga qoldir|qoldirildi|бекор қилин|қолдирилди/u;
	},
	venues: [
		{ after: [" jarayon", " format", " deklaratsiya", " forum", " konferensiya"] },
		{ name: inBothCases("da да dagi даги") },
		{ after: [" kelgan", " келган"] },
	],
	origins: [
		{
			after:
				"talaba,turist,sayyoh,yigit,qiz,ayol,erkak,xonanda,bokschi,sportchi,tadbirkor,kompaniya,oila,shifokor,professor,jurnalist,faol,haydovchi,rassom,aktyor,klub,bloger"
					.split(",")
					.flatMap((one) => [` kelgan ${one}`, ` ${one}`]),
			name: inBothCases("dan"),
		},
	],
	sources: [{ after: " matbuot, maʼlumotiga, ma'lumotiga, xabariga, матбуот, маълумотига, хабарига".split(",") }],
	wordOrder: stateFirst({
		there: { after: ["da", "ga", "ka", "qa", "dagi"] },
		genitive: ["ning", "нинг"],
		former: ["sobiq=", "eks="],
		joiners: ["va"],
		host: ["dagi"],
	}),
	state: "UZ",
	alphabet: ALPHABET,
	tables: {
		endings: ENDINGS,
		guess: () => ["uz", 0],
		countries: { homographs: "BJ ^,CL ^,CU ^,GA ^,GH ^,ML ^,NE ^,OM ^,PE ^,QA ^,SD ^,TD ^?,TG ^?,TO ^" },
	},
};
