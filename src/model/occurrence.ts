import type { Certainty, EventType, Organisation, Person } from "./facets.ts";
import type { Day, Instant } from "./instant.ts";
import type { CountryCode } from "./source.ts";
import type { StoryId } from "./story.ts";

/** A dated event in the calendar: who, with whom, what, from when to when, how certain; made of one or more stories. */
export interface Occurrence {
	/** Minted once, from the story that announced it first: `<year of its calendar>-…`; it never changes. */
	readonly uid: string;
	/** RFC 5545 §3.8.7.4: grows with every change of what a calendar shows. */
	readonly sequence: number;
	readonly type: EventType;
	readonly partners: readonly CountryCode[];
	readonly organisations: readonly Organisation[];
	readonly persons: readonly Person[];
	/** Whole days, both included. */
	readonly start: Day;
	readonly end: Day;
	readonly certainty: Certainty;
	/** The run that put it into the calendar. */
	readonly firstSeen: Instant;
	/** The run that last changed it; it never goes back. */
	readonly changed: Instant;
	/** The stories that tell of it, in the order of first sight. */
	readonly stories: readonly StoryId[];
	/** The headline, address and outlet of the story that says best what it is, for its description. */
	readonly headline: {
		readonly title: string;
		readonly link: string;
		readonly language: string;
		readonly sourceId: string;
	};
}

/** The occurrences that were first said to begin in one year. */
export interface Calendar {
	/** `yyyy`. */
	readonly year: string;
	/** By first day, and then by uid. */
	readonly occurrences: readonly Occurrence[];
}
