import type { Signs } from "../signs.ts";

/** Letters that it has in no word of its own. */
const BEYOND = /[\u00c0-\u1fff\u2c00-\u2dff\u3040-\ud7ff]/;
const WORD = /(?:^|\s)(?:the|of|in|to|and|for|with|on)\s/;
const RUN = /[a-z]{3}[^a-z]+[a-z]{3}[^a-z]+[a-z]{3}/;
/** Words of the Turkic languages that write in Latin, without letters of their own. */
const OTHERS =
	/(?:^|\s)(?:va|ve|bir|bu|bilan|uchun|haqida|deb|bul|dep|boldy|etdi|ile|olan|daha|tuman)\s|[og][‘ʻ]|(?:lari|dagi|nyn|ladi|ildi|ishdi|qildi|nlar|mlar)(?:\s|$)/;

/** By its alphabet and by what is commonest in its headlines; words that a sister has as often are left out. */
export const SIGNS: Signs = {
	scripts: ["latin"],
	isPlainly: (text) => !BEYOND.test(text) && (WORD.test(text) || (RUN.test(text) && !OTHERS.test(text))),
	isSurely: (text) => /\s(?:the|of|and|with)\s/.test(text) && !BEYOND.test(text),
	words:
		"the of in to and for with on at by from as is are was were will has have its after over between that this his her into amid says said new but not how why what who first before week",
	ending: /(?:ing|tions?|ments?|ness|ity|ed|ers|'s|ally|ous)$/,
};
