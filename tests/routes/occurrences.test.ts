import { describe, expect, test } from "vitest";
import { siteFrom } from "../../src/app.ts";
import type { Days } from "../../src/channels/occurrences.ts";
import type { Day } from "../../src/model/instant.ts";
import type { Occurrence } from "../../src/model/occurrence.ts";
import { occurrencesOn } from "../../src/routes/occurrences.ts";
import { Unreadable } from "../../src/routes/problem.ts";
import { putCalendars } from "../samples/api.ts";
import { occurrenceOf } from "../samples/occurrences.ts";
import { siteOf } from "../samples/site.ts";

const TODAY = "2024-11-06";

async function calendarOf(occurrences: readonly Occurrence[], changes: Parameters<typeof siteOf>[1] = {}) {
	const { ports, store, world } = await siteOf(undefined, changes);
	await putCalendars(store, occurrences);
	const site = siteFrom(ports);
	const on = (days: Days, today: Day = TODAY, ...rest: Parameters<typeof occurrencesOn>[3][]) =>
		occurrencesOn(site, days, today, ...rest);
	const readsOf = () => world.reads.filter((read) => read.startsWith("get calendar/")).map((read) => read.slice(-4));
	return { world, on, readsOf };
}

const ALL: Days = { from: "2024-01-01", to: "9999-12-31" };
const startsOf = ({ occurrences }: { readonly occurrences: readonly Occurrence[] }): Day[] =>
	occurrences.map(({ start }) => start);

describe("the occurrences on some days", () => {
	test("are those that take place on one of them at least, wherever they began", async () => {
		const { on } = await calendarOf([
			occurrenceOf({ start: "2024-03-01", end: "2024-03-04" }),
			occurrenceOf({ start: "2024-03-02", end: "2024-03-05" }),
			occurrenceOf({ start: "2024-03-05", end: "2024-03-06" }),
			occurrenceOf({ start: "2024-03-08", end: "2024-03-09" }),
			occurrenceOf({ start: "2024-03-10", end: "2024-03-10" }),
		]);
		expect(startsOf(await on({ from: "2024-03-05", to: "2024-03-08" }))).toEqual([
			"2024-03-02",
			"2024-03-05",
			"2024-03-08",
		]);
	});

	test("are of the year before, too, and of the year after today", async () => {
		const moved = occurrenceOf({ start: "2025-01-14", uid: "2024-visit-2024-12-20-9" });
		const ahead = occurrenceOf({ start: "2025-05-01" });
		const late = occurrenceOf({ start: "2024-01-02", uid: "2023-visit-2023-12-20-9" });
		const { on, readsOf } = await calendarOf([moved, ahead, late]);
		expect(startsOf(await on(ALL)).toSorted()).toEqual(["2024-01-02", "2025-01-14", "2025-05-01"]);
		expect(readsOf()).toEqual(["2023", "2024", "2025"]);
	});

	test("are read of five years at most, the newest", async () => {
		const { on, readsOf } = await calendarOf([]);
		await on({ from: "1990-01-01", to: "9999-12-31" });
		expect(readsOf()).toEqual(["2021", "2022", "2023", "2024", "2025"]);
		const { on: long, readsOf: ofLong } = await calendarOf([]);
		await long({ from: "2015-01-01", to: "2015-12-31" });
		expect(ofLong()).toEqual(["2014", "2015", "2016"]);
		const { on: ahead, readsOf: ofAhead } = await calendarOf([]);
		expect(startsOf(await ahead({ from: "2030-01-01", to: "2030-12-31" }))).toEqual([]);
		expect(ofAhead()).toEqual([]);
	});

	test("are four hundred at most, of more those that begin last", async () => {
		const many = (count: number, start: Day) =>
			Array.from({ length: count }, (_, n) => occurrenceOf({ start, uid: `2024-visit-${start}-${n + 1000}` }));
		const { on } = await calendarOf([...many(2, "2024-02-01"), ...many(399, "2024-03-01")]);
		const found = startsOf(await on(ALL));
		expect([found.length, found.filter((start) => start === "2024-02-01").length]).toEqual([400, 1]);
		const { on: whole } = await calendarOf([...many(1, "2024-02-01"), ...many(399, "2024-03-01")]);
		expect(startsOf(await whole(ALL))).toHaveLength(400);
	});

	test("are those that begin last wherever their calendar is", async () => {
		const moved = occurrenceOf({ start: "2025-06-01", uid: "2023-visit-moved" });
		const early = occurrenceOf({ start: "2024-02-01" });
		const many = Array.from({ length: 399 }, (_, n) =>
			occurrenceOf({ start: "2025-01-10", uid: `2025-visit-2025-01-10-${n + 1000}` }),
		);
		const { on } = await calendarOf([moved, early, ...many]);
		const found = startsOf(await on(ALL));
		expect([found.length, found.includes("2025-06-01"), found.includes("2024-02-01")]).toEqual([400, true, false]);
	});

	test("are those alone that may be looked for", async () => {
		const { on } = await calendarOf([
			occurrenceOf({ start: "2024-03-01" }),
			occurrenceOf({ start: "2024-03-02", partners: ["CN"] }),
		]);
		expect(startsOf(await on(ALL, TODAY, ({ parties }) => parties.includes(",CN,")))).toEqual(["2024-03-02"]);
	});

	test("have changed when the last of their calendars did", async () => {
		const { on } = await calendarOf([
			occurrenceOf({ start: "2024-03-01", changed: "2024-11-02T00:00:00.000Z" }),
			occurrenceOf({ start: "2025-03-01", changed: "2024-11-05T00:00:00.000Z" }),
			occurrenceOf({ start: "2023-03-01", changed: "2024-11-01T00:00:00.000Z" }),
		]);
		expect((await on(ALL)).changed).toBe("2024-11-05T00:00:00.000Z");
	});

	test("are not told where the year cannot be read that matters most: that of today, or where they begin", async () => {
		for (const [days, main] of [
			[ALL, "2024"],
			[{ from: "2024-11-06", to: "2024-11-06" }, "2024"],
			[{ from: "2023-09-01", to: "9999-12-31" }, "2024"],
			[{ from: "2023-09-01", to: TODAY }, "2024"],
			[{ from: "2022-03-01", to: "2024-01-31" }, "2022"],
			[{ from: "2025-01-01", to: "2025-12-31" }, "2025"],
		] as const) {
			const { on, world } = await calendarOf([]);
			world.damaged.add(`calendar/${main}`);
			const asked = on(days);
			await expect(asked).rejects.toThrow(Unreadable);
			await expect(asked).rejects.toThrow(`the calendar of ${main} of the record cannot be read`);
		}
	});

	test("come without a year beside that cannot be read, and name it", async () => {
		const { on, world } = await calendarOf([occurrenceOf({ start: "2024-03-01" })]);
		world.damaged.add("calendar/2025").add("calendar/2023");
		const found = await on(ALL);
		expect([startsOf(found), found.unread]).toEqual([["2024-03-01"], ["2023", "2025"]]);
	});

	test("are none that an operator took down", async () => {
		const { on } = await calendarOf([occurrenceOf({ start: "2024-03-01" })], {
			edits: new Map([["2024-11-01-00000001", "gone"]]),
		});
		expect(startsOf(await on(ALL))).toEqual([]);
	});
});
