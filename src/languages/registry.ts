import type { LanguageCode } from "../model/source.ts";
import type { Language } from "./language.ts";
import { BY_CODE } from "./registry.generated.ts";

/** Every language that is read. */
export const LANGUAGES: readonly Language[] = Object.values(BY_CODE);

export const languageNamed = (code: LanguageCode): Language => BY_CODE[code];
