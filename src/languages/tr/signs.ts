import type { Signs } from "../signs.ts";

/** By its alphabet and by what is commonest in its headlines; words that a sister has as often are left out. */
export const SIGNS: Signs = {
	scripts: ["latin"],
	never: "qxwəǵńáýňž",
	words: "ve ile için bir bu olarak göre arasında sonra daha olan oldu cumhurbaşkanı türkiye kadar dedi",
	endings: "nın nin nun nün ında inde unda ünde ları leri dı di du dü tı ti yor acak ecek dan den",
};
