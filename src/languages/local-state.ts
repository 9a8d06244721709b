import type { CountryCode, LanguageCode } from "../model/source.ts";

/**
 * The state that outlets of a language speak of when they name none: to an Azerbaijani one "the president" is Azerbaijan's. Only
 * languages that one state's outlets write in.
 */
export const LOCAL_STATE: { readonly [language in LanguageCode]?: CountryCode } = {
	az: "AZ",
	ky: "KG",
	tg: "TJ",
	tk: "TM",
	tr: "TR",
	uz: "UZ",
	zh: "CN",
};
