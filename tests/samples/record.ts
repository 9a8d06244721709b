import { countsOf, emptyYear, withDay } from "../../src/model/counts.ts";
import { DAY, dayOf, EPOCH, type Instant, shift } from "../../src/model/instant.ts";
import { dayOfStory, type RecordDay, type Story, type StoryId } from "../../src/model/story.ts";
import type { Store } from "../../src/ports.ts";
import { writeCounts } from "../../src/store/counts.ts";
import { versionOfDay, writeDay } from "../../src/store/days.ts";
import { writeFront } from "../../src/store/front.ts";
import { frontOf } from "./stories.ts";

const ABSENT = { kind: "absent" } as const;

export interface RecordAt {
	/** The last run. */
	readonly at: Instant;
	/** Stories of the days that turned out to be others. */
	readonly moved?: Readonly<Record<StoryId, StoryId>>;
	/** Days of the front, today's included. */
	readonly frontDays?: number;
}

/** Puts a record of these stories into a store, as publish leaves it: days, the counts of those that are over, and the front. */
export async function putRecord(
	store: Store,
	stories: readonly Story[],
	{ at, moved = {}, frontDays = 7 }: RecordAt,
): Promise<void> {
	const days = new Map<string, RecordDay>();
	const ids = [...stories.map(({ id }) => id), ...Object.keys(moved)];
	for (const day of new Set(ids.map(dayOfStory))) {
		const ofDay = Object.entries(moved).filter(([id]) => dayOfStory(id) === day);
		const told = stories.filter(({ id }) => dayOfStory(id) === day);
		days.set(day, { day, stories: told.toReversed(), moved: Object.fromEntries(ofDay) });
	}
	for (const value of days.values()) await writeDay(store, value, ABSENT);
	const isOver = ({ day }: RecordDay): boolean => day < dayOf(at);
	for (const [year, ofYear] of Map.groupBy(days.values(), ({ day }) => day.slice(0, 4))) {
		const counts = ofYear
			.filter(isOver)
			.reduce((so, { day, stories: told }) => withDay(so, day, countsOf(told)), emptyYear(year));
		await writeCounts(store, counts, ABSENT);
	}
	const whole = dayOf(shift(at, -(frontDays - 1) * DAY));
	const front = frontOf(
		stories.filter(({ id }) => dayOfStory(id) >= whole),
		{
			at,
			changed: stories.reduce((latest, { changed }) => (changed > latest ? changed : latest), EPOCH),
			whole,
			since: shift(at, -frontDays * DAY),
			days: Object.fromEntries(
				[...days.values()].filter(({ day }) => day >= whole).map((day) => [day.day, versionOfDay(day)]),
			),
			counts: Object.fromEntries(
				[...days.values()].filter((day) => !isOver(day)).map(({ day, stories: told }) => [day, countsOf(told)]),
			),
		},
	);
	await writeFront(store, front, ABSENT);
}
