import type { Front } from "../model/front.ts";
import { contentHash } from "../model/hash.ts";
import { isFresh, validatorHeaders } from "./conditional.ts";
import type { Document, Rendered } from "./documents.ts";
import { NOTHING_YET } from "./front.ts";
import { alwaysAt, OPEN } from "./headers.ts";
import type { Site } from "./site.ts";

/** Minutes for which a copy of a document is fresh: the period of the cron. Feeds repeat it as `ttl`. */
export const FRESH_MINUTES = 15;

/**
 * Beyond that, a shared cache may serve the copy for a minute while it asks anew, and for a week when we fail. It was an hour once: then a
 * feed with one reader, who comes every hour, is always an hour behind.
 */
const CACHE_CONTROL = `public, max-age=${FRESH_MINUTES * 60}, stale-while-revalidate=60, stale-if-error=604800`;

/** What a program asks for is good for a minute: it may have been told of a change just now. */
const FOR_PROGRAMS = "public, max-age=60, stale-while-revalidate=60, stale-if-error=604800";

/** By this tag the cache before the Worker is emptied when a run publishes (src/platform/cache.ts). */
const CACHE_TAG = "record";

/** Cloudflare compresses these on the way to the reader, but neither Atom nor JSON Feed nor calendars. */
const COMPRESSED_AT_THE_EDGE = /^(?:text\/html|text\/css|text\/plain|application\/(?:rss\+xml|xml|json))\b/;

/** Of a document for which something could not be read. */
const BRIEFLY = "public, max-age=60";

/**
 * Answers with the front's document of this address, which is rendered where it is not held yet.
 * @param front `undefined` where the document hangs on none: then it is held nowhere
 */
export async function serve(
	request: Request,
	site: Site,
	front: Front | undefined,
	address: string,
	render: () => Rendered | Promise<Rendered>,
): Promise<Response> {
	// An empty document, because there is nothing to read yet, is good for this moment only.
	if (front === NOTHING_YET) {
		const { body, type } = await render();
		return new Response(body, { headers: { "Content-Type": type, "Cache-Control": "no-store" } });
	}
	const make = async (): Promise<Document> => documentOf(await render(), address);
	return send(
		request,
		site,
		await (front === undefined ? make() : site.documents.get(address, versionOf(front), make)),
	);
}

/**
 * Answers at once where the document of exactly this address is held, and hangs on nothing else of the request.
 * @param isSent whether it goes to the client as it is: then a 304 is one and the same object for all
 */
export function serveHeld(request: Request, site: Site, isSent = false): Response | undefined {
	const front = site.record.fronts.held();
	const document = front && site.documents.held(request.url, versionOf(front));
	if (document === undefined || document.isOfDoor) return undefined;
	return isSent && isFresh(request.headers, document) ? document.unchanged : send(request, site, document);
}

const VERSIONS = new WeakMap<Front, string>();

/** What documents hang on: the stories, the moment by which a day or a month is over, and changes of older days. */
function versionOf(front: Front): string {
	const known = VERSIONS.get(front);
	if (known !== undefined) return known;
	const version = `${front.version} ${front.at} ${front.changed}`;
	VERSIONS.set(front, version);
	return version;
}

/** The document, or 304 where the client's copy is still good. */
function send(request: Request, site: Site, document: Document): Response {
	if (isFresh(request.headers, document)) return document.unchanged.clone();
	const response = new Response(document.body, { headers: document.headers });
	if (isShown(request, document)) response.headers.set("Content-Type", "application/xml; charset=utf-8");
	// The runtime compresses what is labelled so.
	if (!document.isCompressed && site.unpacks(request)) response.headers.set("Content-Encoding", "gzip");
	return response;
}

const FEED = /^application\/(?:rss|atom)\+xml\b/;

/**
 * Whether a browser opens a feed to show it, as it says (https://www.w3.org/TR/fetch-metadata/#sec-fetch-dest-header). Chromium styles XML,
 * but what is labelled as a feed it shows as source.
 */
function isShown(request: Request, { type }: Document): boolean {
	return FEED.test(type) && request.headers.get("sec-fetch-dest") === "document";
}

async function documentOf(
	{ body: text, type, updated, isPartial = false, headers = {} }: Rendered,
	address: string,
): Promise<Document> {
	const body = new TextEncoder().encode(text);
	const tag = await contentHash(body);
	const { pathname } = new URL(address);
	const lasting = {
		...validatorHeaders({ tag, updated }),
		"Cache-Control": isPartial ? BRIEFLY : pathname.startsWith("/api/") ? FOR_PROGRAMS : CACHE_CONTROL,
		"Cache-Tag": CACHE_TAG,
		Vary: FEED.test(type) ? "Accept-Encoding, Sec-Fetch-Dest" : "Accept-Encoding",
	};
	return {
		body,
		type,
		updated,
		tag,
		isPartial,
		isOfDoor: pathname === "/",
		isCompressed: COMPRESSED_AT_THE_EDGE.test(type),
		headers: new Headers({ ...lasting, ...alwaysAt(address), ...headers, "Content-Type": type }),
		// RFC 9110 §15.4.5: what a cache needs to go on with its copy, and a script of another site to be told of it.
		unchanged: new Response(null, { status: 304, headers: { ...lasting, ...OPEN } }),
	};
}
