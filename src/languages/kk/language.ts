import { inBothCases, type Language } from "../language.ts";
import { stateFirst } from "../word-order.ts";
import { ENDINGS } from "./endings.ts";
import { inKazakhLatin } from "./latin.ts";
import { SIGNS } from "./signs.ts";

export const language: Language = {
	code: "kk",
	signs: SIGNS,
	name: "Қазақша",
	names: { en: "Kazakh", ru: "казахский", kk: "қазақ тілі" },
	months: [
		["қаңтар", "қаң", "qańtar", "qañtar", "qantar"],
		["ақпан", "ақп", "aqpan"],
		["наурыз", "нау", "naýryz", "nauryz"],
		["сәуір", "сәу", "sáýir", "säuır", "sauir"],
		["мамыр", "мам", "mamyr"],
		["маусым", "мау", "maýsym", "mausym"],
		["шілде", "шіл", "shilde", "şılde"],
		["тамыз", "там", "tamyz"],
		["қыркүйек", "қыр", "qyrkúıek", "qyrküiek", "qyrkuiek"],
		["қазан", "қаз", "qazan"],
		["қараша", "қар", "qarasha", "qaraşa"],
		["желтоқсан", "жел", "jeltoqsan"],
	],
	weekdays: [
		["дүйсенбі", "дүйсенбіде"],
		["сейсенбі", "сейсенбіде"],
		["сәрсенбі", "сәрсенбіде"],
		["бейсенбі", "бейсенбіде"],
		["жұма күні"],
		["сенбі", "сенбіде"],
		["жексенбі", "жексенбіде"],
	],
	otherWeeks: { next: ["келесі", "kelesi"], last: ["өткен", "ótken", "ötken"] },
	aheadEndings: "ады еді йды йді мақ мек пақ пек бақ бек ady edi maq mek".split(" "),
	aheadWords: "алдағы өтеді келеді барады болады күтіледі жоспарланған кездеседі қабылдайды аттанады".split(" "),
	otherDates: { after: ["алдында", "қарсаңында", "дайындық", "дайындау үшін"] },
	relativeDays: {
		кеше: -1,
		keshe: -1,
		бүгін: 0,
		búgin: 0,
		bügin: 0,
		bugin: 0,
		ертең: 1,
		erteń: 1,
		erteñ: 1,
		бүрсігүні: 2,
	},
	dateJoiners: ["және", "мен", "пен", "бен", "jáne", "jäne", "men", "pen"],
	get cancelled() {
		return /кейінге қалдыр|кейінге шегер|өтпейтін бол|болмайтын бол|бас тартты|тоқтатылды|keıinge qaldyr|keiinge qaldyr/u;
	},
	get topics() {
		return [
			{ name: /(?:да|де|та|те|дағы|дегі|тағы|тегі|dagy|daǵy|dağy|degi|tagy|taǵy|tağy|tegi)$/iu },
			{
				after:
					/^\s(?:бойынша|туралы|жөнінде|жайын|жайлы|мен \S{2,} жайын|мәселесі|дағдарысы|соғысы|ахуалы|секторы|boıynsha|boiynsha|týraly|turaly|jóninde)/u,
			},
		];
	},
	venues: [
		{ after: [" процес", " формат", " деклараци", " форум", " конференци"] },
		{ name: inBothCases("да де та те дағы дегі тағы тегі da de ta te dagy degi tagy tegi daǵy taǵy") },
		{ after: [" аумағында", " жерінде", " келген", " шыққан"] },
	],
	origins: [
		{
			after:
				"студент,оқушы,әнші,турист,жігіт,қыз,ер адам,әйел,спортшы,боксшы,балуан,кәсіпкер,бизнесмен,компания,фирма,жанкүйер,суретші,дәрігер,профессор,мұғалім,журналист,белсенді,жүргізуші,отбасы,тұрғын,ғалым,маман,қандас"
					.split(",")
					.flatMap((one) => [` келген ${one}`, ` шыққан ${one}`, ` ${one}`]),
			name: inBothCases("нан нен дан ден тан тен"),
		},
	],
	sources: [
		{
			after:
				" баспасөз, сілтеме жас, мәліметінше, дерегінше, деректеріне, хабарлауынша, хабарлағандай, baspasóz, baspasöz, silteme".split(
					",",
				),
		},
	],
	wordOrder: stateFirst({
		there: {
			after:
				"да де та те дағы дегі тағы тегі ға ге қа ке на не da de ta te dagy degi tagy tegi ga ge qa ke na ne".split(
					" ",
				),
		},
		genitive: "ның нің дың дің тың тің nyń niń dyń diń tyń tiń nyñ niñ dyñ diñ tyñ tiñ".split(" "),
		former: ["бұрынғы=", "buryngy=", "экс=", "eks="],
		joiners: ["мен", "бен", "пен", "және", "men", "ben", "pen", "jane"],
		host: "дағы дегі тағы тегі dagy degi tagy tegi".split(" "),
	}),
	tables: {
		endings: ENDINGS,
		guess: (_, isName) => [isName ? "kk-name" : "kk", 0],
		inLatin: inKazakhLatin,
		countries: {
			homographs:
				"BJ ^,CL ^,CU ^,DK ^,GA ^,GH ^,JE ^?,KE ^,ML ^,MT ^,NE ^,OM ^,PA ^,PE ^,QA ^,SD ^,TD ^?,TG ^?,TO ^,WS ^",
			hasTerritories: true,
		},
	},
};
