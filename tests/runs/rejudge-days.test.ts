import { describe, expect, test } from "vitest";
import { MODEL } from "../../src/classify/model.ts";
import { seriesOf } from "../../src/model/counts.ts";
import type { Instant } from "../../src/model/instant.ts";
import type { Source } from "../../src/model/source.ts";
import type { Story } from "../../src/model/story.ts";
import type { Store } from "../../src/ports.ts";
import { checkRecord } from "../../src/runs/check-record.ts";
import { type RejudgeOptions, rejudgeDays } from "../../src/runs/rejudge-days.ts";
import { readCounts } from "../../src/store/counts.ts";
import { readFront } from "../../src/store/front.ts";
import { watched } from "../fakes/store.ts";
import { at, eventReport, type World, world } from "./world.ts";

const OUTLET: Source = {
	id: "outlet-en",
	name: "Outlet",
	homepage: "https://outlet.example/",
	feed: "https://outlet.example/feed",
	language: "en",
	country: "KZ",
	publisher: "outlet",
	owner: "private",
	timeZone: "Asia/Almaty",
};

/** A report that this release keeps, with Germany for its partner; the model "test" had filed it under France. */
const KEPT = "Kazakhstan's President Tokayev pays a state visit to Germany and meets Chancellor Scholz in Berlin";
const END: Instant = at(30 * 24);
const NOW: Instant = at(30 * 24 + 5);

/** A story a day for thirty days: this release would drop all but every tenth. */
async function recorded(): Promise<World> {
	const w = world();
	for (let day = 0; day < 30; day++) {
		const title = day % 10 === 0 ? { title: `${KEPT}, day ${day}` } : {};
		await w.shard(0, at(day * 24), [eventReport(day, at(day * 24), title)]);
		await w.run(at(day * 24));
	}
	await w.run(END);
	return w;
}

function again(store: Store, over: Partial<RejudgeOptions> = {}) {
	return rejudgeDays(store, {
		from: "2024-04-01",
		to: "2024-04-30",
		sources: new Map([[OUTLET.id, OUTLET]]),
		now: NOW,
		write: true,
		log: () => {},
		progress: () => {},
		...over,
	});
}

const identity = ({ id, published, firstSeen }: Story): unknown => [id, published, firstSeen];

describe("judging days anew", () => {
	test("says what readers would see otherwise, and writes nothing unless it is told to", async () => {
		const w = await recorded();
		const before = w.store.everything();
		const { changes, reports, written } = await again(w.store, { write: false, to: "2024-04-11" });
		expect([reports, written]).toEqual([11, []]);
		expect(changes.filter(({ after }) => after.withdrawn)).toHaveLength(9);
		expect(
			changes
				.filter(({ after }) => !after.withdrawn)
				.map(({ before, after }) => [before, after].map(({ facets }) => facets.partners)),
		).toEqual([
			[["FR"], ["DE"]],
			[["FR"], ["DE"]],
		]);
		expect(w.store.everything()).toEqual(before);
	});

	test("lets the front say that older days changed, by which readers of old pages go", async () => {
		const w = world();
		for (let day = 0; day < 30; day++) {
			const reports = [0, 1, 2, 3, 4].map((n) => eventReport(5 * day + n, at(day * 24)));
			await w.shard(0, at(day * 24), reports);
			await w.run(at(day * 24));
		}
		expect((await w.front()).some(({ id }) => id < "2024-04-03")).toBe(false);
		await again(w.store, { to: "2024-04-02" });
		const front = await readFront(w.store);
		expect(front.kind === "value" && front.value.changed).toBe(NOW);
	});

	test("moves changed, and neither ids nor dates", async () => {
		const w = await recorded();
		const before = await w.stories();
		await again(w.store);
		const after = await w.stories();
		expect(after.map(identity)).toEqual(before.map(identity));
		expect(new Set(after.map(({ changed }) => changed))).toEqual(new Set([NOW]));
		expect(after.filter(({ withdrawn }) => !withdrawn)).toHaveLength(3);
		expect(after.every(({ reports }) => reports[0].classification.model === MODEL)).toBe(true);
	});

	test("takes front, counts and calendar along, so that the whole record agrees", async () => {
		const w = await recorded();
		const shown = (await w.front()).map(({ id }) => id);
		await again(w.store);
		expect((await w.front()).map(({ id }) => id)).toEqual(shown);
		const counts = await readCounts(w.store, "2024");
		expect(counts.kind === "value" && [...seriesOf(counts.value, "partner", "DE").keys()]).toEqual([
			"2024-04-01",
			"2024-04-11",
			"2024-04-21",
		]);
		expect(counts.kind === "value" && [...seriesOf(counts.value, "partner", "FR").keys()]).toEqual([]);
		const stories = await w.stories();
		for (const story of await w.front()) expect(stories).toContainEqual(story);
		const front = await readFront(w.store);
		expect(front.kind === "value" && [front.value.at, front.value.changed]).toEqual([END, NOW]);
		expect((await checkRecord(w.store, () => {})).faults).toEqual([]);
	});

	test("leaves days outside its span, and reports of sources that nobody knows any more", async () => {
		const w = await recorded();
		const before = w.store.everything();
		await again(w.store, { from: "2024-04-05", to: "2024-04-06" });
		const days = Object.entries(w.store.everything()).filter(
			([key, text]) => key.startsWith("day/") && before[key] !== text,
		);
		expect(days.map(([key]) => key)).toEqual(["day/2024-04-05", "day/2024-04-06"]);
		expect((await again(w.store, { sources: new Map() })).changes).toEqual([]);
	});

	test("of days that are judged so already writes nothing", async () => {
		const w = await recorded();
		await again(w.store);
		const before = w.store.everything();
		const { changes, written } = await again(w.store, { now: at(30 * 24 + 9) });
		expect([changes, written]).toEqual([[], []]);
		expect(w.store.everything()).toEqual(before);
	});

	test("that dies at any write is completed by the next", async () => {
		const whole = await recorded();
		const watching = watched(whole.store);
		await again(watching);
		const writes = watching.written.length;
		expect(writes).toBeGreaterThan(30);
		for (const n of [0, 1, 7, 12, 13, 20, 26, writes - 2, writes - 1]) {
			const w = await recorded();
			let left = n;
			const dying: Store = {
				...w.store,
				put: (...given) => (left-- > 0 ? w.store.put(...given) : Promise.reject(new Error("killed"))),
			};
			await expect(again(dying)).rejects.toThrow("killed");
			await again(w.store);
			expect(await w.stories()).toEqual(await whole.stories());
			expect(await w.front()).toEqual(await whole.front());
			expect((await checkRecord(w.store, () => {})).faults).toEqual([]);
		}
	});

	test("is followed by runs that change nothing of it", async () => {
		const w = await recorded();
		await again(w.store);
		const judged = await w.stories();
		await w.shard(0, at(31 * 24), [eventReport(500, at(31 * 24))]);
		await w.run(at(31 * 24));
		expect((await w.stories()).slice(1)).toEqual(judged);
	});

	test("leaves a day that cannot be read, and says so", async () => {
		const w = await recorded();
		w.store.damage("day/2024-04-05", "{");
		expect([...(await again(w.store)).left.keys()]).toEqual(["day/2024-04-05"]);
		expect(w.store.raw("day/2024-04-05")).toBe("{");
	});

	test("goes by the runs' own time where the clock is far from it", async () => {
		const w = await recorded();
		await again(w.store, { now: "2100-01-01T00:00:00.000Z" });
		expect((await w.stories()).every(({ changed }) => changed < at(31 * 24))).toBe(true);
	});

	test("without a front that can be read does nothing", async () => {
		const w = await recorded();
		w.store.damage("front", "{");
		const before = w.store.everything();
		await expect(again(w.store)).rejects.toThrow("the front is to be read first");
		expect(w.store.everything()).toEqual(before);
	});
});
