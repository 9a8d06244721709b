import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Instant } from "../../src/model/instant.ts";
import type { Occurrence } from "../../src/model/occurrence.ts";
import type { Story } from "../../src/model/story.ts";
import type { Store } from "../../src/ports.ts";
import { publishCalendar } from "../../src/runs/publish-calendar.ts";
import {
	emptyCalendar,
	occurrencesOf,
	readCalendar,
	withOccurrences,
	writeCalendar,
} from "../../src/store/calendars.ts";
import { occurrencesAfter, story } from "../cluster/occurrences/stories.ts";
import { faultyStore, NO_FAULTS } from "../fakes/faulty-store.ts";
import { memoryStore, watched } from "../fakes/store.ts";
import { occurrenceOf } from "../samples/occurrences.ts";

const NOW: Instant = "2024-11-06T00:00:00.000Z";
const visit = story("visit", { on: "09-20", days: "12-10/11", partners: ["CN"] });
const spring = story("spring", { on: "04-02", days: "04-02", certainty: "held", partners: ["FR"] });

async function occurrencesIn(store: Store, year: string): Promise<readonly Occurrence[]> {
	const held = await readCalendar(store, year);
	return held.kind === "value" ? occurrencesOf(held.value, () => true) : [];
}

describe("publishing the calendar", () => {
	test("reads the years that a story needs, and writes those that become others", async () => {
		const store = watched(memoryStore());
		expect(await publishCalendar(store, [visit], NOW, () => {})).toEqual({ waiting: [] });
		expect(store.operations).toEqual(["get calendar/2024", "get calendar/2025", "put calendar/2024"]);
		expect(await occurrencesIn(store, "2024")).toMatchObject([{ start: "2024-12-10", firstSeen: NOW, changed: NOW }]);
	});

	test("reads one year for what was held on a day far from New Year, and for what it knows already", async () => {
		const memory = memoryStore();
		await publishCalendar(memory, [visit], NOW, () => {});
		const store = watched(memory);
		const held = story("held", { on: "12-10", days: "12-10", certainty: "held", partners: ["CN"] });
		await publishCalendar(store, [visit, held, spring], NOW, () => {});
		expect(store.operations).toEqual(["get calendar/2024", "put calendar/2024"]);
	});

	test("finds what moved over New Year by what the new year says, also where only that could be written", async () => {
		const memory = memoryStore();
		await publishCalendar(memory, [visit], NOW, () => {});
		const moved = story("moved", { on: "12-01", days: "2025-01-20", partners: ["CN"] });
		const refusing: Store = {
			...memory,
			put: (key, ...value) =>
				key === "calendar/2024" ? Promise.reject(new Error("killed")) : memory.put(key, ...value),
		};
		expect((await publishCalendar(refusing, [moved], NOW, () => {})).waiting).toEqual([moved.id]);
		await publishCalendar(memory, [moved], NOW, () => {});
		const held = story("held", { on: "2025-01-20", days: "2025-01-20", certainty: "held", partners: ["CN"] });
		const store = watched(memory);
		await publishCalendar(store, [held], NOW, () => {});
		expect(store.operations.filter((one) => one.startsWith("get"))).toEqual(["get calendar/2025", "get calendar/2024"]);
		expect(await occurrencesIn(memory, "2024")).toMatchObject([{ start: "2025-01-20", certainty: "held" }]);
		expect(await occurrencesIn(memory, "2025")).toEqual([]);
	});

	test("looks for a corrected story in all of its years", async () => {
		const store = memoryStore();
		await publishCalendar(store, [visit], NOW, () => {});
		const right = story("visit", {
			on: "09-20",
			days: "2025-02-10",
			certainty: "held",
			partners: ["CN"],
			changed: NOW,
		});
		await publishCalendar(store, [right], NOW, () => {});
		expect(await occurrencesIn(store, "2024")).toMatchObject([{ start: "2025-02-10", sequence: 1 }]);
		expect(await occurrencesIn(store, "2025")).toEqual([]);
	});

	test("writes nothing of stories that it knows, and reads nothing of those without a day", async () => {
		const memory = memoryStore();
		await publishCalendar(memory, [visit], NOW, () => {});
		const store = watched(memory);
		await publishCalendar(store, [visit], NOW, () => {});
		expect(store.written).toEqual([]);
		const before = store.operations.length;
		await publishCalendar(
			store,
			[story("statement", { on: "09-20", events: ["statement"], days: "09-20" })],
			NOW,
			() => {},
		);
		expect(store.operations.length).toBe(before);
	});

	test("lets a story wait whose year cannot be read, and writes the others", async () => {
		const store = memoryStore();
		store.damage("calendar/2025", "{");
		const logged: string[] = [];
		const { waiting } = await publishCalendar(store, [visit, spring], NOW, (event) => logged.push(event));
		expect(waiting).toEqual([visit.id]);
		expect(await occurrencesIn(store, "2024")).toMatchObject([{ start: "2024-04-02" }]);
		expect(store.raw("calendar/2025")).toBe("{");
		expect(logged).toEqual(["calendar.unreadable", "calendar.waiting"]);
		logged.length = 0;
		await publishCalendar(store, [spring], NOW, (event) => logged.push(event));
		expect(logged).toEqual([]);
	});

	test("never writes over a year of another release", async () => {
		const store = memoryStore({ "calendar/2024": { schema: 7, anything: [] } });
		expect(await publishCalendar(store, [visit], NOW, () => {})).toEqual({ waiting: [visit.id] });
		expect(store.raw("calendar/2024")).toBe('{"schema":7,"anything":[]}');
	});

	test("lets a later story of a waiting one's counterpart wait with it", async () => {
		const store = memoryStore();
		store.damage("calendar/2023", "{");
		const first = story("first", { on: "04-01", days: "04-10", partners: ["FR"] });
		const second = story("second", { on: "08-01", days: "08-10", partners: ["FR"] });
		const other = story("other", { on: "08-01", days: "08-10", partners: ["CN"] });
		const both = story("both", { on: "09-01", days: "09-10", partners: ["FR", "JP"] });
		const third = story("third", { on: "09-05", days: "09-15", partners: ["JP"] });
		const { waiting } = await publishCalendar(store, [other, both, third, second, first], NOW, () => {});
		expect(waiting).toEqual([first.id, second.id, both.id, third.id]);
	});

	test("lets all wait where the store refuses the write, and makes the same of them later", async () => {
		const memory = memoryStore();
		const refusing: Store = { ...memory, put: async () => Promise.reject(new Error("429")) };
		expect(await publishCalendar(refusing, [spring, visit], NOW, () => {})).toEqual({ waiting: [spring.id, visit.id] });
		expect(await publishCalendar(memory, [spring, visit], NOW, () => {})).toEqual({ waiting: [] });
		expect(await occurrencesIn(memory, "2024")).toHaveLength(2);
	});

	test("reads a bounded number of years, the oldest first, and the rest the next time", async () => {
		const old = [2020, 2021, 2022, 2023, 2024, 2025].map((year) =>
			story(`y${year}`, { on: `${year}-09-20`, days: `${year}-10-01`, partners: [`P${year}`] }),
		);
		const memory = memoryStore();
		const store = watched(memory);
		let { waiting } = await publishCalendar(store, old, NOW, () => {});
		expect(store.operations.filter((one) => one.startsWith("get")).length).toBeLessThanOrEqual(4);
		expect(waiting).toEqual(old.slice(3).map(({ id }) => id));
		for (let n = 0; waiting.length > 0 && n < 6; n++)
			({ waiting } = await publishCalendar(
				store,
				old.filter(({ id }) => waiting.includes(id)),
				NOW,
				() => {},
			));
		expect(waiting).toEqual([]);
		for (const year of [2020, 2022, 2025]) expect(await occurrencesIn(memory, String(year))).toHaveLength(1);
	});

	test("finds the occurrence of a corrected story by the story, whatever it was filed under, and passes over an id that names no day", async () => {
		const store = memoryStore();
		await publishCalendar(store, [visit], NOW, () => {});
		const right = story("visit", { on: "09-20", days: "12-10/11", partners: ["JP"], changed: NOW });
		await publishCalendar(store, [right, spring, { ...right, id: "of-old" }], NOW, () => {});
		const found = await occurrencesIn(store, "2024");
		expect(found).toHaveLength(2);
		expect(found).toContainEqual(expect.objectContaining({ partners: ["JP"], sequence: 1 }));
	});

	test("finds the occurrence that a story, or one that it took in, is of in whatever year", async () => {
		const far = story("far", { on: "11-01", days: "2026-02-10", partners: ["CN"] });
		const published = async (known: Partial<Story>) => {
			const store = memoryStore();
			await publishCalendar(store, [far], NOW, () => {});
			expect(await occurrencesIn(store, "2026")).toHaveLength(1);
			const nearer = story("near", { on: "11-01", days: "12-10", partners: ["CN"], changed: NOW });
			await publishCalendar(store, [{ ...nearer, ...known }], NOW, () => {});
			return [...(await occurrencesIn(store, "2024")), ...(await occurrencesIn(store, "2026"))];
		};
		expect(await published({ id: far.id })).toMatchObject([{ start: "2024-12-10", certainty: "announced" }]);
		expect(await published({ merged: [far.id] })).toMatchObject([
			{ start: "2024-12-10", certainty: "announced" },
			{ start: "2026-02-10", certainty: "cancelled" },
		]);
	});

	test.each([
		["lines", Array<string>(3999).fill("x"), 1, 4000],
		["letters", ["x".repeat(6_000_000)], 2, 2],
	])("has room for what it has, and for new ones until it has too many %s", async (_, lines, refused, after) => {
		const store = memoryStore();
		await publishCalendar(store, [visit], NOW, () => {});
		const held = await readCalendar(store, "2024");
		if (held.kind !== "value") throw new Error("there is no calendar");
		const own = lines.length > 1 ? [] : held.value.lines;
		await writeCalendar(store, { ...held.value, lines: [...own, ...lines] }, held);
		const autumn = story("autumn", { on: "10-02", days: "10-02", certainty: "held", partners: ["DE"] });
		const moved = story("moved", { on: "10-20", days: "12-17", partners: ["CN"] });
		const logged: unknown[] = [];
		const told = lines.length > 1 ? [spring, autumn] : [spring, autumn, moved];
		await publishCalendar(store, told, NOW, (event, facts) => logged.push([event, facts]));
		expect(logged).toEqual([["calendar.full", { year: "2024", refused }]]);
		const full = await readCalendar(store, "2024");
		expect(full.kind === "value" && full.value.lines).toHaveLength(after);
		if (lines.length === 1) expect(await occurrencesIn(store, "2024")).toMatchObject([{ start: "2024-12-17" }]);
	});

	test("refuses what a full year has no room for, says so, and goes on with what it has", async () => {
		const store = memoryStore();
		await publishCalendar(store, [visit], NOW, () => {});
		const others = Array.from({ length: 3999 }, (_, n) =>
			occurrenceOf({ uid: `2024-visit-2024-01-01-${n + 10000}`, partners: ["JP"], claims: [] }),
		);
		const all = [...(await occurrencesIn(store, "2024")), ...others];
		await writeCalendar(store, withOccurrences(emptyCalendar("2024"), all), { kind: "absent" });
		const logged: unknown[] = [];
		const moved = story("moved", { on: "10-20", days: "12-17", partners: ["CN"] });
		await publishCalendar(store, [spring, moved], NOW, (event, facts) => logged.push([event, facts]));
		expect(logged).toEqual([["calendar.full", { year: "2024", refused: 1 }]]);
		expect((await occurrencesIn(store, "2024")).length).toBe(4000);
		expect((await occurrencesIn(store, "2024")).find(({ partners }) => partners[0] === "CN")?.start).toBe("2024-12-17");
	});

	test("makes of the few that it takes out of a year what all of the year would make", async () => {
		const codes = ["CN", "FR", "RU", "DE"];
		const told = fc.record({
			day: fc.nat(420),
			ahead: fc.integer({ min: -10, max: 120 }),
			length: fc.nat(6),
			partners: fc.uniqueArray(fc.constantFrom(...codes), { minLength: 1, maxLength: 3 }),
			organisations: fc.uniqueArray(fc.constantFrom("ots", "sco"), { maxLength: 2 }),
			event: fc.constantFrom("visit", "summit", "meeting", "agreement"),
			certainty: fc.constantFrom("announced", "held", "cancelled"),
		});
		const edits = fc.array(
			fc.record({
				of: fc.nat(39),
				kind: fc.constantFrom("moved", "undated", "withdrawn", "filed anew"),
				by: fc.integer({ min: -40, max: 90 }),
			}),
			{ maxLength: 8 },
		);
		await fc.assert(
			fc.asyncProperty(fc.array(told, { minLength: 1, maxLength: 40 }), edits, async (all, corrections) => {
				const dayAfter = (days: number): string => new Date(Date.UTC(2024, 6, 1 + days)).toISOString().slice(0, 10);
				const named = (n: number): string => `n${String(n).padStart(3, "0")}`;
				const made = all.map(({ day, ahead, length, event, ...rest }, n) => {
					const days = `${dayAfter(day + ahead)}/${dayAfter(day + ahead + length)}`;
					return story(named(n), { on: dayAfter(day), days, events: [event], ...rest });
				});
				const edited = corrections.flatMap(({ of, kind, by }, n): Story[] => {
					const before = all[of];
					if (before === undefined) return [];
					const { day, ahead, event, ...rest } = before;
					const moved = dayAfter(day + ahead + (kind === "moved" ? by : 0));
					const changes = kind === "undated" ? {} : { days: moved };
					const withdrawn = kind === "withdrawn" ? { withdrawn: true as const } : {};
					const partners = kind === "filed anew" ? ["JP"] : rest.partners;
					const changed = `2026-01-01T00:${String(n).padStart(2, "0")}:00.000Z`;
					return [
						story(named(of), {
							on: dayAfter(day),
							events: [event],
							...rest,
							...changes,
							...withdrawn,
							partners,
							changed,
						}),
					];
				});
				const stories = [...made.sort((a, b) => (a.firstSeen + a.id < b.firstSeen + b.id ? -1 : 1)), ...edited];
				const store = memoryStore();
				// Each is told again by the next runs: what is known already is found by whatever it was filed under.
				for (const [n, one] of stories.entries())
					for (const again of [...stories.slice(Math.max(0, n - 3), n), one])
						await publishCalendar(store, [again], NOW, () => {});
				const stored = (await Promise.all(["2024", "2025", "2026"].map((year) => occurrencesIn(store, year)))).flat();
				const plain = (occurrences: readonly Occurrence[]) =>
					occurrences
						.map(({ sequence: _n, firstSeen: _f, changed: _c, ...rest }) => rest)
						.sort((a, b) => (a.uid < b.uid ? -1 : 1));
				expect(plain(stored)).toEqual(plain(occurrencesAfter(...stories.map((one) => [one]))));
			}),
			{ numRuns: 150 },
		);
	});

	test("makes the calendar of an undisturbed run however often reads and writes fail", async () => {
		const stories = Array.from({ length: 40 }, (_, n): Story => {
			const month = String(1 + (n % 12)).padStart(2, "0");
			const partners = [["CN", "FR", "RU"][n % 3] ?? ""];
			const day = String(1 + ((n * 7) % 27)).padStart(2, "0");
			return story(`n${String(n).padStart(2, "0")}`, {
				on: `2024-${month}-01`,
				days: `2024-${month}-${day}`,
				partners,
			});
		}).sort((a, b) => (a.firstSeen < b.firstSeen ? -1 : 1));
		const calm = memoryStore();
		for (const one of stories) await publishCalendar(calm, [one], NOW, () => {});
		await fc.assert(
			fc.asyncProperty(
				fc.array(fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), { minLength: 50, maxLength: 200 }),
				async (chances) => {
					const real = memoryStore();
					let at = 0;
					let rolls = 0;
					let isBad = true;
					const faults = { ...NO_FAULTS, read: 0.2, cut: 0.05, refused: 0.2, lateWrite: 0.1 };
					const store = faultyStore(
						real,
						() => (at += 120_000),
						() => chances[rolls++ % chances.length] ?? 0,
						() => (isBad ? faults : NO_FAULTS),
					);
					let waiting = new Set<string>();
					for (const one of [...stories, undefined]) {
						isBad = one !== undefined;
						const given = stories.filter((candidate) => candidate === one || waiting.has(candidate.id));
						waiting = new Set((await publishCalendar(store, given, NOW, () => {})).waiting);
					}
					expect([...waiting]).toEqual([]);
					for (const year of ["2023", "2024", "2025"]) {
						const named = (await occurrencesIn(real, year)).map(({ sequence: _, ...rest }) => rest);
						expect(named).toEqual((await occurrencesIn(calm, year)).map(({ sequence: _, ...rest }) => rest));
					}
				},
			),
			{ numRuns: 60 },
		);
	});
});
