import type { Context } from "hono";
import type { Edition } from "../model/story.ts";
import { isFresh, validatorHeaders } from "./conditional.ts";
import type { Rendered } from "./documents.ts";
import { NOTHING_YET } from "./editions.ts";
import type { Site } from "./site.ts";

/** Minutes for which a copy of a document is fresh: the period of the cron. Feeds repeat it as `ttl`. */
export const FRESH_MINUTES = 15;

/** Beyond that, a shared cache may serve the copy for an hour while it asks anew, and for a week when we fail. */
const CACHE_CONTROL = `public, max-age=${FRESH_MINUTES * 60}, stale-while-revalidate=3600, stale-if-error=604800`;

/** Cloudflare compresses these on the way to the reader, but neither Atom nor JSON Feed nor calendars. */
const COMPRESSED_AT_THE_EDGE = /^(?:text\/html|text\/css|text\/plain|application\/(?:rss\+xml|xml|json))\b/;

/** Answers with the edition's document of this key, or with 304 where the client's copy is still good. */
export async function serve(
	c: Context,
	site: Pick<Site, "documents" | "unpacks">,
	edition: Edition,
	key: string,
	render: () => Rendered | Promise<Rendered>,
): Promise<Response> {
	const document = await site.documents(key, edition.version, render);
	const { type, body } = document;
	// An empty document, because no edition could be read yet, is good for this moment only.
	if (edition === NOTHING_YET) return c.body(body, 200, { "Content-Type": type, "Cache-Control": "no-store" });
	const headers: Record<string, string> = {
		...validatorHeaders(document),
		"Cache-Control": CACHE_CONTROL,
		Vary: "Accept-Encoding",
		...document.headers,
	};
	if (isFresh(c.req.raw.headers, document)) return c.body(null, 304, headers);
	headers["Content-Type"] = type;
	// The runtime compresses what is labelled so.
	if (site.unpacks(c.req.raw) && !COMPRESSED_AT_THE_EDGE.test(type)) headers["Content-Encoding"] = "gzip";
	return c.body(body, 200, headers);
}
