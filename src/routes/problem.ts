import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { BadQuery } from "../channels/bad-query.ts";

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

export function problem(c: Context, facts: Problem): Response {
	// What was asked for is told back: never as something that a browser could take for markup.
	const body = JSON.stringify({ type: "about:blank", ...facts }).replaceAll("<", "\\u003c");
	return c.body(body, facts.status, {
		"Content-Type": "application/problem+json; charset=utf-8",
		"Cache-Control": facts.status < 500 ? "public, max-age=60" : "no-store",
	});
}

export function badQuery(c: Context, { parameter, message, nearest }: BadQuery): Response {
	const facts = { status: 400 as const, title: "Bad Request", detail: message, parameter };
	return problem(c, nearest === undefined ? facts : { ...facts, nearest });
}
