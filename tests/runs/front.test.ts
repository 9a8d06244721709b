import { expect, test } from "vitest";
import { storyFrom } from "../../src/cluster/story-from.ts";
import type { Front } from "../../src/model/front.ts";
import { dayOf, EPOCH } from "../../src/model/instant.ts";
import { dayOfStory, type Story } from "../../src/model/story.ts";
import { frontAfter } from "../../src/runs/front.ts";
import { at, eventReport, world } from "./world.ts";

/** Three hundred stories a day for eight days. */
const STORIES: readonly Story[] = Array.from({ length: 2400 }, (_, n) => {
	const seen = at(Math.floor(n / 300) * 24 + (n % 300) / 60);
	const id = `${dayOf(seen)}-${String(n).padStart(8, "0")}`;
	return storyFrom([eventReport(n, seen)], { id, merged: [], now: seen });
});

test("holds so many stories as it has room for, and says truly from when on it has all", () => {
	const empty: Front = {
		...{ at: at(8 * 24), version: "", changed: EPOCH, stories: [], whole: dayOf(EPOCH), since: EPOCH },
		...{ madeOf: {}, days: {}, counts: {}, uncalendared: [], held: {} },
	};
	const front = frontAfter(empty, {
		...{ at: at(8 * 24), stories: STORIES, days: new Map(), madeOf: {}, counts: {}, uncalendared: [], held: {} },
	});
	expect(front.stories.length).toBeLessThanOrEqual(1500);
	expect(front.stories.length).toBeGreaterThan(1000);
	const held = new Set(front.stories.map(({ id }) => id));
	const isMissing = ({ id }: Story): boolean => !held.has(id);
	const ofWholeDays = STORIES.filter(({ id }) => dayOfStory(id) >= front.whole);
	expect(ofWholeDays.filter(isMissing)).toEqual([]);
	expect(ofWholeDays.length).toBeGreaterThan(500);
	// Else a report that is in the record would be taken for a newcomer.
	const seenSince = STORIES.filter(({ reports }) => reports.some(({ firstSeen }) => firstSeen >= front.since));
	expect(seenSince.filter(isMissing)).toEqual([]);
	expect(seenSince.length).toBeGreaterThan(1000);
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
