import { inBothCases, type Language } from "../language.ts";
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
	weekdays: [["pazartesi"], ["salı günü"], ["çarşamba"], ["perşembe"], ["cuma günü"], ["cumartesi"], ["pazar günü"]],
	otherWeeks: { next: ["gelecek ", "önümüzdeki hafta"], last: ["geçen ", "geçtiğimiz "] },
	aheadEndings: "acak ecek acaklar ecekler ıyor iyor uyor üyor".split(" "),
	aheadWords: [
		"önümüzdeki",
		"gelecek",
		"gidecek",
		"olacak",
		"yapılacak",
		"düzenlenecek",
		"bekleniyor",
		"görüşecek",
		"ağırlayacak",
		"toplanacak",
		"ziyaret edecek",
	],
	otherDates: { after: ["öncesinde", "öncesi", "hazırlık"] },
	relativeDays: { dün: -1, bugün: 0, yarın: 1 },
	dateJoiners: ["ve", "ile"],
	get cancelled() {
		return /iptal|ertelen|ertele/u;
	},
	venues: [
		{ after: [" süreci", " sürecin", " format", " deklarasyon", " bildiri", " forum", " konferans"] },
		{ name: inBothCases("da de ta te daki deki taki teki") },
		{ after: [" gelen", "'dan gelen", "'tan gelen", "’dan gelen", "’tan gelen", "dan gelen", "tan gelen"] },
	],
	origins: [
		{
			after:
				"öğrenci,turist,genç,kadın,adam,şarkıcı,boksör,güreşçi,sporcu,iş insanı,iş adamı,şirket,aile,doktor,profesör,gazeteci,aktivist,sürücü,sanatçı,ressam,girişimci,oyuncu,takım"
					.split(",")
					.flatMap((one) => [` gelen ${one}`, ` ${one}`]),
			name: inBothCases("dan den tan ten"),
		},
	],
	sources: [{ after: [" basın", " açıklamasına göre", " verilerine göre", " kaynaklarına göre"] }],
	wordOrder: stateFirst({
		there: { after: ["a", "e", "daki", "deki", "taki", "teki"] },
		genitive: ["ın", "in", "un", "ün"],
		former: ["eski=", "eks="],
		joiners: ["ve"],
		host: ["daki", "deki", "taki", "teki"],
	}),
	state: "TR",
	tables: {
		endings: ENDINGS,
		guess: () => ["tr", 0],
		countries: { form: countryForm, homographs: "CL ^?,CU ^,GA ^,GH ^,IN ^,ML ^?,NE ^,OM ^,PE ^,TD ^?,TG ^?,TO ^" },
	},
};
