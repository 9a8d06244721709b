/** Digests for people: the stories of a day or of a week, those first that most publishers report. */
import type { Context, Hono } from "hono";
import * as v from "valibot";
import { catalogueOf } from "../channels/catalogue.ts";
import { type Parameters, UI } from "../channels/parameters.ts";
import { queryOf, type Selection } from "../channels/selection.ts";
import { titleOf } from "../channels/titles.ts";
import { type DigestSpan, digestPath, type Period, periodOf } from "../formats/digest.ts";
import type { View } from "../formats/item.ts";
import type { Front } from "../model/front.ts";
import { DAY, type Day, dayOf, EPOCH, isDay, shift } from "../model/instant.ts";
import { LATE_DAYS, type Story, tellersOf } from "../model/story.ts";
import { mondayOf } from "../model/week.ts";
import { type DigestDay, digestPage } from "../pages/digest.tsx";
import { inUi } from "../pages/reader.ts";
import { type Asked, asked } from "./asked.ts";
import { chosenOf, narrowerBy } from "./choices.ts";
import type { Rendered } from "./documents.ts";
import { itemsOf } from "./listing.ts";
import { nearestDays } from "./nearest-days.ts";
import { addressOf, digestFeedsOf, HTML, subscriptionsOf } from "./page-links.ts";
import { NotFound } from "./problem.ts";
import { serve } from "./respond.ts";
import type { Site } from "./site.ts";
import { walk } from "./walk.ts";

/** Stories of a page. */
const STORIES = 50;
/** Stories of one day of a week. */
const OF_DAY = 4;

const PARAMETERS: Parameters = {
	ui: UI,
	page: {
		kind: "number",
		schema: v.pipe(
			v.number("must be the number of a page"),
			v.integer("must be a whole number"),
			v.minValue(1, "must be 1 or more"),
		),
		description: "Which page of a day that has more stories than one page.",
	},
};

export function digestPageRoutes(app: Hono, site: Site): void {
	app.get("/day", (c) => newest(c, site, "daily"));
	app.get("/week", (c) => newest(c, site, "weekly"));
	app.get("/day/:day{\\d{4}-\\d\\d-\\d\\d}", (c) => digestRoute(c, site, "daily", c.req.param("day")));
	app.get("/week/:week{\\d{4}-\\d\\d}", (c) => digestRoute(c, site, "weekly", mondayOf(c.req.param("week"))));
}

/** What is newest changes each day. */
async function newest(c: Context, site: Site, period: Period): Promise<Response> {
	const { ui, origin } = asked(c, site, { ui: UI });
	const front = await site.record.fronts.current();
	return c.redirect(`${origin}${inUi(digestPath(period, newestDayOf(site, front)), ui ?? "en")}`, 302);
}

/** By the moment of the front, because a body has no clock. */
function newestDayOf({ clock }: Site, { at }: Front): Day {
	return dayOf(at === EPOCH ? clock() : at);
}

async function digestRoute(c: Context, site: Site, period: Period, start: Day | undefined): Promise<Response> {
	if (start === undefined || !isDay(start)) throw new NotFound();
	const request = asked(c, site, { ...site.parameters, ...PARAMETERS });
	const { selection, origin, reader } = request;
	// To search the days around it as well would take too long: a list does it page by page.
	if (selection.q !== undefined) {
		const { start: since, end: until } = periodOf(`${start}T00:00:00.000Z`, period);
		return c.redirect(`${origin}${inUi(addressOf({ ...selection, since, until }), reader.ui)}`, 302);
	}
	const front = await site.record.fronts.current();
	const [first = start] = await site.record.years();
	const span = periodOf(`${start}T00:00:00.000Z`, period);
	if (start > newestDayOf(site, front) || dayOf(span.end) <= `${first.slice(0, 4)}-01-01`) throw new NotFound();
	return serve(c.req.raw, site, front, request.self, () => render(site, front, request, period, span));
}

async function render(
	site: Site,
	front: Front,
	{ selection, query, pageView, reader }: Asked,
	period: Period,
	span: DigestSpan,
): Promise<Rendered> {
	const { stories, unread } = await storiesOf(site, front, selection, span);
	const publishers = new Map(stories.map((story) => [story, publishersOf(story, site)]));
	const ranked = [...stories].sort((a, b) => (publishers.get(b) ?? 0) - (publishers.get(a) ?? 0));
	const page = query.number("page") ?? 1;
	const shown = shownOf(ranked, { period, page, start: dayOf(span.start) }, site, pageView);
	if (page > shown.pages) throw new NotFound();
	const narrowed = queryOf(selection);
	const start = dayOf(span.start);
	const { before, after } = await nearestDays(site, front, selection, { start, end: dayOf(span.end) });
	const addressOf = (other: Selection): string => {
		const text = queryOf(other);
		return `${digestPath(period, start)}${text && `?${text}`}`;
	};
	const body = digestPage({
		reader,
		period,
		start,
		query: narrowed,
		title: titleOf(selection, site.facets, reader.ui),
		stories: ranked.length,
		...shown,
		page,
		isRunning: span.end > front.at,
		before,
		after,
		newest: newestDayOf(site, front),
		unread,
		chosen: chosenOf(site, selection, reader.ui, addressOf),
		facets: narrowerBy(site, selection, catalogueOf(stories, site.facets), reader.ui, addressOf),
		subscriptions: subscriptionsOf(selection, pageView),
		feeds: digestFeedsOf(selection, period),
	});
	return { type: HTML, body, updated: front.changed, isPartial: unread.length > 0 };
}

/** The stories first seen in a time, in the order of the record. A story's own day may be some days before that of first sight. */
async function storiesOf(site: Site, front: Front, selection: Selection, { start, end }: DigestSpan) {
	const page = await walk(site, front, {
		selection,
		limit: Number.POSITIVE_INFINITY,
		isWhole: true,
		seenFrom: start,
		from: dayOf(shift(start, -LATE_DAYS * DAY)),
		to: dayOf(shift(end, -1)),
	});
	return { ...page, stories: page.stories.filter(({ firstSeen }) => firstSeen >= start && firstSeen < end) };
}

/** What a page has of the stories: of a day as many as fit, of a week the first of each of its days. Only those become items. */
function shownOf(
	ranked: readonly Story[],
	{ period, page, start }: { readonly period: Period; readonly page: number; readonly start: Day },
	site: Site,
	view: View,
) {
	const first = ranked.find((story) => publishersOf(story, site) > 1);
	const others = ranked.filter((story) => story !== first);
	const [lead] = first === undefined || page > 1 ? [] : itemsOf([first], view, site);
	if (period === "daily") {
		const items = itemsOf(others.slice((page - 1) * STORIES, page * STORIES), view, site);
		const days: DigestDay[] = items.length === 0 ? [] : [{ day: start, items, more: 0 }];
		return { lead, days, pages: Math.max(1, Math.ceil(others.length / STORIES)) };
	}
	const days = [...Map.groupBy(others, ({ firstSeen }) => dayOf(firstSeen))]
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(
			([day, stories]): DigestDay => ({
				day,
				items: itemsOf(stories.slice(0, OF_DAY), view, site),
				more: Math.max(0, stories.length - OF_DAY),
			}),
		);
	return { lead, days, pages: 1 };
}

/** How many publishers report a story, as its item has it. */
function publishersOf(story: Story, { known }: Site): number {
	if (tellersOf(story).length === 1) return 1;
	return new Set(tellersOf(story).map(({ sourceId }) => known.get(sourceId)?.publisher ?? sourceId)).size;
}
