import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Outlets, playOutlets } from "../../../scripts/service/outlets.ts";

const BODY = new TextEncoder().encode("<rss/>");
const HEADERS = { "content-type": "text/xml", etag: '"1"', "last-modified": "Tue, 05 Nov 2024 10:00:00 GMT" };

const received: { request: IncomingMessage; body: string }[] = [];
const receiver = createServer(async (request, response) => {
	let body = "";
	for await (const chunk of request) body += chunk;
	received.push({ request, body });
	response.writeHead(202, { "retry-after": "60" }).end("taken");
});
let outlets: Outlets;

beforeAll(async () => {
	outlets = await playOutlets(
		new Map([
			["https://herald.example/rss?all=1", { status: 200, headers: HEADERS, body: BODY }],
			["https://down.example/rss", { status: 200, headers: {}, body: BODY, down: true }],
		]),
	);
	await new Promise<void>((resolve) => receiver.listen(0, "127.0.0.1", resolve));
});

afterAll(async () => {
	receiver.close();
	await outlets.close();
});

test("an outlet answers at its address, conditionally, and any other is unknown", async () => {
	const feed = `${outlets.origin}/https/herald.example/rss?all=1`;
	expect(await (await fetch(feed)).text()).toBe("<rss/>");
	expect((await fetch(feed, { headers: { "if-none-match": HEADERS.etag } })).status).toBe(304);
	expect((await fetch(feed, { headers: { "if-none-match": '"2"' } })).status).toBe(200);
	expect((await fetch(`${outlets.origin}/https/herald.example/other`)).status).toBe(404);
	await expect(fetch(`${outlets.origin}/https/down.example/rss`)).rejects.toThrow();
});

test("what is for this machine itself goes there, whole, and so does its answer", async () => {
	const { port } = receiver.address() as AddressInfo;
	const response = await fetch(`${outlets.origin}/http/127.0.0.1:${port}/hook?a=1`, {
		method: "POST",
		headers: { "webhook-id": "story-1" },
		body: "{}",
	});
	expect([response.status, response.headers.get("retry-after"), await response.text()]).toEqual([202, "60", "taken"]);
	const [{ request, body } = { request: undefined, body: "" }] = received;
	expect([request?.method, request?.url, request?.headers["webhook-id"], body]).toEqual([
		"POST",
		"/hook?a=1",
		"story-1",
		"{}",
	]);
	expect(request?.headers.host).toBe(`127.0.0.1:${port}`);
});

test("where nobody listens on this machine, the connection is dropped; elsewhere nothing is asked", async () => {
	await expect(fetch(`${outlets.origin}/http/127.0.0.1:9/hook`)).rejects.toThrow();
	expect((await fetch(`${outlets.origin}/http/127.0.0.1.example/hook`)).status).toBe(404);
	expect((await fetch(`${outlets.origin}/https/127.0.0.1:9/hook`)).status).toBe(404);
});
