import type { Item } from "./item.ts";
import { storyObject } from "./story-object.ts";

/** One story a line (https://github.com/ndjson/ndjson-spec). */
export function ndjson(items: readonly Item[]): string {
	return items.map((item) => `${JSON.stringify(storyObject(item))}\n`).join("");
}
