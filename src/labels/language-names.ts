import type { LanguageCode } from "../model/source.ts";
import type { UiLanguage } from "./labels.ts";

/** The languages of sources, each named in the languages of the interface. */
const LANGUAGE_NAMES: Readonly<Record<LanguageCode, Readonly<Record<UiLanguage, string>>>> = {
	en: { en: "English", ru: "английский", kk: "ағылшын тілі" },
	ru: { en: "Russian", ru: "русский", kk: "орыс тілі" },
	kk: { en: "Kazakh", ru: "казахский", kk: "қазақ тілі" },
	ky: { en: "Kyrgyz", ru: "киргизский", kk: "қырғыз тілі" },
	uz: { en: "Uzbek", ru: "узбекский", kk: "өзбек тілі" },
	tg: { en: "Tajik", ru: "таджикский", kk: "тәжік тілі" },
	tk: { en: "Turkmen", ru: "туркменский", kk: "түрікмен тілі" },
	az: { en: "Azerbaijani", ru: "азербайджанский", kk: "әзербайжан тілі" },
	tr: { en: "Turkish", ru: "турецкий", kk: "түрік тілі" },
	zh: { en: "Chinese", ru: "китайский", kk: "қытай тілі" },
};

export function languageName(code: LanguageCode, language: UiLanguage): string {
	return LANGUAGE_NAMES[code][language];
}
