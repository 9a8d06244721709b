import { describe, expect, it } from "vitest";
import { facetsFor } from "../../src/channels/facets.ts";
import { EVERYTHING } from "../../src/channels/selection.ts";
import { HOUR, shift } from "../../src/model/instant.ts";
import { push } from "../../src/push/push.ts";
import type { PushSettings } from "../../src/push/settings.ts";
import { memoryStore } from "../fakes/store.ts";
import { frontOf, sourceOf, storyOf } from "../samples/stories.ts";

const START = "2024-11-04T00:00:00.000Z";
const PARIS = storyOf("paris", { published: shift(START, HOUR) });
const BAKU = storyOf("baku", { published: shift(START, 2 * HOUR) });
const WEBHOOK: PushSettings = {
	origin: "https://elshi.example",
	selection: EVERYTHING,
	ui: undefined,
	webhook: { url: "https://receiver.example/hook", secret: "secret", every: "story" },
};
const TELEGRAM: PushSettings = {
	origin: "https://elshi.example",
	selection: EVERYTHING,
	ui: undefined,
	telegram: { token: "123:abc", chat: "@channel", every: "story" },
};

type Reply = number | "lost";

/** A receiver that answers as told, then with 200, and the runs that push to it. */
function world(settings: PushSettings, ...replies: Reply[]) {
	const store = memoryStore();
	const requests: Request[] = [];
	const logged: unknown[] = [];
	const sources = new Map([["herald", sourceOf("herald")]]);
	const http = async (request: Request): Promise<Response> => {
		requests.push(request.clone());
		const reply = replies.shift() ?? 200;
		if (reply === "lost") throw new Error(`the connection to ${request.url} was lost`);
		return new Response(null, { status: reply });
	};
	const run = (now: string, ...stories: readonly (typeof PARIS)[]) =>
		push(frontOf(stories, { at: now }), {
			store,
			http,
			log: (event, facts) => logged.push([event, facts]),
			now,
			settings,
			sources,
			facets: facetsFor(sources),
		});
	const ids = () => requests.map((request) => request.headers.get("webhook-id"));
	return { run, requests, ids, logged, store };
}

describe("a receiver that cannot be reached", () => {
	it("is told of in the log without the secret in its address", async () => {
		const { run, logged } = world(TELEGRAM, "lost");
		await run(START);
		await run(shift(START, 3 * HOUR), PARIS);
		expect(JSON.stringify(logged)).toContain("the connection to https://api.telegram.org/… was lost");
		expect(JSON.stringify(logged)).not.toContain("123:abc");
	});
});

describe("a webhook", () => {
	it("gets nothing of what was there before it was configured", async () => {
		const { run, requests } = world(WEBHOOK);
		await run(shift(START, 3 * HOUR), PARIS);
		await run(shift(START, 4 * HOUR), PARIS);
		expect(requests).toHaveLength(0);
	});

	it("gets what its outlet dates before the receiver was configured, where it is seen after", async () => {
		const { run, ids } = world(WEBHOOK);
		const late = storyOf("late", { published: shift(START, -6 * HOUR), firstSeen: shift(START, HOUR) });
		await run(START);
		await run(shift(START, HOUR), late);
		expect(ids()).toEqual([`urn:elshi:story:${late.id}`]);
	});

	it("gets each new story once, oldest first", async () => {
		const { run, ids } = world(WEBHOOK);
		await run(START);
		await run(shift(START, 3 * HOUR), BAKU, PARIS);
		await run(shift(START, 4 * HOUR), BAKU, PARIS);
		expect(ids()).toEqual(["urn:elshi:story:2024-11-04-paris", "urn:elshi:story:2024-11-04-baku"]);
	});

	it("gets what it refused again, but not before a while", async () => {
		const { run, ids } = world(WEBHOOK, 503);
		await run(START);
		await run(shift(START, 3 * HOUR), PARIS);
		await run(shift(START, 3 * HOUR + 60_000), PARIS);
		expect(ids()).toHaveLength(1);
		await run(shift(START, 4 * HOUR), PARIS);
		expect(ids()).toEqual(["urn:elshi:story:2024-11-04-paris", "urn:elshi:story:2024-11-04-paris"]);
	});

	it("is left alone longer after each refusal", async () => {
		const { run, requests } = world(WEBHOOK, 500, 500, 500);
		await run(START);
		for (let minutes = 180; minutes <= 180 + 120; minutes += 15) await run(shift(START, minutes * 60_000), PARIS);
		// After 15, then 30, then 60 minutes.
		expect(requests).toHaveLength(4);
	});

	it("can check the signature by Standard Webhooks", async () => {
		const { run, requests } = world(WEBHOOK);
		await run(START);
		await run(shift(START, 3 * HOUR), PARIS);
		const [request] = requests;
		const key = new TextEncoder().encode("secret");
		const hmac = { name: "HMAC", hash: "SHA-256" };
		const secret = await crypto.subtle.importKey("raw", key, hmac, false, ["verify"]);
		const signed = `${request?.headers.get("webhook-id")}.${request?.headers.get("webhook-timestamp")}.${await request?.text()}`;
		const given = request?.headers.get("webhook-signature") ?? "";
		const bytes = Uint8Array.from(atob(given.replace("v1,", "")), (c) => c.charCodeAt(0));
		expect(await crypto.subtle.verify("HMAC", secret, bytes, new TextEncoder().encode(signed))).toBe(true);
	});

	it("gets a digest once the day is over", async () => {
		const { run, ids } = world({ ...WEBHOOK, webhook: { url: "https://receiver.example/", every: "daily" } });
		await run(START);
		await run(shift(START, 12 * HOUR), BAKU, PARIS);
		expect(ids()).toHaveLength(0);
		await run(shift(START, 25 * HOUR), BAKU, PARIS);
		await run(shift(START, 26 * HOUR), BAKU, PARIS);
		expect(ids()).toEqual(["urn:elshi:digest:daily:2024-11-04"]);
	});
});

describe("a Telegram chat", () => {
	it("gets a message with title and link", async () => {
		const { run, requests } = world(TELEGRAM);
		await run(START);
		await run(shift(START, 3 * HOUR), PARIS);
		const [request] = requests;
		expect(request?.url).toBe("https://api.telegram.org/bot123:abc/sendMessage");
		const message = await request?.json<{ chat_id: string; text: string }>();
		expect(message?.chat_id).toBe("@channel");
		expect(message?.text).toContain('<a href="https://herald.example/paris">President travels to Paris');
	});

	it("never gets a story twice, even where its answer was lost", async () => {
		const { run, requests } = world(TELEGRAM, "lost");
		await run(START);
		await run(shift(START, 3 * HOUR), PARIS);
		await run(shift(START, 9 * HOUR), PARIS);
		expect(requests).toHaveLength(1);
	});

	it("never gets a story twice where the run died after sending", async () => {
		const { run, requests, store } = world(TELEGRAM);
		await run(START);
		const put = store.put.bind(store);
		store.put = async (key, value) => {
			if (requests.length > 0) throw new Error("the run died");
			await put(key, value);
		};
		await run(shift(START, 3 * HOUR), PARIS);
		await run(shift(START, 9 * HOUR), PARIS);
		expect(requests).toHaveLength(1);
	});
});

describe("a hub", () => {
	const HUB: PushSettings = {
		origin: "https://elshi.example",
		selection: EVERYTHING,
		ui: undefined,
		hub: "https://hub.example/",
	};

	it("is told which feeds changed, and only when they did", async () => {
		const { run, requests } = world(HUB);
		await run(START, PARIS);
		await run(shift(START, 3 * HOUR), PARIS);
		expect(requests).toHaveLength(1);
		await run(shift(START, 4 * HOUR), BAKU, PARIS);
		const body = new URLSearchParams(await requests[1]?.text());
		expect(body.get("hub.mode")).toBe("publish");
		expect(body.getAll("hub.url")).toContain("https://elshi.example/feed.rss");
		expect(body.getAll("hub.url")).toContain("https://elshi.example/partner/fr.atom");
	});

	it("is told of what is seen late, and of what is withdrawn", async () => {
		const { run, requests } = world(HUB);
		const late = storyOf("late", { published: shift(START, HOUR), firstSeen: shift(START, 3 * HOUR) });
		await run(shift(START, 2 * HOUR), BAKU);
		await run(shift(START, 3 * HOUR), BAKU, late);
		await run(shift(START, 4 * HOUR), BAKU, { ...late, withdrawn: true, changed: shift(START, 4 * HOUR) });
		expect(requests).toHaveLength(3);
	});

	it("is told again after it could not be reached", async () => {
		const { run, requests } = world(HUB, "lost");
		await run(START, PARIS);
		await run(shift(START, HOUR), PARIS);
		expect(requests).toHaveLength(2);
	});
});
