import { azerbaijani } from "./az.ts";
import { english } from "./en.ts";
import { kazakh } from "./kk.ts";
import { kyrgyz } from "./ky.ts";
import type { Language } from "./language.ts";
import { russian } from "./ru.ts";
import { tajik } from "./tg.ts";
import { turkmen } from "./tk.ts";
import { turkish } from "./tr.ts";
import { uzbek } from "./uz.ts";
import { chinese } from "./zh.ts";

/** Every language that is read. */
export const LANGUAGES: readonly Language[] = [
	english,
	russian,
	kazakh,
	kyrgyz,
	uzbek,
	tajik,
	turkmen,
	azerbaijani,
	turkish,
	chinese,
];
