import { isGone } from "../channels/edits.ts";
import type { Front } from "../model/front.ts";
import { DAY, dayOf, isDay, shift } from "../model/instant.ts";
import { ownValue } from "../model/own-value.ts";
import { dayOfStory, type Story, type StoryId } from "../model/story.ts";
import { isIntact } from "./intact.ts";
import { TakenDown, Unreadable } from "./problem.ts";
import type { Site } from "./site.ts";

/** An id that may be one of the record: a day and a name. */
const ID = /^\d{4}-\d\d-\d\d-[\w-]+$/;

/** Days for which the front may know of a story what its day, asked for elsewhere in the world, does not say yet. */
const LATELY = 14;

/** Steps from a story to the one that it turned out to be, which may have turned out to be another one. */
const MOST_STEPS = 4;

export interface FoundStory {
	readonly story: Story;
	/** The front that it was looked for in; none where its day alone was asked. */
	readonly front: Front | undefined;
}

/**
 * The story of an id, whether it is in the front, in its day, withdrawn, or turned out to be another one: that one. An old one
 * is one read.
 * @returns `undefined` where there is none.
 * @throws TakenDown where an operator took it down. @throws Unreadable where its day, or what the day says of it, cannot be read now.
 */
export async function findStory({ record, clock, edits }: Site, id: StoryId): Promise<FoundStory | undefined> {
	if (isGone(id, edits)) throw new TakenDown();
	const isOld = ID.test(id) && dayOfStory(id) < dayOf(shift(clock(), -LATELY * DAY));
	const front = isOld ? record.fronts.held() : await record.fronts.current();
	let wanted = id;
	for (let step = 0; step < MOST_STEPS; step++) {
		const recent = front && inFront(front, wanted);
		if (recent !== undefined) return { story: recent, front };
		const day = dayOfStory(wanted);
		if (!ID.test(wanted) || !isDay(day)) return undefined;
		const held = await record.day(day);
		if (held.kind === "absent") return undefined;
		if (held.kind !== "value") throw new Unreadable(day);
		const story = held.value.stories.find((one) => one.id === wanted);
		if (story !== undefined && !isIntact(story)) throw new Unreadable(day);
		if (story !== undefined) return { story, front: undefined };
		const { moved, hidden } = held.value;
		if (hidden.includes(wanted)) throw new TakenDown();
		const to = ownValue(moved, wanted);
		if (to === undefined) return undefined;
		wanted = to;
		if (isGone(wanted, edits)) throw new TakenDown();
	}
	return undefined;
}

function inFront({ stories }: Front, id: StoryId): Story | undefined {
	return stories.find((story) => story.id === id) ?? stories.find(({ merged }) => merged.includes(id));
}
