/** Partners, organisations, persons, kinds of events and themes by how much was told of them in a year, or ever. */
import type { Context, Hono } from "hono";
import { commonestFirst } from "../channels/catalogue.ts";
import type { FacetName } from "../channels/facets.ts";
import { UI } from "../channels/parameters.ts";
import { pathOf, queryOf, type Selection } from "../channels/selection.ts";
import type { Front } from "../model/front.ts";
import { DAY, type Instant, later, shift } from "../model/instant.ts";
import { RANKINGS, type Ranked, type RankingName, rankingPage } from "../pages/ranking.tsx";
import { type Asked, asked } from "./asked.ts";
import { tallied } from "./counted.ts";
import type { Rendered } from "./documents.ts";
import { walkOccurrences } from "./occurrence-walk.ts";
import { HTML, spreadsheetOf } from "./page-links.ts";
import { NotFound } from "./problem.ts";
import { serve } from "./respond.ts";
import type { Site } from "./site.ts";
import { todayOf } from "./today.ts";

const FACET_OF: Readonly<Record<RankingName, FacetName>> = {
	partners: "partner",
	organisations: "organisation",
	persons: "person",
	events: "event",
	themes: "theme",
};

/** Events of a year that persons are counted in: all, in any year that is known. */
const EVENTS = 1500;

/** Persons who are shown. */
const PERSONS = 150;

export function rankingRoutes(app: Hono, site: Site): void {
	for (const name of RANKINGS) {
		app.get(`/${name}`, (c) => ranking(c, site, name));
		app.get(`/${name}/:year{\\d{4}|all}`, (c) => ranking(c, site, name, c.req.param("year")));
	}
}

async function ranking(c: Context, site: Site, name: RankingName, asYear?: string): Promise<Response> {
	const request = asked(c, site, { ui: UI });
	const front = await site.record.fronts.current();
	const today = todayOf(site, front, request.reader);
	const now = today.slice(0, 4);
	const years = [...(await site.record.years()).filter((year) => year < now), now];
	if (asYear === "all" ? name === "persons" : !years.includes(asYear ?? now)) throw new NotFound();
	const year = asYear === "all" ? undefined : (asYear ?? now);
	return serve(c.req.raw, site, front, request.self, () => render(site, front, request, { name, year, today, years }));
}

interface RankingAsked {
	readonly name: RankingName;
	readonly year: string | undefined;
	readonly today: string;
	readonly years: readonly string[];
}

async function render(
	site: Site,
	front: Front,
	{ reader }: Asked,
	{ name, year, today, years }: RankingAsked,
): Promise<Rendered> {
	const facet = FACET_OF[name];
	const isNow = year === today.slice(0, 4);
	const count = name === "persons" ? eventsOf : storiesOf;
	const counts = await count(site, front, facet, spanOf(year));
	const isFirst = year === undefined || year === years[0];
	// Of the year that goes on as many days are compared as it has had.
	const until = isNow ? shift(`${before(year)}${today.slice(4)}T00:00:00.000Z`, DAY) : undefined;
	const earlier = isFirst
		? undefined
		: await count(site, front, facet, { ...spanOf(before(year)), ...(until && { until }) });
	const ids = [...counts.byId]
		.sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
		.map(([id]) => id)
		.filter((id) => site.facets[facet].values.has(id))
		.slice(0, name === "persons" ? PERSONS : undefined);
	const ranked = ids.map(
		(id): Ranked => ({
			label: site.facets[facet].label(id, reader.ui),
			href: pathOf({ facets: { [facet]: [id] } }).path,
			count: counts.byId.get(id) ?? 0,
			...(earlier && { before: earlier.byId.get(id) ?? 0 }),
		}),
	);
	const unread = [...new Set([...counts.unread, ...(earlier?.unread ?? [])])].sort();
	const days = year === undefined ? "" : `&since=${year}-01-01&until=${year}-12-31`;
	const body = rankingPage({
		reader,
		name,
		year,
		isNow,
		years,
		hasWhole: name !== "persons",
		ranked,
		csv: spreadsheetOf(
			name === "persons"
				? `/api/v1/occurrences.csv?${days.slice(1)}`
				: `/api/v1/stats.csv?by=month&facet=${facet}${days}`,
			reader.ui,
		),
		comparison:
			name === "persons" || ids.length < 2
				? undefined
				: `/compare?${queryOf({ facets: { [facet]: ids.slice(0, 2).sort() } })}`,
		unread,
	});
	return { type: HTML, body, updated: later(front.changed, counts.changed), isPartial: unread.length > 0 };
}

/** Days of the record, or of events. */
type CountedSpan = Pick<Selection, "since" | "until">;

function spanOf(year: string | undefined): CountedSpan {
	return year === undefined
		? {}
		: { since: `${year}-01-01T00:00:00.000Z`, until: `${Number(year) + 1}-01-01T00:00:00.000Z` };
}

function before(year: string | undefined): string {
	return String(Number(year) - 1);
}

interface CountsById {
	readonly byId: ReadonlyMap<string, number>;
	readonly unread: readonly string[];
	readonly changed: Instant;
}

async function storiesOf(site: Site, front: Front, facet: FacetName, span: CountedSpan): Promise<CountsById> {
	const { tallies, unread } = await tallied(site, front, { selection: { facets: {}, ...span }, by: facet });
	const byId = commonestFirst(tallies.values()).map(({ id, stories }) => [id, stories] as const);
	return { byId: new Map(byId), unread, changed: front.changed };
}

/** Who took part in how many events that were not called off. */
async function eventsOf(site: Site, front: Front, _facet: FacetName, span: CountedSpan): Promise<CountsById> {
	const { occurrences, unread, changed } = await walkOccurrences(site, front, {
		selection: { facets: {}, ...span },
		statuses: ["announced", "held"],
		limit: EVENTS,
	});
	const byId = new Map<string, number>();
	for (const { persons } of occurrences) for (const { id } of persons) byId.set(id, (byId.get(id) ?? 0) + 1);
	return { byId, unread, changed };
}
