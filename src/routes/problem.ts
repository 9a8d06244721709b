import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { BadQuery } from "../channels/bad-query.ts";
import { UI_LANGUAGES } from "../labels/labels.ts";
import { badQueryPage, missingPage, takenDownPage, unreadablePage } from "../pages/missing.tsx";
import type { PageReader } from "../pages/reader.ts";
import { nearbyOf, repairsOf, withParameter, wordsOf } from "./nearby.ts";
import type { Site } from "./site.ts";

/** Problem details (RFC 9457): what went wrong, for programs and for people. */
export interface Problem {
	readonly status: ContentfulStatusCode;
	readonly title: string;
	readonly detail: string;
	/** The query parameter that is wrong. */
	readonly parameter?: string;
	/** The right value nearest to the one given. */
	readonly nearest?: string;
}

/** A wrong address may be right after the next deploy. */
const BRIEFLY = "public, max-age=60";

export function problem(c: Context, facts: Problem): Response {
	// What was asked for is repeated: never as something that a browser could take for markup.
	const body = JSON.stringify({ type: "about:blank", ...facts }).replaceAll("<", "\\u003c");
	return c.body(body, facts.status, {
		"Content-Type": "application/problem+json; charset=utf-8",
		"Cache-Control": facts.status < 500 ? BRIEFLY : "no-store",
	});
}

export function badQuery(c: Context, site: Site, error: BadQuery): Response | Promise<Response> {
	const { parameter, message, nearest } = error;
	c.header("Vary", "Accept");
	if (!wantsPage(c) || c.req.path.startsWith("/api/")) {
		const facts = { status: 400, title: "Bad Request", detail: message, parameter } as const;
		return problem(c, { ...facts, ...(nearest !== undefined && { nearest }) });
	}
	const reader = readerOf(c, site);
	const url = new URL(c.req.url);
	const address = withParameter(`${url.pathname}${url.search}`, "ui");
	const page = badQueryPage({
		reader,
		address,
		parameter,
		given: (url.searchParams.get(parameter) ?? "").slice(0, 80),
		detail: message,
		near: repairsOf(address, error, site, reader.ui),
		without: withParameter(address, parameter),
	});
	return c.html(page, 400, { "Cache-Control": BRIEFLY });
}

/** Found out while an answer is made: there is nothing at this address. */
export class NotFound extends Error {}

/** Whether who asks is a person who looks at it, or a program. */
function wantsPage(c: Context): boolean {
	return c.req.header("accept")?.includes("text/html") === true;
}

/** For whom a page about a problem is, whatever else is wrong with the address. */
function readerOf(c: Context, { zone }: Site): PageReader {
	const { origin, searchParams } = new URL(c.req.url);
	const given = searchParams.get("ui");
	return { ui: UI_LANGUAGES.find((ui) => ui === given) ?? "en", origin, zone };
}

/** People get a page, programs a problem. */
export function notFound(c: Context, site: Site): Response | Promise<Response> {
	c.header("Vary", "Accept");
	if (wantsPage(c)) {
		const reader = readerOf(c, site);
		const { path } = c.req;
		const page = missingPage({
			reader,
			path,
			words: wordsOf(path).at(-1) ?? "",
			near: nearbyOf(path, site, reader.ui),
		});
		return c.html(page, 404, { "Cache-Control": BRIEFLY });
	}
	return problem(c, { status: 404, title: "Not Found", detail: `There is nothing at ${c.req.path}` });
}

/** Found out while an answer is made: what is asked for was taken down for good. */
export class TakenDown extends Error {}

/** RFC 9110 §15.5.11: whoever holds a link may forget it. */
export function takenDown(c: Context, site: Site): Response | Promise<Response> {
	c.header("Vary", "Accept");
	if (wantsPage(c))
		return c.html(takenDownPage({ reader: readerOf(c, site), near: [] }), 410, { "Cache-Control": BRIEFLY });
	return problem(c, { status: 410, title: "Gone", detail: "This story was taken down." });
}

/** Found out while an answer is made: what is asked for exists, but cannot be read now. */
export class Unreadable extends Error {
	/** @param day that the record has, and that cannot be read */
	constructor(day: string) {
		super(`${day} of the record cannot be read`);
	}
}

/** It is worth asking again soon. */
export function unreadable(c: Context, site: Site, { message }: Unreadable): Response | Promise<Response> {
	c.header("Retry-After", "120");
	if (wantsPage(c))
		return c.html(unreadablePage({ reader: readerOf(c, site), near: [] }), 503, { "Cache-Control": "no-store" });
	return problem(c, { status: 503, title: "Service Unavailable", detail: `${message} at this moment.` });
}
