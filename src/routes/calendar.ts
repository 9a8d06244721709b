import type { Context, Hono } from "hono";
import { editedOccurrences } from "../channels/edits.ts";
import { type Days, daysBefore, daysOf, selectOccurrences } from "../channels/occurrences.ts";
import { limitParameter, type Parameters, UI } from "../channels/parameters.ts";
import { pathOf, type Selection } from "../channels/selection.ts";
import { descriptionOf, titleOf } from "../channels/titles.ts";
import { calendar } from "../formats/calendar.ts";
import type { Front } from "../model/front.ts";
import { type Day, dayOf, EPOCH, type Instant, LAST_DAY, later } from "../model/instant.ts";
import { inCalendarOrder, type Occurrence } from "../model/occurrence.ts";
import { occurrencesOf as occurrencesIn } from "../store/calendars.ts";
import { isOnDays } from "../store/occurrence-line.ts";
import { hasArchive, type Month } from "./archive.ts";
import { type Asked, asked } from "./asked.ts";
import type { Rendered } from "./documents.ts";
import { fitted } from "./formats.ts";
import { Unreadable } from "./problem.ts";
import { FRESH_MINUTES, serve } from "./respond.ts";
import type { Site } from "./site.ts";

/** Days back for which a calendar shows what took place. */
const DAYS_BACK = 60;

/** Calendars of years that one request reads at most; of more that it asks for, the newest. */
const MOST_YEARS = 5;

const MOST_EVENTS = 2000;
/** Bytes of one calendar: programs take it whole, and never ask for a next page. */
const MOST_BYTES = 1024 * 1024;

const PARAMETERS: Parameters = { ui: UI, limit: limitParameter(MOST_EVENTS, MOST_EVENTS) };

/** The calendar of any selection, from sixty days back to the last day that is announced, and of each month that is over. */
export function calendarRoutes(app: Hono, site: Site): void {
	app.get("/feed.ics", (c) => calendarOf(c, site));
	app.get("/archive/:file{\\d{4}-\\d\\d\\.ics}", (c) => calendarOf(c, site, c.req.param("file")?.slice(0, 7)));
	app.get("/:facet/:file{.+\\.ics}", (c) => calendarOf(c, site));
}

async function calendarOf(c: Context, site: Site, month?: Month): Promise<Response> {
	const request = asked(c, site, { ...site.parameters, ...PARAMETERS });
	const front = await site.record.fronts.current();
	if (month !== undefined && !(await hasArchive(site, front, month))) return c.notFound();
	return serve(c.req.raw, site, front, request.self, () => render(site, front, request, month));
}

async function render(site: Site, front: Front, request: Asked, month: Month | undefined): Promise<Rendered> {
	const { selection, view, self, origin, query } = request;
	// A body has no clock: the window moves with the runs that publish.
	const today = dayOf(front.at === EPOCH ? site.clock() : front.at);
	const usual =
		month === undefined
			? { from: daysBefore(today, DAYS_BACK), to: LAST_DAY }
			: { from: `${month}-01`, to: `${month}-31` };
	const days = daysOf(selection, usual);
	const { occurrences, changed, unread } = await occurrencesOf(site, days, today);
	const chosen = selectOccurrences(occurrences, selection, days);
	const newestFirst = chosen
		.sort(inCalendarOrder)
		.toReversed()
		.slice(0, query.number("limit") ?? MOST_EVENTS);
	const home = homeOf(selection, origin);
	const channel = {
		title: titleOf(selection, site.facets, view.ui),
		description: descriptionOf(view.ui),
		home,
		ttl: FRESH_MINUTES,
	};
	return fitted(
		newestFirst,
		(events) => ({
			type: "text/calendar; charset=utf-8",
			body: calendar(channel, events.toReversed(), view),
			updated: later(front.changed, changed),
			isPartial: unread.length > 0,
			headers: { Link: `<${self}>; rel="self", <${home}>; rel="alternate"; type="text/html"` },
		}),
		MOST_BYTES,
	);
}

/**
 * The occurrences of the years that may tell of the days: an event that moved over New Year stays in the year of before.
 * @throws Unreadable where the year that matters most can neither be read nor was it ever: a program takes an event that is missing
 *   for one that is deleted, so that no calendar is better than an empty one
 */
async function occurrencesOf(
	{ record }: Site,
	{ from, to }: Days,
	today: Day,
): Promise<{
	readonly occurrences: readonly Occurrence[];
	readonly changed: Instant;
	readonly unread: readonly string[];
}> {
	const last = Math.min(yearOf(today), yearOf(to)) + 1;
	const first = Math.max(yearOf(from) - 1, last - MOST_YEARS + 1);
	const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, n) => String(first + n).padStart(4, "0"));
	const all = await Promise.all(years.map((year) => record.calendar(year)));
	const unread = years.filter((_, n) => all[n]?.kind !== "value" && all[n]?.kind !== "absent");
	const main = (from <= today && today <= to ? today : from).slice(0, 4);
	if (unread.includes(main)) throw new Unreadable(`the calendar of ${main}`);
	const calendars = all.flatMap((held) => (held.kind === "value" ? [held.value] : []));
	return {
		occurrences: editedOccurrences(
			calendars.flatMap((one) => occurrencesIn(one, (line) => isOnDays(line, from, to))),
			await record.edits(),
		),
		changed: calendars.reduce((latest, one) => later(latest, one.changed), EPOCH),
		unread,
	};
}

function yearOf(day: Day): number {
	return Number(day.slice(0, 4));
}

/** The page of a selection. */
function homeOf(selection: Selection, origin: string): string {
	const { path, query } = pathOf(selection);
	return path === "/feed" ? `${origin}/${query && `?${query}`}` : `${origin}${path}`;
}
