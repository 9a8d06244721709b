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
	["not a date", undefined],
	[undefined, undefined],
])("reads %j by the clocks of Almaty, which changed in 2024, as %j", (written, instant) => {
	expect(instantOf(written, wallClock("Asia/Almaty"))).toBe(instant);
});
