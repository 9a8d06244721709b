import { DAY, EPOCH, HOUR, type Instant } from "../model/instant.ts";

/** A run comes every quarter of an hour; one so much later than the last may have a wrong clock. */
const FAR_AHEAD = 30 * DAY;
/** And one so much earlier: a message of a queue is delivered late, not days late. */
const FAR_BEHIND = 6 * HOUR;

/** What is remembered of the moments of runs. */
export interface Moments {
	/** Of the last run that was believed; the epoch where there was none. */
	readonly at: Instant;
	/** What a run claimed that was not. */
	readonly doubted?: Instant;
}

/**
 * Whether a run's moment is believed. One that is far from the last run's is not, unless the run before claimed one shortly
 * before it: after a long pause the second run goes on, and a run with a wrong clock, or a clock that stands still, does nothing.
 */
export function isBelieved(claimed: Instant, { at, doubted }: Moments): boolean {
	return (
		at === EPOCH || isNear(claimed, at) || (doubted !== undefined && claimed > doubted && isNear(claimed, doubted))
	);
}

function isNear(claimed: Instant, known: Instant): boolean {
	const ahead = Date.parse(claimed) - Date.parse(known);
	return ahead <= FAR_AHEAD && ahead >= -FAR_BEHIND;
}
