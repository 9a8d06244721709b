/** Which pages there are, for search engines: a list of what is new and lasting, and one for each year of the record. */
import type { Context, Hono } from "hono";
import { catalogueOf, commonestFirst } from "../channels/catalogue.ts";
import type { FacetName } from "../channels/facets.ts";
import { EVERYTHING, pathOf, select } from "../channels/selection.ts";
import { digestPath } from "../formats/digest.ts";
import { type ListedPage, sitemap, sitemapIndex } from "../formats/sitemap.ts";
import { UI_LANGUAGES } from "../labels/labels.ts";
import type { Front } from "../model/front.ts";
import { archivePath } from "../pages/archive.tsx";
import { RANKINGS } from "../pages/ranking.tsx";
import { canonical } from "../pages/reader.ts";
import { tallied } from "./counted.ts";
import { daysWith } from "./days-with.ts";
import type { Rendered } from "./documents.ts";
import { NotFound } from "./problem.ts";
import { serve } from "./respond.ts";
import type { Site } from "./site.ts";
import { todayOf } from "./today.ts";

const XML = "application/xml; charset=utf-8";

/** Pages that are always there. */
const LASTING = [
	"/",
	...RANKINGS.map((name) => `/${name}`),
	"/compare",
	"/archive",
	"/sources",
	"/subscribe",
	"/api",
	"/status",
];

/** Facets whose values have pages that are worth finding. */
const LISTED = ["partner", "organisation", "event", "theme"] as const satisfies readonly FacetName[];

/** Newest stories that are listed; the others are on the pages of their days. */
const STORIES = 1000;

export function sitemapRoutes(app: Hono, site: Site): void {
	app.get("/robots.txt", (c) =>
		c.body(`User-agent: *\nAllow: /\n\nSitemap: ${originOf(c)}/sitemap.xml\n`, 200, {
			"Content-Type": "text/plain; charset=utf-8",
			"Cache-Control": "public, max-age=3600",
		}),
	);
	app.get("/sitemap.xml", (c) => answer(c, site, index));
	app.get("/sitemap-pages.xml", (c) => answer(c, site, pages));
	app.get("/:list{sitemap-\\d{4}\\.xml}", (c) => {
		const year = c.req.param("list").slice("sitemap-".length, -".xml".length);
		return answer(c, site, (...asked) => pagesOf(...asked, year));
	});
}

function originOf(c: Context): string {
	return new URL(c.req.url).origin;
}

type Render = (site: Site, front: Front, origin: string) => Promise<Rendered>;

async function answer(c: Context, site: Site, render: Render): Promise<Response> {
	const front = await site.record.fronts.current();
	const { origin, pathname } = new URL(c.req.url);
	return serve(c.req.raw, site, front, `${origin}${pathname}`, () => render(site, front, origin));
}

async function index({ record }: Site, front: Front, origin: string): Promise<Rendered> {
	const lists = ["pages"];
	for (const year of await record.years())
		if ((await daysWith(record, front, year, EVERYTHING, [])).length > 0) lists.push(year);
	const body = sitemapIndex(lists.map((name) => ({ address: `${origin}/sitemap-${name}.xml` })));
	return { type: XML, body, updated: front.changed };
}

/** What is lasting, what a facet's value has a page of, each source, and the newest stories. */
async function pages(site: Site, front: Front, origin: string): Promise<Rendered> {
	const tallies = await Promise.all(
		LISTED.map(async (name) => {
			const { tallies, unread } = await tallied(site, front, { selection: EVERYTHING, by: name });
			const ids = commonestFirst(tallies.values()).flatMap(({ id }) => (site.facets[name].values.has(id) ? id : []));
			return { unread, paths: ids.map((id) => pathOf({ facets: { [name]: [id] } }).path) };
		}),
	);
	const sources = [...site.sources.keys()].map((id) => `/sources/${id}`);
	const shown = select(front.stories, EVERYTHING, site.facets);
	const stories = shown
		.slice(0, STORIES)
		.map(({ id, changed }): ListedPage => ({ address: `${origin}/stories/${id}`, changed }));
	// Persons are not counted by day: those whom the newest stories name.
	const persons = catalogueOf(shown, site.facets).person.map(({ id }) => pathOf({ facets: { person: [id] } }).path);
	const paths = [...LASTING, ...tallies.flatMap(({ paths }) => paths), ...persons, ...sources];
	return {
		type: XML,
		body: sitemap([...paths.flatMap((path) => inEachLanguage(path, origin)), ...stories]),
		updated: front.changed,
		isPartial: tallies.some(({ unread }) => unread.length > 0),
	};
}

/** The archive of a year, and its digests of days that have stories. */
async function pagesOf(site: Site, front: Front, origin: string, year: string): Promise<Rendered> {
	const unread: string[] = [];
	const days = await daysWith(site.record, front, year, EVERYTHING, unread);
	if (days.length === 0 && unread.length === 0) throw new NotFound();
	const months = [...new Set(days.map((day) => day.slice(0, 7)))];
	const paths = [
		archivePath(year),
		// This year's have no year in their address.
		...(year === todayOf(site, front, site).slice(0, 4) ? [] : RANKINGS.map((name) => `/${name}/${year}`)),
		...months.flatMap((month) => [archivePath(month), `/calendar/${month}`]),
		...new Set(days.map((day) => digestPath("weekly", day))),
		...days.map((day) => digestPath("daily", day)),
	];
	return {
		type: XML,
		body: sitemap(paths.flatMap((path) => inEachLanguage(path, origin))),
		updated: front.changed,
		isPartial: unread.length > 0,
	};
}

function inEachLanguage(path: string, origin: string): ListedPage[] {
	return UI_LANGUAGES.map((ui) => ({ address: canonical(path, { ui, origin }) }));
}
