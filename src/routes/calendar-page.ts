import type { Context, Hono } from "hono";
import { daysBefore, selectOccurrences } from "../channels/occurrences.ts";
import { type Parameters, UI, written } from "../channels/parameters.ts";
import { pathOf, queryOf, type Selection } from "../channels/selection.ts";
import type { Front } from "../model/front.ts";
import { later } from "../model/instant.ts";
import { OCCURRING, type Occurrence, storiesOf } from "../model/occurrence.ts";
import { calendarPage, type Filter } from "../pages/calendar.tsx";
import { lastDayOf, monthAfter } from "../pages/month-grid.ts";
import type { PageReader } from "../pages/reader.ts";
import type { Month } from "./archive.ts";
import { type Asked, asked } from "./asked.ts";
import type { Rendered } from "./documents.ts";
import { occurrencesOn } from "./occurrences.ts";
import { feedsOf, HTML } from "./page-links.ts";
import { PORTRAYED } from "./portrait.ts";
import { NotFound } from "./problem.ts";
import { serve } from "./respond.ts";
import type { Site } from "./site.ts";
import { todayOf } from "./today.ts";

/** Events of one page: a month of the busiest year has a hundred. */
const MOST_EVENTS = 300;

/** Years ahead that are worth a page: what is announced for later is unheard of. */
const YEARS_AHEAD = 2;

/** By what the calendar's events are chosen; a page has a month of its own. */
const PARAMETERS: Parameters = { ui: UI };

/** The calendar for people: this month, and every month of the record. */
export function calendarPageRoutes(app: Hono, site: Site): void {
	app.get("/calendar", (c) => calendarRoute(c, site));
	app.get("/calendar/:month{\\d{4}-(?:0[1-9]|1[0-2])}", (c) => calendarRoute(c, site, c.req.param("month")));
}

async function calendarRoute(c: Context, site: Site, asMonth?: Month): Promise<Response> {
	const { since: _since, until: _until, ...parameters } = site.parameters;
	const request = asked(c, site, { ...parameters, ...PARAMETERS });
	const front = await site.record.fronts.current();
	const today = todayOf(site, front, request.reader);
	const month = asMonth ?? today.slice(0, 7);
	const years = await site.record.years();
	const first = `${years[0] ?? today.slice(0, 4)}-01`;
	const last = `${Number(today.slice(0, 4)) + YEARS_AHEAD}-12`;
	if (month < first || month > last) throw new NotFound();
	return serve(c.req.raw, site, front, request.self, () =>
		render(site, front, request, { month, today, years, first, last }),
	);
}

interface MonthAsked {
	readonly month: Month;
	readonly today: string;
	readonly years: readonly string[];
	/** The first month and the last that there are pages of. */
	readonly first: Month;
	readonly last: Month;
}

async function render(
	site: Site,
	front: Front,
	{ selection, reader }: Asked,
	{ month, today, years, first, last }: MonthAsked,
): Promise<Rendered> {
	// The year around it is read for the month itself, and says which months have something.
	const around = { from: `${monthAfter(month, -6)}-01`, to: `${monthAfter(month, 6)}-31` };
	const days = { from: `${month}-01`, to: `${month}-31` };
	const { occurrences, changed, unread } = await occurrencesOn(site, around, daysBefore(days.from, 0));
	const reported = occurrences.filter((one) => storiesOf(one).length > 0);
	const events = selectOccurrences(reported, selection, days);
	const query = queryOf(selection);
	const suffix = query === "" ? "" : `?${query}`;
	const { event: _event, partner: _partner, ...unfiltered } = selection.facets;
	return {
		type: HTML,
		updated: later(front.changed, changed),
		isPartial: unread.length > 0,
		body: calendarPage({
			reader,
			month,
			today,
			events: events.slice(0, MOST_EVENTS),
			isCut: events.length > MOST_EVENTS,
			isFiltered: query !== "",
			addressOf: (other) => `/calendar/${other}${suffix}`,
			years,
			first,
			last,
			nearest: events.length > 0 ? [] : nearestMonths(selectOccurrences(reported, selection, around), month),
			filters: filtersOf(site, selection, reported, reader),
			hidden: [...new URLSearchParams(queryOf({ ...selection, facets: unfiltered }))],
			about: PORTRAYED.flatMap((name) =>
				(selection.facets[name] ?? []).map((id) => ({
					label: site.facets[name].label(id, reader.ui),
					href: pathOf({ facets: { [name]: [id] } }).path,
				})),
			),
			file: `/feed.ics?${[query, `since=${days.from}`, `until=${lastDayOf(month)}`].filter(Boolean).join("&")}`,
			webcal: `${reader.origin.replace(/^https?:/, "webcal:")}/feed.ics${suffix}`,
			feeds: feedsOf(selection).filter(({ type }) => type === "text/calendar"),
			unread,
		}),
	};
}

/** The last month before and the first after that have one of the events. */
function nearestMonths(events: readonly Occurrence[], month: Month): string[] {
	const months = [...new Set(events.map(({ start }) => start.slice(0, 7)))].sort();
	return [months.findLast((one) => one < month), months.find((one) => one > month)].flatMap((one) => one ?? []);
}

/** The kinds that occur, and the partners of the months around. */
function filtersOf(
	{ facets }: Site,
	selection: Selection,
	events: readonly Occurrence[],
	{ ui }: PageReader,
): Filter[] {
	const chosen = (name: "event" | "partner"): string =>
		selection.facets[name]?.map((id) => written(name, id)).join(",") ?? "";
	const label = (name: "event" | "partner", id: string) => ({
		id: written(name, id),
		label: facets[name].label(id, ui),
	});
	const partners = new Set([...events.flatMap((one) => one.partners), ...(selection.facets.partner ?? [])]);
	return [
		{ name: "event", chosen: chosen("event"), options: OCCURRING.map((id) => label("event", id)) },
		{
			name: "partner",
			chosen: chosen("partner"),
			options: [...partners].map((id) => label("partner", id)).sort((a, b) => a.label.localeCompare(b.label, ui)),
		},
	];
}
