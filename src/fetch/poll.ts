import { isPublicAddress } from "../model/address.ts";
import type { Note } from "../model/feed.ts";
import type { Instant } from "../model/instant.ts";
import { LIMITS } from "../model/limits.ts";
import { isOutOfRequests, NoRequestsLeft } from "../model/no-requests-left.ts";
import { PollFailure } from "../model/poll-failure.ts";
import type { Http } from "../ports.ts";
import { readBody } from "./body.ts";
import { CookieJar } from "./cookies.ts";
import { type Wait, waitOf } from "./wait.ts";

/** What a server said of a document, to be said back to it byte for byte (RFC 9110 §8.8). */
export interface PollValidators {
	readonly etag?: string;
	readonly lastModified?: string;
}

interface PollAnswer extends PollValidators {
	readonly status: number;
	/** Where the answer came from, after redirects. */
	readonly url: string;
	/** Where the first redirects led that were for good (301, 308). */
	readonly moved?: string;
	readonly wait?: Wait;
}

/** A 304, with the validators that are to replace those that were sent (RFC 9111 §4.3.4). */
export interface Unchanged extends PollAnswer {
	readonly kind: "unchanged";
}

export interface FetchedDocument extends PollAnswer {
	readonly kind: "document";
	readonly bytes: Uint8Array;
	readonly contentType?: string;
	/** What was repaired to get the bytes. */
	readonly notes: readonly Note[];
}

export interface PollRequest extends PollValidators {
	readonly url: string;
	readonly userAgent: string;
	/** Ends the poll, whatever it is doing. */
	readonly signal: AbortSignal;
	readonly now: Instant;
	/** The address was set by the operator himself, and may be of his own network; where it leads may not. */
	readonly isOwn?: boolean;
}

/** A failed exchange, with what the server asked for. */
export class HttpFailure extends PollFailure {
	readonly status: number;
	readonly wait: Wait | undefined;

	constructor(code: "http-status" | "challenge", message: string, status: number, wait: Wait | undefined) {
		super(code, message);
		this.status = status;
		this.wait = wait;
	}
}

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** Feeds first: a server that negotiates must not send us its page. */
const ACCEPT =
	"application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml;q=0.9, application/xml;q=0.8, text/xml;q=0.8, application/json;q=0.7, */*;q=0.1";

/** Statuses with a document: 203 is a 200 that a proxy has changed (RFC 9110 §15.3.4). */
const WHOLE = new Set([200, 203]);
const FOR_GOOD = new Set([301, 308]);

/**
 * Asks one feed address once, conditionally (RFC 9110 §13.1), following redirects by hand so that each hop is checked and
 * counted, with the cookies that they set. A body that is not packed as its header says is asked for once more, unpacked.
 * @throws PollFailure with every code of the exchange itself: network, timeout, too-large, http-status, challenge,
 * too-many-redirects, unsafe-address, encoding. @throws NoRequestsLeft where the invocation may not go on: that says nothing of the
 * feed.
 */
export async function poll(http: Http, request: PollRequest): Promise<Unchanged | FetchedDocument> {
	const chain = new Chain(http, request);
	try {
		return await chain.follow();
	} catch (error) {
		if (!(error instanceof PollFailure) || error.code !== "encoding") throw error;
		return new Chain(http, request, "identity").follow();
	}
}

/** One address and where it leads. */
class Chain {
	readonly #http: Http;
	readonly #request: PollRequest;
	readonly #coding: string | undefined;
	readonly #cookies = new CookieJar();

	/** @param coding the only one that is wanted */
	constructor(http: Http, request: PollRequest, coding?: string) {
		this.#http = http;
		this.#request = request;
		this.#coding = coding;
	}

	async follow(): Promise<Unchanged | FetchedDocument> {
		const first = this.#request.isOwn === true ? URL.parse(this.#request.url) : null;
		let url = first ?? checked(this.#request.url, this.#request.url);
		let moved: string | undefined;
		let isForGood = true;
		for (let hops = 0; hops <= LIMITS.redirects; hops++) {
			const response = await this.#exchange(url);
			const location = response.headers.get("location");
			if (!REDIRECTS.has(response.status) || location === null) return this.#answer(response, url, moved);
			await response.body?.cancel();
			const known = this.#cookies.taken;
			this.#cookies.take(response, url);
			const next = checked(location, url.href);
			if (next.href === url.href && this.#cookies.taken === known)
				throw new PollFailure("too-many-redirects", `${url.hostname} redirects to the address that was asked for`);
			// Behind a gate that sets cookies lies the old address.
			isForGood &&= FOR_GOOD.has(response.status) && this.#cookies.taken === 0;
			if (isForGood) moved = next.href;
			url = next;
		}
		throw new PollFailure("too-many-redirects", `more than ${LIMITS.redirects} redirects, the last to ${url.hostname}`);
	}

	async #exchange(url: URL): Promise<Response> {
		const { userAgent, etag, lastModified, signal } = this.#request;
		const headers = new Headers({ accept: ACCEPT, "user-agent": userAgent });
		const cookie = this.#cookies.for(url);
		if (etag !== undefined) headers.set("if-none-match", etag);
		if (lastModified !== undefined) headers.set("if-modified-since", lastModified);
		if (cookie !== undefined) headers.set("cookie", cookie);
		if (this.#coding !== undefined) headers.set("accept-encoding", this.#coding);
		try {
			return await this.#http(new Request(url, { headers, redirect: "manual", signal }));
		} catch (error) {
			throw unreached(error, signal, url);
		}
	}

	async #answer(response: Response, url: URL, moved: string | undefined): Promise<Unchanged | FetchedDocument> {
		const { etag, lastModified, signal, now } = this.#request;
		const { status, headers } = response;
		const wait = waitOf(response, Date.parse(now));
		const about = {
			status,
			url: url.href,
			...(wait !== undefined && { wait }),
			...(moved !== undefined && { moved }),
			...validator("etag", headers.get("etag")),
			...validator("lastModified", headers.get("last-modified")),
		};
		if (status === 304 && (etag !== undefined || lastModified !== undefined)) return { kind: "unchanged", ...about };
		if (!WHOLE.has(status)) {
			await response.body?.cancel();
			throw refused(response, url, wait);
		}
		const contentType = headers.get("content-type");
		try {
			const body = await readBody(response.body, LIMITS.bytes, headers.get("content-encoding") ?? "");
			return { kind: "document", ...about, ...body, ...(contentType !== null && { contentType }) };
		} catch (error) {
			if (error instanceof PollFailure) throw error;
			if (signal.aborted) throw unreached(error, signal, url);
			throw new PollFailure("network", `${url.hostname} broke off while it answered${reasonOf(error)}`);
		}
	}
}

/** A validator that can be sent back: one that is too long makes servers refuse every later request (431). */
function validator(name: keyof PollValidators, value: string | null): PollValidators {
	const isSendable =
		value !== null && value !== "" && value.length <= LIMITS.validator && /^[\x20-\x7e\x80-\xff]*$/.test(value);
	return isSendable ? { [name]: value } : {};
}

function checked(address: string, base: string): URL {
	const url = URL.parse(address, base);
	if (url === null || !isPublicAddress(url)) {
		// The host alone: an address may carry a name and a password, and of one that is none nobody knows where they end.
		throw new PollFailure(
			"unsafe-address",
			`not a public http(s) address: ${url === null ? "it cannot be read" : `${url.protocol}//${url.host}`}`,
		);
	}
	url.hash = "";
	return url;
}

function refused({ status, headers }: Response, { hostname }: URL, wait: Wait | undefined): HttpFailure {
	// Cloudflare's own sign that a browser check stands before the origin.
	if (headers.get("cf-mitigated") === "challenge")
		return new HttpFailure("challenge", `${hostname} asks for a browser check (status ${status})`, status, wait);
	return new HttpFailure("http-status", `${hostname} answered ${status}`, status, wait);
}

function unreached(error: unknown, signal: AbortSignal, { hostname }: URL): PollFailure | NoRequestsLeft {
	if (error instanceof PollFailure) return error;
	if (isOutOfRequests(error)) return new NoRequestsLeft();
	if (signal.aborted) return new PollFailure("timeout", `${hostname} did not answer in time`);
	return new PollFailure("network", `${hostname} cannot be reached${reasonOf(error)}`);
}

function reasonOf(error: unknown): string {
	const reason = error instanceof Error ? error.message : String(error);
	// workerd words a failed look-up as "internal error; reference = …", which says nothing to anyone.
	return reason.startsWith("internal error") ? "" : `: ${reason}`;
}
