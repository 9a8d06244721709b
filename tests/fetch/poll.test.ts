import { describe, expect, it } from "vitest";
import { HttpFailure, poll } from "../../src/fetch/poll.ts";
import { LIMITS } from "../../src/model/limits.ts";
import type { Http } from "../../src/ports.ts";

const ask = { url: "https://outlet.kz/feed", userAgent: "Elshi/test", signal: new AbortController().signal };
const answering =
	(...responses: Response[]): Http =>
	async () =>
		responses.shift() ?? new Response(null, { status: 500 });
const moved = (location: string, status = 301) => new Response(null, { status, headers: { location } });

describe("a poll", () => {
	it("says who asks and what it would rather have", async () => {
		let sent: Request | undefined;
		await poll(async (request) => {
			sent = request;
			return new Response("<rss/>");
		}, ask);
		expect(sent?.headers.get("user-agent")).toBe("Elshi/test");
		expect(sent?.headers.get("accept")).toMatch(/^application\/rss\+xml/);
		expect(sent?.redirect).toBe("manual");
	});

	it("sends validators back byte for byte", async () => {
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

	it("gives the bytes, the type and the validators of a document", async () => {
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

	it("takes 304 as unchanged only where it asked conditionally", async () => {
		const unchanged = () => answering(new Response(null, { status: 304 }));
		expect(await poll(unchanged(), { ...ask, etag: '"1"' })).toMatchObject({ kind: "unchanged", status: 304 });
		await expect(poll(unchanged(), ask)).rejects.toMatchObject({ code: "http-status", status: 304 });
	});

	it("follows redirects, also relative ones, and reports where it arrived", async () => {
		const document = await poll(
			answering(moved("/rss"), moved("https://www.outlet.kz/rss.xml", 307), new Response("x")),
			ask,
		);
		expect(document.url).toBe("https://www.outlet.kz/rss.xml");
	});

	it("stops following after a few redirects", async () => {
		await expect(poll(async () => moved("/again", 302), ask)).rejects.toMatchObject({ code: "too-many-redirects" });
	});

	it.each(["http://127.0.0.1/", "http://169.254.169.254/latest", "file:///etc/passwd", "http://"])(
		"never follows a redirect to %s",
		async (location) => {
			await expect(poll(answering(moved(location)), ask)).rejects.toMatchObject({ code: "unsafe-address" });
		},
	);

	it("names the status of a refusal and how long the server wants to be left alone", async () => {
		const refused = new Response("slow down", { status: 429, headers: { "retry-after": "120" } });
		const failure = await poll(answering(refused), ask).catch((error: unknown) => error);
		expect(failure).toBeInstanceOf(HttpFailure);
		expect(failure).toMatchObject({
			code: "http-status",
			status: 429,
			wait: 120_000,
			message: "outlet.kz answered 429",
		});
	});

	it("tells a browser check from a plain refusal", async () => {
		const check = new Response("<html>", { status: 403, headers: { "cf-mitigated": "challenge" } });
		await expect(poll(answering(check), ask)).rejects.toMatchObject({ code: "challenge" });
	});

	it("names the host that cannot be reached", async () => {
		const down: Http = async () => {
			throw new TypeError("connection refused");
		};
		await expect(poll(down, ask)).rejects.toMatchObject({
			code: "network",
			message: "outlet.kz cannot be reached: connection refused",
		});
	});

	it("ends at its deadline, also while the body trickles in", async () => {
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

	it("stops reading a body at the limit", async () => {
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
});
