import { describe, expect, test } from "vitest";
import { timeZone, wallClock } from "../../src/model/zone.ts";

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

describe("a time zone", () => {
	test("tells the wall time of an instant, on days of a change of clocks too", () => {
		const { local } = timeZone("Asia/Almaty");
		// Since 1 March 2024 an hour less.
		expect(local("2024-02-29T17:59:00.000Z")).toBe("2024-02-29T23:59");
		expect(local("2024-02-29T19:30:00.000Z")).toBe("2024-03-01T00:30");
		expect(local("2024-11-05T19:00:00.000Z")).toBe("2024-11-06T00:00");
		const berlin = timeZone("Europe/Berlin").local;
		expect(["2024-10-27T00:30:00.000Z", "2024-10-27T01:30:00.000Z"].map(berlin)).toEqual([
			"2024-10-27T02:30",
			"2024-10-27T02:30",
		]);
	});

	test.each(["Asia/Almaty", "Europe/Berlin", "Africa/Casablanca", "Africa/Cairo", "Asia/Tehran"])(
		"shows the time of %s as the platform does, whatever its clocks do within a month",
		(name) => {
			const { local } = timeZone(name);
			const format = new Intl.DateTimeFormat("sv-SE", {
				timeZone: name,
				...{ year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit" },
			});
			for (let at = Date.parse("2022-01-01T00:30:00Z"); at < Date.parse("2025-01-01"); at += 11 * 3_600_000)
				expect(local(new Date(at).toISOString())).toBe(format.format(at).replace(" ", "T"));
		},
	);

	test("that nobody knows is refused by its name", () => {
		expect(() => timeZone("Asia/Atlantis")).toThrow('there is no time zone "Asia/Atlantis"');
	});
});
