import { CURSOR } from "../channels/parameters.ts";
import type { Instant } from "../model/instant.ts";
import type { Story } from "../model/story.ts";

/** A place in the stories, newest first: behind the story of this id, or where it is gone, behind its instant. */
export interface Cursor {
	readonly published: Instant;
	readonly id: string;
}

/** The place that a valid `cursor` parameter names. */
export function cursorOf(text: string | undefined): Cursor | undefined {
	const [, published, id] = CURSOR.exec(text ?? "") ?? [];
	return published === undefined || id === undefined ? undefined : { published, id };
}

export function cursorText({ published, id }: Cursor): string {
	return `${published}~${id}`;
}

/** The stories behind the cursor: new stories before it move nothing, and rather is one told twice than left out. */
export function behind(stories: readonly Story[], cursor: Cursor | undefined, oldestFirst = false): readonly Story[] {
	if (cursor === undefined) return stories;
	const at = stories.findIndex(({ id }) => id === cursor.id);
	if (at >= 0) return stories.slice(at + 1);
	return stories.filter(({ published }) =>
		oldestFirst ? published >= cursor.published : published <= cursor.published,
	);
}
