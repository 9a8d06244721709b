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

/** Where a site's readers are: its pages show the times of that place. */
export interface TimeZone {
	/** IANA's name, such as `Asia/Almaty`. */
	readonly name: string;
	/** The wall time of an instant there, `yyyy-mm-ddThh:mm`. */
	readonly local: (instant: Instant) => string;
}

/** Months, and days, whose offset is remembered: asking the platform takes microseconds, and a page has a hundred times. */
const MOST_HELD = 400;

/** Clocks that were changed stay so for longer, also those that go back for Ramadan. */
const UNCHANGED = 10 * DAY;

/** @throws RangeError where the platform knows no such zone */
export function timeZone(name: string): TimeZone {
	const format = formatOf(name);
	if (format === null) throw new RangeError(`there is no time zone "${name}"`);
	/** Of months, and days, throughout which the clocks are not changed; `null` where they are. */
	const offsets = new Map<string, number | null>();
	const offsetOf = (period: string, length: number): number | null => {
		const known = offsets.get(period);
		if (known !== undefined) return known;
		const start = Date.parse(period);
		const first = offsetAt(format, start);
		let isSame = first === offsetAt(format, start + length);
		for (let at = start + UNCHANGED; at < start + length; at += UNCHANGED) isSame &&= first === offsetAt(format, at);
		if (offsets.size >= MOST_HELD) offsets.clear();
		offsets.set(period, isSame ? first : null);
		return isSame ? first : null;
	};
	const offset = (instant: Instant): number =>
		offsetOf(instant.slice(0, 7), 31 * DAY) ??
		offsetOf(instant.slice(0, 10), DAY) ??
		offsetAt(format, Date.parse(instant));
	return { name, local: (instant) => new Date(Date.parse(instant) + offset(instant)).toISOString().slice(0, 16) };
}

/** A zone that every platform knows: its clock is asked for when a time is first shown, because that takes milliseconds. */
export function knownZone(name: string): TimeZone {
	let zone: TimeZone | undefined;
	return {
		name,
		local: (instant) => {
			zone ??= timeZone(name);
			return zone.local(instant);
		},
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
