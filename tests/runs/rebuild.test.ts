import { beforeAll, describe, expect, test } from "vitest";
import type { Report } from "../../src/model/classification.ts";
import { seriesOf } from "../../src/model/counts.ts";
import type { Instant } from "../../src/model/instant.ts";
import type { Occurrence } from "../../src/model/occurrence.ts";
import type { Store } from "../../src/ports.ts";
import { DERIVED, type Derived, rebuild } from "../../src/runs/rebuild.ts";
import { emptyCalendar, occurrencesOf, readCalendar, writeCalendar } from "../../src/store/calendars.ts";
import { readCounts } from "../../src/store/counts.ts";
import { readFront } from "../../src/store/front.ts";
import { valueIn, watched } from "../fakes/store.ts";
import { at, copyOf, eventReport, type World, world } from "./world.ts";

let whole: World;
beforeAll(async () => {
	whole = await recordOfDays();
});
const recorded = (): Promise<World> => copyOf(whole);

/** Two stories a day for twenty days over New Year, every fifth of a visit ten days later. */
async function recordOfDays(): Promise<World> {
	const w = world();
	for (let day = 0; day < 20; day++) {
		const now = at((day + 264) * 24);
		await w.shard(
			day % 3,
			now,
			[0, 1].map((n) => withVisit(eventReport(day * 2 + n, now), day, n)),
		);
		await w.run(now);
	}
	await w.run(END);
	return w;
}

const END = at((20 + 264) * 24);
const NOW = at((21 + 264) * 24);

function withVisit(report: Report, day: number, n: number): Report {
	if (day % 5 !== 0 || n !== 0) return report;
	const on = at((day + 274) * 24).slice(0, 10);
	const facets = {
		...report.classification.facets,
		partners: [day === 0 ? "CN" : day === 5 ? "DE" : day === 10 ? "IT" : "JP"] as const,
		events: ["visit"] as const,
		eventDate: { start: on, end: on, certainty: "announced" as const },
		level: "head-of-state" as const,
	};
	return { ...report, classification: { ...report.classification, facets } };
}

function anew(store: Store, what: readonly Derived[] = DERIVED, now: Instant = NOW) {
	return rebuild(store, { what, now, progress: () => {} });
}

async function occurrencesIn(store: Store, year: string): Promise<readonly Occurrence[]> {
	const held = await readCalendar(store, year);
	return held.kind === "value" ? occurrencesOf(held.value, () => true) : [];
}

async function frontOf(store: Store) {
	const held = await readFront(store);
	return held.kind === "value" ? held.value : undefined;
}

describe("a rebuild", () => {
	test("of a record that is right leaves the counts and calendars as they are", async () => {
		const w = await recorded();
		const before = w.store.everything();
		const { written, same, left } = await anew(w.store, ["counts", "calendar"]);
		expect([written, [...left]]).toEqual([[], []]);
		expect([...same].sort()).toEqual(["calendar/2024", "calendar/2025", "counts/2024", "counts/2025"]);
		expect(w.store.everything()).toEqual(before);
	});

	test("makes damaged counts as they were", async () => {
		const w = await recorded();
		const good = w.store.raw("counts/2024");
		w.store.damage("counts/2024", '{"schema":1,"year":"20');
		expect((await anew(w.store, ["counts"])).written).toEqual(["counts/2024"]);
		expect(JSON.parse(w.store.raw("counts/2024") ?? "")).toEqual(JSON.parse(good ?? ""));
	});

	test("corrects counts that say otherwise than the days", async () => {
		const w = await recorded();
		const held = await readCounts(w.store, "2024");
		if (held.kind !== "value") throw new Error("there are no counts");
		await w.store.put("counts/2024", { schema: 1, ...held.value, total: "1:99" });
		await anew(w.store, ["counts"]);
		const mended = await readCounts(w.store, "2024");
		expect(mended).toEqual(held);
		expect(mended.kind === "value" && [...seriesOf(mended.value).values()]).toEqual(Array(11).fill(2));
	});

	test("makes a damaged front of the last days, which the next run goes on from", async () => {
		const w = await recorded();
		const [stories, before] = [await w.stories(), await frontOf(w.store)];
		w.store.damage("front", "{");
		expect((await anew(w.store)).written).toContain("front");
		const after = await frontOf(w.store);
		expect(after?.stories).toEqual(stories.slice(0, after?.stories.length));
		expect(after?.stories.length).toBeGreaterThan(20);
		expect([after?.changed, after?.uncalendared]).toEqual([before?.changed, []]);
		await w.shard(0, NOW, [eventReport(900, NOW)]);
		await w.run(NOW);
		expect(await w.stories()).toHaveLength(41);
		expect(w.logged.map(({ event }) => event)).not.toContain("record.unreadable");
	});

	test("of a front that can be read keeps its moment and what it has yet to do", async () => {
		const w = await recorded();
		const front = await frontOf(w.store);
		const counts = { "2024-01-01": { total: 3, by: front?.counts["2024-12-31"]?.by } };
		await w.store.put("front", { schema: 1, ...front, counts, uncalendared: ["2024-12-21-00000001"] });
		await anew(w.store, ["front"]);
		const after = await frontOf(w.store);
		expect([after?.at, after?.uncalendared]).toEqual([front?.at, ["2024-12-21-00000001"]]);
		expect(Object.keys(after?.counts ?? {})).toContain("2024-01-01");
	});

	test("mints the occurrences of a lost calendar again: same UIDs, and a sequence that no program passes over", async () => {
		const w = await recorded();
		const [before, other] = [await occurrencesIn(w.store, "2024"), w.store.raw("calendar/2025")];
		expect(before.length).toBeGreaterThan(0);
		w.store.damage("calendar/2024", "{");
		expect((await anew(w.store, ["calendar"])).written).toEqual(["calendar/2024"]);
		const after = await occurrencesIn(w.store, "2024");
		expect(after.map(({ uid, start, claims }) => [uid, start, claims])).toEqual(
			before.map(({ uid, start, claims }) => [uid, start, claims]),
		);
		expect(after.every(({ sequence, changed }) => sequence > 1_000_000 && changed === NOW)).toBe(true);
		// RFC 5545 §3.3.8
		expect(after.every(({ sequence }) => sequence < 2 ** 31)).toBe(true);
		expect(after.map(({ firstSeen }) => firstSeen)).toEqual(after.map(({ claims }) => claims[0]?.said));
		expect(w.store.raw("calendar/2025")).toBe(other);
		const later = at((22 + 264) * 24);
		w.store.damage("calendar/2024", "{");
		await anew(w.store, ["calendar"], later);
		const again = await occurrencesIn(w.store, "2024");
		expect(again.every(({ sequence }, n) => sequence > (after[n]?.sequence ?? 0))).toBe(true);
	});

	test("fills calendars that can be read and lack what the days tell, and marks whom they lead to", async () => {
		const w = await recorded();
		const years = ["2024", "2025"];
		const told = async () =>
			Promise.all(
				years.map(async (year) => {
					const held = await readCalendar(w.store, year);
					if (held.kind !== "value") throw new Error("there is no calendar");
					const { beside, elsewhere } = held.value;
					return {
						beside,
						elsewhere,
						occurrences: (await occurrencesIn(w.store, year)).map(({ uid, sequence }) => [uid, sequence]),
					};
				}),
			);
		const before = await told();
		expect(before.some(({ elsewhere }) => Object.keys(elsewhere).length > 0)).toBe(true);
		for (const year of years) await writeCalendar(w.store, emptyCalendar(year), { kind: "absent" });
		expect((await anew(w.store, ["calendar"])).written).toEqual(["calendar/2024", "calendar/2025"]);
		expect(await told()).toEqual(before);
		expect((await anew(w.store, ["calendar"])).same).toEqual(["calendar/2024", "calendar/2025"]);
	});

	test("finds counts to be the same whatever the order of their fields, and others where a value differs", async () => {
		const w = await recorded();
		const held = await readCounts(w.store, "2024");
		if (held.kind !== "value") throw new Error("there are no counts");
		const { year, total, by } = held.value;
		const turned = Object.fromEntries(
			Object.entries(by).map(([facet, values]) => [facet, Object.fromEntries(Object.entries(values).toReversed())]),
		);
		await w.store.put("counts/2024", { by: turned, total, year, schema: 1 });
		expect((await anew(w.store, ["counts"])).same).toContain("counts/2024");
		await w.store.put("counts/2024", { schema: 1, year, total, by: { ...by, partner: { ...by.partner, XX: "1:1" } } });
		expect((await anew(w.store, ["counts"])).written).toEqual(["counts/2024"]);
		await w.store.put("counts/2024", { schema: 1, year: "2023", total, by });
		expect((await anew(w.store, ["counts"])).written).toEqual(["counts/2024"]);
	});

	test("leaves what hangs on a day that cannot be read, and makes the rest", async () => {
		const w = await recorded();
		w.store.damage("day/2024-12-25", "{");
		for (const key of ["counts/2024", "counts/2025", "calendar/2024"]) w.store.damage(key, "[]");
		const before = w.store.everything();
		const { written, left } = await anew(w.store, ["counts", "calendar"]);
		expect(written).toEqual(["counts/2025"]);
		expect([...left.keys()]).toEqual(["counts/2024", "calendar/2024"]);
		expect(left.get("counts/2024")).toBe("it waits for day/2024-12-25, which cannot be read");
		const changed = Object.entries(w.store.everything()).filter(([key, text]) => before[key] !== text);
		expect(changed.map(([key]) => key)).toEqual(["counts/2025"]);
	});

	test("empties a calendar that cannot be read where no story is of its year", async () => {
		const w = await recorded();
		w.store.damage("calendar/2030", "{");
		expect((await anew(w.store, ["calendar"])).written).toEqual(["calendar/2030"]);
		expect(await readCalendar(w.store, "2030")).toEqual({ kind: "value", value: emptyCalendar("2030") });
	});

	test("names each day that it waits for", async () => {
		const w = await recorded();
		for (const day of ["day/2024-12-25", "day/2024-12-26"]) w.store.damage(day, "{");
		expect((await anew(w.store, ["counts"])).left.get("counts/2024")).toBe(
			"it waits for day/2024-12-25, day/2024-12-26, which cannot be read",
		);
	});

	test("never writes over a value of another release", async () => {
		const w = await recorded();
		for (const key of ["front", "counts/2024", "calendar/2024"]) await w.store.put(key, { schema: 9 });
		const { written, left } = await anew(w.store);
		expect(written).toEqual([]);
		expect([...left].map(([key]) => [key, w.store.raw(key)])).toEqual(
			["counts/2024", "calendar/2024", "front"].map((key) => [key, '{"schema":9}']),
		);
	});

	test.each([
		[["counts"], ["counts/2024", "counts/2025"]],
		[["calendar"], ["calendar/2024", "calendar/2025"]],
		[["front"], ["front"]],
	] as const)("makes %j, and nothing else", async (what, keys) => {
		const w = await recorded();
		for (const key of ["front", "counts/2024", "counts/2025", "calendar/2024", "calendar/2025"])
			w.store.damage(key, "{");
		const before = w.store.everything();
		const { written, left } = await anew(w.store, what);
		expect([written, left.size]).toEqual([keys, 0]);
		const changed = Object.entries(w.store.everything()).filter(([key, text]) => before[key] !== text);
		expect(changed.map(([key]) => key)).toEqual(keys);
	});

	test("tells how far it is after each day, the oldest first", async () => {
		const w = await recorded();
		const told: (readonly [number, number])[] = [];
		const read = watched(w.store);
		await rebuild(read, { what: ["counts"], now: NOW, progress: (done, total) => void told.push([done, total]) });
		expect(told).toEqual(Array.from({ length: 20 }, (_, n) => [n + 1, 20]));
		const days = read.operations.filter((one) => one.startsWith("get day/"));
		expect(days).toEqual(days.toSorted());
	});

	test("empties the counts of a year without days, and leaves alone a calendar that was never there", async () => {
		const w = await recorded();
		await w.store.put("counts/2020", { ...((await valueIn(w.store, "counts/2024")) as object), year: "2020" });
		expect((await anew(w.store, ["counts"])).written).toEqual(["counts/2020"]);
		expect(await readCounts(w.store, "2020")).toMatchObject({ kind: "value", value: { year: "2020", total: "" } });
		const bare = world();
		await bare.shard(0, NOW, [eventReport(1, NOW)]);
		await bare.run(NOW);
		const { written, same } = await anew(bare.store, ["calendar"]);
		expect([written, same]).toEqual([[], []]);
		const before = at(264 * 24);
		const newYear = world();
		await newYear.shard(0, before, [withVisit(eventReport(1, before), 0, 0)]);
		await newYear.run(before);
		await newYear.store.delete("calendar/2024");
		expect(await anew(newYear.store, ["calendar"])).toMatchObject({ written: ["calendar/2024"], same: [] });
	});

	test("throws where the days cannot be listed, or the years", async () => {
		const unreadable = { kind: "unreadable", reason: "down" } as const;
		const w = await recorded();
		const without = (prefix: string): Store => ({
			...w.store,
			list: async (asked) => (asked === prefix ? unreadable : w.store.list(asked)),
		});
		await expect(anew(without("day/"))).rejects.toThrow("the days of the record cannot be listed");
		await expect(anew(without("counts/"))).rejects.toThrow("counts/ cannot be listed");
		await expect(anew(without("calendar/"))).rejects.toThrow("calendar/ cannot be listed");
		expect((await anew(without("calendar/"), ["counts"])).same).toEqual(["counts/2024", "counts/2025"]);
	});

	test("leaves the front where the last days cannot be read, and says so", async () => {
		const w = await recorded();
		w.store.damage("day/2025-01-05", "{");
		const { written, left } = await anew(w.store, ["front"]);
		expect(written).toEqual([]);
		expect([...left]).toEqual([["front", "the last days of the record cannot all be read"]]);
	});

	test("keeps in the front the latest of its moments, and what waits", async () => {
		const w = await recorded();
		const front = await frontOf(w.store);
		const far = at((300 + 264) * 24);
		await w.store.put("front", { schema: 1, ...front, at: far, changed: far, held: { outlet: 3 } });
		await anew(w.store, ["front"]);
		expect(await frontOf(w.store)).toMatchObject({ at: far, changed: far, held: { outlet: 3 } });
		await w.store.put("front", {
			schema: 1,
			...front,
			at: "1970-01-01T00:00:00.000Z",
			changed: "1970-01-01T00:00:00.000Z",
		});
		await anew(w.store, ["front"]);
		expect((await frontOf(w.store))?.changed).toBe(front?.changed);
	});

	test("that dies at any write is completed by the next", async () => {
		const undisturbed = await recorded();
		const damage = (w: World): void => {
			for (const key of ["front", "counts/2024", "counts/2025", "calendar/2024", "calendar/2025"])
				w.store.damage(key, "");
		};
		damage(undisturbed);
		await anew(undisturbed.store);
		for (let writes = 0; writes < 5; writes++) {
			const w = await recorded();
			damage(w);
			let left = writes;
			const dying: Store = {
				...w.store,
				put: (...given) => (left-- > 0 ? w.store.put(...given) : Promise.reject(new Error("killed"))),
			};
			await expect(anew(dying)).rejects.toThrow("killed");
			await anew(w.store);
			expect(w.store.everything()).toEqual(undisturbed.store.everything());
		}
	});
});
