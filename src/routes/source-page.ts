import type { Hono } from "hono";
import { UI } from "../channels/parameters.ts";
import { sourcePage } from "../pages/source.tsx";
import { sourcesPage } from "../pages/sources.tsx";
import { asked } from "./asked.ts";
import { briefly } from "./briefly.ts";
import { NotFound } from "./problem.ts";
import type { Site } from "./site.ts";
import { sourceNow, sourcesNow } from "./source-now.ts";

/** As of the status: what is known of a source takes a read. */
const CACHE_CONTROL = "public, max-age=60";

/** Near misses of all sources together. */
const MOST_NEAR_MISSES = 25;

/** A page of all sources that are polled, and one of each that we know, with its last thirty days. */
export function sourcePageRoutes(app: Hono, site: Site): void {
	const all = briefly(site, () => sourcesNow(site));
	app.get("/sources", async (c) => {
		const { reader } = asked(c, site, { ui: UI });
		const sources = await all();
		const nearMisses = sources
			.flatMap(({ source, nearMisses }) => nearMisses.map((miss) => ({ ...miss, source })))
			.sort((a, b) => (a.at < b.at ? 1 : -1))
			.slice(0, MOST_NEAR_MISSES);
		const unread = [...new Set(sources.flatMap((one) => one.unread))];
		const page = sourcesPage({ sources, nearMisses, unread, reader });
		return c.html(page, 200, { "Cache-Control": CACHE_CONTROL });
	});
	const now = new Map([...site.known.keys()].map((id) => [id, briefly(site, () => sourceNow(site, id))]));
	app.get("/sources/:id", async (c) => {
		const found = await now.get(c.req.param("id"))?.();
		if (found === undefined) throw new NotFound();
		const { reader } = asked(c, site, { ui: UI });
		const { source, status, healthByDay: days, nearMisses, isPolled, unread } = found;
		const page = sourcePage({ source, status, days, nearMisses, isPolled, isUnread: unread.length > 0, reader });
		return c.html(page, 200, { "Cache-Control": CACHE_CONTROL });
	});
}
