/** The archive for people: the record's counts by year, month and day, which lead to digests. No story is read for it. */
import type { Context, Hono } from "hono";
import { commonestFirst } from "../channels/catalogue.ts";
import { type Parameters, UI } from "../channels/parameters.ts";
import { queryOf, type Selection } from "../channels/selection.ts";
import { titleOf } from "../channels/titles.ts";
import { COUNTED } from "../model/counts.ts";
import type { Front } from "../model/front.ts";
import { DAY, type Day, dayOf, EPOCH, type Instant, shift } from "../model/instant.ts";
import { ownValue } from "../model/own-value.ts";
import { type ArchiveBars, archivePage, archivePath } from "../pages/archive.tsx";
import type { FeedLink } from "../pages/layout.tsx";
import { monthAfter } from "../pages/month-grid.ts";
import { inUi } from "../pages/reader.ts";
import { closingOf } from "./archive.ts";
import { type Asked, asked } from "./asked.ts";
import { chosenOf } from "./choices.ts";
import { bucketed, isTold, tallied } from "./counted.ts";
import type { Rendered } from "./documents.ts";
import { FEED_FORMATS, FORMATS } from "./formats.ts";
import { nearestDays } from "./nearest-days.ts";
import { addressOf, HTML } from "./page-links.ts";
import { NotFound } from "./problem.ts";
import { serve } from "./respond.ts";
import type { Site } from "./site.ts";

/** Values of one facet that are shown as bars. */
const BARS = 15;

export function archivePageRoutes(app: Hono, site: Site): void {
	app.get("/archive", (c) => archiveRoute(c, site, ""));
	app.get("/archive/:year{\\d{4}}", (c) => archiveRoute(c, site, c.req.param("year")));
	app.get("/archive/:year{\\d{4}}/:month{0[1-9]|1[0-2]}", (c) =>
		archiveRoute(c, site, `${c.req.param("year")}-${c.req.param("month")}`),
	);
	// As the feeds write it.
	app.get("/archive/:month{\\d{4}-(?:0[1-9]|1[0-2])}", (c) => {
		const { ui, origin } = asked(c, site, { ui: UI });
		return c.redirect(`${origin}${inUi(archivePath(c.req.param("month")), ui ?? "en")}`, 301);
	});
}

/** By what counts tell: one value of one facet. */
function parametersOf({ parameters }: Site): Parameters {
	return Object.fromEntries(
		[...COUNTED, "lang"].flatMap((name) => {
			const parameter = ownValue(parameters, name);
			return parameter === undefined ? [] : [[name, parameter] as const];
		}),
	);
}

async function archiveRoute(c: Context, site: Site, time: string): Promise<Response> {
	const request = asked(c, site, { ...parametersOf(site), ui: UI });
	const { selection, origin, reader, self } = request;
	const span = spanOf(time);
	// Only a list can tell of several values at once.
	if (!isTold({ selection }))
		return c.redirect(`${origin}${inUi(addressOf({ ...selection, ...span }), reader.ui)}`, 302);
	const front = await site.record.fronts.current();
	if (time !== "" && !(await isWithin(site, front, span))) throw new NotFound();
	return serve(c.req.raw, site, front, self, () => render(site, front, request, time));
}

interface TimeAsked {
	readonly since?: Instant;
	readonly until?: Instant;
}

/** From the first instant of a year or a month to just before the next. */
function spanOf(time: string): TimeAsked {
	if (time === "") return {};
	const first = time.length === "yyyy".length ? `${time}-01` : time;
	const next = monthAfter(first, time.length === "yyyy".length ? 12 : 1);
	return { since: `${first}-01T00:00:00.000Z`, until: `${next}-01T00:00:00.000Z` };
}

/** From the record's first year to the moment of the front, because a body has no clock. */
async function isWithin(
	{ record, clock }: Site,
	{ at }: Front,
	{ since = "", until = "" }: TimeAsked,
): Promise<boolean> {
	const [first = ""] = await record.years();
	return since <= (at === EPOCH ? clock() : at) && until > `${first}-01-01T00:00:00.000Z`;
}

async function render(site: Site, front: Front, { selection, reader }: Asked, time: string): Promise<Rendered> {
	const { ui } = reader;
	const span = spanOf(time);
	const query = queryOf(selection);
	const isMonth = time.length === "yyyy-mm".length;
	const wanted = { selection: { ...selection, ...span } };
	const { buckets, unread } = await bucketed(site, front, wanted, isMonth ? "day" : "month");
	const counts = new Map(
		[...buckets].map(([day, stories]) => [isMonth ? day : day.slice(0, 7), stories.get("") ?? 0] as const),
	);
	const around =
		time === ""
			? {}
			: await nearestDays(site, front, selection, { start: dayOf(span.since ?? ""), end: dayOf(span.until ?? "") });
	const addressAt = (other: Selection): string => withQuery(archivePath(time), queryOf(other));
	const body = archivePage({
		reader,
		time,
		query,
		title: titleOf(selection, site.facets, ui),
		counts,
		bars: time === "" || query !== "" ? [] : await barsOf(site, front, span, ui, addressAt),
		before: around.before?.slice(0, time.length),
		after: around.after?.slice(0, time.length),
		chosen: chosenOf(site, selection, ui, addressAt),
		feeds: feedsOf(selection, time, front),
		list: addressOf({ ...selection, ...span }),
		csv: csvOf(query, span),
		unread,
	});
	return { type: HTML, body, updated: front.changed, isPartial: unread.length > 0 };
}

function withQuery(path: string, query: string): string {
	return `${path}${query && `?${query}`}`;
}

/** With whom and what it was most often, each leading to the same time of that alone. */
async function barsOf(
	site: Site,
	front: Front,
	span: TimeAsked,
	ui: Asked["reader"]["ui"],
	addressAt: (selection: Selection) => string,
): Promise<ArchiveBars[]> {
	const all = await Promise.all(
		(["partner", "event"] as const).map(async (name): Promise<ArchiveBars> => {
			const { tallies } = await tallied(site, front, { selection: { facets: {}, ...span }, by: name });
			const { values, label } = site.facets[name];
			const bars = commonestFirst(tallies.values())
				.filter(({ id }) => values.has(id))
				.slice(0, BARS)
				.map(({ id, stories }) => ({
					label: label(id, ui),
					count: stories,
					href: addressAt({ facets: { [name]: [id] } }),
				}));
			return { title: name === "partner" ? "byPartner" : "byEvent", bars };
		}),
	);
	return all.filter(({ bars }) => bars.length > 0);
}

/** RFC 5005's archives, of a month that is over. */
function feedsOf(selection: Selection, time: string, front: Front): FeedLink[] {
	if (time.length !== "yyyy-mm".length || closingOf(time) > front.at) return [];
	return FEED_FORMATS.map((format) => {
		const { title, type } = FORMATS[format];
		return { title, type, href: withQuery(`/archive/${time}.${format}`, queryOf(selection)) };
	});
}

function csvOf(query: string, { since, until }: TimeAsked): string {
	const parts = ["by=month", query, since && `since=${dayOf(since)}`, until && `until=${dayBefore(until)}`];
	return `/api/v1/stats.csv?${parts.filter(Boolean).join("&")}`;
}

function dayBefore(instant: Instant): Day {
	return dayOf(shift(instant, -DAY));
}
