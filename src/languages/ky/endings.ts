import { type EndingClass, slot } from "../endings.ts";

/** Plural, possessive, -лык ("of that place"), case; vowel harmony is not asked for. */
const KYRGYZ = [
	slot("лар лер лор лөр дар дер дор дөр тар тер тор төр"),
	slot("ы и у ү сы си су сү ым им ум үм м"),
	slot("лык лик лук лүк дык дик дук дүк тык тик тук түк"),
	slot("лар лер лор лөр дар дер дор дөр тар тер тор төр тары тери дары дери лары лери"),
	slot(
		"нын нин нун нүн дын дин дун дүн тын тин тун түн га ге го гө ка ке ко кө на не но нө а е о ө ны ни ну нү ды ди ду дү ты ти ту тү н да де до дө та те то тө нда нде ндо ндө дан ден дон дөн тан тен тон төн нан нен нон нөн дагы деги догу дөгү тагы теги ча че чо чө",
	),
];

export const ENDINGS: readonly EndingClass[] = [{ name: "ky", slots: KYRGYZ, voices: true }];
