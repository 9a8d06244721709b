import { DAY, type Instant } from "./instant.ts";

/** Tells the instant at which a wall clock shows a time, `yyyy-mm-dd` or `yyyy-mm-ddThh:mm:ss`. */
export type WallClock = (wallTime: string) => Instant | undefined;

/**
 * The wall clock of an IANA zone: nothing if the zone is unknown or the time is none. Of an hour that a change of clocks repeats it
 * is the first; one that the change leaves out is what it would have been without it. Only the first use is slow.
 */
export function wallClock(zone: string): WallClock {
	let format: Intl.DateTimeFormat | null | undefined;
	return (wallTime) => {
		if (format === undefined) format = formatOf(zone);
		if (format === null) return undefined;
		const asUtc = Date.parse(`${wallTime.length === 10 ? `${wallTime}T00:00:00` : wallTime}Z`);
		if (Number.isNaN(asUtc)) return undefined;
		const before = offsetAt(format, asUtc - DAY);
		const after = offsetAt(format, asUtc + DAY);
		const [first, second] = [asUtc - before, asUtc - after];
		if (before === after || offsetAt(format, first) === before) return new Date(first).toISOString();
		const isGap = offsetAt(format, second) !== after;
		return new Date(isGap ? first : second).toISOString();
	};
}

/** Milliseconds that the clocks are ahead of UTC at a moment. */
function offsetAt(format: Intl.DateTimeFormat, at: number): number {
	const parts = new Map(format.formatToParts(at).map((part) => [part.type, Number(part.value)]));
	const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
	const wall = Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"), part("second"));
	return wall - Math.floor(at / 1000) * 1000;
}

function formatOf(zone: string): Intl.DateTimeFormat | null {
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
		return null;
	}
}
