import type { Report } from "./classification.ts";
import type { Facets } from "./facets.ts";
import type { Day, Instant } from "./instant.ts";

/** `yyyy-mm-dd-` and eight or more hexadecimal digits: the day in whose value the story lies, so that a permalink is one read. */
export type StoryId = string;

/** Who tells a story, and in which language: of a report what stories are chosen by. */
export type Teller = Pick<Report, "sourceId" | "language">;

/** One event, with all the reports of it. */
export interface Story {
	/** Minted once, from the first-seen report and its day; it never changes. */
	readonly id: StoryId;
	/** The outlet's date, for people: frozen at first sight. */
	readonly published: Instant;
	/** The run that put it into the record: what machines go by to find what is new. No later run puts in an earlier moment. */
	readonly firstSeen: Instant;
	/** The run that last changed what readers see of it; `firstSeen` at first. It never goes back. */
	readonly changed: Instant;
	readonly facets: Facets;
	/**
	 * The first is the representative, whose title, excerpt and link are shown unless the reader's language has its own. Where
	 * the story is withdrawn, these are the reports that are no longer kept.
	 */
	readonly reports: readonly [Report, ...Report[]];
	/** Of each of `reports`, where these are taken apart only for who looks at them. */
	readonly tellers?: readonly Teller[];
	/** Equal in two stories whose reports are, where these are taken apart anew for each who looks at them. */
	readonly edition?: string;
	/** Reports of it that are no longer kept, where others still are. */
	readonly unkept?: readonly Report[];
	/** Ids of stories that turned out to be this one. */
	readonly merged: readonly StoryId[];
	/** The run that found each of them out; records that are older than this field have none. */
	readonly mergedAt?: Readonly<Record<StoryId, Instant>>;
	/** No report of it is kept any longer: it is in no feed or list, but its permalink goes on working. */
	readonly withdrawn?: true;
}

/** A story's `firstSeen` is at most so many days after its own day: a report that waits for longer founds a story of today. */
export const LATE_DAYS = 3;

/** The stories first seen on one day: the record is made of these, and nothing ever leaves them. */
export interface RecordDay {
	readonly day: Day;
	/** In the order of first sight. */
	readonly stories: readonly Story[];
	/** Stories of this day that turned out to be others, of whatever day. */
	readonly moved: Readonly<Record<StoryId, StoryId>>;
}

/** The day in whose value a story lies. */
export function dayOfStory(id: StoryId): Day {
	return id.slice(0, 10);
}

/** Who tells a story: the same as its reports, where no more of these is needed. */
export function tellersOf(story: Story): readonly Teller[] {
	return story.tellers ?? story.reports;
}

/** All reports of a story, those no longer kept included, in the order of first sight. */
export function allReports({ reports, unkept = [] }: Story): readonly Report[] {
	return [...reports, ...unkept].sort(firstSeenFirst);
}

/** The order in which reports were first seen; of one run by the outlets' dates, and then always the same. */
export function firstSeenFirst(a: Report, b: Report): number {
	return compare(a.firstSeen, b.firstSeen) || compare(a.published, b.published) || compare(a.key, b.key);
}

/** What says where a story stands among the others; none of it ever changes. */
export type Place = Pick<Story, "id" | "firstSeen" | "published">;

/** The order in which stories are listed and walked: by day, newest first; within a day the last put in first. */
export function newestFirst(a: Place, b: Place): number {
	return (
		compare(dayOfStory(b.id), dayOfStory(a.id)) ||
		compare(b.firstSeen, a.firstSeen) ||
		compare(b.published, a.published) ||
		compare(a.id, b.id)
	);
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
