import type { Gone } from "./gone.ts";
import type { Item } from "./item.ts";
import { storyObject } from "./story-object.ts";

/** One story a line (https://github.com/ndjson/ndjson-spec), and after them what a reader may hold and should not. */
export function ndjson(items: readonly Item[], gone: readonly Gone[] = []): string {
	return [...items.map(storyObject), ...gone].map((story) => `${JSON.stringify(story)}\n`).join("");
}
