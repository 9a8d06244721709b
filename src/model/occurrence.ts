import type { Certainty, EventType, Level, Organisation, Person, Theme } from "./facets.ts";
import type { Day, Instant } from "./instant.ts";
import type { CountryCode, LanguageCode } from "./source.ts";
import type { StoryId } from "./story.ts";

/** The kinds of event that become occurrences: what takes place on known days. */
export const OCCURRING = [
	"visit",
	"summit",
	"commission",
	"meeting",
	"agreement",
] as const satisfies readonly EventType[];
export type OccurringType = (typeof OCCURRING)[number];

/** How a visit is ranked by protocol. */
export type VisitClass = "state" | "official" | "working";

/** Who travels: Kazakhstan's side to the partner, or the partner's to Kazakhstan. */
export type Direction = "outgoing" | "incoming";

/** What an occurrence is, whenever it takes place: all that its name is made of. */
export interface EventFacets {
	readonly type: EventType;
	readonly partners: readonly CountryCode[];
	readonly organisations: readonly Organisation[];
	readonly level?: Level;
	/** Of visits, where a report says it. */
	readonly visitClass?: VisitClass;
	readonly direction?: Direction;
	/** Of talks: the foreign ministries hold them. */
	readonly foreignMinistries?: true;
	/** Of ambassadors: one presented credentials. */
	readonly presented?: true;
}

/** A dated event in the calendar: who, with whom, what, from when to when, how certain; made of one or more stories. */
export interface Occurrence extends EventFacets {
	/** Minted once, from the story that announced it first: `<year of its calendar>-<type>-<story>`; it never changes. */
	readonly uid: string;
	/** RFC 5545 §3.8.7.4: grows with every change of what a calendar shows. */
	readonly sequence: number;
	readonly type: OccurringType;
	readonly persons: readonly Person[];
	/** Of any of its stories: what channels choose it by. */
	readonly themes: readonly Theme[];
	readonly languages: readonly LanguageCode[];
	readonly sourceIds: readonly string[];
	/** Whole days, both included. */
	readonly start: Day;
	readonly end: Day;
	readonly certainty: Certainty;
	/** The run that put it into the calendar. */
	readonly firstSeen: Instant;
	/** The run that last changed what a calendar shows of it; it never goes back. */
	readonly changed: Instant;
	/** What each of its stories says of its days, in the order in which it was said. */
	readonly claims: readonly Claim[];
	/** Of the story that says best what it is. */
	readonly headline: Headline;
}

/** What one story says of when the event takes place. */
export interface Claim {
	readonly story: StoryId;
	/** The story's `changed` when it said so: an older version of it, of a late run, says nothing any more. */
	readonly changed: Instant;
	/** When it was said first: of two claims the later one holds. */
	readonly said: Instant;
	readonly start: Day;
	readonly end: Day;
	/** Withdrawn: the story says so no longer, because it was corrected, merged into another, or is kept no more. */
	readonly certainty: Certainty | "withdrawn";
}

export interface Headline {
	readonly story: StoryId;
	readonly title: string;
	readonly link: string;
	readonly language: string;
	readonly sourceId: string;
}

/** The year in whose calendar an occurrence lies: that in which it was first said to begin, wherever it moves. */
export function yearOfOccurrence(uid: string): string {
	return uid.slice(0, 4);
}

/** The stories that report an occurrence today, in the order in which they came. */
export function storiesOf({ claims }: Pick<Occurrence, "claims">): readonly StoryId[] {
	return claims.filter(({ certainty }) => certainty !== "withdrawn").map(({ story }) => story);
}

/** The order of a calendar: by first day, and then by uid. */
export function inCalendarOrder(a: Pick<Occurrence, "start" | "uid">, b: Pick<Occurrence, "start" | "uid">): number {
	if (a.start !== b.start) return a.start < b.start ? -1 : 1;
	return a.uid < b.uid ? -1 : a.uid > b.uid ? 1 : 0;
}
