/** A moment: RFC 3339 in UTC with milliseconds, as `Date.prototype.toISOString` writes it, so that text order is time order. */
export type Instant = string;

/** A calendar day, ISO 8601 `yyyy-mm-dd`. */
export type Day = string;

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** The instant `milliseconds` after (or, negative, before) another. */
export function shift(instant: Instant, milliseconds: number): Instant {
	return new Date(Date.parse(instant) + milliseconds).toISOString();
}
