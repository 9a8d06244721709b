/**
 * What Cloudflare has around a Worker, played by a server of this process, so that workerd's own time is the Worker's: KV, the queues that
 * it sends to, and the outlets that it polls.
 */
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { Job } from "../../src/platform/queue.ts";
import type { RealKv } from "../scale/real-kv.ts";
import { MANY, outletsOf } from "./outlets.ts";

/** What was asked of the platform since it was last counted. */
export interface Asked {
	kvWrites: number;
	kvReads: number;
	kvLists: number;
	messages: number;
	requests: number;
	/** Answers of the real KV that were not what was put. */
	kvFaults: number;
}

export interface Platform {
	readonly address: string;
	/** What each message of the queues asks for, in their order, since they were last taken. */
	readonly takeJobs: () => Job[];
	readonly asked: Asked;
	/** The outlets show what they show at this moment. */
	readonly show: (time: number) => void;
	/** What a key of KV holds, as text. */
	readonly value: (key: string) => string | undefined;
	/** The stored keys with their sizes. */
	readonly stored: () => readonly (readonly [key: string, bytes: number])[];
	readonly close: () => void;
}

/** What an outlet answers: a document, or a status without one. */
export interface Answer {
	/** 200 unless given. */
	readonly status?: number;
	readonly headers?: Readonly<Record<string, string>>;
	readonly body: string;
}

/** Outlets at a moment, by host and path. */
export interface Outlets {
	readonly get: (address: string) => Answer | undefined;
}

/**
 * @param at the outlets at a moment: the default sources' unless given
 * @param real who answers for KV, and is compared with what was put; unless given it is played
 */
export async function startPlatform(at: (time: number) => Outlets = outletsOf(MANY), real?: RealKv): Promise<Platform> {
	const values = new Map<string, KvEntry>();
	const asked: Asked = { kvWrites: 0, kvReads: 0, kvLists: 0, messages: 0, requests: 0, kvFaults: 0 };
	const jobs: Job[] = [];
	let outlets = at(0);

	/** KV as workerd asks for it: a key is a path, its metadata a header. */
	const kv = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
		const url = new URL(request.url ?? "", "http://kv");
		const key = decodeURIComponent(url.pathname.slice(1));
		if (request.method === "PUT") {
			asked.kvWrites++;
			const header = request.headers["cf-kv-metadata"];
			const put = { value: await bodyOf(request), metadata: typeof header === "string" ? header : undefined };
			values.set(key, put);
			await real?.put(key, put.value, put.metadata);
			response.end();
		} else if (request.method === "DELETE") {
			asked.kvWrites++;
			values.delete(key);
			await real?.delete(key);
			response.end();
		} else if (key === "") {
			asked.kvLists++;
			const prefix = url.searchParams.get("prefix") ?? "";
			if (real !== undefined) {
				response.end(JSON.stringify(await real.list(prefix, url.searchParams.get("cursor") ?? undefined)));
				return;
			}
			const keys = [...values].filter(([name]) => name.startsWith(prefix)).sort(([a], [b]) => (a < b ? -1 : 1));
			const listed = keys.map(([name, { metadata }]) => ({
				name,
				...(metadata !== undefined && { metadata: JSON.parse(metadata) }),
			}));
			response.end(JSON.stringify({ keys: listed, list_complete: true }));
		} else {
			asked.kvReads++;
			const put = values.get(key);
			const found = real === undefined ? put : await real.get(key);
			if (real !== undefined && !isSame(found, put)) asked.kvFaults++;
			if (found === undefined) response.writeHead(404).end();
			else
				response
					.writeHead(200, found.metadata === undefined ? {} : { "cf-kv-metadata": found.metadata })
					.end(found.value);
		}
	};

	/** A queue as workerd sends to it: one message as it is, or several in base64; messages that are no JSON are not ours. */
	const queue = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
		const body = await bodyOf(request);
		if (request.url?.endsWith("/batch")) {
			const batch: { messages: { body: string }[] } = JSON.parse(body.toString());
			for (const message of batch.messages) jobs.push(JSON.parse(Buffer.from(message.body, "base64").toString()));
			asked.messages += batch.messages.length;
		} else {
			jobs.push(JSON.parse(body.toString()));
			asked.messages++;
		}
		response.writeHead(200, { "content-type": "application/json" }).end(SENT);
	};

	const outlet = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
		asked.requests++;
		const served = outlets.get(`${request.headers.host}${request.url}`);
		if (served === undefined) {
			response.writeHead(404).end();
			return;
		}
		const { status = 200, headers = {}, body } = served;
		const { etag } = headers;
		if (etag !== undefined && request.headers["if-none-match"] === etag) response.writeHead(304, { etag }).end();
		else response.writeHead(status, headers).end(body);
	};

	const server = createServer((request, response) => {
		const part = request.headers[PART];
		const answer = part === "kv" ? kv : part === "queue" ? queue : outlet;
		answer(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
	});
	// Node closes a connection after five quiet seconds, be it that workerd is just asking by it: a read failed that never fails there.
	server.keepAliveTimeout = 0;
	server.listen(0, "127.0.0.1");
	await once(server, "listening");
	const address = server.address();
	if (address === null || typeof address === "string") throw new Error("bench: the server has no port");
	return {
		address: `127.0.0.1:${address.port}`,
		takeJobs: () => jobs.splice(0),
		asked,
		show: (time) => {
			outlets = at(time);
		},
		value: (key) => values.get(key)?.value.toString(),
		stored: () => [...values].map(([key, { value }]) => [key, value.length]),
		close: () => server.close().closeAllConnections(),
	};
}

interface KvEntry {
	readonly value: Buffer;
	readonly metadata: string | undefined;
}

function isSame(found: KvEntry | undefined, put: KvEntry | undefined): boolean {
	if (found === undefined || put === undefined) return found === put;
	return found.metadata === put.metadata && found.value.equals(put.value);
}

/** The header by which workerd says which part of the platform it asks. */
export const PART = "x-part";

const SENT = JSON.stringify({ metadata: { metrics: { backlogCount: 0, backlogBytes: 0, oldestMessageTimestamp: 0 } } });

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
	const chunks: Buffer[] = [];
	for await (const chunk of request) chunks.push(chunk);
	return Buffer.concat(chunks);
}
