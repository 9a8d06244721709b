import { describe, expect, test } from "vitest";
import { readEdits } from "../../src/channels/edits.ts";
import { facetsFor } from "../../src/channels/facets.ts";
import { memoryStore } from "../fakes/store.ts";
import { siteOf, siteOver } from "../samples/site.ts";
import { frontOf, storyOf } from "../samples/stories.ts";

const PARIS = storyOf("paris");
const SITE = { stories: frontOf([PARIS]) };
const ANSWERS: readonly [path: string, init?: RequestInit][] = [
	["/feed.rss"],
	["/feed.ics"],
	["/"],
	["/", { headers: { "accept-language": "ru" } }],
	["/ru/feed.rss"],
	["/status"],
	["/status.json"],
	["/status.atom"],
	["/healthz"],
	["/style.css"],
	["/robots.txt"],
	["/opensearch.xml"],
	["/api/v1/stories"],
	["/api/v1/stories?limit=x"],
	["/nothing"],
	["/nothing", { headers: { accept: "text/html" } }],
	["/feed.json?partner=xx"],
	["/feed.rss", { method: "POST" }],
	["/feed.rss", { method: "OPTIONS" }],
	["/feed.rss", { method: "HEAD" }],
	["/nothing", { method: "HEAD" }],
	...["PUT", "DELETE", "PATCH", "PROPFIND"].map((method): [string, RequestInit] => ["/", { method }]),
	["/nothing", { method: "POST", body: "x" }],
	["/nothing", { method: "OPTIONS" }],
	["/api/v1/nothing"],
	["/api/v1/stories/2024-11-05-00000000"],
	["/api/v1/stories", { method: "DELETE" }],
	["/api/v1/stories.csv"],
	["/api/v1/openapi.json"],
	["/api"],
	["/feed.csv"],
	["/feed.ndjson"],
	["/feed.json?limit=0"],
	["/feed.json?since=yesterday"],
	["/feed"],
	["/rss.xml"],
	["/day"],
	["/stories/2024-11-04-paris/"],
	["/partner/FR"],
	["/icon.svg"],
	["/apple-touch-icon.png"],
	["/favicon.ico"],
	["/manifest.webmanifest"],
	["/llms.txt"],
	["/.well-known/api-catalog"],
	["/.well-known/security.txt"],
	["/sitemap.xml"],
	["/sources.opml"],
	["/feeds.opml"],
	["/%ff"],
	["/%00"],
	["/..%2f..%2fetc/passwd"],
	["//evil.example/"],
	[`/${"a".repeat(5000)}`],
	[`/feed.rss?q=${"a".repeat(5000)}`],
	["/mcp"],
	["/mcp", { method: "OPTIONS" }],
	["/mcp", { method: "POST", body: "{" }],
	["/mcp", { method: "POST", body: "[]", headers: { "content-type": "application/json" } }],
	[
		"/mcp",
		{
			method: "POST",
			body: '{"jsonrpc":"2.0","id":1,"method":"tools/list"}',
			headers: { "content-type": "application/json", accept: "application/json, text/event-stream" },
		},
	],
];

describe("every answer", () => {
	test.each(ANSWERS)("to %s %j has the headers that keep a browser safe", async (path, init) => {
		const { app } = await siteOf(SITE.stories);
		for (const time of ["made", "held"]) {
			const { headers } = await app.request(`https://elshi.example${path}`, init);
			expect(headers.get("content-security-policy"), time).toContain("default-src 'none'");
			expect(headers.get("x-content-type-options")).toBe("nosniff");
			expect(headers.get("referrer-policy")).toBe("strict-origin-when-cross-origin");
			expect(headers.get("permissions-policy")).toContain("geolocation=()");
			expect(headers.get("strict-transport-security")).toContain("max-age=");
			expect(headers.get("access-control-allow-origin")).toBe("*");
		}
		const { headers } = await app.request(`http://elshi.example${path}`, init);
		expect(headers.has("strict-transport-security"), "without TLS").toBe(false);
	});

	test("has them where it leads to the site's own address, or to a story that was taken down", async () => {
		const gone = readEdits(`${PARIS.id} gone`, facetsFor(new Map())).edits;
		const { app } = await siteOf(SITE.stories, { origin: "https://elshi.example", edits: gone });
		for (const [address, status] of [
			["https://other.example/feed.rss", 301],
			["https://other.example/nothing", 301],
			[`https://elshi.example/stories/${PARIS.id}`, 410],
			[`https://elshi.example/api/v1/stories/${PARIS.id}`, 410],
		] as const) {
			const response = await app.request(address);
			expect([address, response.status]).toEqual([address, status]);
			for (const name of ["content-security-policy", "x-content-type-options", "referrer-policy", "permissions-policy"])
				expect([address, response.headers.has(name)]).toEqual([address, true]);
			expect(response.headers.get("strict-transport-security")).toContain("max-age=");
			expect(response.headers.has("set-cookie")).toBe(false);
		}
	});

	test("has them where what nobody thought of goes wrong", async () => {
		const broken = () => Promise.reject(new Error("nobody thought of it"));
		const { app } = siteOver({ ...memoryStore(), get: broken, tag: broken, list: broken });
		const seen: number[] = [];
		for (const path of ["/feed.rss", "/", "/status", "/api/v1/stories", "/healthz"]) {
			const { status, headers } = await app.request(`https://elshi.example${path}`);
			expect([path, headers.get("x-content-type-options")]).toEqual([path, "nosniff"]);
			seen.push(status);
		}
		expect(seen).toContain(500);
	});

	test("has of them what a cache and a script need where the client's copy is good", async () => {
		const { app } = await siteOf(SITE.stories);
		const whole = await app.request("/feed.rss");
		const etag = whole.headers.get("etag") ?? "";
		const same = await app.request("/feed.rss", { headers: { "if-none-match": etag } });
		expect(same.status).toBe(304);
		for (const name of ["etag", "last-modified", "cache-control", "cache-tag", "vary", "access-control-allow-origin"])
			expect(same.headers.get(name)).toBe(whole.headers.get(name));
		expect([...same.headers.keys()]).toHaveLength(6);
	});

	test("is the same 304 however often it is asked for, and by whatever way", async () => {
		const { app } = await siteOf(SITE.stories, { origin: "https://elshi.example" });
		const etag = (await app.request("https://elshi.example/feed.rss")).headers.get("etag") ?? "";
		const ask = async (url: string): Promise<unknown> => {
			const { status, headers } = await app.request(url, { headers: { "if-none-match": etag } });
			return [status, headers.get("etag"), headers.get("vary"), headers.get("cache-control")];
		};
		const first = await ask("https://elshi.example/feed.rss");
		// By another scheme its address is made anew, and its headers are added to.
		await ask("http://elshi.example/feed.rss");
		const again = await app.request("https://elshi.example/feed.rss", { headers: { "if-none-match": etag } });
		expect([...again.headers.keys()]).toHaveLength(6);
		expect(await ask("https://elshi.example/feed.rss")).toEqual(first);
	});

	test("has them where we fail", async () => {
		const { app, world } = await siteOf(SITE.stories);
		world.damaged.add("day/2024-01-01").add("calendar/2024");
		world.now = "2025-01-01T00:00:00.000Z";
		const failed = await app.request("/feed.ics");
		expect([failed.status, failed.headers.get("x-content-type-options")]).toEqual([503, "nosniff"]);
	});
});

describe("a method that reads nothing", () => {
	test.each([
		["/feed.rss", "POST", "GET, HEAD, OPTIONS", "POST changes nothing here: everything is read with GET"],
		["/", "DELETE", "GET, HEAD, OPTIONS", "DELETE changes nothing here: everything is read with GET"],
		["/mcp", "GET", "POST, OPTIONS", "/mcp takes a message of the Model Context Protocol by POST"],
	])("is told at %s what is allowed: %s", async (path, method, allowed, detail) => {
		const { app } = await siteOf(SITE.stories);
		const response = await app.request(path, { method });
		expect([response.status, response.headers.get("allow")]).toEqual([405, allowed]);
		expect(await response.json()).toEqual({ type: "about:blank", status: 405, title: "Method Not Allowed", detail });
	});
});

describe("a preflight", () => {
	test.each([
		["/feed.json", "GET, HEAD, OPTIONS"],
		["/mcp", "POST, OPTIONS"],
	])("says of %s for a day which methods there are", async (path, allowed) => {
		const { app } = await siteOf(SITE.stories);
		const { status, headers } = await app.request(path, { method: "OPTIONS" });
		expect(status).toBe(204);
		for (const name of ["allow", "access-control-allow-methods"]) expect(headers.get(name)).toBe(allowed);
		expect(headers.get("access-control-max-age")).toBe("86400");
	});

	test("allows what programs send", async () => {
		const { app } = await siteOf(SITE.stories);
		const response = await app.request("/feed.json", { method: "OPTIONS" });
		const allowed = (response.headers.get("access-control-allow-headers") ?? "").toLowerCase().split(", ");
		for (const name of [
			"cache-control",
			"pragma",
			"content-type",
			"if-none-match",
			"if-modified-since",
			"x-requested-with",
		])
			expect(allowed).toContain(name);
	});
});
