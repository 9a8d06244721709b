// Made by `npm run lexicon`: do not edit.
/** Changes with every entry, form and idea. */
export const LEXICON_VERSION = "1c065cb7";
