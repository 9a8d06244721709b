import type { Signs } from "../signs.ts";

/** By its alphabet and by what is commonest in its headlines; words that a sister has as often are left out. */
export const SIGNS: Signs = {
	scripts: ["cyrillic"],
	letters: "ңөү",
	words:
		"менен жана үчүн тууралуу деди болду ортосунда кийин чейин бул бир болуп деп боюнча анын өлкө эки кыргыз карата",
	endings:
		"лды рды йды нды тты сын нча тары дары лары ылат анат тик лик дик туу луу лүү гон гөн жат ттин дагы деги догу дөгү төн тон нын дын тын дун тун нүн дүн түн тагы лык лүк түү дуу дүү шту штү дү уусу үүсү лар лор лөр дор дөр оо ээ",
	pairs: "уу үү өө",
};
