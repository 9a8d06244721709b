import { LEXICON_TEXT } from "./lexicon.generated.ts";
import { type Lexicon, readLexicon } from "./read-lexicon.ts";

/** The lexicon that ships, read once when the module is loaded. */
export const LEXICON: Lexicon = readLexicon(LEXICON_TEXT);
