import { expect, test } from "vitest";
import { wallClock } from "../../src/model/zone.ts";
import { instantOf } from "../../src/normalize/dates.ts";

test.each([
	["2026-11-21T14:05:00.000Z", "2026-11-21T14:05:00.000Z"],
	["2026-11-21T14:05:00", "2026-11-21T09:05:00.000Z"],
	["2026-11-21", "2026-11-20T19:00:00.000Z"],
	["2023-11-21T14:05:00", "2023-11-21T08:05:00.000Z"],
	["0001-01-01T00:00:00.000Z", undefined],
	["1970-01-01T00:00:00.000Z", undefined],
	["1994-12-31T23:59:59.999Z", undefined],
	["1995-01-01T00:00:00.000Z", "1995-01-01T00:00:00.000Z"],
	["1995-01-01T00:00:00Z", "1995-01-01T00:00:00.000Z"],
	["1994-12-31T23:59:59Z", undefined],
	["1995-01-01T05:00:00+06:00", undefined],
	["1995-01-01T06:00:00+06:00", "1995-01-01T00:00:00.000Z"],
	["2026-11-21T14:05:00-03:30", "2026-11-21T17:35:00.000Z"],
	["2026-11-21T14:05Z", "2026-11-21T14:05:00.000Z"],
	["2026-11-21T14:05:00.000Zulu", undefined],
	["on 2026-11-21T14:05:00.000Z", undefined],
	["2026-13-41", undefined],
	["not a date", undefined],
	[undefined, undefined],
])("reads %j by the clocks of Almaty, which changed in 2024, as %j", (written, instant) => {
	expect(instantOf(written, wallClock("Asia/Almaty"))).toBe(instant);
});

test("reads a time as UTC's where the clocks are unknown", () => {
	const clock = wallClock("No/Where");
	expect(instantOf("2026-11-21T14:05:00", clock)).toBe("2026-11-21T14:05:00.000Z");
	expect(instantOf("2026-11-21", clock)).toBe("2026-11-21T00:00:00.000Z");
});
