/** The stories that a receiver may have to be told of: those of the front, and of earlier days while it is behind. */
import type { Front } from "../model/front.ts";
import { DAY, type Day, dayOf, type Instant, shift } from "../model/instant.ts";
import { dayOfStory, type Story, type StoryId } from "../model/story.ts";
import type { Store } from "../ports.ts";
import { readDay } from "../store/days.ts";

export interface Stories {
	readonly stories: ReadonlyMap<StoryId, Story>;
	/** All of those first seen before are there; `undefined` where all are. */
	readonly until: Instant | undefined;
	/** Days that could not be read. */
	readonly unread: readonly Day[];
}

export function dayAfter(day: Day, days = 1): Day {
	return dayOf(shift(`${day}T00:00:00.000Z`, days * DAY));
}

/**
 * The stories of a day and those after it. None is first seen before its day, so that of those of these days all are there that were
 * first seen before the day that is not read any more.
 * @param days so many days are read at most, besides the front
 */
export async function storiesFrom(first: Day, days: number, front: Front, store: Store): Promise<Stories> {
	const found = new Map<StoryId, Story>();
	const unread: Day[] = [];
	let day = first;
	for (let read = 0; read < days && day < front.whole; read++, day = dayAfter(day)) {
		const held = await readDay(store, day);
		if (held.kind === "value") for (const story of held.value.stories) found.set(story.id, story);
		else if (held.kind !== "absent") unread.push(day);
	}
	const isWhole = day >= front.whole;
	for (const story of front.stories) if (isWhole || dayOfStory(story.id) >= first) found.set(story.id, story);
	return { stories: found, until: isWhole ? undefined : startOf(day), unread };
}

export function startOf(day: Day): Instant {
	return `${day}T00:00:00.000Z`;
}
