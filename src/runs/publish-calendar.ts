import type { Instant } from "../model/instant.ts";
import type { Story, StoryId } from "../model/story.ts";
import type { Log, Store } from "../ports.ts";

/** Takes changed stories into the calendar. @returns the ids of those that wait. */
export async function publishCalendar(
	_store: Store,
	_stories: readonly Story[],
	_now: Instant,
	_log: Log,
): Promise<{ readonly waiting: readonly StoryId[] }> {
	return { waiting: [] };
}
