import { describe, expect, test } from "vitest";
import type { Report } from "../../src/model/classification.ts";
import { MINUTE, shift } from "../../src/model/instant.ts";
import type { Shard } from "../../src/model/shard.ts";
import type { Source } from "../../src/model/source.ts";
import { counted } from "../../src/platform/http.ts";
import type { Store } from "../../src/ports.ts";
import { type RefreshPorts, refresh, refreshShard } from "../../src/runs/refresh.ts";
import { KEYS } from "../../src/store/keys.ts";
import { FEWEST_SHARDS, readShard as readHeld, shardOf } from "../../src/store/shards.ts";
import { webOf } from "../fakes/http.ts";
import { memoryStore } from "../fakes/store.ts";

const NOW = "2024-11-06T06:00:00.000Z";
const LATER = "2024-11-06T06:30:00.000Z";

function outlet(id: string, feed = `https://${id}.kz/feed`): Source {
	return {
		id,
		name: id,
		homepage: `https://${id}.kz/`,
		feed,
		language: "en",
		country: "KZ",
		publisher: id,
		owner: "private",
		timeZone: "Asia/Almaty",
	};
}

const item = (url: string, title: string, description = ""): string =>
	`<item><title>${title}</title><link>${url}</link><pubDate>Tue, 05 Nov 2024 10:00:00 GMT</pubDate><description>${description}</description></item>`;
const rss = (...items: string[]): string =>
	`<?xml version="1.0"?><rss version="2.0"><channel><title>Outlet</title>${items.join("")}</channel></rss>`;
const served =
	(body: string, headers: Record<string, string> = {}) =>
	() =>
		new Response(body, { headers: { "content-type": "application/rss+xml", ...headers } });

const VISIT = "Tokayev pays a state visit to France and meets President Macron in Paris";
const TREATY = "Kazakhstan and Azerbaijan sign an intergovernmental agreement during Aliyev visit to Astana";
const FOOTBALL = "Local football club wins the cup final on penalties";

function portsOf(store: Store, http: RefreshPorts["http"]): RefreshPorts {
	return { store, http, clock: () => NOW, log: () => {} };
}
const options = (sources: readonly Source[], now = NOW, polls = 40) => ({
	sources,
	now,
	polls,
	userAgent: "Elshi/test",
});

async function readShard(store: Store, n: number): Promise<Shard> {
	const held = await readHeld(store, n);
	return held.kind === "value" ? held.value : { at: NOW, sources: {}, reports: [] };
}

async function reportsIn(store: Store): Promise<Report[]> {
	const shards = await Promise.all(Array.from({ length: FEWEST_SHARDS }, (_, n) => readShard(store, n)));
	return shards.flatMap((shard) => shard.reports);
}
async function stateOf(store: Store, id: string) {
	return (await readShard(store, shardOf(id))).sources[id];
}

describe("a refresh", () => {
	test("keeps what is diplomacy and tells what each source brought", async () => {
		const store = memoryStore();
		const source = outlet("astana-daily");
		const http = webOf({
			[source.feed]: served(rss(item("https://astana-daily.kz/1", VISIT), item("https://astana-daily.kz/2", FOOTBALL))),
		});
		await refresh(portsOf(store, http), options([source]));
		expect((await reportsIn(store)).map((report) => report.url)).toEqual(["https://astana-daily.kz/1"]);
		expect(await stateOf(store, source.id)).toMatchObject({
			failures: 0,
			lastSuccess: NOW,
			lastPoll: { at: NOW, status: 200, format: "rss", fetched: 2, fresh: 2, kept: 1 },
			totals: { polls: 1, fetched: 2, kept: 1 },
		});
	});

	test("polls no source before its time", async () => {
		const store = memoryStore();
		const source = outlet("astana-daily");
		const http = webOf({ [source.feed]: served(rss()) });
		await refresh(portsOf(store, http), options([source]));
		await refresh(portsOf(store, http), options([source], "2024-11-06T06:14:59.000Z"));
		expect(http.asked).toHaveLength(1);
		await refresh(portsOf(store, http), options([source], LATER));
		expect(http.asked).toHaveLength(2);
	});

	test("asks again with the validators of the last document and reads nothing on 304", async () => {
		const store = memoryStore();
		const source = outlet("astana-daily");
		const first = webOf({ [source.feed]: served(rss(item("https://astana-daily.kz/1", VISIT)), { etag: '"1"' }) });
		await refresh(portsOf(store, first), options([source]));
		let asked: string | null = null;
		const second = async (request: Request): Promise<Response> => {
			asked = request.headers.get("if-none-match");
			return new Response(null, { status: 304 });
		};
		await refresh(portsOf(store, second), options([source], LATER));
		expect(asked).toBe('"1"');
		expect(await stateOf(store, source.id)).toMatchObject({
			etag: '"1"',
			lastPoll: { status: 304, fetched: 0, fresh: 0 },
		});
		expect(await reportsIn(store)).toHaveLength(1);
	});

	test("reads only the new items of a changed document", async () => {
		const store = memoryStore();
		const source = outlet("astana-daily");
		const old = item("https://astana-daily.kz/1", VISIT);
		await refresh(portsOf(store, webOf({ [source.feed]: served(rss(old)) })), options([source]));
		const next = webOf({ [source.feed]: served(rss(item("https://astana-daily.kz/3", TREATY), old)) });
		await refresh(portsOf(store, next), options([source], LATER));
		expect(await stateOf(store, source.id)).toMatchObject({ lastPoll: { fetched: 2, fresh: 1, kept: 1 } });
		expect(await reportsIn(store)).toHaveLength(2);
	});

	test("renews the words of an edited item and moves neither its address nor its dates", async () => {
		const store = memoryStore();
		const source = outlet("astana-daily");
		const url = "https://astana-daily.kz/1";
		await refresh(portsOf(store, webOf({ [source.feed]: served(rss(item(url, VISIT))) })), options([source]));
		const [before] = await reportsIn(store);
		const moved = item(url, `${VISIT}, signs declaration`).replace("05 Nov 2024 10", "06 Nov 2024 01");
		const edited = webOf({ [source.feed]: served(rss(moved)) });
		await refresh(portsOf(store, edited), options([source], LATER));
		const [after, ...others] = await reportsIn(store);
		expect(others).toEqual([]);
		expect(after).toMatchObject({ url, title: `${VISIT}, signs declaration`, updated: LATER });
		expect([after?.published, after?.firstSeen]).toEqual([before?.published, before?.firstSeen]);
	});

	test("holds a flood of old articles, says so, and lets the news beside it pass", async () => {
		const store = memoryStore();
		const source = outlet("astana-daily");
		await refresh(portsOf(store, webOf({ [source.feed]: served(rss()) })), options([source]));
		const archive = Array.from({ length: 40 }, (_, n) =>
			item(`https://astana-daily.kz/old/${n}`, VISIT).replace("Nov 2024", "Feb 2019"),
		);
		const flood = webOf({ [source.feed]: served(rss(item("https://astana-daily.kz/1", TREATY), ...archive)) });
		await refresh(portsOf(store, flood), options([source], LATER));
		expect((await reportsIn(store)).map(({ url }) => url)).toEqual(["https://astana-daily.kz/1"]);
		expect(await stateOf(store, source.id)).toMatchObject({ failures: 0, lastPoll: { error: { code: "flood" } } });
	});

	test("judges stored reports again where another model judged them", async () => {
		const store = memoryStore();
		const source = outlet("astana-daily");
		const http = webOf({ [source.feed]: served(rss(item("https://astana-daily.kz/1", VISIT))) });
		await refresh(portsOf(store, http), options([source]));
		const key = KEYS.shard(shardOf(source.id));
		const shard = await readShard(store, shardOf(source.id));
		const aged = shard.reports.map((report) => ({
			...report,
			classification: { ...report.classification, model: "old", score: 0 },
		}));
		await store.put(key, { schema: 1, ...shard, reports: aged });
		await refresh(portsOf(store, webOf({})), options([source], "2024-11-06T06:15:00.000Z"));
		expect(await reportsIn(store)).toEqual(shard.reports);
	});

	test("judges as many stored reports again as it has polls left, and one at least", async () => {
		const store = memoryStore();
		const source = outlet("astana-daily");
		const n = shardOf(source.id);
		const items = [1, 2, 3, 4, 5].map((day) => item(`https://astana-daily.kz/${day}`, `${VISIT} on day ${day}`));
		const http = webOf({ [source.feed]: served(rss(...items)) });
		await refreshShard(n, portsOf(store, http), options([source]));
		const shard = await readShard(store, n);
		const aged = shard.reports.map((report) => ({
			...report,
			classification: { ...report.classification, model: "old" },
		}));
		await store.put(KEYS.shard(n), { schema: 1, ...shard, reports: aged });
		const old = async (): Promise<number> =>
			(await readShard(store, n)).reports.filter(({ classification }) => classification.model === "old").length;
		expect(await old()).toBe(5);
		await refreshShard(n, portsOf(store, webOf({})), options([source], "2024-11-06T06:01:00.000Z", 3));
		expect(await old()).toBe(2);
		await refreshShard(n, portsOf(store, http), options([source], "2024-11-06T08:00:00.000Z", 1));
		expect(await old()).toBe(1);
	});

	test("lets no failing source touch another", async () => {
		const store = memoryStore();
		const sources = [
			outlet("good-one"),
			outlet("down-one"),
			outlet("html-one"),
			outlet("gone-one"),
			outlet("private-one", "http://127.0.0.1/feed"),
		];
		const http = webOf({
			"https://good-one.kz/feed": served(rss(item("https://good-one.kz/1", VISIT))),
			"https://html-one.kz/feed": () =>
				new Response("<!doctype html><html><body>Welcome</body></html>", { headers: { "content-type": "text/html" } }),
			"https://gone-one.kz/feed": () => new Response("gone", { status: 410 }),
		});
		await refresh(portsOf(store, http), options(sources));
		expect(await reportsIn(store)).toHaveLength(1);
		const codes = await Promise.all(sources.map(async ({ id }) => (await stateOf(store, id))?.lastPoll?.error?.code));
		expect(codes).toEqual([undefined, "network", "html", "http-status", "unsafe-address"]);
	});

	test("asks a failing source less and less often, and forgets its failures when it answers", async () => {
		const store = memoryStore();
		const source = outlet("down-one");
		await refresh(portsOf(store, webOf({})), options([source]));
		expect(await stateOf(store, source.id)).toMatchObject({ failures: 1, nextPoll: "2024-11-06T07:00:00.000Z" });
		await refresh(portsOf(store, webOf({})), options([source], "2024-11-06T07:00:00.000Z"));
		expect(await stateOf(store, source.id)).toMatchObject({ failures: 2, nextPoll: "2024-11-06T09:00:00.000Z" });
		const back = webOf({ [source.feed]: served(rss()) });
		await refresh(portsOf(store, back), options([source], "2024-11-06T09:00:00.000Z"));
		expect(await stateOf(store, source.id)).toMatchObject({ failures: 0 });
		expect((await stateOf(store, source.id))?.nextPoll.slice(0, 13)).toBe("2024-11-06T09");
	});

	test("asks a source when it usually brings something, also after a failure, and says so in its memory", async () => {
		const store = memoryStore();
		const source = outlet("morning-paper");
		const polledAt: number[] = [];
		for (let run = 0; run < 10 * 96; run++) {
			const now = shift(NOW, run * 15 * MINUTE);
			const day = now.slice(0, 10);
			const isOut = now > `${day}T04:30`;
			const items = Array.from({ length: isOut ? 8 : 0 }, (_, n) =>
				item(`https://morning-paper.kz/${day}/${n}`, `${FOOTBALL} ${day} ${n}`).replace(
					"Tue, 05 Nov 2024 10:00:00 GMT",
					new Date(`${day}T04:30:00Z`).toUTCString(),
				),
			);
			const isDown = run === 9 * 96 - 8;
			const answer = () => (isDown ? new Response("", { status: 500 }) : served(rss(...items))());
			const http = webOf({ [source.feed]: answer });
			await refresh(portsOf(store, http), options([source], now));
			if (run >= 8 * 96 && http.asked.length > 0) polledAt.push(Number(now.slice(11, 13)));
		}
		const inHours = (from: number, to: number): number => polledAt.filter((hour) => hour >= from && hour < to).length;
		expect(inHours(3, 6)).toBeGreaterThan(2 * inHours(12, 15));
		expect(polledAt.length).toBeLessThan(2 * 30);
		expect((await stateOf(store, source.id))?.rhythm).toMatchObject({ hours: expect.any(Array) });
	});

	test("remembers through answers of no change what the document says of its pace", async () => {
		const store = memoryStore();
		const source = outlet("astana-daily");
		const paced = rss(item("https://astana-daily.kz/1", FOOTBALL)).replace("<item>", "<ttl>55</ttl><item>");
		await refresh(portsOf(store, webOf({ [source.feed]: served(paced, { etag: '"1"' }) })), options([source]));
		const next = "2024-11-06T06:55:00.000Z";
		expect(await stateOf(store, source.id)).toMatchObject({ pace: { ttl: 55 }, nextPoll: next });
		const same = webOf({ [source.feed]: () => new Response(null, { status: 304 }) });
		await refresh(portsOf(store, same), options([source], next));
		expect(await stateOf(store, source.id)).toMatchObject({ nextPoll: shift(next, 55 * MINUTE) });
		const bare = webOf({ [source.feed]: served(rss(item("https://astana-daily.kz/2", FOOTBALL))) });
		await refresh(portsOf(store, bare), options([source], shift(next, 60 * MINUTE)));
		expect(await stateOf(store, source.id)).not.toHaveProperty("pace");
	});

	test("stops at its budget of polls and takes up the rest in the next run", async () => {
		const store = memoryStore();
		const sources = Array.from({ length: 20 }, (_, n) => outlet(`outlet-${n}`));
		const http = webOf(Object.fromEntries(sources.map(({ feed }) => [feed, served(rss())])));
		await refresh(portsOf(store, http), options(sources, NOW, 15));
		expect(http.asked).toHaveLength(15);
		await refresh(portsOf(store, http), options(sources, "2024-11-06T06:15:00.000Z", 15));
		expect(new Set(http.asked).size).toBe(20);
		expect(http.asked).toHaveLength(20);
	});

	test("stops at its budget of requests, redirects included: who is cut off has not failed, and is polled in a later run", async () => {
		const store = memoryStore();
		const sources = Array.from({ length: 20 }, (_, n) => outlet(`outlet-${n}`));
		const led = (to: string) => () => new Response(null, { status: 302, headers: { location: to } });
		const http = webOf(
			Object.fromEntries(
				sources.flatMap(({ id, feed }) => [
					[feed, led(`https://${id}.kz/b`)],
					[`https://${id}.kz/b`, led(`https://${id}.kz/c`)],
					[`https://${id}.kz/c`, served(rss())],
				]),
			),
		);
		const polled = new Set<string>();
		for (let run = 0; run < 6; run++) {
			const budget = counted(http, 16);
			const now = shift(NOW, run * 15 * MINUTE);
			const runs = await refresh(portsOf(store, budget.ask), options(sources, now));
			for (const { polled: ids } of runs.values()) for (const id of ids) polled.add(id);
			expect(budget.asked()).toBeLessThanOrEqual(16);
			for (const { id } of sources) expect((await stateOf(store, id))?.failures ?? 0).toBe(0);
		}
		expect(polled.size).toBe(20);
	});

	test("takes the platform's own refusal for no failure of a source", async () => {
		const store = memoryStore();
		const http = () => Promise.reject(new Error("Too many subrequests by single Worker invocation."));
		const runs = await refresh(portsOf(store, http), options([outlet("astana")]));
		expect([...runs.values()].flatMap(({ polled }) => polled)).toEqual([]);
		expect(await stateOf(store, "astana")).toBeUndefined();
	});

	test("keeps to its budget within one shard, too", async () => {
		const sources = Array.from({ length: 100 }, (_, n) => outlet(`outlet-${n}`)).filter(({ id }) => shardOf(id) === 0);
		const http = webOf(Object.fromEntries(sources.map(({ feed }) => [feed, served(rss())])));
		const { polled } = await refreshShard(0, portsOf(memoryStore(), http), options(sources, NOW, 3));
		expect(http.asked).toHaveLength(3);
		expect(polled).toHaveLength(3);
	});

	test("holds at most six connections at once", async () => {
		const sources = Array.from({ length: 200 }, (_, n) => outlet(`outlet-${n}`)).filter(({ id }) => shardOf(id) === 0);
		expect(sources.length).toBeGreaterThan(10);
		let open = 0;
		let most = 0;
		const http = async (): Promise<Response> => {
			most = Math.max(most, ++open);
			await new Promise(setImmediate);
			open--;
			return new Response(rss());
		};
		await refreshShard(0, portsOf(memoryStore(), http), options(sources));
		expect(most).toBe(6);
	});

	test("forgets the state of a source that was switched off and keeps its reports", async () => {
		const store = memoryStore();
		const source = outlet("astana-daily");
		await refresh(
			portsOf(store, webOf({ [source.feed]: served(rss(item("https://astana-daily.kz/1", VISIT))) })),
			options([source]),
		);
		await refresh(portsOf(store, webOf({})), options([], LATER));
		expect(await stateOf(store, source.id)).toBeUndefined();
		expect(await reportsIn(store)).toHaveLength(1);
	});

	test("remembers why a report was kept, not every piece of evidence", async () => {
		const source = outlet("astana-daily");
		const store = memoryStore();
		await refresh(
			portsOf(store, webOf({ [source.feed]: served(rss(item("https://astana-daily.kz/1", VISIT))) })),
			options([source]),
		);
		const [report] = await reportsIn(store);
		expect(report?.classification.reason).not.toBe("");
		expect(report?.classification.evidence).toEqual([]);
	});

	test("writes nothing while no source is due", async () => {
		const source = outlet("astana-daily");
		const store = memoryStore();
		await refresh(
			portsOf(store, webOf({ [source.feed]: served(rss(item("https://astana-daily.kz/1", VISIT))) })),
			options([source]),
		);
		const written: string[] = [];
		const watched: Store = { ...store, put: async (key) => void written.push(key) };
		await refresh(portsOf(watched, webOf({})), options([source], "2024-11-06T06:15:00.000Z"));
		expect(written).toEqual([]);
	});

	test("leaves a shard that cannot be read as it is", async () => {
		const source = outlet("astana-daily");
		const store = memoryStore({ [KEYS.shard(shardOf(source.id))]: { schema: 1, sources: {}, reports: [] } });
		const written: string[] = [];
		const broken: Store = {
			...store,
			get: async () => {
				throw new Error("KV is down");
			},
			put: async (key) => void written.push(key),
		};
		await refresh(portsOf(broken, webOf({ [source.feed]: served(rss()) })), options([source]));
		expect(written).toEqual([]);
	});
});

describe("a run that is killed", () => {
	const sources = Array.from({ length: 12 }, (_, n) => outlet(`outlet-${n}`));
	const http = () =>
		webOf(
			Object.fromEntries(
				sources.map(({ id, feed }) => [
					feed,
					served(rss(item(`https://${id}.kz/1`, VISIT), item(`https://${id}.kz/2`, TREATY))),
				]),
			),
		);
	const addresses = async (store: Store): Promise<string[]> => (await reportsIn(store)).map(({ url }) => url).sort();

	/** A store that stops answering after so many operations; `late` loses the answer of a write that was made. */
	function dying(store: Store, operations: number, late: boolean): Store {
		let left = operations;
		const step = async <T>(operation: () => Promise<T>): Promise<T> => {
			if (left-- > 0) return operation();
			if (late && left === -1) await operation();
			throw new Error("killed");
		};
		return {
			...store,
			get: (key) => step(() => store.get(key)),
			put: (key, value, tag) => step(() => store.put(key, value, tag)),
		};
	}

	test.each([false, true])(
		"is completed by the next one: nothing lost, nothing doubled (write lost late: %s)",
		async (late) => {
			const whole = memoryStore();
			await refresh(portsOf(whole, http()), options(sources));
			const expected = await addresses(whole);
			expect(expected).toHaveLength(24);
			for (let operations = 0; operations <= 2 * FEWEST_SHARDS; operations++) {
				const store = memoryStore();
				await refresh(portsOf(dying(store, operations, late), http()), options(sources));
				await refresh(portsOf(store, http()), options(sources, "2024-11-06T06:15:00.000Z"));
				expect(await addresses(store)).toEqual(expected);
			}
		},
	);
});
