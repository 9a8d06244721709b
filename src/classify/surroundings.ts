import type { TopicPattern } from "../languages/language.ts";
import type { Hit } from "./hit.ts";

/** Characters that a language's patterns see on either side of a name. */
const AROUND = 40;

/** Whether any of a language's patterns fits a hit in its field's text. Patterns are slow to compile and to try: ask last. */
export function fitsAny(patterns: readonly TopicPattern[] | undefined, hit: Hit, text: string): boolean {
	if (patterns === undefined) return false;
	const { start, end, surface } = hit;
	const before = text.slice(Math.max(0, start - AROUND), start).toLowerCase();
	const after = text.slice(end, end + AROUND).toLowerCase();
	return patterns.some(
		(pattern) =>
			(pattern.before?.test(before) ?? true) &&
			(pattern.name?.test(surface) ?? true) &&
			(pattern.after?.test(after) ?? true),
	);
}
