import { expect, test } from "vitest";
import { mondayOf, weekOf } from "../../src/model/week.ts";

test.each([
	["2024-11-05", "2024-45"],
	["2024-11-03", "2024-44"],
	// ISO 8601: the week is of the year that has its Thursday.
	["2024-12-30", "2025-01"],
	["2027-01-03", "2026-53"],
	["2021-01-01", "2020-53"],
	["2023-01-01", "2022-52"],
])("has %s in the week %s", (day, week) => {
	expect(weekOf(day)).toBe(week);
});

test("knows the Monday of every week that there is, and of no other", () => {
	expect(mondayOf("2024-45")).toBe("2024-11-04");
	expect(mondayOf("2026-53")).toBe("2026-12-28");
	for (const none of ["2024-53", "2024-00", "2024-60", "45", ""]) expect(mondayOf(none), none).toBeUndefined();
});

test("agrees with itself for every day of a century", () => {
	for (let time = Date.parse("1970-01-01"); time < Date.parse("2070-01-01"); time += 86_400_000) {
		const day = new Date(time).toISOString().slice(0, 10);
		const monday = mondayOf(weekOf(day)) ?? "";
		const days = (time - Date.parse(monday)) / 86_400_000;
		expect(days, day).toBeGreaterThanOrEqual(0);
		expect(days, day).toBeLessThan(7);
	}
});
