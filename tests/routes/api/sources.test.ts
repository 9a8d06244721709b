import { describe, expect, test } from "vitest";
import { DAY, shift } from "../../../src/model/instant.ts";
import { refreshShard } from "../../../src/runs/refresh.ts";
import { KEYS } from "../../../src/store/keys.ts";
import { shardOf } from "../../../src/store/shards.ts";
import { siteOf } from "../../samples/site.ts";
import { frontOf, sourceOf, storyOf } from "../../samples/stories.ts";

const START = "2024-11-04T08:00:00.000Z";
const HERALD = sourceOf("herald");
const FEED = `<rss version="2.0"><channel><title>Herald</title><item><title>Minister meets envoy</title>
	<link>https://herald.example/1</link><pubDate>Mon, 04 Nov 2024 07:00:00 GMT</pubDate></item></channel></rss>`;

/** A site whose source was polled once a day, and failed on the second of three. */
async function siteAfterPolls() {
	const site = await siteOf(frontOf([storyOf("paris")]), { sources: [HERALD] });
	for (const [day, body] of [FEED, undefined, FEED].entries()) {
		const now = shift(START, day * DAY);
		const http = async (): Promise<Response> => new Response(body ?? null, { status: body === undefined ? 500 : 200 });
		const ports = { store: site.store, http, clock: () => now, log: () => undefined };
		await refreshShard(shardOf("herald"), ports, { sources: [HERALD], now, userAgent: "test", polls: 1 });
	}
	return site;
}

describe("/sources/ID", () => {
	test("says how the polls of each day went", async () => {
		const { app } = await siteAfterPolls();
		const response = await app.request("/api/v1/sources/herald");
		expect(response.status).toBe(200);
		expect(response.headers.get("last-modified")).toBe("Wed, 06 Nov 2024 08:00:00 GMT");
		expect(await response.json()).toMatchObject({
			id: "herald",
			polled: true,
			condition: "well",
			lastSuccess: shift(START, 2 * DAY),
			lastPoll: shift(START, 2 * DAY),
			nextPoll: expect.stringMatching(/^2024-11-06T/),
			feed: "http://localhost/source/herald.rss",
			failures: 0,
			healthByDay: [
				{ day: "2024-11-04", polls: 1, failed: 0, fresh: 1 },
				{ day: "2024-11-05", polls: 1, failed: 1, fresh: 0, error: "http-status" },
				{ day: "2024-11-06", polls: 1, failed: 0, fresh: 0 },
			],
		});
	});

	test("is the same document until the source is polled again", async () => {
		const { app } = await siteAfterPolls();
		const first = await app.request("/api/v1/sources/herald");
		const headers = { "If-None-Match": first.headers.get("etag") ?? "" };
		expect((await app.request("/api/v1/sources/herald", { headers })).status).toBe(304);
	});

	test("knows a default source that is switched off, and no other", async () => {
		const { app } = await siteAfterPolls();
		expect(await (await app.request("/api/v1/sources/tass-ru")).json()).toMatchObject({
			polled: false,
			healthByDay: [],
		});
		for (const id of ["nobody", "constructor"]) expect((await app.request(`/api/v1/sources/${id}`)).status).toBe(404);
	});

	test("says so where the shard cannot be read, and is good for a minute", async () => {
		const { app, world } = await siteAfterPolls();
		const key = KEYS.shard(shardOf("herald"));
		world.damaged.add(key);
		const response = await app.request("/api/v1/sources/herald");
		expect(response.headers.get("cache-control")).toBe("public, max-age=60");
		expect(await response.json()).toMatchObject({ id: "herald", healthByDay: [], unread: [key] });
	});
});
