import { beforeAll, describe, expect, test } from "vitest";
import { withDay as countedWith, countsOf, emptyYear, type YearCounts } from "../../src/model/counts.ts";
import type { Occurrence } from "../../src/model/occurrence.ts";
import type { RecordDay } from "../../src/model/story.ts";
import type { Store } from "../../src/ports.ts";
import { checkRecord } from "../../src/runs/check-record.ts";
import { DERIVED, rebuild } from "../../src/runs/rebuild.ts";
import { emptyCalendar, withOccurrences, writeCalendar } from "../../src/store/calendars.ts";
import { readCounts } from "../../src/store/counts.ts";
import { readDay, writeDay } from "../../src/store/days.ts";
import { lineOf } from "../../src/store/occurrence-line.ts";
import { memoryStore, valueIn, watched } from "../fakes/store.ts";
import { occurrenceOf } from "../samples/occurrences.ts";
import { reportOf, storyOf } from "../samples/stories.ts";
import { at, copyOf, eventReport, type World, world } from "./world.ts";

const TITLE = "Tokayev receives the foreign minister of Freedonia in Astana";

let sound: World;
beforeAll(async () => {
	sound = await recordOfFiveDays();
});
const recorded = (): Promise<World> => copyOf(sound);

/** Five days, two stories a day, one of two outlets. */
async function recordOfFiveDays(): Promise<World> {
	const w = world();
	for (let day = 0; day < 5; day++) {
		const now = at(day * 24);
		await w.shard(0, now, [eventReport(day * 2, now), eventReport(day * 2 + 1, now)]);
		await w.shard(1, now, [
			eventReport(day, now, { title: `${TITLE} ${day}`, key: `other-en/${day}`, sourceId: "other-en" }),
		]);
		await w.run(now);
	}
	await w.run(at(5 * 24));
	return w;
}

/** What is said of each key, after something was done to a sound record. */
async function saidAfter(harm: (w: World) => Promise<void> | void): Promise<string[]> {
	const w = await recorded();
	await harm(w);
	const before = w.store.everything();
	const { faults } = await checkRecord(w.store, () => {});
	expect(w.store.everything()).toEqual(before);
	return faults.map(({ key, kind, what }) => `${key}: ${kind}: ${what}`);
}

async function withDay(w: World, day: string, change: (value: RecordDay) => RecordDay): Promise<void> {
	const held = await readDay(w.store, day);
	if (held.kind !== "value") throw new Error(`${day} is not there`);
	const after = change(held.value);
	// Under its own key, whatever it says that it is.
	await writeDay(w.store, { ...after, day }, held);
	if (after.day !== day) await w.store.put(`day/${day}`, { schema: 1, ...after }, await tagOf(w, day));
}

async function tagOf(w: World, day: string): Promise<unknown> {
	const tag = await w.store.tag(`day/${day}`);
	return tag.kind === "value" ? tag.value : undefined;
}

describe("a check of the record", () => {
	test("finds nothing in a sound one, and counts what is there", async () => {
		const w = await recorded();
		const { keys, stories, faults } = await checkRecord(w.store, () => {});
		expect(faults).toEqual([]);
		expect(keys).toEqual({ day: 5, counts: 1, calendar: 0, shard: 2, push: 0, health: 0, sources: 0, front: 1 });
		expect(stories).toBe((await w.stories()).length);
	});

	test("finds nothing in one of two years, nor in one of a day whose counts the front has yet to write", async () => {
		const years = memoryStore();
		for (const day of ["2023-12-31", "2024-01-01"]) {
			const moment = `${day}T06:00:00.000Z`;
			const reports = [reportOf({ link: `https://herald.example/${day}` })] as const;
			const stories = [storyOf("a", { id: `${day}-a`, published: moment, reports })];
			await writeDay(years, { day, stories, moved: {} }, { kind: "absent" });
		}
		await rebuild(years, { what: DERIVED, now: "2024-01-02T00:00:00.000Z", progress: () => {} });
		// As after the day's end, when all of them were counted in their years.
		await years.put("front", { ...((await valueIn(years, "front")) as object), counts: {} });
		expect((await checkRecord(years, () => {})).faults).toEqual([]);
		const first = world();
		await first.shard(0, at(0), [eventReport(0, at(0))]);
		await first.run(at(0));
		expect((await checkRecord(first.store, () => {})).faults).toEqual([]);
	});

	test("of an empty store finds nothing", async () => {
		expect((await checkRecord(world().store, () => {})).faults).toEqual([]);
	});

	test.each(["front", "day/2024-04-02", "counts/2024", "shard/1"])(
		"says that %s is unreadable, or of another release",
		async (key) => {
			const unreadable = await saidAfter((w) => w.store.damage(key, '{"schema":1,'));
			expect(unreadable).toEqual([expect.stringMatching(`^${key}: unreadable: `)]);
			expect(await saidAfter((w) => w.store.put(key, { schema: 2 }))).toContain(
				`${key}: foreign: of schema 2, which this release does not know`,
			);
		},
	);

	test("says which derived keys are absent", async () => {
		expect(await saidAfter((w) => w.store.delete("front"))).toEqual(["front: absent: the record has days"]);
		expect(await saidAfter((w) => w.store.delete("counts/2024"))).toEqual([
			"counts/2024: absent: the record has days of that year",
		]);
	});

	test("says what is no key of this release", async () => {
		expect(await saidAfter((w) => w.store.put("edition", {}))).toEqual(["edition: unknown: no key of this release"]);
	});

	test("says that a story stands in two days, and its report in two stories", async () => {
		const said = await saidAfter(async (w) => {
			const [story] = (await w.stories()).slice(-1);
			if (story !== undefined) await withDay(w, "2024-04-05", (day) => ({ ...day, stories: [...day.stories, story] }));
		});
		expect(said.join("\n")).toMatch(/day\/2024-04-05: inconsistent: story 2024-04-01-\w+ is of another day/);
		expect(said.join("\n")).toMatch(
			/day\/2024-04-05: inconsistent: story 2024-04-01-\w+ stands in day\/2024-04-01 too/,
		);
		expect(said.join("\n")).toMatch(/inconsistent: report \S+ is in 2024-04-01-\w+ and in 2024-04-01-\w+/);
	});

	test("says that a pointer leads nowhere, also in a circle", async () => {
		const moved = { "2024-04-02-00000001": "2024-04-01-00000000", "2024-04-02-00000002": "2024-04-02-00000002" };
		const said = await saidAfter((w) => withDay(w, "2024-04-02", (day) => ({ ...day, moved })));
		expect(said).toContain(
			"day/2024-04-02: inconsistent: 2024-04-02-00000001 became 2024-04-01-00000000, which no day has",
		);
		expect(said).toContain(
			"day/2024-04-02: inconsistent: 2024-04-02-00000002 became 2024-04-02-00000002, which no day has",
		);
	});

	test("says that a story is gone from its day, where front and counts still tell of it", async () => {
		const said = await saidAfter((w) => withDay(w, "2024-04-02", (day) => ({ ...day, stories: day.stories.slice(1) })));
		expect(said).toContain("counts/2024: inconsistent: it counts otherwise than day/2024-04-02");
		expect(said.join("\n")).toMatch(/front: inconsistent: it shows 2024-04-02-\w+, which no day has/);
		expect(said).toContain("front: inconsistent: day/2024-04-02 changed since; the next run takes it");
	});

	test("says that a day says it is another, or has a tag of another version", async () => {
		expect(await saidAfter((w) => withDay(w, "2024-04-02", (day) => ({ ...day, day: "2024-04-09" })))).toEqual([
			"day/2024-04-02: inconsistent: it says that it is 2024-04-09",
		]);
		expect(
			await saidAfter(async (w) =>
				w.store.put("day/2024-04-02", await valueIn(w.store, "day/2024-04-02"), { schema: 1 }),
			),
		).toEqual(["day/2024-04-02: inconsistent: its tag tells of another version"]);
	});

	test("says nothing of what counts the front has yet to write", async () => {
		const w = await recorded();
		await w.shard(2, at(121), [eventReport(70, at(121))]);
		await w.run(at(121));
		expect((await checkRecord(w.store, () => {})).faults).toEqual([]);
	});

	test("says of an occurrence that no day has a story which tells of it", async () => {
		const story = "2024-04-01-ffffffff";
		const said = await saidAfter(async (w) => {
			const one: Occurrence = {
				...{
					uid: "2024-visit-x",
					sequence: 0,
					type: "visit",
					certainty: "held",
					start: "2024-04-01",
					end: "2024-04-01",
				},
				...{ partners: ["FR"], organisations: [], persons: [], themes: [], languages: [], sourceIds: [] },
				...{ firstSeen: at(0), changed: at(0), headline: { story, title: "", link: "", language: "en", sourceId: "" } },
				claims: [{ story, changed: at(0), said: at(0), start: "2024-04-01", end: "2024-04-01", certainty: "held" }],
			};
			const calendar = withOccurrences(emptyCalendar("2024"), [one, { ...one, uid: "2025-visit-x" }]);
			await writeCalendar(w.store, { ...calendar, lines: [...calendar.lines, "nothing"] }, { kind: "absent" });
		});
		expect(said).toContain("calendar/2024: inconsistent: 1 lines are no occurrences");
		expect(said).toContain(
			"calendar/2024: inconsistent: occurrence 2024-visit-x is of 2024-04-01-ffffffff, which no day has",
		);
		expect(said).toContain("calendar/2024: inconsistent: occurrence 2025-visit-x is of another year");
	});

	test("says of a calendar that an occurrence stands there twice, and nothing of one whose stories are there or withdrew it", async () => {
		const said = await saidAfter(async (w) => {
			const story = (await w.stories())[0]?.id ?? "";
			const [claim] = occurrenceOf().claims;
			const claimed = (id: string, certainty: "held" | "withdrawn") =>
				claim === undefined ? [] : [{ ...claim, story: id, certainty }];
			const one = occurrenceOf({ uid: "2024-visit-x", claims: claimed(story, "held") });
			const withdrawn = occurrenceOf({ uid: "2024-visit-y", claims: claimed("2024-04-01-ffffffff", "withdrawn") });
			const calendar = withOccurrences(emptyCalendar("2024"), [one, withdrawn]);
			await writeCalendar(w.store, { ...calendar, lines: [...calendar.lines, lineOf(one)] }, { kind: "absent" });
		});
		expect(said).toEqual(["calendar/2024: inconsistent: occurrence 2024-visit-x stands there twice"]);
	});

	test.each([undefined, null, "text", 7, [], {}, { schema: 1, version: "v" }])(
		"says that a day has the tag of another version: %j",
		async (tag) => {
			const said = await saidAfter(async (w) =>
				w.store.put("day/2024-04-02", await valueIn(w.store, "day/2024-04-02"), tag as object),
			);
			expect(said).toEqual(["day/2024-04-02: inconsistent: its tag tells of another version"]);
		},
	);

	test.each(["health", "sources", "push/hub", "push/chat", "shard/7"])("says that %s is of no use", async (key) => {
		expect(await saidAfter((w) => w.store.damage(key, "{"))).toEqual([expect.stringMatching(`^${key}: unreadable: `)]);
		expect(await saidAfter((w) => w.store.put(key, { schema: 9 }))).toEqual([
			`${key}: foreign: of schema 9, which this release does not know`,
		]);
		expect(await saidAfter((w) => w.store.put(key, { schema: 1 }))).toEqual([
			`${key}: unreadable: not of the shape that its schema promises`,
		]);
	});

	test("says that a key was listed and is not there", async () => {
		const w = await recorded();
		const store: Store = {
			...w.store,
			get: async (key) => (key === "shard/1" ? { kind: "absent" } : w.store.get(key)),
		};
		expect((await checkRecord(store, () => {})).faults).toEqual([
			{ key: "shard/1", kind: "absent", what: "it was listed and is not there" },
		]);
	});

	test("throws where the keys cannot be listed, and tells how far it is", async () => {
		const w = await recorded();
		const list = async () => ({ kind: "unreadable", reason: "down" }) as const;
		await expect(checkRecord({ ...w.store, list }, () => {})).rejects.toThrow("the keys cannot be listed");
		const told: (readonly [number, number])[] = [];
		await checkRecord(w.store, (done, total) => void told.push([done, total]));
		expect(told).toEqual(Array.from({ length: 9 }, (_, n) => [n + 1, 9]));
	});

	test("looks at days before the front, and at that before all else", async () => {
		const w = await recorded();
		const read = watched(w.store);
		await checkRecord(read, () => {});
		expect(read.operations.filter((one) => one.startsWith("get")).map((one) => one.slice(4).split("/")[0])).toEqual([
			...Array(5).fill("day"),
			"front",
			"counts",
			"shard",
			"shard",
		]);
	});

	test("says nothing of what may stand in a day that cannot be read", async () => {
		const said = await saidAfter((w) => w.store.damage("day/2024-04-02", "{"));
		expect(said).toEqual([expect.stringMatching("^day/2024-04-02: unreadable: ")]);
	});

	test("says nothing of counts where the front cannot be read", async () => {
		const said = await saidAfter(async (w) => {
			w.store.damage("front", "{");
			await w.store.put("counts/2024", { schema: 1, ...emptyYear("2024") });
		});
		expect(said).toEqual([expect.stringMatching("^front: unreadable: ")]);
	});

	test("says that a pointer leads nowhere, whatever else cannot be read", async () => {
		const said = await saidAfter(async (w) => {
			await withDay(w, "2024-04-02", (day) => ({ ...day, moved: { "2024-04-02-1": "2024-04-01-0" } }));
			w.store.damage("shard/1", "{");
		});
		expect(said).toContain("day/2024-04-02: inconsistent: 2024-04-02-1 became 2024-04-01-0, which no day has");
	});

	test("says what counts have otherwise, though there be no front", async () => {
		const said = await saidAfter(async (w) => {
			await w.store.delete("front");
			await w.store.put("counts/2024", { schema: 1, ...emptyYear("2024") });
		});
		expect(said).toEqual([expect.stringMatching("^counts/2024: inconsistent: "), "front: absent: the record has days"]);
	});

	test("says of counts in the order of days, and that there are more only where there are", async () => {
		const said = await saidAfter(async (w) => {
			const held = await readCounts(w.store, "2024");
			if (held.kind !== "value") throw new Error("there are no counts");
			const none = countsOf([]);
			const early = countedWith(held.value, "2024-03-20", countsOf([storyOf("a")]));
			const counts = countedWith(countedWith(early, "2024-04-03", none), "2024-04-05", none);
			await w.store.put("counts/2024", { schema: 1, ...counts });
		});
		expect(said).toEqual([
			"counts/2024: inconsistent: it counts otherwise than day/2024-03-20, day/2024-04-03, day/2024-04-05",
		]);
	});

	test("says of counts which days they count otherwise, three by name", async () => {
		const said = await saidAfter((w) => w.store.put("counts/2024", { schema: 1, ...emptyYear("2024") }));
		expect(said).toEqual([
			"counts/2024: inconsistent: it counts otherwise than day/2024-04-01, day/2024-04-02, day/2024-04-03 and 2 more",
		]);
	});

	test.each([
		[
			"a day that there is none of",
			(counts: YearCounts) => countedWith(counts, "2024-05-20", countsOf([storyOf("a")])),
			"2024-05-20",
		],
		[
			"another value of a facet",
			(counts: YearCounts) => ({ ...counts, by: { ...counts.by, partner: { ...counts.by.partner, XX: "92:1" } } }),
			"2024-04-02",
		],
		["no value of a facet", (counts: YearCounts) => ({ ...counts, by: { ...counts.by, source: {} } }), "2024-04-01"],
	])("says that counts have %s", async (_, change, day) => {
		const said = await saidAfter(async (w) => {
			const held = await readCounts(w.store, "2024");
			if (held.kind === "value") await w.store.put("counts/2024", { schema: 1, ...change(held.value) });
		});
		expect(said).toHaveLength(1);
		expect(said[0]).toContain(`counts/2024: inconsistent: it counts otherwise than day/${day}`);
	});

	test("follows pointers to where they lead", async () => {
		const said = await saidAfter(async (w) => {
			const [story] = await w.stories();
			const moved = { "2024-04-02-0000000a": "2024-04-02-0000000b", "2024-04-02-0000000b": story?.id ?? "" };
			await withDay(w, "2024-04-02", (day) => ({ ...day, moved }));
		});
		expect(said).toEqual(["front: inconsistent: day/2024-04-02 changed since; the next run takes it"]);
	});
});
