// Made by `npm run lexicon` from LANGUAGE_CODES: do not edit.
import { language as az } from "./az/language.ts";
import { language as en } from "./en/language.ts";
import { language as kk } from "./kk/language.ts";
import { language as ky } from "./ky/language.ts";
import { language as ru } from "./ru/language.ts";
import { language as tg } from "./tg/language.ts";
import { language as tk } from "./tk/language.ts";
import { language as tr } from "./tr/language.ts";
import { language as uz } from "./uz/language.ts";
import { language as zh } from "./zh/language.ts";

/** In the order of LANGUAGE_CODES. */
export const BY_CODE = { en, ru, kk, ky, uz, tg, tk, az, tr, zh };
