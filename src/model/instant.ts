/** A moment: RFC 3339 in UTC with milliseconds, as `Date.prototype.toISOString` writes it, so that text order is time order. */
export type Instant = string;

/** A calendar day in UTC, ISO 8601 `yyyy-mm-dd`. */
export type Day = string;

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Before every instant that we meet. */
export const EPOCH: Instant = "1970-01-01T00:00:00.000Z";

/** Given out as the last change of what has never changed. */
export const NEVER: Instant = "2000-01-01T00:00:00.000Z";

/** The last day that four digits of a year can write, as if there were none after it. */
export const LAST_DAY: Day = "9999-12-31";

/** The instant `milliseconds` after (or, negative, before) another. */
export function shift(instant: Instant, milliseconds: number): Instant {
	return new Date(Date.parse(instant) + milliseconds).toISOString();
}

/** The day of an instant, in UTC. */
export function dayOf(instant: Instant): Day {
	return instant.slice(0, 10);
}

/** Whether a text is a day that there is: JavaScript reads the 31st of February as the 2nd of March. */
export function isDay(text: string): text is Day {
	const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : Number.NaN;
	return !Number.isNaN(time) && dayOf(new Date(time).toISOString()) === text;
}

/** The later of two instants. */
export function later(a: Instant, b: Instant): Instant {
	return a > b ? a : b;
}
