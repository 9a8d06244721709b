import type { Signs } from "../signs.ts";

/** By its alphabet and by what is commonest in its headlines; words that a sister has as often are left out. */
export const SIGNS: Signs = {
	scripts: ["cyrillic"],
	words:
		"и в на с по о об из от для что как не за к его её их при это был была были будет уже после между также во со но или под года году лет ко",
	plain: "в на и с по о из для",
	endings:
		"ого его ому ему ыми ими ение ения ении ости ость ться тся лось лась ский ская ское ских ской ские ным ного ные ный ная ное ных ной овал овали ия ии ию ую ая ые ый ых ют ят ует али или ели яли ила ала ило",
};
