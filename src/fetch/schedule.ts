import { DAY, HOUR, type Instant, MINUTE, shift } from "../model/instant.ts";
import type { Source } from "../model/source.ts";

const USUAL_MINUTES = 30;
/** A server that asks for more patience than this is asked again anyway: a mistyped max-age must not silence a source. */
const LONGEST_WISH = 6 * HOUR;
const LONGEST_PENALTY = DAY;

/**
 * When to ask a source again: its own interval, doubled with each failure in a row up to a day, or what the server asked
 * for where that is later.
 */
export function nextPoll(source: Source, now: Instant, failures: number, wish = 0): Instant {
	const usual = (source.pollMinutes ?? USUAL_MINUTES) * MINUTE;
	const penalty = Math.min(usual * 2 ** Math.min(failures, 10), LONGEST_PENALTY);
	return shift(now, Math.max(penalty, Math.min(wish, LONGEST_WISH)));
}
