import type { EventType } from "./facets.ts";
import type { Day } from "./instant.ts";

/**
 * Who acts or is acted upon, from wide to narrow: a state or an organisation, `/` an office of it, `.` the office's field,
 * `@` the surname of its holder: `RU`, `RU/head-of-state@putin`, `KZ/minister.transport`, `KZ/akim.kostanay`, `sco/foreign-minister`.
 * What a report does not say is left out; `?` is a body of whomever (`?/minister.culture`), and `UZ~` a state
 * that no word names, because to the outlet it goes without saying.
 */
export type Party = string;

/**
 * The event of a report, as its words show it: who with whom, what, where, when. Two reports whose frames conflict
 * are of two events; what a frame does not know speaks neither for nor against. Kept small (some 400 bytes): it is stored with
 * every report, so that reports are compared without being read again.
 */
export interface Frame {
	/** Parties that the title names, Kazakhstan's among them, in order of appearance. */
	readonly titled: readonly Party[];
	/** Parties that only the excerpt names. */
	readonly others: readonly Party[];
	/** What is done, the clearest first: an event type, or what kind of message it is. */
	readonly acts: readonly Act[];
	/** What it is about besides who meets whom, such as `grain`: of the title, or where that shows none of the excerpt. */
	readonly topics: readonly string[];
	/** What only the excerpt of a title with topics is about. */
	readonly asides?: readonly string[];
	/** Countries, and regions of Kazakhstan as `KZ.kostanay`, that the words say something happens in or goes to. */
	readonly places: readonly string[];
	/** When it takes place, both ends included. */
	readonly days?: readonly [start: Day, end: Day];
	/** Numbers, without years and days of the month, as digits. */
	readonly numbers: readonly string[];
	/** Names that the lexicon does not know, by their consonants (`skeleton`), the first of the title first. */
	readonly names: readonly string[];
	/** The words themselves, as `wording.ts` writes them; absent in what an earlier release judged. */
	readonly words?: string;
}

/** Event types, messages distinguished by what they are for. */
export type Act =
	| Exclude<EventType, "message">
	| "congratulation"
	| "condolence"
	| "letter"
	| "summons"
	| "thanks"
	| "reaction";

/** Acts that an article may tell any event as. */
export const VAGUE_ACTS: ReadonlySet<Act> = new Set(["statement", "cooperation"]);
