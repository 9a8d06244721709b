import { DAY, HOUR, type Instant, MINUTE, shift } from "../model/instant.ts";
import type { Source } from "../model/source.ts";
import type { Wait } from "./wait.ts";

const USUAL_MINUTES = 30;
/** A server that hints at more patience than this is asked again anyway: a mistyped max-age must not silence a source. */
const LONGEST_HINT = 6 * HOUR;
/** An order is obeyed, and failures put off, for no longer. */
const LONGEST_PENALTY = DAY;
/** A feed that is gone is asked after once a month: someone may have meant another, or put it back. */
const GONE = 30 * DAY;

/**
 * When to ask a source again: its own interval, doubled with each failure in a row up to a day, or what the server asked
 * for where that is later.
 */
export function nextPoll(source: Source, now: Instant, failures: number, wait?: Wait): Instant {
	const usual = (source.pollMinutes ?? USUAL_MINUTES) * MINUTE;
	const penalty = Math.min(usual * 2 ** Math.min(failures, 10), LONGEST_PENALTY);
	return shift(now, Math.max(penalty, wait === undefined ? 0 : bounded(wait)));
}

/** How long a server is left alone that asks for it, in milliseconds. */
export function bounded({ wait, isOrder }: Wait): number {
	return Math.min(wait, isOrder ? LONGEST_PENALTY : LONGEST_HINT);
}

/** When to ask after a feed again that is gone. */
export function afterGone(now: Instant): Instant {
	return shift(now, GONE);
}
