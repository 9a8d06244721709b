/** Two partners, organisations, kinds of events or themes side by side. */
import type { Context, Hono } from "hono";
import { BadQuery } from "../channels/bad-query.ts";
import { catalogueOf, type Tally } from "../channels/catalogue.ts";
import type { FacetName } from "../channels/facets.ts";
import { selectOccurrences } from "../channels/occurrences.ts";
import { type Parameters, UI, written } from "../channels/parameters.ts";
import { pathOf, queryOf, select } from "../channels/selection.ts";
import type { Front } from "../model/front.ts";
import { LAST_DAY, later } from "../model/instant.ts";
import { type CompareSide, comparePage, type ShareTitle } from "../pages/compare.tsx";
import { monthAfter } from "../pages/month-grid.ts";
import { type AboutValue, aboutValue } from "./about-value.ts";
import { type Asked, asked } from "./asked.ts";
import type { Rendered } from "./documents.ts";
import { itemsOf } from "./listing.ts";
import { HTML } from "./page-links.ts";
import { isVisit, monthsOf, rankingOf, sumOf } from "./portrait.ts";
import { serve } from "./respond.ts";
import type { Site } from "./site.ts";
import { todayOf } from "./today.ts";

/** The facets whose values are counted, and have a page. */
const COMPARED = ["partner", "organisation", "event", "theme"] as const satisfies readonly FacetName[];
type ComparedFacet = (typeof COMPARED)[number];

/** As of one page, but that each of the two reads half of the days. */
const MEASURE = { stories: 40, ahead: 6, past: 300, mostDays: 5 };
const TOGETHER = 8;
const SHARES = 8;
/** Of each, where one has fewer: so that both charts have the same months. */
const MONTHS = 36;

export function compareRoutes(app: Hono, site: Site): void {
	app.get("/compare", (c) => compare(c, site));
}

async function compare(c: Context, site: Site): Promise<Response> {
	const parameters: Parameters = Object.fromEntries(
		COMPARED.flatMap((name) => {
			const parameter = site.parameters[name];
			return parameter === undefined ? [] : [[name, parameter]];
		}),
	);
	const request = asked(c, site, { ...parameters, ui: UI });
	const chosen = COMPARED.filter((name) => request.selection.facets[name] !== undefined);
	const [facet = "partner", another] = chosen;
	const values = request.selection.facets[facet] ?? [];
	if (another !== undefined) throw new BadQuery(another, `${another}: what is compared is of one kind`);
	if (values.length > 2) throw new BadQuery(facet, `${facet}: two are compared at a time`);
	const front = await site.record.fronts.current();
	return serve(c.req.raw, site, front, request.self, () => render(site, front, request, { facet, values }));
}

interface Pair {
	readonly facet: ComparedFacet;
	/** None, one or two. */
	readonly values: readonly string[];
}

async function render(
	site: Site,
	front: Front,
	{ reader, pageView: view, selection }: Asked,
	{ facet, values }: Pair,
): Promise<Rendered> {
	const { ui } = reader;
	const today = todayOf(site, front, reader);
	const label = (id: string): string => site.facets[facet].label(id, ui);
	const yearAgo = `${monthAfter(today.slice(0, 7), -11)}-01`;
	const ranking = await rankingOf(site, front, facet, yearAgo);
	const named = new Set([...ranking.map(({ id }) => id), ...values]);
	const options = [...named]
		.map((id) => ({ id: written(facet, id), label: label(id) }))
		.sort((a, b) => a.label.localeCompare(b.label, ui));
	const [first, second] = values;
	const query = queryOf(selection);
	const common = {
		reader,
		kind: facet,
		address: `/compare${query && `?${query}`}`,
		options,
		chosen: values.map((id) => written(facet, id)),
	};
	if (first === undefined || second === undefined)
		return { type: HTML, body: comparePage({ ...common, events: [], items: [], unread: [] }), updated: front.changed };
	const one = await aboutValue(site, front, { facet, value: first, today, ...MEASURE });
	const other = await aboutValue(site, front, { facet, value: second, today, ...MEASURE });
	const begin = [one, other].map(({ months = [] }) => months[0]?.[0].slice(0, 7) ?? today.slice(0, 7)).sort()[0];
	const side = (about: AboutValue, value: string): CompareSide =>
		sideOf(site, about, { facet, value, today, yearAgo, begin: begin ?? yearAgo, ranking, label: label(value), ui });
	const both = { facets: { [facet]: [second] } };
	const unread = [...new Set([...one.unread, ...other.unread])].sort();
	const body = comparePage({
		...common,
		sides: [side(one, first), side(other, second)],
		events: selectOccurrences([...one.ahead.toReversed(), ...one.past], both, {
			from: "0000-01-01",
			to: LAST_DAY,
		}).slice(0, TOGETHER),
		items: itemsOf(select(one.lately, both, site.facets).slice(0, TOGETHER), view, site),
		unread,
	});
	return { type: HTML, body, updated: later(one.changed, other.changed), isPartial: unread.length > 0 };
}

interface SideAsked {
	readonly facet: ComparedFacet;
	readonly value: string;
	readonly label: string;
	readonly today: string;
	readonly yearAgo: string;
	/** The first month of both. */
	readonly begin: string;
	readonly ranking: readonly Tally[];
	readonly ui: Asked["reader"]["ui"];
}

function sideOf(site: Site, about: AboutValue, asked: SideAsked): CompareSide {
	const { facet, value, label, today, yearAgo, begin, ranking, ui } = asked;
	const { months = [], ahead, past, lately } = about;
	const place = ranking.findIndex(({ id }) => id === value);
	const since = monthAfter(today.slice(0, 7), 1 - MONTHS);
	const catalogue = catalogueOf(lately, site.facets);
	const shares = (name: "theme" | "event"): ReadonlyMap<string, number> =>
		new Map(
			name === facet
				? []
				: catalogue[name]
						.slice(0, SHARES)
						.map(({ id, stories }) => [site.facets[name].label(id, ui), Math.round((100 * stories) / lately.length)]),
		);
	const all: Record<ShareTitle, ReadonlyMap<string, number>> = { byTheme: shares("theme"), byEvent: shares("event") };
	return {
		name: label,
		href: pathOf({ facets: { [facet]: [value] } }).path,
		whole: sumOf(months),
		ofYear: sumOf(months.filter(([start]) => start >= yearAgo)),
		...(place < 0 ? {} : { rank: { place: place + 1, of: ranking.length } }),
		ahead,
		past,
		months: monthsOf(about, months, today, begin),
		visits: past.filter((event) => isVisit(event) && event.start >= since).length,
		newest: lately.length,
		shares: all,
	};
}
