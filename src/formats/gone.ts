import * as v from "valibot";
import type { Instant } from "../model/instant.ts";
import type { Story, StoryId } from "../model/story.ts";

/** A story that a reader may hold and should not, or should hold under another id. */
export interface Gone {
	readonly id: StoryId;
	readonly changed: Instant;
	/** No report of it is kept any longer. */
	readonly withdrawn?: true;
	/** The story that it turned out to be. */
	readonly movedTo?: StoryId;
}

/** The same, as programs see it among stories. */
export const GONE = {
	withdrawn: v.optional(
		v.pipe(
			v.boolean(),
			v.description("No report of it is kept any longer; in a list only `id` and `changed` come with it."),
		),
	),
	movedTo: v.optional(
		v.pipe(v.string(), v.description("The story that it turned out to be; only `id` and `changed` come with it.")),
	),
};

/** What must be told of a story that is withdrawn, and of those that turned out to be it. */
export function goneOf({ id, changed, merged, withdrawn }: Story): Gone[] {
	const ofItself: Gone[] = withdrawn === true ? [{ id, changed, withdrawn }] : [];
	return [...ofItself, ...merged.map((other) => ({ id: other, changed, movedTo: id }))];
}
