/** `SITE_URL`: where the site is, whatever address a request came by. */
import type { Answer } from "./language.ts";

/** An old host may be given up for another one still: what leads on is kept as long as a page. */
const LEADS_ON = "public, max-age=900";

/** A machine asks itself there; and a monitor asks whether this Worker is well, not another one. */
const LOOPBACK = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/;
const WELL = "/healthz";

/**
 * Answers as if every request had come by the site's own address: so no link of ours is made from a `Host` that a client
 * chose. What is read under another host leads to it.
 * @param own the site's origin; where it is not known, the request's own rules
 */
export function atOwnOrigin(own: string | undefined, answer: Answer): Answer {
	if (own === undefined) return answer;
	const { host } = new URL(own);
	return (request) => {
		const url = new URL(request.url);
		if (url.origin === own) return answer(request);
		const here = `${own}${url.pathname}${url.search}`;
		const isHere = url.host === host || LOOPBACK.test(url.hostname) || url.pathname === WELL;
		// Behind a proxy that ends TLS the host is the same and the scheme another. A preflight that is redirected fails.
		if (isHere || !isRead(request)) return answer(new Request(here, request));
		return new Response(null, { status: 301, headers: { Location: here, "Cache-Control": LEADS_ON } });
	};
}

function isRead({ method }: Request): boolean {
	return method === "GET" || method === "HEAD";
}
