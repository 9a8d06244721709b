import { describe, expect, test } from "vitest";
import { DAY, HOUR, type Instant, shift } from "../../src/model/instant.ts";
import type { SourceState } from "../../src/model/shard.ts";
import type { Source } from "../../src/model/source.ts";
import { refresh } from "../../src/runs/refresh.ts";
import { readShard, shardOf } from "../../src/store/shards.ts";
import { memoryStore } from "../fakes/store.ts";

const NOW = "2024-11-06T06:00:00.000Z";
const SOURCE: Source = {
	id: "daily",
	name: "Daily",
	homepage: "https://daily.kz/",
	feed: "https://daily.kz/feed",
	language: "en",
	country: "KZ",
	publisher: "daily",
	owner: "private",
	timeZone: "Asia/Almaty",
};

/** A document of items that are kept, so many, each of a day so long ago. */
function listing(count: number, daysAgo: (n: number) => number): string {
	const items = Array.from({ length: count }, (_, n) => {
		const date = new Date(Date.parse(NOW) - daysAgo(n) * DAY).toUTCString();
		return `<item><title>Tokayev receives the ambassador of France number ${n}</title><link>https://daily.kz/${n}</link><pubDate>${date}</pubDate></item>`;
	});
	return `<rss version="2.0"><channel><title>Daily</title>${items.join("")}</channel></rss>`;
}

/** Polls of the source, which lists the same all along and answers 304 to whoever has its validator. */
function outlet(document: string) {
	const store = memoryStore();
	const asked: (string | null)[] = [];
	const poll = async (now: Instant, works = true): Promise<SourceState & { readonly keys: readonly string[] }> => {
		const http = async (request: Request): Promise<Response> => {
			asked.push(request.headers.get("if-none-match"));
			if (!works) return new Response("", { status: 500 });
			if (request.headers.has("if-none-match")) return new Response(null, { status: 304 });
			return new Response(document, { headers: { "content-type": "application/rss+xml", etag: '"1"' } });
		};
		const ports = { store, http, clock: () => now, log: () => {} };
		await refresh(ports, { sources: [SOURCE], now, polls: 40, userAgent: "Elshi/test" });
		const held = await readShard(store, shardOf("daily"));
		const state = held.kind === "value" ? held.value.sources.daily : undefined;
		if (held.kind !== "value" || state === undefined) throw new Error("the shard was not written");
		return { ...state, keys: held.value.reports.map(({ key }) => key) };
	};
	return { poll, asked };
}

describe("what a source lists beyond its share of a poll", () => {
	test("is taken at the next polls, though its server says that nothing changed", async () => {
		const { poll, asked } = outlet(listing(250, () => 0.5));
		const first = await poll(NOW);
		expect(first.keys).toHaveLength(100);
		expect(first).toMatchObject({ held: 150 });
		expect(first.seen).toHaveLength(100);
		expect((await poll(shift(NOW, HOUR))).keys).toHaveLength(200);
		const last = await poll(shift(NOW, 2 * HOUR));
		expect(new Set(last.keys).size).toBe(250);
		expect(last).not.toHaveProperty("held");
		expect(last.etag).toBe('"1"');
		await poll(shift(NOW, 3 * HOUR));
		expect(asked).toEqual([null, null, null, '"1"']);
	});

	test("is as old as it was at the first of these polls", async () => {
		const { poll } = outlet(listing(180, (n) => 1 + n / 4));
		expect((await poll(NOW)).keys).toHaveLength(100);
		const second = await poll(shift(NOW, HOUR));
		expect(second.lastPoll).not.toHaveProperty("error");
		expect(second.keys).toHaveLength(180);
	});

	test("waits through a poll that fails", async () => {
		const { poll } = outlet(listing(180, (n) => 1 + n / 4));
		await poll(NOW);
		expect(await poll(shift(NOW, HOUR), false)).toMatchObject({ failures: 1, held: 80 });
		expect((await poll(shift(NOW, 3 * HOUR))).keys).toHaveLength(180);
	});

	test("waits for days where there is more than publishing can take, and none leaves before it could", async () => {
		const { poll } = outlet(listing(600, () => 0.5));
		for (let hour = 0; hour < 6; hour++) await poll(shift(NOW, hour * HOUR));
		const full = await poll(shift(NOW, 6 * HOUR));
		expect(full.keys).toHaveLength(400);
		expect(full).toMatchObject({ held: 200 });
		const later = await poll(shift(NOW, 4 * DAY + HOUR));
		expect(later.keys).toHaveLength(400);
		expect(later.keys.filter((key) => !full.keys.includes(key))).toHaveLength(100);
	});
});
