import { describe, expect, test } from "vitest";
import { dayWithin, monthAfter, monthGrid } from "../../src/pages/month-grid.ts";
import { occurrenceOf } from "../samples/occurrences.ts";

describe("a month as weeks", () => {
	test("begins on Monday and has every day once", () => {
		const grid = monthGrid("2024-11", []);
		expect(grid).toHaveLength(5);
		expect(grid[0]?.map((cell) => cell?.day.slice(8))).toEqual([
			undefined,
			undefined,
			undefined,
			undefined,
			"01",
			"02",
			"03",
		]);
		expect(grid.flat().filter(Boolean)).toHaveLength(30);
		expect(monthGrid("2024-02", []).flat().filter(Boolean)).toHaveLength(29);
		expect(monthGrid("2027-02", [])).toHaveLength(4);
	});

	test("has an event on each of its days, also where it begins in the month before", () => {
		const event = occurrenceOf({ start: "2024-10-31", end: "2024-11-02" });
		const days = monthGrid("2024-11", [event])
			.flat()
			.filter((cell) => cell?.events.length === 1);
		expect(days.map((cell) => cell?.day)).toEqual(["2024-11-01", "2024-11-02"]);
		expect(dayWithin(event, "2024-11-02")).toEqual({ nth: 3, of: 3 });
	});

	test("goes over New Year in both directions", () => {
		expect([monthAfter("2024-12", 1), monthAfter("2024-01", -1), monthAfter("2024-05", -18)]).toEqual([
			"2025-01",
			"2023-12",
			"2022-11",
		]);
	});
});
