import type { Instant } from "./instant.ts";

/**
 * The instant at which a clock in an IANA zone shows a wall time, `yyyy-mm-dd` or `yyyy-mm-ddThh:mm:ss`; nothing if the zone is
 * unknown or the time is none. Of an hour that a change of clocks repeats it is the first, of one that it leaves out the next.
 */
export function instantIn(zone: string, wallTime: string): Instant | undefined {
	const asUtc = Date.parse(`${wallTime.length === 10 ? `${wallTime}T00:00:00` : wallTime}Z`);
	if (Number.isNaN(asUtc)) return undefined;
	const offset = offsetOf(zone, asUtc);
	if (offset === undefined) return undefined;
	const guess = asUtc - offset;
	const corrected = asUtc - (offsetOf(zone, guess) ?? offset);
	return new Date(corrected).toISOString();
}

/** Milliseconds that the zone's clocks are ahead of UTC at a moment. */
function offsetOf(zone: string, at: number): number | undefined {
	const format = formatOf(zone);
	if (!format) return undefined;
	const parts = new Map(format.formatToParts(at).map((part) => [part.type, Number(part.value)]));
	const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
	const wall = Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"), part("second"));
	return wall - Math.floor(at / 1000) * 1000;
}

function formatOf(zone: string): Intl.DateTimeFormat | undefined {
	try {
		return new Intl.DateTimeFormat("en-US", {
			timeZone: zone,
			calendar: "gregory",
			hourCycle: "h23",
			year: "numeric",
			month: "numeric",
			day: "numeric",
			hour: "numeric",
			minute: "numeric",
			second: "numeric",
		});
	} catch {
		return undefined;
	}
}
