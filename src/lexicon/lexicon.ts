import type { LanguageCode } from "../model/source.ts";
import { Entries } from "./entries.ts";
import { LEXICON_TEXT } from "./lexicon.generated.ts";
import { formsIn, type Lexicon, readLexicon } from "./read-lexicon.ts";

/** What the lexicon holds by name, in all languages. */
export const ENTRIES = new Entries(LEXICON_TEXT.entries);

const FORMS: { readonly [language in LanguageCode]?: string } = LEXICON_TEXT.languages;

const READ = new Map<LanguageCode, Lexicon>();

/** The forms that count in a language. They are read when that language is first asked for: most requests need few languages, or none. */
export function lexiconOf(language: LanguageCode): Lexicon {
	const known = READ.get(language);
	if (known !== undefined) return known;
	const lexicon = readLexicon([
		{ text: LEXICON_TEXT.everywhere, isSwapped: false },
		formsIn(language, FORMS[language] ?? ""),
	]);
	READ.set(language, lexicon);
	return lexicon;
}
