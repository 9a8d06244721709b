// Made by `npm run lexicon`: do not edit.
/** Changes with every entry, form, idea and topic. */
export const LEXICON_VERSION = "dbf66b4b";
