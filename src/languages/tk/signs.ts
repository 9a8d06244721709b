import type { Signs } from "../signs.ts";

/** By its alphabet and by what is commonest in its headlines; words that a sister has as often are left out. */
export const SIGNS: Signs = {
	scripts: ["latin"],
	own: "ňž",
	never: "qxcvǵńá",
	words: "we bilen üçin bir bu barada boýunça arasynda hem etdi boldy türkmenistanyň",
	endings: "nyň niň dyr dir lary leri ynda inde ady edi",
};
