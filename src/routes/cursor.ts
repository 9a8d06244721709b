import { BadQuery } from "../channels/selection.ts";
import type { Instant } from "../model/instant.ts";
import type { Story } from "../model/story.ts";

/** A place in the stories, newest first: behind the story of this id, or where it is gone, behind its instant. */
export interface Cursor {
	readonly published: Instant;
	readonly id: string;
}

/** `cursor`: as an earlier page gave it. @throws BadQuery */
export function readCursor(query: URLSearchParams): Cursor | undefined {
	const text = query.get("cursor") ?? "";
	if (text === "") return undefined;
	const [, published, id] = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)~([\w-]{0,80})$/.exec(text) ?? [];
	if (published === undefined || id === undefined || Number.isNaN(Date.parse(published)))
		throw new BadQuery("cursor", "cursor: must be one that an earlier page gave");
	return { published, id };
}

export function cursorText({ published, id }: Cursor): string {
	return `${published}~${id}`;
}

/** The stories behind the cursor: new stories before it move nothing, and rather is one told twice than left out. */
export function behind(stories: readonly Story[], cursor: Cursor | undefined): readonly Story[] {
	if (cursor === undefined) return stories;
	const at = stories.findIndex(({ id }) => id === cursor.id);
	if (at >= 0) return stories.slice(at + 1);
	return stories.filter(({ published }) => published <= cursor.published);
}
