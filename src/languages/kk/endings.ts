import { type EndingClass, slot } from "../endings.ts";

/** Plural, possessive, case; vowel harmony is not asked for. */
const KAZAKH: readonly string[][] = [
	slot("лар лер дар дер тар тер"),
	slot("ы і сы сі ым ім м ың ің ң ымыз іміз мыз міз ыңыз іңіз ңыз ңіз"),
	slot("лар лер дар дер тар тер тары тері дары дері лары лері"),
	slot(
		"ның нің дың дің тың тің ға ге қа ке на не а е ны ні ды ді ты ті н да де та те нда нде дан ден тан тен нан нен мен бен пен менен бенен пенен дағы дегі тағы тегі ндағы ндегі ша ше нша нше",
	),
	slot("лар лер ның нің дың дің тың тің ға ге лардың лердің ларға лерге ларды лерді ы і сы сі ны ні ғы гі"),
];

/** Names also take -лық: "of that place". */
const KAZAKH_NAME = [KAZAKH[0] ?? [], slot("лық лік дық дік тық тік"), ...KAZAKH];

const KAZAKH_LATIN = [
	slot("lar ler dar der tar ter"),
	slot("y i sy si ym im m yn in n ymyz imiz myz miz ynyz iniz nyz niz"),
	slot("lar ler dar der tar ter tary teri dary deri lary leri"),
	slot(
		"nyn nin dyn din tyn tin ga ge qa ke na ne a e ny ni dy di ty ti n da de ta te nda nde dan den tan ten nan nen men ben pen menen benen penen dagy degi tagy tegi ndagy ndegi sha she nsha nshe",
	),
	slot("lar ler nyn nin dyn din tyn tin ga ge lardyn lerdin larga lerge lardy lerdi y i sy si ny ni gy gi"),
];

const KAZAKH_NAME_LATIN = [KAZAKH_LATIN[0] ?? [], slot("lyq lik dyq dik tyq tik"), ...KAZAKH_LATIN];

export const ENDINGS: readonly EndingClass[] = [
	{ name: "kk", slots: KAZAKH, voices: true, latin: "kk-latin" },
	{ name: "kk-latin", slots: KAZAKH_LATIN },
	{ name: "kk-name", slots: KAZAKH_NAME, voices: true, latin: "kk-name-latin" },
	{ name: "kk-name-latin", slots: KAZAKH_NAME_LATIN },
];
