import type { Signs } from "../signs.ts";

/** By its alphabet and by what is commonest in its headlines; words that a sister has as often are left out. */
export const SIGNS: Signs = {
	scripts: ["latin"],
	own: "ə",
	never: "wǵńáýňž",
	words: "və ilə üçün bir bu olan edib olub görə sonra arasında azərbaycan prezidenti",
	endings: "nın nin nun nün ında ində ları ləri dır dir ib ıb ub üb dan dən",
};
