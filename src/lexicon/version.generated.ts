// Made by `npm run lexicon`: do not edit.
/** Changes with every entry, form and idea. */
export const LEXICON_VERSION = "ef6c2887";
