import type { Context, MiddlewareHandler } from "hono";
import { problem } from "./problem.ts";

const METHODS = "GET, HEAD, OPTIONS";

/** Everything here may be read from any page, validators included. */
export const CORS: Readonly<Record<string, string>> = {
	"Access-Control-Allow-Origin": "*",
	"Access-Control-Expose-Headers": "ETag, Last-Modified, Link",
};

/** Nothing may be run: no scripts, no cookies, no frames. Pictures come from the outlets, by https. */
export const ALWAYS: Readonly<Record<string, string>> = {
	"Content-Security-Policy":
		"default-src 'none'; style-src 'self'; img-src 'self' https: data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
	"X-Content-Type-Options": "nosniff",
	...CORS,
};

/** What only browsers that show a page ask for. */
export const FOR_PAGES: Readonly<Record<string, string>> = {
	"Referrer-Policy": "strict-origin-when-cross-origin",
	"Strict-Transport-Security": "max-age=31536000",
};

function isRead(method: string): boolean {
	return method === "GET" || method === "HEAD";
}

/** The headers of every answer, and the answers to methods that read nothing. */
export const headers: MiddlewareHandler = async (c, next) => {
	if (isRead(c.req.method)) await next();
	else if (c.req.method === "OPTIONS") c.res = preflight();
	else c.res = refused(c);
	for (const [name, value] of Object.entries(ALWAYS)) c.res.headers.set(name, value);
};

/** RFC 9110 §15.5.6, for programs: a browser sends nothing here but what somebody's script told it to. */
function refused(c: Context): Response {
	const detail = `${c.req.method} changes nothing here: everything is read with GET`;
	c.header("Allow", METHODS);
	return problem(c, { status: 405, title: "Method Not Allowed", detail });
}

/** CORS: a reader in a browser revalidates like any other. */
function preflight(): Response {
	return new Response(null, {
		status: 204,
		headers: {
			Allow: METHODS,
			"Access-Control-Allow-Methods": METHODS,
			"Access-Control-Allow-Headers": "Accept, If-None-Match, If-Modified-Since",
			"Access-Control-Max-Age": "86400",
		},
	});
}
