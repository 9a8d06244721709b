import { describe, expect, test } from "vitest";
import { seriesOf } from "../../src/model/counts.ts";
import type { Front } from "../../src/model/front.ts";
import { dayOf } from "../../src/model/instant.ts";
import { dayOfStory } from "../../src/model/story.ts";
import { readCounts } from "../../src/store/counts.ts";
import { readDay } from "../../src/store/days.ts";
import { KEYS } from "../../src/store/keys.ts";
import { judged } from "../cluster/reports.ts";
import { memoryStore, watched } from "../fakes/store.ts";
import { at, eventReport, world } from "./world.ts";

const TITLE = "Tokayev receives the foreign minister of Freedonia in Astana";

describe("publishing", () => {
	test("puts each story into the day that its id names, and into the front", async () => {
		const { shard, run, stories, front } = world();
		await shard(0, at(10), [eventReport(1, at(10)), eventReport(2, at(10))]);
		await run(at(10));
		const told = await stories();
		expect(told.map(({ id }) => id)).toEqual([
			expect.stringMatching(/^2024-04-01-[0-9a-f]{8}$/),
			expect.stringMatching(/^2024-04-01-[0-9a-f]{8}$/),
		]);
		expect(await front()).toEqual(told);
		expect(told.map(({ firstSeen, changed }) => [firstSeen, changed])).toEqual([
			[at(10), at(10)],
			[at(10), at(10)],
		]);
	});

	test("tells one event of two outlets once, also where the second comes a day later", async () => {
		const { shard, run, stories } = world();
		const first = eventReport(1, at(10), { title: TITLE });
		await shard(0, at(10), [first]);
		await run(at(10));
		await shard(1, at(30), [eventReport(1, at(30), { title: TITLE, key: "other-en/1", sourceId: "other-en" })]);
		await run(at(30));
		const [story, ...others] = await stories();
		expect(others).toEqual([]);
		expect(story?.id.slice(0, 10)).toBe(dayOf(at(10)));
		expect(story?.reports.map(({ key }) => key)).toEqual([first.key, "other-en/1"]);
		expect([story?.firstSeen, story?.changed]).toEqual([at(10), at(30)]);
	});

	test("asks once and writes nothing where nothing is new", async () => {
		const w = world();
		await w.shard(0, at(10), [eventReport(1, at(10))]);
		await w.run(at(10));
		const store = watched(w.store);
		expect(await w.run(at(10.25), store)).toBeUndefined();
		expect(store.operations).toEqual(["list shard/", "tag front"]);
	});

	test("shows a correction, whatever the outlet's dates say, and moves changed and nothing else", async () => {
		const { shard, run, stories } = world();
		const report = eventReport(1, at(10));
		await shard(0, at(10), [report]);
		await run(at(10));
		await shard(0, at(11), [{ ...report, title: "Corrected title", changed: at(11) }]);
		await run(at(11));
		const [story] = await stories();
		expect(story?.reports[0].title).toBe("Corrected title");
		expect([story?.published, story?.firstSeen, story?.changed]).toEqual([at(10), at(10), at(11)]);
	});

	test("withdraws a story of which nothing is kept, keeps it in its day, and brings it back", async () => {
		const { shard, run, stories } = world();
		const report = eventReport(1, at(10));
		await shard(0, at(10), [report]);
		await run(at(10));
		await shard(0, at(11), [judged({ ...report, changed: at(11) }, false)]);
		await run(at(11));
		expect(await stories()).toMatchObject([{ withdrawn: true, changed: at(11), reports: [{ key: report.key }] }]);
		await shard(0, at(12), [{ ...report, changed: at(12) }]);
		await run(at(12));
		const [story] = await stories();
		expect(story?.withdrawn).toBeUndefined();
		expect(story?.changed).toBe(at(12));
	});

	test("never tells a report that was never kept", async () => {
		const { shard, run, stories } = world();
		await shard(0, at(10), [judged(eventReport(1, at(10)), false)]);
		await run(at(10));
		expect(await stories()).toEqual([]);
	});

	test("takes late what a late job did not see", async () => {
		const { shard, run, stories } = world();
		await shard(0, at(10), [eventReport(1, at(10))]);
		await run(at(10));
		await shard(1, at(10.25), [eventReport(2, at(10.25))]);
		// The job of ten o'clock comes again, after the shards of a quarter past were written.
		await run(at(10));
		expect(await stories()).toHaveLength(2);
		await run(at(10.25));
		expect(await stories()).toHaveLength(2);
	});

	test("gives no story a moment before one that an earlier run has given", async () => {
		const { shard, run, stories } = world();
		await shard(0, at(10), [eventReport(1, at(10))]);
		await run(at(10));
		await shard(1, at(9), [eventReport(2, at(9))]);
		await run(at(9));
		expect((await stories()).map(({ firstSeen }) => firstSeen)).toEqual([at(10), at(10)]);
	});

	test("finds a report in the day that has it, when it comes again long after it left the shards", async () => {
		const { shard, run, stories } = world();
		const report = eventReport(1, at(10));
		await shard(0, at(10), [report]);
		await run(at(10));
		for (let day = 1; day < 40; day++) {
			await shard(
				1,
				at(day * 24),
				Array.from({ length: 5 }, (_, n) => eventReport(100 + day * 5 + n, at(day * 24))),
			);
			await run(at(day * 24));
		}
		await shard(0, at(960), [{ ...report, firstSeen: at(960), changed: at(960), title: "Edited after forty days" }]);
		await run(at(960));
		const told = (await stories()).filter(({ reports }) => reports[0].key === report.key);
		expect(told).toHaveLength(1);
		expect(told[0]).toMatchObject({ published: at(10), firstSeen: at(10), changed: at(960) });
	});
});

describe("what cannot be read", () => {
	test("the front: nothing is written, it is said, and the next run goes on", async () => {
		const w = world();
		await w.shard(0, at(10), [eventReport(1, at(10))]);
		await w.run(at(10));
		const good = w.store.raw("front") ?? "";
		await w.shard(0, at(11), [eventReport(1, at(10)), eventReport(2, at(11))]);
		w.store.damage("front", good.slice(0, 200));
		const before = w.store.everything();
		expect(await w.run(at(11))).toBeUndefined();
		expect(w.store.everything()).toEqual(before);
		expect(w.logged).toContainEqual({ event: "record.unreadable", facts: expect.objectContaining({ key: "front" }) });
		w.store.damage("front", good);
		await w.run(at(11.25));
		expect(await w.stories()).toHaveLength(2);
	});

	test("a front of another schema is never written over", async () => {
		const w = world(memoryStore({ front: { schema: 99, stories: [] } }));
		await w.shard(0, at(10), [eventReport(1, at(10))]);
		const before = w.store.everything();
		await w.run(at(10));
		expect(w.store.everything()).toEqual(before);
		expect(w.logged).toContainEqual({
			event: "record.unreadable",
			facts: { key: "front", reason: "of schema 99, which this release does not know" },
		});
	});

	test("a shard: its reports wait, and all others are told", async () => {
		const w = world();
		await w.shard(0, at(10), [eventReport(1, at(10))]);
		await w.shard(1, at(10), [eventReport(2, at(10))]);
		w.store.damage("shard/1", "{");
		await w.run(at(10));
		expect(await w.stories()).toHaveLength(1);
		await w.shard(1, at(10), [eventReport(2, at(10))]);
		await w.run(at(10.25));
		expect(await w.stories()).toHaveLength(2);
	});

	test("a shard that is unreadable for three weeks brings its reports then", async () => {
		const w = world();
		await w.shard(0, at(10), [eventReport(1, at(10))]);
		await w.run(at(10));
		for (let day = 1; day < 21; day++) {
			await w.shard(0, at(day * 24), [eventReport(1000 + day, at(day * 24))]);
			await w.run(at(day * 24));
		}
		await w.shard(1, at(40), [eventReport(2, at(40))]);
		await w.run(at(21 * 24));
		expect((await w.stories()).filter(({ reports }) => reports[0].key === "outlet-en/2")).toHaveLength(1);
	});

	test("a day: what belongs to it waits, what belongs to others is told, and nothing is written over", async () => {
		const w = world();
		const first = eventReport(1, at(10), { title: TITLE });
		await w.shard(0, at(10), [first]);
		await w.run(at(10));
		const day = `day/${dayOf(at(10))}`;
		const good = w.store.raw(day) ?? "";
		w.store.damage(day, "{");
		await w.shard(0, at(30), [{ ...first, title: `${TITLE}!`, changed: at(30) }]);
		await w.shard(1, at(30), [eventReport(2, at(30))]);
		await w.run(at(30));
		expect(w.store.raw(day)).toBe("{");
		expect(await w.stories()).toHaveLength(1);
		w.store.damage(day, good);
		await w.run(at(30.25));
		expect((await w.stories()).map(({ reports }) => reports[0].title).sort()).toEqual(
			[expect.any(String), `${TITLE}!`].sort(),
		);
		expect(await w.stories()).toHaveLength(2);
	});

	test("years' counts: they are counted when they can be read again", async () => {
		const w = world();
		await w.store.put("counts/2024", { schema: 7 });
		await w.shard(0, at(10), [eventReport(1, at(10))]);
		await w.run(at(10));
		await w.run(at(30));
		expect(w.store.raw("counts/2024")).toBe('{"schema":7}');
		await w.store.delete("counts/2024");
		await w.run(at(54));
		const counts = await readCounts(w.store, "2024");
		expect(counts.kind === "value" && [...seriesOf(counts.value, "partner", "FR")]).toEqual([["2024-04-01", 1]]);
	});
});

describe("a run with a far moment", () => {
	test("does nothing, says so, and the next right one goes on", async () => {
		const w = world();
		await w.shard(0, at(10), [eventReport(1, at(10))]);
		await w.run(at(10));
		await w.shard(0, at(11), [eventReport(1, at(10)), eventReport(2, at(11))]);
		await w.run("2100-01-01T00:00:00.000Z");
		expect(w.logged.at(-1)?.event).toBe("run.doubted");
		expect(await w.stories()).toHaveLength(1);
		await w.run(at(11.25));
		expect((await w.stories()).map(({ changed }) => changed)).toEqual([at(11.25), at(10)]);
	});

	test("is believed where the run after it says the same: the cron was away", async () => {
		const w = world();
		await w.shard(0, at(10), [eventReport(1, at(10))]);
		await w.run(at(10));
		const later = at(24 * 90);
		await w.shard(0, later, [eventReport(2, later)]);
		await w.run(later);
		await w.run(at(24 * 90 + 0.25));
		expect(await w.stories()).toHaveLength(2);
		expect(await w.front()).toHaveLength(2);
	});
});

describe("without a front", () => {
	test("it is made again from the days, with the same ids, moments and version", async () => {
		const w = world();
		for (let day = 0; day < 12; day++) {
			await w.shard(
				0,
				at(day * 24),
				Array.from({ length: 12 }, (_, n) => eventReport(day * 12 + n, at(day * 24))),
			);
			await w.run(at(day * 24));
		}
		const all = await w.stories();
		const days = w.store.raw("day/2024-04-05");
		await w.store.delete("front");
		await w.run(at(11 * 24 + 1));
		expect(await w.stories()).toEqual(all);
		expect(w.store.raw("day/2024-04-05")).toBe(days);
		expect((await w.front()).slice(0, 100)).toEqual(all.slice(0, 100));
	});
});

describe("shares", () => {
	test("a source that brings eight hundred takes no room from the others, and is said to be held", async () => {
		const w = world();
		const flood = Array.from({ length: 800 }, (_, n) =>
			eventReport(n, at(10), { key: `flood-en/${n}`, sourceId: "flood-en" }),
		);
		await w.shard(0, at(10), flood);
		await w.shard(1, at(10), [eventReport(9000, at(10))]);
		const front = (await w.run(at(10))) as Front;
		const told = await w.stories();
		expect(told).toHaveLength(101);
		expect(told.some(({ reports }) => reports[0].key === "outlet-en/9000")).toBe(true);
		expect(front.held).toEqual({ "flood-en": 700 });
	});
});

describe("counts", () => {
	test("of a day that is over are in its year once the next day has begun, and follow its corrections", async () => {
		const w = world();
		const report = eventReport(1, at(10));
		await w.shard(0, at(10), [report]);
		await w.run(at(10));
		await w.run(at(25));
		const partner = async (): Promise<unknown> => {
			const counts = await readCounts(w.store, "2024");
			return counts.kind === "value" && [...seriesOf(counts.value, "partner", "FR")];
		};
		expect(await partner()).toEqual([["2024-04-01", 1]]);
		await w.shard(0, at(26), [judged({ ...report, changed: at(26) }, false)]);
		await w.run(at(26));
		await w.run(at(49));
		expect(await partner()).toEqual([]);
		const day = await readDay(w.store, "2024-04-01");
		expect(day.kind === "value" && day.value.stories).toHaveLength(1);
	});
});

describe("counts that were lost", () => {
	test("are made again from the days, some in each publish, and the year is not there by halves meanwhile", async () => {
		const w = world();
		for (let day = 0; day < 60; day++) {
			await w.shard(0, at(day * 24), [eventReport(day, at(day * 24))]);
			await w.run(at(day * 24));
		}
		const key = KEYS.counts("2024");
		await w.store.delete(key);
		let runs = 0;
		for (; w.store.raw(key) === undefined && runs < 20; runs++) {
			const now = at(60 * 24 + runs / 4);
			await w.shard(0, now, [eventReport(100 + runs, now)]);
			await w.run(now);
		}
		expect(runs).toBeLessThan(10);
		await w.shard(0, at(61 * 24), [eventReport(200, at(61 * 24))]);
		await w.run(at(61 * 24));
		const counts = await readCounts(w.store, "2024");
		const series = counts.kind === "value" ? [...seriesOf(counts.value)] : [];
		const byDay = Map.groupBy(await w.stories(), ({ id }) => dayOfStory(id));
		const wanted = [...byDay].map(([day, stories]) => [day, stories.length]).reverse();
		expect(series).toEqual(wanted.filter(([day]) => String(day) < at(61 * 24).slice(0, 10)));
	});

	test("wait for a day that cannot be read", async () => {
		const w = world();
		for (let day = 0; day < 5; day++) {
			await w.shard(0, at(day * 24), [eventReport(day, at(day * 24))]);
			await w.run(at(day * 24));
		}
		await w.store.delete(KEYS.counts("2024"));
		const day = KEYS.day("2024-04-02");
		const whole = w.store.raw(day) ?? "";
		w.store.damage(day, "{");
		await w.run(at(5 * 24));
		expect(w.store.raw(KEYS.counts("2024"))).toBeUndefined();
		w.store.damage(day, whole);
		await w.run(at(6 * 24));
		const counts = await readCounts(w.store, "2024");
		expect(counts.kind === "value" && seriesOf(counts.value).size).toBe(5);
	});
});

describe("older values", () => {
	test("of a shard take no correction back", async () => {
		const { shard, run, stories } = world();
		const report = eventReport(1, at(10));
		const corrected = { ...report, title: "Corrected title", changed: at(11) };
		await shard(0, at(11), [corrected]);
		await run(at(11));
		await shard(0, at(11.25), [report, eventReport(2, at(11.25))]);
		await run(at(11.25));
		expect((await stories()).map(({ reports }) => reports[0].title)).toContain("Corrected title");
	});

	test("of a day lose no report that the front has of its story", async () => {
		const { store, shard, run, stories } = world();
		await shard(0, at(10), [eventReport(1, at(10), { title: TITLE })]);
		await run(at(10));
		const older = store.raw("day/2024-04-01") ?? "";
		await shard(1, at(11), [eventReport(1, at(11), { title: TITLE, key: "other-en/1", sourceId: "other-en" })]);
		await run(at(11));
		store.damage("day/2024-04-01", older);
		await shard(2, at(12), [eventReport(2, at(12))]);
		await run(at(12));
		const story = (await stories()).find(({ reports }) => reports.length === 2);
		expect(story?.reports.map(({ key }) => key)).toEqual(["outlet-en/1", "other-en/1"]);
	});
});
