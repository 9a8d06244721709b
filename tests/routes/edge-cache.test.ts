import { describe, expect, test } from "vitest";
import { HOUR, type Instant, MINUTE, shift } from "../../src/model/instant.ts";
import { RECORD_TAG } from "../../src/platform/cache.ts";
import { writeFront } from "../../src/store/front.ts";
import { edgeCache } from "../fakes/edge-cache.ts";
import { siteOf } from "../samples/site.ts";
import { frontOf, storyOf } from "../samples/stories.ts";

const START: Instant = "2024-11-06T00:00:00.000Z";

/** A site behind an edge cache; a run every quarter of an hour publishes a story that is named after its minute. */
async function behindTheEdge() {
	const { app, store, world } = await siteOf(frontOf([storyOf("m0", { published: START })], { at: START }));
	const edge = edgeCache(
		async (address) => app.request(`https://elshi.example${address}`),
		() => Date.parse(world.now),
	);
	const publish = async (minutes: number): Promise<void> => {
		world.now = shift(START, minutes * MINUTE);
		const front = frontOf([storyOf(`m${minutes}`, { published: world.now })], { at: world.now });
		await writeFront(store, front, { kind: "absent" });
	};
	/** Minutes since the run whose story is the newest in a document. */
	const ageOf = async (address: string): Promise<number> => {
		const text = await (await edge.fetch(address)).text();
		const newest = Math.max(...Array.from(text.matchAll(/herald\.example\/m(\d+)/g), ([, minutes]) => Number(minutes)));
		return (Date.parse(world.now) - Date.parse(START)) / MINUTE - newest;
	};
	return { edge, world, publish, ageOf };
}

describe("a reader behind the edge cache", () => {
	test.each([16, 30, 45, 60, 70, 90])(
		"who polls every %i minutes is never more than two runs behind",
		async (every) => {
			const { world, publish, ageOf } = await behindTheEdge();
			const ages: number[] = [];
			for (let minutes = 1; minutes <= 24 * 60; minutes++) {
				world.now = shift(START, minutes * MINUTE);
				if (minutes % 15 === 0) await publish(minutes);
				if (minutes % every === 0) ages.push(await ageOf("/partner/fr.json"));
			}
			expect(Math.max(...ages)).toBeLessThanOrEqual(30);
			if (every >= 30) expect(Math.max(...ages)).toBeLessThan(15);
		},
	);

	test("who was told of a change gets it at once, because the publish purged", async () => {
		const { edge, world, publish, ageOf } = await behindTheEdge();
		for (const address of ["/feed.rss", "/feed.json", "/partner/fr.atom", "/", "/api/v1/stories", "/feed.ics"]) {
			world.now = shift(world.now, HOUR);
			await edge.fetch(address);
			await publish((Date.parse(world.now) - Date.parse(START)) / MINUTE + 2);
			edge.purge({ tags: [RECORD_TAG] });
			const text = await (await edge.fetch(address)).text();
			if (address !== "/feed.ics") expect(await ageOf(address), address).toBe(0);
			expect(text.length).toBeGreaterThan(0);
		}
	});

	test("of the API is a minute behind at most without any purge", async () => {
		const { edge, world, publish, ageOf } = await behindTheEdge();
		await edge.fetch("/api/v1/stories");
		await publish(1);
		world.now = shift(world.now, 2 * MINUTE + 1000);
		expect(await ageOf("/api/v1/stories")).toBeLessThan(3);
	});

	test("gets the last good copy for a week while we fail", async () => {
		let fails = false;
		let now = 0;
		const { app } = await siteOf(frontOf([storyOf("m0")]));
		const edge = edgeCache(
			async (address) => (fails ? new Response("", { status: 500 }) : app.request(`https://elshi.example${address}`)),
			() => now,
		);
		await edge.fetch("/feed.rss");
		fails = true;
		now = 6 * 24 * HOUR;
		expect((await edge.fetch("/feed.rss")).status).toBe(200);
	});
});
