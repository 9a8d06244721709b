import type { Story } from "../model/story.ts";

/**
 * Whether the reports of a story can be read. Those of a day that is over are taken apart only when they are looked at; one of which the
 * store gave back something else, as long as what was written, throws then, while its neighbours are as they were.
 */
export function isIntact(story: Story): boolean {
	try {
		return story.reports.length > 0;
	} catch {
		return false;
	}
}
