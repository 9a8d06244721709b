/** An ending class: what may follow a stem, as slots in order. Endings are folded as `words.ts` folds. */
export interface EndingClass {
	readonly name: string;
	/** Endings of each slot; a slot may always stay empty, except the first of a class that is `closed`. */
	readonly slots: readonly (readonly string[])[];
	/** The first slot must be filled: the bare stem is no word. */
	readonly closed?: boolean;
	/** The stem's last consonant is voiced before a vowel. */
	readonly voices?: boolean;
	/** The class of the same word in Kazakh Latin letters, by name. */
	readonly latin?: string;
}

const list = (text: string): string[] => text.split(" ");

/** Kazakh and Kyrgyz in Cyrillic: plural, possessive, case; vowel harmony is not asked for. */
const KAZAKH: readonly string[][] = [
	list("лар лер дар дер тар тер"),
	list("ы і сы сі ым ім м ың ің ң ымыз іміз мыз міз ыңыз іңіз ңыз ңіз"),
	list("лар лер дар дер тар тер тары тері дары дері лары лері"),
	list(
		"ның нің дың дің тың тің ға ге қа ке на не а е ны ні ды ді ты ті н да де та те нда нде дан ден тан тен нан нен мен бен пен менен бенен пенен дағы дегі тағы тегі ндағы ндегі ша ше нша нше",
	),
	list("лар лер ның нің дың дің тың тің ға ге лардың лердің ларға лерге ларды лерді ы і сы сі ны ні ғы гі"),
];

/** Names also take -лық: "of that place". */
const KAZAKH_NAME = [KAZAKH[0] ?? [], list("лық лік дық дік тық тік"), ...KAZAKH];

const KYRGYZ = [
	list("лар лер лор лөр дар дер дор дөр тар тер тор төр"),
	list("ы и у ү сы си су сү ым им ум үм м"),
	list("лык лик лук лүк дык дик дук дүк тык тик тук түк"),
	list("лар лер лор лөр дар дер дор дөр тар тер тор төр тары тери дары дери лары лери"),
	list(
		"нын нин нун нүн дын дин дун дүн тын тин тун түн га ге го гө ка ке ко кө на не но нө а е о ө ны ни ну нү ды ди ду дү ты ти ту тү н да де до дө та те то тө нда нде ндо ндө дан ден дон дөн тан тен тон төн нан нен нон нөн дагы деги догу дөгү тагы теги ча че чо чө",
	),
];

const KAZAKH_LATIN = [
	list("lar ler dar der tar ter"),
	list("y i sy si ym im m yn in n ymyz imiz myz miz ynyz iniz nyz niz"),
	list("lar ler dar der tar ter tary teri dary deri lary leri"),
	list(
		"nyn nin dyn din tyn tin ga ge qa ke na ne a e ny ni dy di ty ti n da de ta te nda nde dan den tan ten nan nen men ben pen menen benen penen dagy degi tagy tegi ndagy ndegi sha she nsha nshe",
	),
	list("lar ler nyn nin dyn din tyn tin ga ge lardyn lerdin larga lerge lardy lerdi y i sy si ny ni gy gi"),
];

const KAZAKH_NAME_LATIN = [KAZAKH_LATIN[0] ?? [], list("lyq lik dyq dik tyq tik"), ...KAZAKH_LATIN];

/** Turkish and Azerbaijani, folded to plain letters: ı is i, ü is u, ə is e. */
const TURKISH = [
	list("li lu lik luk liq"),
	list("lar ler"),
	list("i u si su im um m imiz umuz miz muz in un n iniz unuz niz nuz leri lari"),
	list(
		"in un nin nun a e ya ye na ne i u yi yu ni nu da de ta te nda nde dan den tan ten ndan nden la le yla yle ca ce daki deki taki teki ndaki ndeki nin",
	),
	list("ki nin ni dir dur tir tur"),
];

const UZBEK = [
	list("lik"),
	list("lar"),
	list("i si im m ing imiz miz ingiz lari"),
	list("ning ni ga ka qa da dan gacha dagi cha day ning"),
];

/** Every class, in the order that the generated file counts them in: append only. */
export const ENDINGS: readonly EndingClass[] = [
	{ name: "exact", slots: [] },
	{ name: "any", slots: [] },
	{ name: "en-noun", slots: [list("s es")] },
	{ name: "en-y", slots: [list("y ies ys")], closed: true },
	{ name: "en-verb", slots: [list("s es ed d ing")] },
	{ name: "en-verb-e", slots: [list("e es ed ing")], closed: true },
	{ name: "ru-masculine", slots: [list("а у ом ем е и ы ов ев ей ам ами ах ям ями ях")] },
	{ name: "ru-j", slots: [list("й я ю ем е и ев ям ями ях")], closed: true },
	{ name: "ru-soft", slots: [list("ь я ю ем е и ей ям ями ях ью")], closed: true },
	{ name: "ru-a", slots: [list("а ы и е у ой ою ей ам ами ах")] },
	{ name: "ru-ya", slots: [list("я и ю е ей ею ям ями ях й ь")] },
	{ name: "ru-o", slots: [list("о а у ом е ам ами ах и")] },
	{ name: "ru-e", slots: [list("е я ю ем и й ям ями ях ей")], closed: true },
	{ name: "ru-plural", slots: [list("ы и ов ев ей ам ами ах ям ями ях")] },
	{
		name: "ru-adjective",
		slots: [list("ый ий ой ого его ому ему ым им ом ем ая яя ей ую юю ою ое ее ые ие ых их ыми ими")],
		closed: true,
	},
	{ name: "ru-surname", slots: [list("а у ым ом ем е ой ою ы ых ыми ов ам ами ах")] },
	{ name: "kk", slots: KAZAKH, voices: true, latin: "kk-latin" },
	{ name: "kk-latin", slots: KAZAKH_LATIN },
	{ name: "ky", slots: KYRGYZ, voices: true },
	{ name: "tr", slots: TURKISH, voices: true },
	{ name: "uz", slots: UZBEK, voices: true },
	{ name: "kk-name", slots: KAZAKH_NAME, voices: true, latin: "kk-name-latin" },
	{ name: "kk-name-latin", slots: KAZAKH_NAME_LATIN },
	{ name: "tr-place", slots: TURKISH.slice(1), voices: true },
	{ name: "uz-place", slots: UZBEK.slice(1), voices: true },
	{ name: "latin-name", slots: [list("s es"), ...TURKISH, ...UZBEK] },
];

/** Whether `text` from `position` to `end` is an ending, or a chain of endings, of the class with that number. */
export function isEnding(number: number, text: string, position: number, end: number): boolean {
	if (number === ANY) return true;
	if (position === end) return CLOSED[number] !== true;
	return fills(openingsOf(number), 0, text, position, end);
}

/** By the number of the class. */
const CLOSED = ENDINGS.map(({ closed }) => closed === true);

const ANY = ENDINGS.findIndex(({ name }) => name === "any");

/** A class's slots, in each the endings by their first letter: most words fail at that. */
type Openings = readonly ReadonlyMap<number, readonly string[]>[];

/** By the number of the class; made when it is first asked for. */
const OPENINGS: (Openings | undefined)[] = [];

function openingsOf(number: number): Openings {
	const known = OPENINGS[number];
	if (known !== undefined) return known;
	const slots = ENDINGS[number]?.slots ?? [];
	const openings = slots.map((slot) => Map.groupBy(slot, (option) => option.charCodeAt(0)));
	OPENINGS[number] = openings;
	return openings;
}

function fills(slots: Openings, slot: number, text: string, position: number, end: number): boolean {
	const letter = text.charCodeAt(position);
	for (let next = slot; next < slots.length; next++) {
		const options = slots[next]?.get(letter);
		if (options === undefined) continue;
		for (const option of options) {
			const after = position + option.length;
			if (after > end || !text.startsWith(option, position)) continue;
			if (after === end || fills(slots, next + 1, text, after, end)) return true;
		}
	}
	return false;
}
