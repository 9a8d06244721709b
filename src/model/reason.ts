import type { EventType, Organisation } from "./facets.ts";
import type { CountryCode } from "./source.ts";

/** Subjects of news that are no diplomacy. */
export const SUBJECTS = [
	"sport",
	"crime",
	"weather",
	"market",
	"business",
	"culture",
	"domestic",
	"health",
	"space",
	"war",
	"report",
	"tourism",
	"people",
] as const;
export type Subject = (typeof SUBJECTS)[number];

/** As what Kazakhstan's side is named: an office, some organ of the state, or only the country. */
export type Speaker =
	| "head-of-state"
	| "head-of-government"
	| "government"
	| "foreign-minister"
	| "minister"
	| "parliament"
	| "speaker"
	| "ambassador"
	| "state"
	| "country";

/** Why an article was kept or dropped, in no language yet: `labels/reason-text.ts` puts it into a sentence. */
export interface Reason {
	/** Kazakhstan's side with the words that name it; absent where nobody of ours is named. */
	readonly home?: { readonly as: Speaker; readonly words: string };
	/** The other side, a few. */
	readonly partners: readonly CountryCode[];
	readonly organisations: readonly Organisation[];
	/** The act with the words that show it, where they are of its type. */
	readonly act?: { readonly type: EventType; readonly words?: string };
	/** The subject that speaks against with some weight, and its words. */
	readonly against?: { readonly subject: Subject; readonly words: readonly string[] };
}
