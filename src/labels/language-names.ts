import { languageNamed } from "../languages/registry.ts";
import type { LanguageCode } from "../model/source.ts";
import type { UiLanguage } from "./labels.ts";

/** A language of sources, named in a language of the interface. */
export const languageName = (code: LanguageCode, language: UiLanguage): string => languageNamed(code).names[language];

/** A language of the interface as its own readers call it. */
export const ownName = (language: UiLanguage): string => languageNamed(language).name;
