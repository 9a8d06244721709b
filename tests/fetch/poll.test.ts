import { describe, expect, test } from "vitest";
import { HttpFailure, poll } from "../../src/fetch/poll.ts";
import { LIMITS } from "../../src/model/limits.ts";
import type { Http } from "../../src/ports.ts";

const ask = {
	url: "https://outlet.kz/feed",
	userAgent: "Elshi/test",
	signal: new AbortController().signal,
	now: "2026-11-22T00:00:00.000Z",
};
const answering =
	(...responses: Response[]): Http =>
	async () =>
		responses.shift() ?? new Response(null, { status: 500 });
const moved = (location: string, status = 301) => new Response(null, { status, headers: { location } });

describe("a poll", () => {
	test("says who asks and what it would rather have", async () => {
		let sent: Request | undefined;
		await poll(async (request) => {
			sent = request;
			return new Response("<rss/>");
		}, ask);
		expect(sent?.headers.get("user-agent")).toBe("Elshi/test");
		expect(sent?.headers.get("accept")).toMatch(/^application\/rss\+xml/);
		expect(sent?.redirect).toBe("manual");
	});

	test("sends validators back byte for byte", async () => {
		let sent: Request | undefined;
		const validators = { etag: 'W/"a, b"', lastModified: "Thu, 1 Jan 1970 00:00:00 +0500" };
		await poll(
			async (request) => {
				sent = request;
				return new Response(null, { status: 304 });
			},
			{ ...ask, ...validators },
		);
		expect(sent?.headers.get("if-none-match")).toBe(validators.etag);
		expect(sent?.headers.get("if-modified-since")).toBe(validators.lastModified);
	});

	test("gives the bytes, the type and the validators of a document", async () => {
		const headers = { "content-type": "text/xml; charset=windows-1251", etag: '"1"', "last-modified": "yesterday" };
		const document = await poll(answering(new Response("абв", { headers })), ask);
		expect(document).toMatchObject({
			kind: "document",
			status: 200,
			url: "https://outlet.kz/feed",
			contentType: "text/xml; charset=windows-1251",
			etag: '"1"',
			lastModified: "yesterday",
		});
		expect(document.kind === "document" && new TextDecoder().decode(document.bytes)).toBe("абв");
	});

	test("takes 304 as unchanged only where it asked conditionally", async () => {
		const unchanged = () => answering(new Response(null, { status: 304 }));
		expect(await poll(unchanged(), { ...ask, etag: '"1"' })).toMatchObject({ kind: "unchanged", status: 304 });
		await expect(poll(unchanged(), ask)).rejects.toMatchObject({ code: "http-status", status: 304 });
	});

	test("follows redirects, also relative ones, and reports where it arrived", async () => {
		const document = await poll(
			answering(moved("/rss"), moved("https://www.outlet.kz/rss.xml", 307), new Response("x")),
			ask,
		);
		expect(document.url).toBe("https://www.outlet.kz/rss.xml");
	});

	test("stops following after a few redirects", async () => {
		await expect(poll(async () => moved("/again", 302), ask)).rejects.toMatchObject({ code: "too-many-redirects" });
	});

	test.each(["http://127.0.0.1/", "http://169.254.169.254/latest", "file:///etc/passwd", "http://"])(
		"never follows a redirect to %s",
		async (location) => {
			await expect(poll(answering(moved(location)), ask)).rejects.toMatchObject({ code: "unsafe-address" });
		},
	);

	test("names the status of a refusal and how long the server wants to be left alone", async () => {
		const refused = new Response("slow down", { status: 429, headers: { "retry-after": "120" } });
		const failure = await poll(answering(refused), ask).catch((error: unknown) => error);
		expect(failure).toBeInstanceOf(HttpFailure);
		expect(failure).toMatchObject({
			code: "http-status",
			status: 429,
			wait: { wait: 120_000, isOrder: true },
			message: "outlet.kz answered 429",
		});
	});

	test("tells a browser check from a plain refusal", async () => {
		const check = new Response("<html>", { status: 403, headers: { "cf-mitigated": "challenge" } });
		await expect(poll(answering(check), ask)).rejects.toMatchObject({ code: "challenge" });
	});

	test("names the host that cannot be reached", async () => {
		const down: Http = async () => {
			throw new TypeError("connection refused");
		};
		await expect(poll(down, ask)).rejects.toMatchObject({
			code: "network",
			message: "outlet.kz cannot be reached: connection refused",
		});
	});

	test("ends at its deadline, also while the body trickles in", async () => {
		const deadline = new AbortController();
		const trickling: Http = async () =>
			new Response(
				new ReadableStream({
					pull(controller) {
						deadline.abort();
						controller.error(new Error("aborted"));
					},
				}),
			);
		await expect(poll(trickling, { ...ask, signal: deadline.signal })).rejects.toMatchObject({ code: "timeout" });
	});

	test("stops reading a body at the limit", async () => {
		let sent = 0;
		const endless = new ReadableStream<Uint8Array>({
			pull(controller) {
				sent += 1024 * 1024;
				controller.enqueue(new Uint8Array(1024 * 1024));
			},
		});
		await expect(poll(answering(new Response(endless)), ask)).rejects.toMatchObject({ code: "too-large" });
		expect(sent).toBeLessThan(LIMITS.bytes + 4 * 1024 * 1024);
	});

	test.each([203])("reads a document of status %i, which a proxy has changed", async (status) => {
		expect(await poll(answering(new Response("<rss/>", { status })), ask)).toMatchObject({ kind: "document", status });
	});

	test.each([
		["over one kilobyte", "x".repeat(1025)],
		["that no header may hold", "\u00e9".repeat(3).replace(/./g, "\u0100")],
	])("keeps no validator %s", async (_, etag) => {
		const headers = new Map([["etag", etag]]);
		const response = new Response("<rss/>");
		Object.defineProperty(response, "headers", {
			value: { get: (name: string) => headers.get(name) ?? null, getSetCookie: () => [] },
		});
		expect(await poll(answering(response), ask)).not.toHaveProperty("etag");
	});

	test("gives the validators that a 304 brings, which replace those before", async () => {
		const answer = await poll(answering(new Response(null, { status: 304, headers: { etag: '"2"' } })), {
			...ask,
			etag: '"1"',
		});
		expect(answer).toMatchObject({ kind: "unchanged", etag: '"2"' });
	});

	test("says where the redirects for good lead, and not where others do", async () => {
		const for301 = await poll(
			answering(moved("/a"), moved("/b", 308), moved("/c", 302), moved("/d"), new Response("x")),
			ask,
		);
		expect(for301).toMatchObject({ url: "https://outlet.kz/d", moved: "https://outlet.kz/b" });
		expect(await poll(answering(moved("/a", 302), moved("/b"), new Response("x")), ask)).not.toHaveProperty("moved");
	});

	test("gives a cookie back within one chain of redirects, to the host that set it alone", async () => {
		const sent: (string | null)[] = [];
		const gate = (location: string, cookie: string) =>
			new Response(null, { status: 302, headers: { location, "set-cookie": cookie } });
		const answers = [
			gate(ask.url, "seen=1; Path=/; HttpOnly"),
			gate("https://other.kz/feed", "who=me"),
			new Response("x"),
		];
		const http: Http = async (request) => {
			sent.push(request.headers.get("cookie"));
			return answers.shift() ?? new Response(null, { status: 500 });
		};
		expect(await poll(http, ask)).not.toHaveProperty("moved");
		expect(sent).toEqual([null, "seen=1", null]);
		answers.push(new Response("x"));
		await poll(http, ask);
		expect(sent.at(-1)).toBeNull();
	});

	test("stops at once where an address redirects to itself and sets nothing", async () => {
		let asked = 0;
		const http: Http = async () => {
			asked++;
			return moved(ask.url, 302);
		};
		await expect(poll(http, ask)).rejects.toMatchObject({ code: "too-many-redirects" });
		expect(asked).toBe(1);
	});

	test("asks once more for an unpacked body where one is not packed as it says", async () => {
		const codings: (string | null)[] = [];
		const broken = () =>
			new Response(new ReadableStream({ start: (c) => c.error(new Error("Gzip decompression failed.")) }), {
				headers: { "content-encoding": "gzip" },
			});
		const http =
			(...answers: Response[]): Http =>
			async (request) => {
				codings.push(request.headers.get("accept-encoding"));
				return answers.shift() ?? broken();
			};
		expect(await poll(http(broken(), new Response("<rss/>")), ask)).toMatchObject({ kind: "document" });
		expect(codings).toEqual([null, "identity"]);
		await expect(poll(http(), ask)).rejects.toMatchObject({ code: "encoding" });
	});

	test("says of a connection that broke that the host was reached", async () => {
		const cut = new Response(new ReadableStream({ start: (c) => c.error(new Error("connection lost")) }));
		await expect(poll(answering(cut), ask)).rejects.toMatchObject({
			code: "network",
			message: "outlet.kz broke off while it answered: connection lost",
		});
	});

	test("tells no name and no password of an address", async () => {
		const failure = await poll(answering(moved("https://user:S3CRET@outlet.kz/")), ask).catch(
			(error: unknown) => error,
		);
		expect(String(failure)).not.toContain("S3CRET");
	});
});
