import { NoRequestsLeft } from "../model/no-requests-left.ts";
import type { Http } from "../ports.ts";

/**
 * HTTP as the platform has it. With an `origin`, that one server plays every outlet instead, each at
 * `/<scheme>/<host>/<path>`: so a demo or a replay differs from live in nothing but the address.
 */
export function workerHttp(origin?: string): Http {
	if (origin === undefined || origin === "") return (request) => fetch(request);
	return (request) => {
		const { protocol, host, pathname, search } = new URL(request.url);
		return fetch(new Request(`${origin}/${protocol.slice(0, -1)}/${host}${pathname}${search}`, request));
	};
}

/**
 * HTTP that knows how often it was asked, each hop of a redirect included: the platform bounds the requests of one invocation.
 * @param most requests: one more is not sent, and `ask` rejects with `NoRequestsLeft`
 */
export function counted(http: Http, most: number): { readonly ask: Http; readonly asked: () => number } {
	let asked = 0;
	return {
		ask: async (request) => {
			if (asked >= most) throw new NoRequestsLeft();
			asked++;
			return http(request);
		},
		asked: () => asked,
	};
}
