import { isPublicAddress } from "../model/address.ts";
import { LIMITS } from "../model/limits.ts";
import { PollFailure } from "../model/poll-failure.ts";
import type { Http } from "../ports.ts";
import { readBody } from "./body.ts";

/** What a server said of a document, to be said back to it byte for byte (RFC 9110 §8.8). */
export interface Validators {
	readonly etag?: string;
	readonly lastModified?: string;
}

interface Answer {
	readonly status: number;
	/** Where the answer came from, after redirects. */
	readonly url: string;
	/** The server's wish for the next request, in milliseconds: Retry-After or max-age. */
	readonly wait?: number;
}

export interface Unchanged extends Answer {
	readonly kind: "unchanged";
}

export interface Document extends Answer, Validators {
	readonly kind: "document";
	readonly bytes: Uint8Array;
	readonly contentType?: string;
}

export interface PollRequest extends Validators {
	readonly url: string;
	readonly userAgent: string;
	/** Ends the poll, whatever it is doing. */
	readonly signal: AbortSignal;
}

/** A failed exchange, with what the server asked for. */
export class HttpFailure extends PollFailure {
	readonly status: number;
	readonly wait: number | undefined;

	constructor(code: "http-status" | "challenge", message: string, status: number, wait: number | undefined) {
		super(code, message);
		this.status = status;
		this.wait = wait;
	}
}

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** Feeds first: a server that negotiates must not send us its page. */
const ACCEPT =
	"application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml;q=0.9, application/xml;q=0.8, text/xml;q=0.8, application/json;q=0.7, */*;q=0.1";

/**
 * Asks one feed address once, conditionally (RFC 9110 §13.1), following redirects by hand so that each hop is checked and
 * counted.
 * @throws PollFailure with every code of the exchange itself: network, timeout, too-large, http-status, challenge,
 * too-many-redirects, unsafe-address.
 */
export async function poll(http: Http, request: PollRequest): Promise<Unchanged | Document> {
	let url = checked(request.url, request.url);
	for (let hops = 0; hops <= LIMITS.redirects; hops++) {
		const response = await exchange(http, url, request);
		const location = response.headers.get("location");
		if (REDIRECTS.has(response.status) && location !== null) {
			await response.body?.cancel();
			url = checked(location, url.href);
			continue;
		}
		return answer(response, url, request);
	}
	throw new PollFailure("too-many-redirects", `more than ${LIMITS.redirects} redirects, the last to ${url.href}`);
}

function checked(address: string, base: string): URL {
	const url = URL.canParse(address, base) ? new URL(address, base) : undefined;
	if (url === undefined || !isPublicAddress(url)) {
		throw new PollFailure("unsafe-address", `not a public http(s) address: ${address.slice(0, 200)}`);
	}
	url.hash = "";
	return url;
}

async function exchange(http: Http, url: URL, request: PollRequest): Promise<Response> {
	const headers = new Headers({ accept: ACCEPT, "user-agent": request.userAgent });
	if (request.etag !== undefined) headers.set("if-none-match", request.etag);
	if (request.lastModified !== undefined) headers.set("if-modified-since", request.lastModified);
	try {
		return await http(new Request(url, { headers, redirect: "manual", signal: request.signal }));
	} catch (error) {
		throw failure(error, request.signal, url);
	}
}

async function answer(response: Response, url: URL, request: PollRequest): Promise<Unchanged | Document> {
	const { status, headers } = response;
	const wait = waitOf(headers);
	const about = { status, url: url.href, ...(wait !== undefined && { wait }) };
	const conditional = request.etag !== undefined || request.lastModified !== undefined;
	if (status === 304 && conditional) return { kind: "unchanged", ...about };
	if (status !== 200) {
		await response.body?.cancel();
		// Cloudflare's own sign that a browser check stands before the origin.
		const challenged = headers.get("cf-mitigated") === "challenge";
		throw challenged
			? new HttpFailure("challenge", `${url.hostname} asks for a browser check (status ${status})`, status, wait)
			: new HttpFailure("http-status", `${url.hostname} answered ${status}`, status, wait);
	}
	const etag = headers.get("etag");
	const lastModified = headers.get("last-modified");
	const contentType = headers.get("content-type");
	try {
		return {
			kind: "document",
			...about,
			bytes: await readBody(response.body, LIMITS.bytes),
			...(contentType !== null && { contentType }),
			...(etag !== null && { etag }),
			...(lastModified !== null && { lastModified }),
		};
	} catch (error) {
		throw failure(error, request.signal, url);
	}
}

function failure(error: unknown, signal: AbortSignal, url: URL): PollFailure {
	if (error instanceof PollFailure) return error;
	if (signal.aborted) return new PollFailure("timeout", `${url.hostname} did not answer in time`);
	const reason = error instanceof Error ? error.message : String(error);
	// workerd tells a failed look-up as "internal error; reference = …", which says nothing to anyone.
	const known = reason.startsWith("internal error") ? "" : `: ${reason.slice(0, 200)}`;
	return new PollFailure("network", `${url.hostname} cannot be reached${known}`);
}

/** Retry-After in seconds (RFC 9110 §10.2.3; its date form is rare and ignored), else the freshness of RFC 9111 §5.2.2.1. */
function waitOf(headers: Headers): number | undefined {
	const retryAfter = /^\s*(\d{1,6})\s*$/.exec(headers.get("retry-after") ?? "")?.[1];
	const maxAge = /(?:^|[,\s])max-age=(\d{1,6})/i.exec(headers.get("cache-control") ?? "")?.[1];
	const seconds = retryAfter ?? maxAge;
	return seconds === undefined ? undefined : Number(seconds) * 1000;
}
