import { BORROWED_MONTHS } from "../borrowed-months.ts";
import { inBothCases, type Language } from "../language.ts";
import { stateFirst } from "../word-order.ts";
import { ENDINGS } from "./endings.ts";
import { SIGNS } from "./signs.ts";

export const language: Language = {
	code: "ky",
	signs: SIGNS,
	name: "Кыргызча",
	names: { en: "Kyrgyz", ru: "киргизский", kk: "қырғыз тілі" },
	months: BORROWED_MONTHS,
	weekdays: [
		["дүйшөмбүдө", "дүйшөмбү"],
		["шейшембиде", "шейшемби"],
		["шаршембиде", "шаршемби"],
		["бейшембиде", "бейшемби"],
		["жумада", "жума күнү"],
		["ишембиде", "ишемби"],
		["жекшембиде", "жекшемби"],
	],
	otherWeeks: { next: ["кийинки", "келерки", "эмдиги"], last: ["өткөн"] },
	aheadEndings: "ат ет от өт йт".split(" "),
	aheadWords: ["өтөт", "келет", "барат", "болот", "күтүлүүдө", "пландалууда", "жолугат", "кабыл алат"],
	otherDates: { after: ["алдында", "алдынан", "даярдык", "даярдоо үчүн"] },
	relativeDays: { кечээ: -1, бүгүн: 0, эртең: 1, бүрсүгүнү: 2 },
	dateJoiners: ["жана", "менен"],
	get cancelled() {
		return /жылдырыл|жокко чыгар|токтотул/u;
	},
	venues: [
		{ after: [" процес", " формат", " деклараци", " форум", " конференци"] },
		{ name: inBothCases("да де до дө та те то тө дагы деги догу дөгү тагы теги тогу төгү") },
		{ after: [" келген", " чыккан"] },
	],
	origins: [
		{
			after:
				"студент,окуучу,ырчы,турист,жигит,кыз,аял,спортчу,боксчу,балбан,ишкер,компания,фирма,күйөрман,сүрөтчү,дарыгер,профессор,мугалим,журналист,активист,айдоочу,үй-бүлө,тургун,окумуштуу"
					.split(",")
					.flatMap((one) => [` келген ${one}`, ` чыккан ${one}`, ` ${one}`]),
			name: inBothCases("нан нен нон нөн дан ден дон дөн тан тен тон төн"),
		},
	],
	sources: [{ after: [" басма сөз", " маалыматына", " билдиргендей", " кабарлагандай"] }],
	wordOrder: stateFirst({
		there: { after: "да де до дө та те то тө га ге го гө ка ке ко кө на не".split(" ") },
		genitive: "нын нин нун нүн дын дин дун дүн тын тин тун түн".split(" "),
		former: ["мурдагы=", "экс="],
		joiners: ["менен", "жана"],
		host: "дагы деги догу дөгү тагы теги тогу төгү".split(" "),
	}),
	state: "KG",
	tables: {
		endings: ENDINGS,
		guess: () => ["ky", 0],
		countries: { homographs: "CL ^,CU ^,GH ^,JE ^?,ML ^,MT ^,NE ^,OM ^,PA ^,PE ^,QA ^,SD ^,TD ^?,TG ^?,TO ^" },
	},
};
