import type { Pace } from "../model/feed.ts";
import { all, type Children, childrenOf, first, line } from "./fields.ts";

/** Minutes of each period that https://web.resource.org/rss/1.0/modules/syndication/ knows. */
const PERIODS: ReadonlyMap<string, number> = new Map([
	["hourly", 60],
	["daily", 24 * 60],
	["weekly", 7 * 24 * 60],
	["monthly", 30 * 24 * 60],
	["yearly", 365 * 24 * 60],
]);

/** How often a document says that it changes; `undefined` where it says nothing that can be read. */
export function paceOf(children: Children): Pace | undefined {
	const ttl = Number(first(children, ["ttl"], number));
	const period = PERIODS.get(first(children, ["sy:updateperiod"], line)?.toLowerCase() ?? "");
	const frequency = Number(first(children, ["sy:updatefrequency"], number) ?? 1);
	const quietHours = someOf(24, said(children, "skiphours", "hour").map(hourOf));
	const quietDays = someOf(
		7,
		said(children, "skipdays", "day").map((day) => DAYS.indexOf(day.toLowerCase())),
	);
	const pace = {
		...(ttl > 0 && { ttl }),
		...(period !== undefined && frequency > 0 && { updates: period / frequency }),
		...(quietHours.length > 0 && { quietHours }),
		...(quietDays.length > 0 && { quietDays }),
	};
	return Object.keys(pace).length === 0 ? undefined : pace;
}

/** https://www.rssboard.org/rss-specification#optionalChannelElements */
const DAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

/** What a list of an element's children says, such as `<skipHours><hour>3</hour></skipHours>`. */
function said(children: Children, list: string, name: string): string[] {
	return all(children, list).flatMap((element) => all(childrenOf(element), name).map(line));
}

/** RSS 0.91 counts the hours from 1 to 24, where 24 is the one that others call 0. */
const hourOf = (written: string): number => (/^(?:[01]?\d|2[0-4])$/.test(written) ? Number(written) % 24 : -1);

/** Those below a number, each once, in order; none where they are all: whoever never wants to be polled has no feed. */
function someOf(most: number, written: readonly number[]): number[] {
	const some = new Set(written.filter((one) => one >= 0 && one < most));
	return some.size === most ? [] : [...some].sort((a, b) => a - b);
}

/** The text of an element that is a whole number. */
function number(element: Parameters<typeof line>[0]): string | undefined {
	return /^\d{1,9}$/.exec(line(element))?.[0];
}
