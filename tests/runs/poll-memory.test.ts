import { describe, expect, test } from "vitest";
import { DAY, EPOCH, HOUR, type Instant, shift } from "../../src/model/instant.ts";
import type { Shard, SourceState } from "../../src/model/shard.ts";
import type { Source } from "../../src/model/source.ts";
import type { Http } from "../../src/ports.ts";
import { refresh, refreshShard } from "../../src/runs/refresh.ts";
import { FEWEST_SHARDS, readShard, shardOf, writeShard } from "../../src/store/shards.ts";
import { memoryStore } from "../fakes/store.ts";

const NOW = "2024-11-06T06:00:00.000Z";

function outlet(id: string, feed = `https://${id}.kz/feed`): Source {
	const homepage = `https://${id}.kz/`;
	const about = { language: "en", country: "KZ", publisher: id, owner: "private", timeZone: "Asia/Almaty" } as const;
	return { id, name: id, homepage, feed, ...about };
}
const item = (n: number, date = "Tue, 05 Nov 2024 10:00:00 GMT"): string =>
	`<item><title>Tokayev receives the ambassador of France number ${n}</title><link>https://daily.kz/${n}</link><pubDate>${date}</pubDate></item>`;
const rss = (...items: string[]): string =>
	`<rss version="2.0"><channel><title>Daily</title>${items.join("")}</channel></rss>`;

/** Polls of sources at moments, by a web that sees each request. */
class Polls {
	readonly store = memoryStore();
	readonly asked: Request[] = [];
	readonly sources: readonly Source[];
	readonly #answer: (request: Request, at: Instant) => Response;

	constructor(answer: (request: Request, at: Instant) => Response, sources: readonly Source[] = [outlet("daily")]) {
		this.sources = sources;
		this.#answer = answer;
	}

	async at(now: Instant): Promise<SourceState | undefined> {
		const http: Http = async (request) => {
			this.asked.push(request);
			return this.#answer(request, now);
		};
		const ports = { store: this.store, http, clock: () => now, log: () => {} };
		await refresh(ports, { sources: this.sources, now, polls: 40, userAgent: "Elshi/test" });
		return this.state();
	}

	async state(id = "daily"): Promise<SourceState | undefined> {
		return (await this.shard(id)).sources[id];
	}

	async shard(id = "daily"): Promise<Shard> {
		const held = await readShard(this.store, shardOf(id));
		return held.kind === "value" ? held.value : { at: EPOCH, sources: {}, reports: [] };
	}

	put(shard: Shard): Promise<void> {
		return writeShard(this.store, shardOf("daily"), shard, { kind: "absent" });
	}

	conditions(): (string | null)[] {
		return this.asked.map(({ headers }) => headers.get("if-none-match") ?? headers.get("if-modified-since"));
	}
}
const whole = (body: string, headers: Record<string, string> = {}) =>
	new Response(body, { headers: { etag: '"1"', ...headers } });

describe("what is remembered of a poll", () => {
	test.each([
		["was cut", rss(item(1), item(2)).slice(0, -60), "truncated"],
		["has no items", rss(), "no-items"],
	])("is no validator and no digest of a document that %s", async (_, body, note) => {
		const polls = new Polls(() => whole(body, { "last-modified": "Tue, 05 Nov 2024 10:00:00 GMT" }));
		const state = await polls.at(NOW);
		expect(state).toMatchObject({ lacks: [{ code: note, count: 1 }] });
		expect(Object.keys(state ?? {})).not.toEqual(expect.arrayContaining(["etag"]));
		for (const field of ["etag", "lastModified", "digest"]) expect(state).not.toHaveProperty(field);
		await polls.at(shift(NOW, HOUR));
		expect(polls.conditions()).toEqual([null, null]);
	});

	test("is the rest of a document that was cut, once it comes whole", async () => {
		const all = rss(item(1), item(2), item(3));
		const polls = new Polls((request, at) => {
			if (request.headers.has("if-none-match")) return new Response(null, { status: 304 });
			return whole(at === NOW ? all.slice(0, all.indexOf("</item>") + 12) : all);
		});
		await polls.at(NOW);
		const state = await polls.at(shift(NOW, HOUR));
		expect((await polls.shard()).reports).toHaveLength(3);
		expect(state).not.toHaveProperty("lacks");
		expect(state?.etag).toBe('"1"');
	});

	test("is what a 304 says of the document", async () => {
		const polls = new Polls((request) =>
			request.headers.has("if-none-match")
				? new Response(null, { status: 304, headers: { etag: '"2"' } })
				: whole(rss(item(1))),
		);
		await polls.at(NOW);
		await polls.at(shift(NOW, HOUR));
		await polls.at(shift(NOW, 2 * HOUR));
		expect(polls.conditions()).toEqual([null, '"1"', '"2"']);
	});

	test("is not sent after a failure, which it may be the reason of", async () => {
		const polls = new Polls((request) =>
			request.headers.has("if-none-match") ? new Response(null, { status: 431 }) : whole(rss(item(1))),
		);
		await polls.at(NOW);
		expect(await polls.at(shift(NOW, HOUR))).toMatchObject({ failures: 1 });
		expect(await polls.at(shift(NOW, 3 * HOUR))).toMatchObject({ failures: 0 });
		expect(polls.conditions()).toEqual([null, '"1"', null]);
	});

	test("is left unsaid once a server has said for days that nothing changed", async () => {
		const polls = new Polls((request, at) => {
			if (request.headers.has("if-none-match")) return new Response(null, { status: 304 });
			return whole(at === NOW ? rss(item(1)) : rss(item(2, new Date(at).toUTCString()), item(1)));
		});
		for (let day = 0; day <= 6; day++) await polls.at(shift(NOW, day * DAY));
		expect(polls.conditions()).toEqual([null, '"1"', '"1"', null, '"1"', '"1"', null]);
		expect((await polls.shard()).reports).toHaveLength(2);
		expect((await polls.state())?.newest).toBe(shift(NOW, 6 * DAY));
	});

	test("is the newest date of an article, and never an older one", async () => {
		const polls = new Polls((_, at) =>
			whole(rss(item(1, at === NOW ? "Tue, 05 Nov 2024 10:00:00 GMT" : "Mon, 04 Nov 2024 10:00:00 GMT"))),
		);
		await polls.at(NOW);
		expect(await polls.at(shift(NOW, HOUR))).toMatchObject({ newest: "2024-11-05T10:00:00.000Z" });
	});
});

describe("a feed that moved for good", () => {
	const moved = (location: string) => new Response(null, { status: 301, headers: { location } });

	test("is asked where it is, until that fails", async () => {
		const polls = new Polls(({ url }, at) => {
			if (url.endsWith("/feed")) return moved("https://daily.kz/new.xml");
			return at === shift(NOW, 2 * HOUR) ? new Response("gone", { status: 404 }) : whole(rss(item(1)));
		});
		const state = await polls.at(NOW);
		expect(state?.moved).toEqual({ from: "https://daily.kz/feed", to: "https://daily.kz/new.xml" });
		await polls.at(shift(NOW, HOUR));
		expect(await polls.at(shift(NOW, 2 * HOUR))).not.toHaveProperty("moved");
		await polls.at(shift(NOW, 8 * HOUR));
		expect(polls.asked.map(({ url }) => new URL(url).pathname)).toEqual([
			"/feed",
			"/new.xml",
			"/new.xml",
			"/new.xml",
			"/feed",
			"/new.xml",
		]);
	});

	test("is not believed to have moved to where no feed is", async () => {
		const polls = new Polls(({ url }) =>
			url.endsWith("/feed") ? moved("https://daily.kz/") : new Response("<html></html>"),
		);
		expect(await polls.at(NOW)).not.toHaveProperty("moved");
	});

	test("is asked at its new address where the operator gave it one", async () => {
		const polls = new Polls(({ url }) =>
			url.endsWith("/feed") ? moved("https://daily.kz/new.xml") : whole(rss(item(1))),
		);
		await polls.at(NOW);
		const other = new Polls(() => whole(rss(item(1))), [outlet("daily", "https://daily.kz/other")]);
		await other.put(await polls.shard());
		await other.at(shift(NOW, HOUR));
		expect(other.asked.map(({ url }) => url)).toEqual(["https://daily.kz/other"]);
	});
});

describe("a feed that is gone", () => {
	test("is asked after once a month, and at once where it has another address", async () => {
		const polls = new Polls(() => new Response("gone", { status: 410 }));
		expect(await polls.at(NOW)).toMatchObject({
			gone: { feed: "https://daily.kz/feed", at: NOW },
			nextPoll: shift(NOW, 30 * DAY),
		});
		for (const days of [1, 7, 14, 29]) await polls.at(shift(NOW, days * DAY));
		expect(polls.asked).toHaveLength(1);
		const other = new Polls(() => whole(rss(item(1))), [outlet("daily", "https://daily.kz/other")]);
		await other.put(await polls.shard());
		expect(await other.at(shift(NOW, 29 * DAY))).not.toHaveProperty("gone");
		expect(other.asked).toHaveLength(1);
	});
});

describe("a host that orders us to wait", () => {
	const sources = Array.from({ length: 30 }, (_, n) => outlet(`desk-${n}`, `https://host.kz/${n}/feed`));
	const order = () => new Response(null, { status: 429, headers: { "retry-after": "18000" } });

	test("is left alone by all its sources, whichever shard they are in", async () => {
		const polls = new Polls(order, sources);
		await polls.at(NOW);
		expect(polls.asked).toHaveLength(1);
		await polls.at(shift(NOW, HOUR));
		await polls.at(shift(NOW, 4 * HOUR));
		const shards = new Set(sources.map(({ id }) => shardOf(id)));
		expect(shards.size).toBe(FEWEST_SHARDS);
		expect(polls.asked.length).toBeLessThanOrEqual(FEWEST_SHARDS);
		await polls.at(shift(NOW, 10 * HOUR));
		expect(polls.asked.length).toBeGreaterThan(1);
	});

	test("is asked by one source at a time", async () => {
		let open = 0;
		let most = 0;
		const http: Http = async () => {
			most = Math.max(most, ++open);
			await new Promise(setImmediate);
			open--;
			return whole(rss());
		};
		const ports = { store: memoryStore(), http, clock: () => NOW, log: () => {} };
		await refreshShard(shardOf("desk-0"), ports, { sources, now: NOW, polls: 40, userAgent: "Elshi/test" });
		expect(most).toBe(1);
	});
});

describe("a flood", () => {
	const undated = Array.from({ length: 25 }, (_, n) => item(n, "the day before yesterday"));

	test("stays in memory, is read again once a day, and stays out however few are left of it", async () => {
		const polls = new Polls((request, at) => {
			if (request.headers.has("if-none-match")) return new Response(null, { status: 304 });
			return whole(at < shift(NOW, 2 * DAY) ? rss(...undated) : rss(...undated.slice(0, 5)));
		});
		const state = await polls.at(NOW);
		expect(state).toMatchObject({ lastPoll: { error: { code: "flood" } }, flood: { since: NOW, readAt: NOW } });
		expect(Object.values(state?.flood?.items ?? {})).toEqual(Array(25).fill(""));
		await polls.at(shift(NOW, HOUR));
		expect(await polls.at(shift(NOW, DAY))).toMatchObject({ flood: { since: NOW, readAt: shift(NOW, DAY) } });
		const later = await polls.at(shift(NOW, 2 * DAY));
		expect(Object.keys(later?.flood?.items ?? {})).toHaveLength(5);
		expect(polls.conditions()).toEqual([null, '"1"', null, null]);
		expect((await polls.shard()).reports).toEqual([]);
	});

	test("comes in once its dates are read, though the document is the same", async () => {
		const dated = Array.from({ length: 25 }, (_, n) => item(n, "Mon, 04 Nov 2024 10:00:00 GMT"));
		const polls = new Polls(() => whole(rss(...dated)));
		await polls.at(NOW);
		// As a release left it that could not read those dates: nothing kept, all of it held.
		const shard = await polls.shard();
		const state = shard.sources.daily;
		if (state === undefined) throw new Error("it was not polled");
		const items = Object.fromEntries(state.seen.map((print) => [print, "" as const]));
		await polls.put({
			...shard,
			reports: [],
			sources: { daily: { ...state, flood: { since: NOW, readAt: NOW, items } } },
		});
		const after = await polls.at(shift(NOW, DAY));
		expect((await polls.shard()).reports).toHaveLength(25);
		expect(after).not.toHaveProperty("flood");
	});
});
