import type { Context, Hono } from "hono";
import { daysBefore, daysOf, selectOccurrences } from "../channels/occurrences.ts";
import { limitParameter, type Parameters, UI } from "../channels/parameters.ts";
import { pathOf, type Selection } from "../channels/selection.ts";
import { descriptionOf, titleOf } from "../channels/titles.ts";
import { calendar } from "../formats/calendar.ts";
import type { Front } from "../model/front.ts";
import { dayOf, EPOCH, LAST_DAY, later } from "../model/instant.ts";
import { inCalendarOrder } from "../model/occurrence.ts";
import { hasArchive, type Month } from "./archive.ts";
import { type Asked, asked } from "./asked.ts";
import type { Rendered } from "./documents.ts";
import { fitted } from "./formats.ts";
import { entryTest } from "./occurrence-walk.ts";
import { occurrencesOn } from "./occurrences.ts";
import { FRESH_MINUTES, serve } from "./respond.ts";
import type { Site } from "./site.ts";

/** Days back for which a calendar shows what took place. */
const DAYS_BACK = 60;

/** Events of one calendar, which programs take whole, and never ask for a next page; of more, those that begin last. */
const MOST_EVENTS = 200;
const MOST_BYTES = 1024 * 1024;

/** What may be asked for, and was served once. */
const MOST_LIMIT = 2000;

const PARAMETERS: Parameters = { ui: UI, limit: limitParameter(MOST_EVENTS, MOST_LIMIT) };

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
	const { occurrences, changed, unread } = await occurrencesOn(site, days, today, entryTest(selection));
	const chosen = selectOccurrences(occurrences, selection, days);
	const newestFirst = chosen
		.sort(inCalendarOrder)
		.toReversed()
		.slice(0, Math.min(query.number("limit") ?? MOST_EVENTS, MOST_EVENTS));
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

/** The page of a selection. */
function homeOf(selection: Selection, origin: string): string {
	const { path, query } = pathOf(selection);
	return path === "/feed" ? `${origin}/${query && `?${query}`}` : `${origin}${path}`;
}
