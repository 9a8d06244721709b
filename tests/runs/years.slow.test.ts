import { expect, test } from "vitest";
import { COUNTED, seriesOf } from "../../src/model/counts.ts";
import { DAY, dayOf, type Instant, shift } from "../../src/model/instant.ts";
import { dayOfStory } from "../../src/model/story.ts";
import { readCounts } from "../../src/store/counts.ts";
import { listDays, readDay } from "../../src/store/days.ts";
import { watched } from "../fakes/store.ts";
import { BEGIN, eventReport, type World, world } from "./world.ts";

/** Lives some days at so many stories a day, one run a day, and gives the id of each story as it was first shown. */
async function live(w: World, days: number, aDay: number): Promise<Map<string, Instant>> {
	const shown = new Map<string, Instant>();
	for (let day = 0; day < days; day++) {
		const now = shift(BEGIN, day * DAY);
		const reports = Array.from({ length: aDay }, (_, n) => eventReport(day * aDay + n, now));
		for (let n = 0; n < 8; n++)
			await w.shard(
				n,
				now,
				reports.filter((_, i) => i % 8 === n),
			);
		const front = await w.run(now);
		for (const { id, published, firstSeen } of front?.stories ?? []) if (firstSeen === now) shown.set(id, published);
	}
	return shown;
}

test("three thousand stories in fifty days are all in the record, and all are reached by their ids", async () => {
	const w = world();
	const shown = await live(w, 50, 60);
	expect(shown.size).toBe(3000);
	for (const [id, published] of shown) {
		const day = await readDay(w.store, dayOfStory(id));
		const story = day.kind === "value" ? day.value.stories.find((one) => one.id === id) : undefined;
		expect(story?.published).toBe(published);
	}
});

test("a hundred and ten thousand stories in ten years: none is unreachable, and old ones cost what new ones do", async () => {
	const w = world();
	const [days, aDay] = [3653, 30];
	const shown = await live(w, days, aDay);
	expect(shown.size).toBe(days * aDay);

	const listed = await listDays(w.store, "");
	expect(listed.kind === "value" && listed.value.size).toBe(days);
	let found = 0;
	for (const day of listed.kind === "value" ? listed.value.keys() : []) {
		const held = await readDay(w.store, day);
		for (const { id, published } of held.kind === "value" ? held.value.stories : []) {
			if (shown.get(id) === published && dayOfStory(id) === day) found++;
		}
	}
	expect(found).toBe(shown.size);

	const store = watched(w.store);
	const [oldest = ""] = shown.keys();
	await readDay(store, dayOfStory(oldest));
	expect(store.operations).toEqual([`get day/${dayOf(BEGIN)}`]);

	// What counts say of all years is what the days have, but for today, which is counted when it is over.
	let counted = 0;
	for (let year = 2024; year <= 2034; year++) {
		const counts = await readCounts(w.store, String(year));
		if (counts.kind !== "value") continue;
		counted += [...seriesOf(counts.value).values()].reduce((sum, stories) => sum + stories, 0);
		expect(Object.keys(counts.value.by)).toEqual([...COUNTED]);
	}
	expect(counted).toBe((days - 1) * aDay);
});
