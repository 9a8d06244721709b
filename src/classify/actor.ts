import type { Office } from "../lexicon/entry.ts";
import type { Level } from "../model/facets.ts";
import type { Day } from "../model/instant.ts";
import type { LanguageCode } from "../model/source.ts";
import type { Field, Hit } from "./hit.ts";

/** Whose side somebody is on, as far as the words say: `unknown` is an office without a state next to it. */
export type Side = "home" | "foreign" | "organisation" | "unknown";

/**
 * `state`: an office, organ or office-holder acts; `place`: only the country or its capital is named; `people`: its adjective or
 * inhabitants; `aside`: it is where something happens, or who reports it.
 */
export type Rank = "state" | "place" | "people" | "aside";

export interface Actor {
	readonly side: Side;
	readonly rank: Rank;
	readonly hit: Hit;
	/** Of an office: the state, person or organisation whose it is, where one stands next to it. */
	readonly owner: Hit | undefined;
	/** An office without a state next to it, taken for Kazakhstan's because the outlet is. */
	readonly isImplied: boolean;
	/** What one of ours speaks as, where the words or the day tell. */
	readonly office: Level | Office | undefined;
}

/** An actor who is named himself, whoever's office he holds. */
export const named = (side: Side, rank: Rank, hit: Hit, office?: Level | Office): Actor => ({
	side,
	rank,
	hit,
	owner: undefined,
	isImplied: false,
	office,
});

/** What must be known besides the words. */
export interface Standpoint {
	readonly language: LanguageCode;
	/** The source is of Kazakhstan, so that an office without a state is Kazakhstan's. */
	readonly isHome: boolean;
	readonly text: Readonly<Record<Field, string>>;
	/** Day of publication: persons speak for a state only while in office. */
	readonly day: Day | undefined;
}
