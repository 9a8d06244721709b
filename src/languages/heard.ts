import { LANGUAGE_CODES, type LanguageCode } from "../model/source.ts";

/** Names that publishers write where BCP 47 wants a code: ISO 639-2, countries for languages, words. */
const OTHER_NAMES: ReadonlyMap<string, LanguageCode> = new Map([
	["eng", "en"],
	["english", "en"],
	["rus", "ru"],
	["russian", "ru"],
	["русский", "ru"],
	["kaz", "kk"],
	["kz", "kk"],
	["kazakh", "kk"],
	["қазақша", "kk"],
	["kir", "ky"],
	["kg", "ky"],
	["kyrgyz", "ky"],
	["uzb", "uz"],
	["uzbek", "uz"],
	["tgk", "tg"],
	["tj", "tg"],
	["tajik", "tg"],
	["tuk", "tk"],
	["tm", "tk"],
	["turkmen", "tk"],
	["aze", "az"],
	["azerbaijani", "az"],
	["tur", "tr"],
	["turkish", "tr"],
	["zho", "zh"],
	["chi", "zh"],
	["cn", "zh"],
	["chinese", "zh"],
]);

/** The language that a document or item says it is in, BCP 47 or what publishers write instead; nothing if it is none of ours. */
export function heardLanguage(written: string | undefined): LanguageCode | undefined {
	const [name = ""] =
		written
			?.trim()
			.toLowerCase()
			.split(/[-_\s,;]/, 1) ?? [];
	return LANGUAGE_CODES.find((code) => code === name) ?? OTHER_NAMES.get(name);
}
