import type { Context, MiddlewareHandler } from "hono";
import { problem } from "./problem.ts";

const METHODS = "GET, HEAD, OPTIONS";

/** The one address that is asked with POST, and with nothing else: the Model Context Protocol. */
export const MCP_PATH = "/mcp";
const METHODS_OF_MCP = "POST, OPTIONS";

/** Everything here may be read from any page, validators included. */
export const OPEN: Readonly<Record<string, string>> = { "Access-Control-Allow-Origin": "*" };
const CORS: Readonly<Record<string, string>> = {
	...OPEN,
	"Access-Control-Expose-Headers": "ETag, Last-Modified, Link",
};

/**
 * Of every answer that is no 304 of what is held, errors and redirects included. Nothing may be run: no scripts, no cookies, no frames. Pictures come from the
 * outlets, by https.
 */
const ALWAYS: Readonly<Record<string, string>> = {
	"Content-Security-Policy":
		"default-src 'none'; style-src 'self'; img-src 'self' https: data:; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
	"X-Content-Type-Options": "nosniff",
	"Referrer-Policy": "strict-origin-when-cross-origin",
	"Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
	...CORS,
};

/** RFC 6797 §7.2: said by TLS only. */
const BY_TLS: Readonly<Record<string, string>> = { "Strict-Transport-Security": "max-age=31536000" };

/** The headers of every answer to a request for this address. */
export function alwaysAt(address: string): Readonly<Record<string, string>> {
	return address.startsWith("https:") ? { ...ALWAYS, ...BY_TLS } : ALWAYS;
}

/** With the headers of every answer; those of a document that is held have been put there once. */
export function withHeaders({ url }: Request, response: Response): Response {
	if (response.headers.has("Content-Security-Policy")) return response;
	for (const [name, value] of Object.entries(alwaysAt(url))) response.headers.set(name, value);
	return response;
}

function isRead(method: string): boolean {
	return method === "GET" || method === "HEAD";
}

/** The answers to methods that read nothing. */
export const methods: MiddlewareHandler = async (c, next) => {
	const isMcp = c.req.path === MCP_PATH;
	if (isMcp ? c.req.method === "POST" : isRead(c.req.method)) await next();
	else if (c.req.method === "OPTIONS") c.res = preflight(isMcp ? METHODS_OF_MCP : METHODS);
	else c.res = refused(c, isMcp ? METHODS_OF_MCP : METHODS);
};

/** RFC 9110 §15.5.6, for programs: a browser sends nothing here but what somebody's script told it to. */
function refused(c: Context, allowed: string): Response {
	const detail =
		allowed === METHODS
			? `${c.req.method} changes nothing here: everything is read with GET`
			: `${MCP_PATH} takes a message of the Model Context Protocol by POST`;
	c.header("Allow", allowed);
	return problem(c, { status: 405, title: "Method Not Allowed", detail });
}

/** CORS: what readers in a browser, axios and clients made from OpenAPI send. There are no credentials that it could give away. */
function preflight(allowed: string): Response {
	return new Response(null, {
		status: 204,
		headers: {
			Allow: allowed,
			"Access-Control-Allow-Methods": allowed,
			"Access-Control-Allow-Headers":
				"Accept, Cache-Control, Content-Type, If-Modified-Since, If-None-Match, Last-Event-ID, MCP-Protocol-Version, Mcp-Method, Mcp-Name, Mcp-Session-Id, Pragma, Range, X-Requested-With",
			"Access-Control-Max-Age": "86400",
		},
	});
}
