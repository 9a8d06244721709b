import type { Instant } from "../model/instant.ts";
import type { WallClock } from "../model/zone.ts";

/** Before the first news feeds (RSS 0.90 is of 1999): a clock that was never set, an epoch, a default value. */
const EARLIEST: Instant = "1995-01-01T00:00:00.000Z";

/**
 * The instant that a feed's date means: one that names no zone is of the source's clocks. Nothing for an absurd one.
 * @param written as `FeedItem.published`
 * @param clock the source's
 */
export function instantOf(written: string | undefined, clock: WallClock): Instant | undefined {
	if (written === undefined) return undefined;
	if (INSTANT.test(written)) return written >= EARLIEST ? written : undefined;
	const named = /(?:Z|[+-]\d\d:\d\d)$/.test(written);
	const instant = named
		? utc(written)
		: (clock(written) ?? utc(`${written.length === 10 ? `${written}T00:00:00` : written}Z`));
	return instant !== undefined && instant >= EARLIEST ? instant : undefined;
}

/** As `readDate` writes what names its zone. */
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

function utc(written: string): Instant | undefined {
	const time = Date.parse(written);
	return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}
