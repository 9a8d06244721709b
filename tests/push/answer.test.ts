import { afterEach, describe, expect, test, vi } from "vitest";
import type { Http } from "../../src/ports.ts";
import { ask, type Judge, passing, type ReceiverAnswer } from "../../src/push/answer.ts";

const NOW = "2024-11-04T00:00:00.000Z";
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const asked = (http: Http, url = "https://hook.example/", judge: Judge = () => undefined): Promise<ReceiverAnswer> =>
	ask(new Request(url, { method: "POST", body: "{}" }), {
		http,
		now: NOW,
		judge,
		secrets: ["hush", "x", "longer-hush"],
	});
const answered = (body: BodyInit | null, init: ResponseInit = {}): Promise<ReceiverAnswer> =>
	asked(async () => new Response(body, init));

describe("what a status means", () => {
	test.each([
		[200, { kind: "taken" }],
		[204, { kind: "taken" }],
		[299, { kind: "taken" }],
		[300, { kind: "receiver", isFinal: false }],
		[301, { kind: "receiver", isFinal: false }],
		[400, { kind: "message" }],
		[401, { kind: "receiver", isFinal: false }],
		[404, { kind: "receiver", isFinal: false }],
		[408, { kind: "passing", wait: 0 }],
		[409, { kind: "passing", wait: 0 }],
		[410, { kind: "receiver", isFinal: true }],
		[413, { kind: "message" }],
		[422, { kind: "message" }],
		[425, { kind: "passing", wait: 0 }],
		[429, { kind: "passing", wait: 0 }],
		[499, { kind: "receiver", isFinal: false }],
		[500, { kind: "passing", wait: 0 }],
		[599, { kind: "passing", wait: 0 }],
	])("%i: %j", async (status, verdict) => {
		expect(await answered(null, { status })).toEqual({ text: `HTTP ${status}`, verdict });
	});

	test("is what the receiver's own judge says of it, if it says anything", async () => {
		const judge: Judge = (status, body) => (status === 400 && body === "busy" ? passing(5) : undefined);
		const judged = (body: string) =>
			asked(async () => new Response(body, { status: 400 }), "https://hook.example/", judge);
		expect((await judged("busy")).verdict).toEqual({ kind: "passing", wait: 5 });
		expect((await judged("bad")).verdict).toEqual({ kind: "message" });
	});
});

describe("how long a receiver is left alone", () => {
	test.each([
		["60", MINUTE],
		[" 60 ", MINUTE],
		["0", 0],
		["172800", DAY],
		["-5", 0],
		["soon", 0],
		["60 s", 0],
		["1.5", 0],
		["Mon, 04 Nov 2024 00:10:00 GMT", 10 * MINUTE],
		["Sun, 03 Nov 2024 00:00:00 GMT", 0],
		["Mon, 04 Nov 2030 00:00:00 GMT", DAY],
	])("by Retry-After: %s is %i ms", async (header, wait) => {
		const { verdict } = await answered(null, { status: 503, headers: { "retry-after": header } });
		expect(verdict).toEqual({ kind: "passing", wait });
	});

	test("is at most a day, and never less than nothing", () => {
		expect([passing(-1), passing(7), passing(DAY), passing(DAY + 1)]).toEqual(
			[0, 7, DAY, DAY].map((wait) => ({ kind: "passing", wait })),
		);
	});
});

describe("what an answer says", () => {
	test.each([
		["plain words", "plain words"],
		['{"description":"of Telegram","message":"m"}', "of Telegram"],
		['{"description":7,"message":"of Resend","error":"e"}', "of Resend"],
		['{"error":"of others"}', "of others"],
		['{"error":{"code":1}}', '{"error":{"code":1}}'],
		["null", "null"],
		["7", "7"],
		["two\n lines", "two lines"],
		["\u001b[31mred\u001b[0m \u001b]0;title\u0007and\u001b]8;;x\u001b\\ more\u001bc.", "red and more."],
		["\u001b]0;title", ""],
		["a\u0007b\u202ec", "abc"],
	])("of %j is %j", async (body, words) => {
		expect((await answered(body, { status: 400 })).text).toBe(`HTTP 400: ${words}`.trimEnd());
	});

	test("is where it leads, where it has no words", async () => {
		const moved = { status: 301, headers: { location: "https://new.example/" } };
		expect((await answered(null, moved)).text).toBe("HTTP 301: https://new.example/");
		expect((await answered("gone there", moved)).text).toBe("HTTP 301: gone there");
	});

	test("shows no secret, the longest first, and no single letter for one", async () => {
		expect((await answered("hush, longer-hush, hushed, x")).text).toBe("HTTP 200: …, …, …ed, x");
	});

	test("shows nothing of the address but its host", async () => {
		const echo: Http = async ({ url }) => new Response(`no ${url}, no /bot1/send`);
		expect((await asked(echo, "https://hook.example/bot1/send?key=k")).text).toBe(
			"HTTP 200: no https://hook.example/…, no /…",
		);
		expect((await asked(echo, "https://hook.example/")).text).toBe("HTTP 200: no https://hook.example/, no /bot1/send");
	});

	test("shows no part of the address that is long enough to be a key, in whatever form", async () => {
		const address = "https://hook.example/services/T000%2DB000/4f9a8b7c?key=S3CRET78&type=a";
		const echo: Http = async () => new Response("no T000-B000, no 4f9a8b7c, no S3CRET78, type=a, services");
		expect((await asked(echo, address)).text).toBe("HTTP 200: no …, no …, no …, type=a, …");
		const html: Http = async ({ url }) => new Response(`<p>${url.replaceAll("&", "&amp;")}`);
		expect((await asked(html, address)).text).toBe("HTTP 200: <p>https://hook.example/…");
	});

	test("shows words that stand in the address, too, where they are short", async () => {
		const echo: Http = async () => new Response("no news in en for desk");
		expect((await asked(echo, "https://hook.example/desk/news/x?lang=en")).text).toBe(
			"HTTP 200: no news in en for desk",
		);
	});

	test("shows no part of an address whose escapes are wrong", async () => {
		const echo: Http = async () => new Response("no 100%-4f9a8b7c here");
		expect((await asked(echo, "https://hook.example/send/100%-4f9a8b7c")).text).toBe("HTTP 200: no … here");
	});

	test("is cut at two hundred letters, and tears no pair", async () => {
		const cut = async (body: string) => (await answered(body)).text;
		const head = "HTTP 200: ";
		expect(await cut("a".repeat(190))).toBe(head + "a".repeat(190));
		expect(await cut("a".repeat(191))).toBe(`${head}${"a".repeat(189)}…`);
		expect((await cut(`${"a".repeat(188)}👩👩`)).isWellFormed()).toBe(true);
	});

	test("is read to its end if it is short, in whatever pieces it comes, and no further than 16 KiB", async () => {
		const bytes = new TextEncoder().encode("Қазақстан");
		const inPieces = new ReadableStream<Uint8Array>({
			start(controller) {
				for (const byte of bytes) controller.enqueue(new Uint8Array([byte]));
				controller.enqueue(new Uint8Array([0xd2]));
				controller.close();
			},
		});
		expect((await answered(inPieces)).text).toBe("HTTP 200: Қазақстан\ufffd");
		let pulled = 0;
		let isCancelled = false;
		const endless = new ReadableStream<Uint8Array>(
			{
				pull(controller) {
					pulled++;
					controller.enqueue(new TextEncoder().encode("y".repeat(1024)));
				},
				cancel() {
					isCancelled = true;
				},
			},
			{ highWaterMark: 0 },
		);
		expect((await answered(endless)).verdict).toEqual({ kind: "taken" });
		expect([pulled, isCancelled]).toEqual([16, true]);
	});
});

describe("no answer", () => {
	afterEach(() => void vi.restoreAllMocks());

	test("is passing trouble, whose words show no secret", async () => {
		const cut: Http = async ({ url }) => Promise.reject(new Error(`no connection to ${url} with hush`));
		expect(await asked(cut, "https://hook.example/bot1")).toEqual({
			text: "Error: no connection to https://hook.example/… with …",
			verdict: { kind: "passing", wait: 0 },
		});
	});

	test("within ten seconds is passing trouble", async () => {
		const deadlines: number[] = [];
		vi.spyOn(AbortSignal, "timeout").mockImplementation((milliseconds) => {
			deadlines.push(milliseconds);
			return AbortSignal.abort(new Error("no answer came in time"));
		});
		const slow: Http = async ({ signal }) => {
			signal.throwIfAborted();
			return new Response();
		};
		expect(await asked(slow)).toEqual({
			text: "Error: no answer came in time",
			verdict: { kind: "passing", wait: 0 },
		});
		expect(deadlines).toEqual([10_000]);
	});

	test("says where the platform lets nobody be asked any more", async () => {
		const spent: Http = async () => Promise.reject(new Error("Too many subrequests by single Worker invocation."));
		expect((await asked(spent)).verdict).toEqual({ kind: "spent" });
	});

	test("after a status that took the message leaves it taken, and after another is trouble", async () => {
		const broken =
			(status: number): Http =>
			async () =>
				new Response(
					new ReadableStream({
						pull(controller) {
							controller.error(new Error("the connection was cut"));
						},
					}),
					{ status },
				);
		expect(await asked(broken(200))).toEqual({ text: "HTTP 200", verdict: { kind: "taken" } });
		expect(await asked(broken(400))).toEqual({
			text: "Error: the connection was cut",
			verdict: { kind: "passing", wait: 0 },
		});
	});
});
