import { createExecutionContext, createMessageBatch, createScheduledController, getQueueResult } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Shard } from "../src/model/shard.ts";
import type { Story } from "../src/model/story.ts";
import { kvStore } from "../src/platform/kv.ts";
import { type Job, jobsOfARun } from "../src/platform/queue.ts";
import { readFront } from "../src/store/front.ts";
import { readHealth } from "../src/store/health.ts";
import { KEYS } from "../src/store/keys.ts";
import { FEWEST_SHARDS, readShard, shardOf } from "../src/store/shards.ts";
import worker from "../src/worker.ts";

const store = kvStore(env.STORE);
const NOW = "2024-11-06T06:00:00.000Z";
const VISIT = "https://astanatimes.com/visit";

beforeEach(async () => {
	const listed = await store.list("");
	for (const { key } of listed.kind === "value" ? listed.value : []) await store.delete(key);
});

async function stories(): Promise<readonly Story[]> {
	const front = await readFront(store);
	return front.kind === "value" ? front.value.stories : [];
}

async function storyAddresses(): Promise<string[]> {
	return (await stories()).flatMap(({ reports }) => reports.map(({ url }) => url));
}

const TURNS = Array.from({ length: FEWEST_SHARDS }, (_, shard) => ({
	shard,
	over: FEWEST_SHARDS,
	from: [],
	isKnown: false,
}));

async function stateOf(shard: number): Promise<Shard["sources"]> {
	const held = await readShard(store, shard);
	return held.kind === "value" ? held.value.sources : {};
}

function batchOf(jobs: readonly Job[], attempts = 1): MessageBatch<Job> {
	const messages = jobs.map((body, n) => ({ id: String(n), timestamp: new Date(NOW), attempts, body }));
	return createMessageBatch<Job>("refresh", messages);
}

describe("the Worker", () => {
	test("refreshes and publishes on its cron, at the moment the cron was set for", async () => {
		await worker.scheduled(createScheduledController({ scheduledTime: new Date(NOW), cron: "*/15 * * * *" }));
		expect(await storyAddresses()).toEqual([VISIT]);
		expect((await stateOf(shardOf("astanatimes-en")))["astanatimes-en"]).toMatchObject({
			etag: '"1"',
			lastSuccess: NOW,
		});
	});

	test("polls in one run no more sources than the platform lets it ask", async () => {
		await worker.scheduled(createScheduledController({ scheduledTime: new Date(NOW) }));
		const shards = await Promise.all(Array.from({ length: FEWEST_SHARDS }, (_, n) => stateOf(n)));
		const polled = shards.flatMap((sources) => Object.keys(sources));
		expect(polled).toHaveLength(40);
	});

	test("refreshes a shard and publishes by messages of a queue, and takes each as done", async () => {
		const batch = batchOf(jobsOfARun(NOW, TURNS).flatMap((jobs) => jobs.map(({ body }) => body)));
		const context = createExecutionContext();
		await worker.queue(batch);
		expect(await getQueueResult(batch, context)).toMatchObject({ outcome: "ok", retryBatch: { retry: false } });
		expect(await storyAddresses()).toEqual([VISIT]);
	});

	test("polls ever fewer sources of a shard whose invocation was ended, and goes on where that one stopped", async () => {
		const polled = async (attempts: number): Promise<number> => {
			await worker.queue(batchOf([{ kind: "refresh", shard: 0, now: NOW }], attempts));
			return Object.keys(await stateOf(0)).length;
		};
		const third = await polled(3);
		const second = await polled(2);
		expect([third, second - third]).toEqual([1, 3]);
		expect(await polled(1)).toBeGreaterThan(second);
	});

	describe("with a queue for publishing", () => {
		const sent: Job[] = [];
		beforeEach(() => {
			sent.length = 0;
			Object.assign(env, { PUBLISH: { send: async (job: Job) => void sent.push(job) } });
		});
		afterEach(() => Object.assign(env, { PUBLISH: undefined }));

		test("hands publishing on to it, and publishes what comes from it", async () => {
			await worker.queue(batchOf([{ kind: "publish", now: NOW }]));
			expect(sent).toEqual([{ kind: "publish", now: NOW, isAlone: true }]);
			expect((await readFront(store)).kind).toBe("absent");
			await worker.queue(batchOf(sent.splice(0)));
			expect(sent).toEqual([]);
			expect((await readFront(store)).kind).toBe("value");
		});

		test("tells the operator by it of a shard that cannot be read, and goes on with the others", async () => {
			await store.put(KEYS.shard(0), "{");
			await worker.queue(batchOf([0, 1].map((shard) => ({ kind: "refresh", shard, now: NOW }))));
			expect(sent).toEqual([{ kind: "notice", now: NOW, unreadable: [[KEYS.shard(0), expect.any(String)]] }]);
			expect(Object.keys(await stateOf(1)).length).toBeGreaterThan(0);
			await worker.queue(batchOf(sent.splice(0)));
			const health = await readHealth(store);
			expect(health).toMatchObject({ value: { alerts: [{ kind: "unreadable", subject: KEYS.shard(0) }] } });
		});
	});

	test("serves what it published", async () => {
		await worker.scheduled(createScheduledController({ scheduledTime: new Date(NOW) }));
		const request = new Request<unknown, IncomingRequestCfProperties>("https://elshi.example/feed.json");
		const response = await worker.fetch(request, env, createExecutionContext());
		expect(response.status).toBe(200);
		expect(await response.text()).toContain(VISIT);
	});

	test("publishes again from the shards when the front was deleted, with the same ids", async () => {
		await worker.scheduled(createScheduledController({ scheduledTime: new Date(NOW) }));
		const before = await stories();
		await store.delete("front");
		await worker.scheduled(createScheduledController({ scheduledTime: new Date(NOW) }));
		expect(await stories()).toEqual(before);
	});
});
