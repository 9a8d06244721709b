import { languageNamed } from "../languages/registry.ts";
import type { Standpoint } from "./actor.ts";
import { isConsular } from "./consular.ts";
import type { Hit } from "./hit.ts";
import { standsIn } from "./surroundings.ts";

/** Whether an office only reports (A11). */
export const isSource = (hit: Hit, { language, text }: Standpoint): boolean =>
	!isConsular(hit) && standsIn(languageNamed(language).sources, hit, text[hit.field]);

/** Whether somebody private is from there (A11), of whatever country. */
export const isOrigin = (hit: Hit, { language, text }: Standpoint): boolean =>
	standsIn(languageNamed(language).origins, hit, text[hit.field]);

/** Whether something merely happens there (A8): in a city, since "in Kazakhstan" is said of much that is the state's. */
export const isVenue = (hit: Hit, { language, text }: Standpoint): boolean =>
	hit.entry.id !== "country" && standsIn(languageNamed(language).venues, hit, text[hit.field]);
