import type { Hono } from "hono";
import { Hono as TinyHono } from "hono/tiny";
import { BadQuery } from "./channels/bad-query.ts";
import { type Edits, NO_EDITS } from "./channels/edits.ts";
import { facetsFor } from "./channels/facets.ts";
import { selectionParameters } from "./channels/parameters.ts";
import type { Source } from "./model/source.ts";
import { webAddress } from "./model/text.ts";
import { knownZone, type TimeZone, timeZone } from "./model/zone.ts";
import type { Clock, Log, Store } from "./ports.ts";
import { apiRoutes } from "./routes/api/api.ts";
import { archivePageRoutes } from "./routes/archive-pages.ts";
import { browserFileRoutes } from "./routes/browser-files.ts";
import type { CacheBounds } from "./routes/cache.ts";
import { calendarRoutes } from "./routes/calendar.ts";
import { calendarPageRoutes } from "./routes/calendar-page.ts";
import { compareRoutes } from "./routes/compare.ts";
import { digestPageRoutes } from "./routes/digest-pages.ts";
import { digestRoutes } from "./routes/digests.ts";
import { discoveryRoutes } from "./routes/discovery.ts";
import { documents } from "./routes/documents.ts";
import { feedRoutes } from "./routes/feeds.ts";
import { methods, withHeaders } from "./routes/headers.ts";
import { healthRoutes } from "./routes/health.ts";
import { byLanguage } from "./routes/language.ts";
import { mcpRoutes } from "./routes/mcp/mcp.ts";
import { opmlRoutes } from "./routes/opml.ts";
import { atOwnOrigin } from "./routes/own-origin.ts";
import { pageRoutes } from "./routes/pages.ts";
import {
	badQuery,
	NotFound,
	notFound,
	problem,
	TakenDown,
	takenDown,
	Unreadable,
	unreadable,
} from "./routes/problem.ts";
import { rankingRoutes } from "./routes/ranking.ts";
import { recordReader } from "./routes/record.ts";
import { serveHeld } from "./routes/respond.ts";
import type { OpenChat, Site } from "./routes/site.ts";
import { sitemapRoutes } from "./routes/sitemap.ts";
import { sourcePageRoutes } from "./routes/source-page.ts";
import { staticRoutes } from "./routes/static.ts";
import { statusRoutes } from "./routes/status.ts";
import { subscribeRoutes } from "./routes/subscribe.ts";
import { SOURCES } from "./sources/registry.ts";

export interface AppPorts {
	readonly store: Store;
	readonly clock: Clock;
	readonly log: Log;
	/** Whom we poll: readers see their names, the status page all of them. */
	readonly sources: readonly Source[];
	/**
	 * Whether gzip may be sent whatever the client accepts: true behind Cloudflare's edge, which unpacks it, and false in
	 * wrangler dev, which does not. Never unless given.
	 */
	readonly unpacks?: (request: Request) => boolean;
	/** The WebSub hub that is told of changes, where one is configured. */
	readonly hub?: string;
	/** The receivers that are configured, by name: the status page lists them. */
	readonly receivers?: readonly string[];
	/** The chats among them that anybody may read. */
	readonly chats?: readonly OpenChat[];
	/** What an operator did by hand. */
	readonly edits?: Edits;
	/** The site's own origin, by which all own links are made; a request's own unless given. */
	readonly origin?: string;
	/** How many runs have ended in this isolate: always 0 unless given. */
	readonly runs?: () => number;
	/** How much of what was rendered is held; of no entries, each request is rendered anew. */
	readonly rendered?: CacheBounds;
	/** By whose clock pages show times: Kazakhstan's, unless given. */
	readonly zone?: TimeZone;
}

/** Kazakhstan's time, by the name that even the oldest tables know. */
const HOME_ZONE = "Asia/Almaty";

/** Reads `TIME_ZONE`. A wrong name is a problem to be told of, and Kazakhstan's time holds. */
export function readZone(name: string | undefined): { readonly zone: TimeZone; readonly problems: readonly string[] } {
	const given = name?.trim();
	if (!given) return { zone: knownZone(HOME_ZONE), problems: [] };
	try {
		return { zone: timeZone(given), problems: [] };
	} catch (error) {
		return {
			zone: knownZone(HOME_ZONE),
			problems: [`TIME_ZONE: ${String(error instanceof Error ? error.message : error)}`],
		};
	}
}

/**
 * The site. Make it once an isolate and not once a request: it holds the last good front and the documents rendered
 * from it.
 */
export function createApp(ports: AppPorts): Hono {
	const site = siteFrom(ports);
	const { log } = ports;
	const app: Hono = new TinyHono();
	app.use(methods);
	apiRoutes(app, site);
	mcpRoutes(app, site);
	discoveryRoutes(app);
	digestRoutes(app, site);
	digestPageRoutes(app, site);
	archivePageRoutes(app, site);
	opmlRoutes(app, site);
	calendarRoutes(app, site);
	calendarPageRoutes(app, site);
	sourcePageRoutes(app, site);
	rankingRoutes(app, site);
	compareRoutes(app, site);
	subscribeRoutes(app, site);
	feedRoutes(app, site);
	pageRoutes(app, site);
	statusRoutes(app, site);
	healthRoutes(app, site);
	browserFileRoutes(app, site);
	sitemapRoutes(app, site);
	staticRoutes(app);
	app.notFound((c) => notFound(c, site));
	app.onError((error, c) => {
		if (error instanceof BadQuery) return badQuery(c, site, error);
		if (error instanceof NotFound) return notFound(c, site);
		if (error instanceof TakenDown) return takenDown(c, site);
		if (error instanceof Unreadable) return unreadable(c, site, error);
		log("app.error", { path: c.req.path, error: error.stack ?? String(error) });
		return problem(c, { status: 500, title: "Internal Server Error", detail: "This request could not be answered." });
	});
	// What is held is answered before anything else is looked for.
	const { fetch } = app;
	const answer = async (asked: Request, ...rest: unknown[]): Promise<Response> => {
		const byPath = byLanguage(
			(request) => (request.method === "GET" && serveHeld(request, site)) || fetch(request, ...rest),
		);
		return withHeaders(asked, await atOwnOrigin(ports.origin, byPath)(asked));
	};
	app.fetch = (asked, ...rest) => (asked.method === "GET" && serveHeld(asked, site, true)) || answer(asked, ...rest);
	return app;
}

/** What every route needs, and whoever asks an operation of the API without a route. */
export function siteFrom(ports: AppPorts): Site {
	const { store, clock, log } = ports;
	const sources = new Map(ports.sources.map((source) => [source.id, source]));
	const known = new Map([...SOURCES, ...ports.sources].map((source) => [source.id, source]));
	const facets = facetsFor(known);
	const { edits = NO_EDITS } = ports;
	const hub = webAddress(ports.hub);
	return {
		store,
		clock,
		log,
		record: recordReader({ ...ports, edits }),
		edits,
		zone: ports.zone ?? knownZone(HOME_ZONE),
		documents: documents(ports.rendered),
		unpacks: ports.unpacks ?? (() => false),
		sources,
		receivers: ports.receivers ?? [],
		chats: ports.chats ?? [],
		runs: ports.runs ?? (() => 0),
		known,
		facets,
		parameters: selectionParameters(facets),
		...(hub === undefined ? {} : { hub }),
	};
}
