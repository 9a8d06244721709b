import type { Http } from "../../src/ports.ts";

/** A web of fixed documents: each address answers with a fresh copy of its response, any other is unreachable. */
export function webOf(documents: Readonly<Record<string, () => Response>>): Http & { readonly asked: string[] } {
	const asked: string[] = [];
	const http = async (request: Request): Promise<Response> => {
		asked.push(request.url);
		const answer = documents[request.url];
		if (answer === undefined) throw new TypeError("getaddrinfo ENOTFOUND");
		return answer();
	};
	return Object.assign(http, { asked });
}
