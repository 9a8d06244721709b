import type { Hono } from "hono";
import { UI } from "../channels/parameters.ts";
import { sourcePage } from "../pages/source.tsx";
import { asked } from "./asked.ts";
import { briefly } from "./briefly.ts";
import { NotFound } from "./problem.ts";
import type { Site } from "./site.ts";
import { sourceNow } from "./source-now.ts";

/** As of the status: what is known of a source takes a read. */
const CACHE_CONTROL = "public, max-age=60";

/** A page of each source that we know, with its last thirty days. */
export function sourcePageRoutes(app: Hono, site: Site): void {
	const now = new Map([...site.known.keys()].map((id) => [id, briefly(site, () => sourceNow(site, id))]));
	app.get("/sources/:id", async (c) => {
		const found = await now.get(c.req.param("id"))?.();
		if (found === undefined) throw new NotFound();
		const { reader } = asked(c, site, { ui: UI });
		const { source, status, healthByDay: days, isPolled, unread } = found;
		const page = sourcePage({ source, status, days, isPolled, isUnread: unread.length > 0, reader });
		return c.html(page, 200, { "Cache-Control": CACHE_CONTROL });
	});
}
