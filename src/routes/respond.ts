import type { Context } from "hono";
import { isFresh, validatorHeaders } from "./conditional.ts";
import type { Document } from "./documents.ts";

/** Minutes for which a copy of a document is fresh: the period of the cron. Feeds repeat it as `ttl`. */
export const FRESH_MINUTES = 15;

/** Beyond that, a shared cache may serve the copy for an hour while it asks anew, and for a week when we fail. */
const CACHE_CONTROL = `public, max-age=${FRESH_MINUTES * 60}, stale-while-revalidate=3600, stale-if-error=604800`;

/** The document, or 304 where the client's copy is still good. */
export function respond(c: Context, document: Document): Response {
	const headers = { ...validatorHeaders(document), "Cache-Control": CACHE_CONTROL, ...document.headers };
	if (isFresh(c.req.raw.headers, document)) return c.body(null, 304, headers);
	return c.body(document.body, 200, { ...headers, "Content-Type": document.type });
}
