import { createExecutionContext, createMessageBatch, createScheduledController, getQueueResult } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import type { Shard } from "../src/model/shard.ts";
import type { Story } from "../src/model/story.ts";
import { kvStore } from "../src/platform/kv.ts";
import { type Job, jobsOfARun } from "../src/platform/queue.ts";
import { readFront } from "../src/store/front.ts";
import { readShard, SHARDS, shardOf } from "../src/store/shards.ts";
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

async function stateOf(shard: number): Promise<Shard["sources"]> {
	const held = await readShard(store, shard);
	return held.kind === "value" ? held.value.sources : {};
}

describe("the Worker", () => {
	it("refreshes and publishes on its cron, at the moment the cron was set for", async () => {
		await worker.scheduled(createScheduledController({ scheduledTime: new Date(NOW), cron: "*/15 * * * *" }));
		expect(await storyAddresses()).toEqual([VISIT]);
		expect((await stateOf(shardOf("astanatimes-en")))["astanatimes-en"]).toMatchObject({
			etag: '"1"',
			lastSuccess: NOW,
		});
	});

	it("polls in one run no more sources than the platform lets it ask", async () => {
		await worker.scheduled(createScheduledController({ scheduledTime: new Date(NOW) }));
		const shards = await Promise.all(Array.from({ length: SHARDS }, (_, n) => stateOf(n)));
		const polled = shards.flatMap((sources) => Object.keys(sources));
		expect(polled).toHaveLength(40);
	});

	it("refreshes a shard and publishes by messages of a queue, and takes each as done", async () => {
		const jobs = jobsOfARun(NOW).map(({ body }, n) => ({ id: String(n), timestamp: new Date(NOW), attempts: 1, body }));
		const batch = createMessageBatch<Job>("refresh", jobs);
		const context = createExecutionContext();
		await worker.queue(batch);
		expect(await getQueueResult(batch, context)).toMatchObject({ outcome: "ok", retryBatch: { retry: false } });
		expect(await storyAddresses()).toEqual([VISIT]);
	});

	it("serves what it published", async () => {
		await worker.scheduled(createScheduledController({ scheduledTime: new Date(NOW) }));
		const request = new Request<unknown, IncomingRequestCfProperties>("https://elshi.example/feed.json");
		const response = await worker.fetch(request, env, createExecutionContext());
		expect(response.status).toBe(200);
		expect(await response.text()).toContain(VISIT);
	});

	it("publishes again from the shards when the front was deleted, with the same ids", async () => {
		await worker.scheduled(createScheduledController({ scheduledTime: new Date(NOW) }));
		const before = await stories();
		await store.delete("front");
		await worker.scheduled(createScheduledController({ scheduledTime: new Date(NOW) }));
		expect(await stories()).toEqual(before);
	});
});
