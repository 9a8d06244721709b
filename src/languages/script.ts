import type { LanguageCode } from "../model/source.ts";
import { heardLanguage } from "./heard.ts";
import { languageNamed } from "./registry.ts";
import type { Script } from "./signs.ts";
import { tallied } from "./tally.ts";

/** In points, see `tallied`. Tuned in November 2026 on the headlines of thirteen services of RFE/RL of May 2025. */
const SURE = 3;
const AHEAD = 2;

/**
 * The language a text is in: as its letters and commonest words say; where they do not, as its document says, if it could be so;
 * else its source's. Outlets put Russian items into their Kazakh, Kyrgyz and English feeds, and theirs into Russian ones, and
 * templates say "en-US" of all.
 * @param heard as the item or its document says it, in BCP 47 or not
 */
export function languageOf(text: string, source: LanguageCode, heard?: string): LanguageCode {
	const { script, best, points, lead, likely } = tallied(text, source);
	if (script === "han") return "zh";
	if (script !== undefined && points >= SURE && lead >= AHEAD) return best ?? source;
	const said = heardLanguage(heard);
	if (script === undefined) return said ?? source;
	if (said !== undefined && isWrittenIn(said, script)) return said;
	if (isWrittenIn(source, script)) return source;
	// It cannot be the source's: the likeliest is.
	return likely ?? COMMONEST[script];
}

/** What a text of a script is in that says nothing else. */
const COMMONEST = { cyrillic: "ru", latin: "en" } as const;

function isWrittenIn(code: LanguageCode, script: Script): boolean {
	return languageNamed(code).signs.scripts.includes(script);
}
