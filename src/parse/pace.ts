import type { Pace } from "../model/feed.ts";
import { type Children, first, line } from "./fields.ts";

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
	const pace = {
		...(ttl > 0 && { ttl }),
		...(period !== undefined && frequency > 0 && { updates: period / frequency }),
	};
	return Object.keys(pace).length === 0 ? undefined : pace;
}

/** The text of an element that is a whole number. */
function number(element: Parameters<typeof line>[0]): string | undefined {
	return /^\d{1,9}$/.exec(line(element))?.[0];
}
