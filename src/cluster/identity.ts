import { lastingHash } from "../model/hash.ts";

/**
 * A story's id: twelve hexadecimal digits of a hash of the canonical URL of its first-seen report, so that a rebuild from
 * nothing mints the same one. A collision among 100,000 stories is a matter of one in 50,000.
 */
export function storyId(url: string): string {
	return lastingHash(url).slice(0, 12);
}
