import { BORROWED_MONTHS } from "../borrowed-months.ts";
import type { Language } from "../language.ts";
import { stateFirst } from "../word-order.ts";
import { ENDINGS } from "./endings.ts";
import { SIGNS } from "./signs.ts";

export const language: Language = {
	code: "ky",
	signs: SIGNS,
	name: "Кыргызча",
	names: { en: "Kyrgyz", ru: "киргизский", kk: "қырғыз тілі" },
	months: BORROWED_MONTHS,
	relativeDays: { кечээ: -1, бүгүн: 0, эртең: 1 },
	dateJoiners: ["жана", "менен"],
	get cancelled() {
		return /жылдырыл|жокко чыгар|токтотул/u;
	},
	get venues() {
		return [{ name: /(?:да|де|до|дө|та|те|то|тө)$/iu }, { after: /^\s(?:келген|чыккан)/u }];
	},
	get sources() {
		return [{ after: /^\s(?:басма сөз|маалыматына|билдиргендей|кабарлагандай)/u }];
	},
	wordOrder: stateFirst({
		there: { after: /(?:да|де|до|дө|та|те|то|тө|га|ге|го|гө|ка|ке|ко|кө|на|не)$/ },
		former: /^(?:мурдагы|экс)$/,
		joiners: ["менен", "жана"],
		host: /[дт](?:агы|еги|огу|өгү)$/,
	}),
	state: "KG",
	tables: {
		endings: ENDINGS,
		guess: () => ["ky", 0],
		countries: { homographs: "CL ^,CU ^,GH ^,JE ^?,ML ^,MT ^,NE ^,OM ^,PA ^,PE ^,QA ^,SD ^,TD ^?,TG ^?,TO ^" },
	},
};
