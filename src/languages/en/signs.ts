import type { Signs } from "../signs.ts";

/** By its alphabet and by what is commonest in its headlines; words that a sister has as often are left out. */
export const SIGNS: Signs = {
	scripts: ["latin"],
	isPlainly: (text) => /(?:^|\s)(?:the|of|in|to|and|for|with|on)\s/.test(text) && !/[^\p{ASCII}\p{P}\p{S}]/u.test(text),
	words:
		"the of in to and for with on at by from as is are was were will has have its after over between that this his her into amid says said new but not how why what who first before week",
	ending: /(?:ing|tions?|ments?|ness|ity|ed|ers|'s|ally|ous)$/,
};
