/** Stories that changed after they left the front: whoever was told of them is told of that, too. */
import type { Front } from "../model/front.ts";
import { DAY, type Day, type Instant, shift } from "../model/instant.ts";
import { dayOfStory, type Story, type StoryId } from "../model/story.ts";
import type { Log, Store } from "../ports.ts";
import { readDay } from "../store/days.ts";
import type { ReceiverState } from "../store/push-receiver.ts";

export interface Corrections {
	readonly stories: ReadonlyMap<StoryId, Story>;
	/** All that changed until then is there. */
	readonly until: Instant;
}

/** Days that one run reads at most for corrections. */
const MOST_DAYS = 14;

/** How long a correction waits for its day to be readable; after that the others go on without it. */
const LONGEST_WAIT = 2 * DAY;

/** The stories of days before a receiver's floor that changed since it was told of everything. */
export async function correctionsFor(
	{ seen, floor }: ReceiverState,
	{ corrected = {}, changed: all }: Front,
	{ store, log, now }: { readonly store: Store; readonly log: Log; readonly now: Instant },
): Promise<Corrections> {
	const due = Object.entries(corrected)
		.filter(([id, changed]) => changed > seen && dayOfStory(id) < floor)
		.sort(([, a], [, b]) => (a < b ? -1 : 1));
	const days = new Map<Day, ReadonlyMap<StoryId, Story> | undefined>();
	const stories = new Map<StoryId, Story>();
	for (const [id, changed] of due) {
		const day = dayOfStory(id);
		if (!days.has(day)) {
			if (days.size >= MOST_DAYS) return { stories, until: shift(changed, -1) };
			const held = await readDay(store, day);
			if (held.kind !== "value") log("push.correction-waits", { day, since: changed });
			days.set(day, held.kind === "value" ? new Map(held.value.stories.map((story) => [story.id, story])) : undefined);
		}
		const ofDay = days.get(day);
		if (ofDay === undefined && now < shift(changed, LONGEST_WAIT)) return { stories, until: shift(changed, -1) };
		const story = ofDay?.get(id);
		if (story !== undefined) stories.set(id, story);
	}
	return { stories, until: all };
}
