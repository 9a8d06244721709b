import { beforeAll, describe, expect, test } from "vitest";
import { MODEL } from "../../src/classify/model.ts";
import type { Report } from "../../src/model/classification.ts";
import { seriesOf } from "../../src/model/counts.ts";
import type { Front } from "../../src/model/front.ts";
import type { Instant } from "../../src/model/instant.ts";
import type { Source } from "../../src/model/source.ts";
import type { Story } from "../../src/model/story.ts";
import type { Store } from "../../src/ports.ts";
import { checkRecord } from "../../src/runs/check-record.ts";
import { type RejudgeOptions, rejudgeDays } from "../../src/runs/rejudge-days.ts";
import { readCounts } from "../../src/store/counts.ts";
import { readDay, writeDay } from "../../src/store/days.ts";
import { readFront, writeFront } from "../../src/store/front.ts";
import { watched } from "../fakes/store.ts";
import { facetsOf, frontOf, storyOf } from "../samples/stories.ts";
import { at, copyOf, eventReport, type World, world } from "./world.ts";

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

let whole: World;
beforeAll(async () => {
	whole = await recordOfDays();
});
const recorded = (): Promise<World> => copyOf(whole);

/** A story a day for thirty days: this release would drop all but every tenth. */
async function recordOfDays(): Promise<World> {
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

describe("what a new judgement of days says of itself", () => {
	test("is how many reports were looked at, how far it is, and which keys were written", async () => {
		const w = await recorded();
		const told: (readonly [number, number])[] = [];
		const { reports, changes, written, left } = await again(w.store, {
			progress: (done, total) => void told.push([done, total]),
		});
		expect(reports).toBe(30);
		expect(told).toEqual([
			[12, 30],
			[24, 30],
			[30, 30],
		]);
		expect(changes).toHaveLength(30);
		expect(written.filter((key) => key.startsWith("day/"))).toHaveLength(30);
		expect(written.slice(-1)).toEqual(["front"]);
		expect(written).toContain("counts/2024");
		expect(left.size).toBe(0);
		for (const { before, after } of changes)
			expect([after.id, after.changed > before.changed]).toEqual([before.id, true]);
	});

	test("is nothing of days that there are none of", async () => {
		const w = await recorded();
		const nothing = await again(w.store, { from: "2024-05-10", to: "2024-05-20" });
		expect(nothing).toMatchObject({ changes: [], reports: 0, left: new Map() });
		expect(nothing.written.filter((key) => key.startsWith("day/"))).toEqual([]);
		expect(await again(w.store, { from: "2024-04-30", to: "2024-04-01" })).toMatchObject({ reports: 0 });
	});

	test("is of the first day and the last, both included", async () => {
		const w = await recorded();
		const { written } = await again(w.store, { from: "2024-04-05", to: "2024-04-06" });
		expect(written.filter((key) => key.startsWith("day/"))).toEqual(["day/2024-04-05", "day/2024-04-06"]);
	});

	test("is which counts are left, where there are none yet or they cannot be read", async () => {
		const w = await recorded();
		await w.store.delete("counts/2024");
		expect([...(await again(w.store)).left]).toEqual([["counts/2024", "there are none yet"]]);
		const other = await recorded();
		await other.store.put("counts/2024", { schema: 9 });
		expect([...(await again(other.store)).left]).toEqual([
			["counts/2024", "of schema 9, which this release does not know"],
		]);
	});

	test("is why nothing was done where the front or the days cannot be read", async () => {
		const w = await recorded();
		const unreadable = { kind: "unreadable", reason: "down" } as const;
		await expect(again({ ...w.store, list: async () => unreadable })).rejects.toThrow(
			"the days of the record cannot be listed",
		);
		await expect(again({ ...w.store, get: async () => unreadable })).rejects.toThrow(
			"the front is to be read first: down",
		);
		await w.store.delete("front");
		await expect(again(w.store)).rejects.toThrow("the front is to be read first: there is none");
	});

	test("goes into the front with what waits for the calendar, and what it knew of corrections", async () => {
		const w = await recorded();
		const held = await readFront(w.store);
		if (held.kind !== "value") throw new Error("no front");
		await w.store.put("front", { schema: 1, ...held.value, uncalendared: ["2024-04-01-00000000"] });
		await again(w.store);
		const after = await readFront(w.store);
		if (after.kind !== "value") throw new Error("no front");
		expect(after.value.uncalendared).toContain("2024-04-01-00000000");
		expect(after.value.changed).toBe(NOW);
		const shown = new Set(after.value.stories.map(({ id }) => id));
		const gone = (await w.stories()).filter(({ id }) => !shown.has(id));
		expect(Object.keys(after.value.corrected ?? {}).toSorted()).toEqual(gone.map(({ id }) => id).toSorted());
		for (const [day, version] of Object.entries(held.value.days))
			expect([day, after.value.days[day]]).not.toEqual([day, version]);
	});

	test("of a day that goes on counts it in the front alone, and of one that is over in its year", async () => {
		const today = world();
		await today.shard(0, at(0), [eventReport(1, at(0))]);
		await today.run(at(0));
		const { written, left } = await again(today.store, { now: at(1) });
		expect([written, [...left]]).toEqual([["day/2024-04-01", "front"], []]);
		expect((await frontIn(today)).counts["2024-04-01"]?.total).toBe(0);
		const two = world();
		for (const day of [0, 1]) {
			await two.shard(0, at(day * 24), [eventReport(day, at(day * 24))]);
			await two.run(at(day * 24));
		}
		expect((await again(two.store, { now: at(25), to: "2024-04-01" })).written).toEqual([
			...["day/2024-04-01", "counts/2024", "front"],
		]);
		expect(Object.keys((await frontIn(two)).counts)).toEqual(["2024-04-02"]);
	});

	test("judges a story anew where one of its reports is judged otherwise, and writes none for another model alone", async () => {
		const w = world();
		const title = `${KEPT}, at last`;
		const known = (report: Report, model: string): Report => ({
			...report,
			classification: { ...report.classification, model },
		});
		const other = { key: "other-en/1", sourceId: "other-en", url: "https://other.example/1" };
		const reports = [
			known(eventReport(1, at(0), { title }), MODEL),
			known(eventReport(1, at(0), { title, ...other }), "test"),
		];
		await w.shard(0, at(0), reports);
		await w.run(at(0));
		expect(await w.stories()).toHaveLength(1);
		const sources = new Map([OUTLET, { ...OUTLET, id: "other-en" }].map((source) => [source.id, source]));
		expect((await again(w.store, { now: at(1), sources })).written).toContain("day/2024-04-01");
		const [story] = await w.stories();
		const judged = [...(story?.reports ?? []), ...(story?.unkept ?? [])];
		expect(judged.find(({ key }) => key === other.key)).toMatchObject({
			changed: at(1),
			classification: { model: MODEL },
		});
		const held = await readDay(w.store, "2024-04-01");
		if (held.kind !== "value" || story === undefined) throw new Error("there is no day");
		const [first, ...rest] = story.reports.map((report) => (report.key === other.key ? known(report, "test") : report));
		if (first === undefined) throw new Error("there is no report");
		const stories = [{ ...story, reports: [first, ...rest] as const }];
		await writeDay(w.store, { ...held.value, stories }, held);
		await writeFront(w.store, { ...(await frontIn(w)), stories }, { kind: "absent" });
		expect((await again(w.store, { now: at(2), sources })).written).not.toContain("day/2024-04-01");
	});

	test("takes the stories of its days into the calendar, or lets them wait where that cannot be read", async () => {
		const eventDate = { start: "2024-04-10", end: "2024-04-10", certainty: "announced" as const };
		const dated = storyOf("dated", { id: "2024-04-01-dated", published: at(1), facets: facetsOf({ eventDate }) });
		const of = async (calendar?: string) => {
			const w = world();
			await writeDay(w.store, { day: "2024-04-01", stories: [dated], moved: {} }, { kind: "absent" });
			await writeFront(w.store, frontOf([], { at: at(10), changed: at(10) }), { kind: "absent" });
			if (calendar !== undefined) w.store.damage("calendar/2024", calendar);
			await again(w.store, { now: at(11), sources: new Map() });
			return [(await frontIn(w)).uncalendared, w.store.raw("calendar/2024")?.includes("2024-04-10")];
		};
		expect(await of()).toEqual([[], true]);
		expect(await of("{")).toEqual([[dated.id], false]);
	});

	test("tells how far it is after each dozen of days, and of a day that cannot be read", async () => {
		const w = await recorded();
		const told: (readonly [number, number])[] = [];
		const progress = (done: number, total: number): void => void told.push([done, total]);
		w.store.damage("day/2024-04-03", "{");
		const { left } = await again(w.store, { write: false, to: "2024-04-12", progress });
		expect(told).toEqual([[12, 12]]);
		expect([...left]).toEqual([["day/2024-04-03", "it cannot be read"]]);
	});
});

async function frontIn({ store }: World): Promise<Front> {
	const held = await readFront(store);
	if (held.kind !== "value") throw new Error("there is no front");
	return held.value;
}
