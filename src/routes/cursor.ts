import { CURSOR } from "../channels/parameters.ts";
import type { Day } from "../model/instant.ts";
import { dayOfStory, newestFirst, type Place, type Story } from "../model/story.ts";

/** Where a page begins: behind a story, whether or not it is still there, or with the stories of a day. */
export interface Cursor {
	readonly day: Day;
	readonly behind?: Place;
}

/** The place that a valid `cursor` parameter names. */
export function cursorOf(text: string | undefined): Cursor | undefined {
	const [, day, name, firstSeen, published] = CURSOR.exec(text ?? "") ?? [];
	if (day === undefined) return undefined;
	if (name === undefined || firstSeen === undefined || published === undefined) return { day };
	return { day, behind: { id: `${day}-${name}`, firstSeen, published } };
}

export function cursorText({ day, behind }: Cursor): string {
	return behind === undefined ? day : `${behind.id}~${behind.firstSeen}~${behind.published}`;
}

/** The page that begins behind a story. */
export function cursorBehind({ id, firstSeen, published }: Story): Cursor {
	return { day: dayOfStory(id), behind: { id, firstSeen, published } };
}

/** Whether a story comes behind the cursor: stories that came since move nothing. */
export function isBehind(story: Story, { day, behind }: Cursor, oldestFirst: boolean): boolean {
	if (behind !== undefined) return oldestFirst ? newestFirst(story, behind) < 0 : newestFirst(behind, story) < 0;
	return oldestFirst ? dayOfStory(story.id) >= day : dayOfStory(story.id) <= day;
}
