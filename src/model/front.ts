import type { DayCounts } from "./counts.ts";
import { type Day, dayOf, EPOCH, type Instant } from "./instant.ts";
import { dayOfStory, type Story, type StoryId } from "./story.ts";

/**
 * What most requests need and what the next publish needs, in one value. It is derived: `days` and `shards` make it again.
 */
export interface Front {
	/** The moment of the last run that published, which no later run goes before. */
	readonly at: Instant;
	/** A moment far from `at` that a run claimed: the next run that claims one near it is believed. */
	readonly doubted?: Instant;
	/** Digest of what readers see of the stories: equal content, equal version. */
	readonly version: string;
	/** When a story last changed: the greatest `changed` there has ever been. */
	readonly changed: Instant;
	/** The newest stories, newest first, those withdrawn among them: what newcomers are compared with, and what feeds show. */
	readonly stories: readonly Story[];
	/** Every story of this day and later is in `stories`. */
	readonly whole: Day;
	/** Every report first seen since then that the record has is in `stories`. */
	readonly since: Instant;
	/** Which reports of each shard it was made of, and the moment of the run that took them, by the shard's number. */
	readonly madeOf: Readonly<Record<string, { readonly version: string; readonly at: Instant }>>;
	/** The version of each of the last days as it was written or read last. */
	readonly days: Readonly<Record<Day, string>>;
	/** Counts of the days that changed since their year was counted. */
	readonly counts: Readonly<Record<Day, DayCounts>>;
	/** Stories that the calendar has not taken yet, because its year could not be read or written. */
	readonly uncalendared: readonly string[];
	/**
	 * Stories that had changed before the last run and that it gave to the calendar: the next one gives them once more, since another run that
	 * went on at the same time may have written over them.
	 */
	readonly calendared?: readonly StoryId[];
	/**
	 * Stories that changed lately and are in `stories` no longer, with when: receivers are told of them, too. The last ones, no more than
	 * some hundreds.
	 */
	readonly corrected?: Readonly<Record<StoryId, Instant>>;
	/** Reports that wait, by why: what was said of a bound that they are over. */
	readonly held: Readonly<Record<string, number>>;
}

/** The front of an empty record. */
export const EMPTY_FRONT: Front = {
	at: EPOCH,
	version: "",
	changed: EPOCH,
	stories: [],
	whole: dayOf(EPOCH),
	since: EPOCH,
	madeOf: {},
	days: {},
	counts: {},
	uncalendared: [],
	held: {},
};

/** Of each front that somebody holds, what every walk asks of it. */
const byDay = new WeakMap<readonly Story[], ReadonlyMap<Day, readonly Story[]>>();

/** The stories of a front by their day, in its order. */
export function storiesByDay({ stories }: Pick<Front, "stories">): ReadonlyMap<Day, readonly Story[]> {
	const known = byDay.get(stories);
	if (known !== undefined) return known;
	const made = Map.groupBy(stories, ({ id }) => dayOfStory(id));
	byDay.set(stories, made);
	return made;
}
