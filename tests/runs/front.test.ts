import { expect, test } from "vitest";
import type { Report } from "../../src/model/classification.ts";
import { dayOfStory } from "../../src/model/story.ts";
import { readFront } from "../../src/store/front.ts";
import { at, eventReport, world } from "./world.ts";

/** Three hundred events of a day, of ten sources. */
function busyDay(day: number): Report[] {
	return Array.from({ length: 300 }, (_, n) => {
		const sourceId = `outlet${n % 10}-en`;
		return eventReport(day * 300 + n, at(day * 24), { key: `${sourceId}/${day}-${n}`, sourceId });
	});
}

test("holds so many stories as it has room for, and what it leaves out is no news when its shard changes", async () => {
	const w = world();
	const all: Report[] = [];
	for (let day = 0; day < 8; day++) {
		all.push(...busyDay(day));
		await w.shard(0, at(day * 24), all);
		await w.run(at(day * 24));
	}
	const stories = await w.stories();
	expect(stories).toHaveLength(2400);
	expect(new Set(stories.flatMap(({ reports }) => reports.map(({ key }) => key))).size).toBe(2400);
	const front = await readFront(w.store);
	if (front.kind !== "value") throw new Error("there is no front");
	expect(front.value.stories.length).toBeLessThanOrEqual(1500);
	expect(front.value.stories.length).toBeGreaterThan(1000);
	// It says truly from which day on it has every story.
	const { whole } = front.value;
	const ofThoseDays = stories.filter(({ id }) => dayOfStory(id) >= whole).map(({ id }) => id);
	const held = new Set(front.value.stories.map(({ id }) => id));
	expect(ofThoseDays.filter((id) => !held.has(id))).toEqual([]);
	expect(ofThoseDays.length).toBeGreaterThan(500);
});

test("holds a hundred stories however old they are", async () => {
	const w = world();
	await w.shard(
		0,
		at(0),
		Array.from({ length: 90 }, (_, n) => eventReport(n, at(0))),
	);
	await w.run(at(0));
	for (let day = 1; day < 60; day++) {
		await w.shard(0, at(day * 24), [eventReport(1000 + day, at(day * 24))]);
		await w.run(at(day * 24));
	}
	const [stories, front] = [await w.stories(), await w.front()];
	expect(front.length).toBeGreaterThanOrEqual(100);
	expect(front.slice(0, 100)).toEqual(stories.slice(0, 100));
});
