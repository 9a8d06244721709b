import type { Signs } from "../signs.ts";

/** By its alphabet and by what is commonest in its headlines; words that a sister has as often are left out. */
export const SIGNS: Signs = {
	scripts: ["latin"],
	words:
		"the of in to and for with on at by from as is are was were will has have its after over between that this his her into amid says said new but not how why what who first before week",
	plain: "the of and with",
	endings: "ing tion tions ment ments ness ity ed ers 's ally ous",
};
