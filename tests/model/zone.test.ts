import { expect, test } from "vitest";
import { wallClock } from "../../src/model/zone.ts";

test.each([
	["Asia/Almaty", "2024-02-29T23:59:59", "2024-02-29T17:59:59.000Z"],
	["Asia/Almaty", "2024-03-01T12:00:00", "2024-03-01T07:00:00.000Z"],
	["Europe/Brussels", "2026-07-01", "2026-06-30T22:00:00.000Z"],
	["Europe/Brussels", "2026-03-29T02:30:00", "2026-03-29T01:30:00.000Z"],
	["UTC", "2026-07-01T00:00:00", "2026-07-01T00:00:00.000Z"],
	["Mars/Olympus", "2026-07-01T00:00:00", undefined],
	["UTC", "2026-13-01T00:00:00", undefined],
])("in %s the wall time %s is the instant %s", (zone, wall, instant) => {
	expect(wallClock(zone)(wall)).toBe(instant);
});
