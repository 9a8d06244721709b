import type { LanguageCode } from "../model/source.ts";

/** What a lexicon row may be: src/languages/lexicon/README.md says each. */
export const ENTRY_KINDS = [
	"kz",
	"country",
	"organisation",
	"person",
	"act",
	"role",
	"organ",
	"theme",
	"negative",
	"genre",
	"decoy",
] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** One row of the lexicon after compilation: rows of one kind and id that agree in attributes share it. */
export interface Entry {
	readonly kind: EntryKind;
	readonly id: string;
	/** `key=value` pairs of the row and of the id's registry row. */
	readonly attributes: Readonly<Record<string, string>>;
	/** Languages whose articles it counts in; empty means every one. */
	readonly languages: readonly LanguageCode[];
}
