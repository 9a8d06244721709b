import type { MiddlewareHandler } from "hono";

const METHODS = "GET, HEAD, OPTIONS";

/**
 * Everything here may be read by everybody from everywhere, and nothing may be run: no scripts, no cookies, no frames.
 * Pictures come from the outlets, by https.
 */
const ALWAYS: readonly (readonly [string, string])[] = [
	[
		"Content-Security-Policy",
		"default-src 'none'; style-src 'self'; img-src 'self' https: data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
	],
	["X-Content-Type-Options", "nosniff"],
	["Referrer-Policy", "strict-origin-when-cross-origin"],
	["Strict-Transport-Security", "max-age=31536000"],
	["Cross-Origin-Resource-Policy", "cross-origin"],
	["Access-Control-Allow-Origin", "*"],
	["Access-Control-Expose-Headers", "ETag, Last-Modified, Link"],
];

/** The headers of every answer, and the answers to methods that read nothing. */
export const headers: MiddlewareHandler = async (c, next) => {
	const { method } = c.req;
	if (method === "GET" || method === "HEAD") await next();
	else if (method === "OPTIONS") c.res = preflight();
	else c.res = new Response(null, { status: 405, headers: { Allow: METHODS } });
	for (const [name, value] of ALWAYS) c.res.headers.set(name, value);
};

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
