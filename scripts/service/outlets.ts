import { createHash } from "node:crypto";
import { request as ask, createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { asOf } from "./days.ts";

/** How the loopback server plays one address. */
export interface Answer {
	readonly status: number;
	readonly headers: Readonly<Record<string, string>>;
	readonly body: Uint8Array;
	/** The connection is dropped instead, as by a host that is down. */
	readonly down?: boolean;
}

const LOOPBACK = /^http:\/\/(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])(?::\d+)?\//;

export interface Outlets {
	readonly origin: string;
	/** From now on every document is shown as it was at a moment. */
	show(moment: Date): void;
	close(): Promise<void>;
}

/**
 * A loopback HTTP server that plays many outlets: a request for `/<scheme>/<host>/<path>` gets what `answers` has for that
 * address, conditionally where it has validators (RFC 9110 §13), and 404 for any other. What is for this machine itself goes
 * there, so that a receiver of pushes can be tried.
 */
export async function playOutlets(answers: ReadonlyMap<string, Answer>): Promise<Outlets> {
	let shown: Date | undefined;
	const server = createServer((request, response) => {
		const address = (request.url ?? "").replace(/^\/(https?)\//, "$1://");
		const answer = answers.get(address);
		if (answer === undefined && LOOPBACK.test(address)) return passOn(address, request, response);
		play(answer && shown ? cut(answer, shown) : answer, request, response);
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	const { port } = server.address() as AddressInfo;
	return {
		origin: `http://127.0.0.1:${port}`,
		show: (moment) => {
			shown = moment;
		},
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}

/** What the outlet would have answered then: fewer items, and validators that say so. */
function cut(answer: Answer, moment: Date): Answer {
	if (answer.status !== 200 || answer.body.length === 0) return answer;
	const body = asOf(answer.body, moment);
	const { "last-modified": _lastModified, ...headers } = answer.headers;
	return { ...answer, body, headers: { ...headers, etag: etagOf(body) } };
}

function play(answer: Answer | undefined, request: IncomingMessage, response: ServerResponse): void {
	if (answer === undefined) {
		response.writeHead(404, { "content-type": "text/plain" }).end("no such outlet");
	} else if (answer.down) {
		request.socket.destroy();
	} else if (answer.status === 200 && isUnchanged(answer, request)) {
		response.writeHead(304, answer.headers).end();
	} else {
		response.writeHead(answer.status, answer.headers).end(answer.body);
	}
}

function passOn(address: string, request: IncomingMessage, response: ServerResponse): void {
	const { host: _ours, ...headers } = request.headers;
	const passed = ask(address, { method: request.method ?? "GET", headers }, (answer) => {
		response.writeHead(answer.statusCode ?? 502, answer.headers);
		answer.pipe(response);
	});
	passed.once("error", () => response.destroy());
	request.pipe(passed);
}

function isUnchanged({ headers }: Answer, request: IncomingMessage): boolean {
	const { "if-none-match": etag, "if-modified-since": since } = request.headers;
	if (etag !== undefined) return etag === headers.etag;
	return since !== undefined && since === headers["last-modified"];
}

/** An entity tag from the content, as a web server would make one. */
export function etagOf(body: Uint8Array): string {
	return `"${createHash("sha256").update(body).digest("hex").slice(0, 16)}"`;
}
