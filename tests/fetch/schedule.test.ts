import { describe, expect, test } from "vitest";
import { nextPoll, type Schedule } from "../../src/fetch/schedule.ts";
import { HOUR, MINUTE } from "../../src/model/instant.ts";
import type { Rhythm } from "../../src/model/poll-memory.ts";
import type { Source } from "../../src/model/source.ts";

const source: Source = {
	id: "outlet-en",
	name: "Outlet",
	homepage: "https://outlet.kz/",
	feed: "https://outlet.kz/feed",
	language: "en",
	country: "KZ",
	publisher: "Outlet",
	owner: "private",
	timeZone: "Asia/Almaty",
};
const now = "2026-11-22T00:00:00.000Z";
const hint = (wait: number) => ({ wait, isOrder: false });
const steady = (itemsAnHour: number): Rhythm => ({ at: now, days: 7, hours: Array(24).fill(itemsAnHour * 7) });

/** Minutes until the run that makes the next poll: runs come each quarter of an hour. */
function minutes(schedule: Partial<Schedule>, over: Partial<Source> = {}): number {
	const next = nextPoll({ ...source, ...over }, now, { failures: 0, ...schedule });
	const run = Math.ceil((Date.parse(next) - Date.parse(now)) / (15 * MINUTE));
	return run * 15;
}

describe("the next poll", () => {
	test("comes after half an hour where nothing is known, and never before the source's own interval", () => {
		expect(minutes({})).toBe(30);
		expect(minutes({}, { pollMinutes: 120 })).toBe(120);
		expect(minutes({ rhythm: steady(50) }, { pollMinutes: 20 })).toBe(30);
	});

	test("comes each quarter of an hour from a busy source, and each six hours from one that brings nothing", () => {
		expect(minutes({ rhythm: steady(50) })).toBe(15);
		const quiet = minutes({ rhythm: steady(0) });
		expect(quiet).toBeGreaterThanOrEqual(4 * 60);
		expect(quiet).toBeLessThanOrEqual(6 * 60);
	});

	test("goes by what the document says of itself until more is known", () => {
		const daily = { pace: { updates: 24 * 60 } };
		expect(minutes(daily)).toBeGreaterThan(90);
		expect(minutes({ ...daily, rhythm: steady(6) })).toBe(15);
	});

	test("waits while the document will do, for an hour at most", () => {
		expect(minutes({ pace: { ttl: 45 } })).toBe(45);
		expect(minutes({ pace: { ttl: 24 * 60 } })).toBe(60);
		expect(minutes({ pace: { ttl: 45 }, rhythm: steady(50) })).toBe(45);
	});

	test("does not come at hours and days at which the document asks not to be polled, for a day at most", () => {
		const busy = steady(50);
		// It is midnight, on a Sunday.
		expect(minutes({ pace: { quietHours: [0] }, rhythm: busy })).toBe(60);
		expect(minutes({ pace: { quietHours: [0, 1, 2, 5] }, rhythm: busy })).toBe(180);
		expect(minutes({ pace: { quietHours: [2] }, rhythm: busy })).toBe(15);
		expect(minutes({ pace: { quietDays: [0] }, rhythm: busy })).toBe(24 * 60);
		expect(minutes({ pace: { quietDays: [0], quietHours: [0, 1] }, rhythm: busy })).toBe(24 * 60 + 15);
		expect(minutes({ pace: { quietDays: [0, 1, 2, 3, 4, 5, 6] }, rhythm: busy })).toBe(24 * 60 + 15);
	});

	test("is never sooner for hours at which the document asks not to be polled", () => {
		for (let n = 0; n < 200; n++) {
			const over = { id: `outlet-${n}` };
			const quietHours = [n % 24, (n * 7) % 24];
			const schedule = { rhythm: steady(n / 10), failures: n % 3 };
			const without = nextPoll({ ...source, ...over }, now, schedule);
			const next = nextPoll({ ...source, ...over }, now, { ...schedule, pace: { quietHours } });
			expect(next >= without).toBe(true);
			expect(quietHours).not.toContain(new Date(next).getUTCHours());
		}
	});

	test("moves away with each failure in a row, up to a day, and is back at once", () => {
		const busy = steady(50);
		expect([1, 2, 3, 500].map((failures) => minutes({ failures, rhythm: busy }))).toEqual([60, 120, 240, 1440]);
		expect(minutes({ failures: 0, rhythm: busy })).toBe(15);
	});

	test("waits as long as the server asks, within reason", () => {
		expect(minutes({ wait: hint(2 * HOUR) })).toBe(120);
		expect(minutes({ wait: hint(1000) })).toBe(30);
		expect(minutes({ wait: hint(400 * HOUR) })).toBe(360);
	});

	test("obeys an order for up to a day", () => {
		expect(minutes({ failures: 1, wait: { wait: 20 * HOUR, isOrder: true } })).toBe(20 * 60);
		expect(minutes({ failures: 1, wait: { wait: 400 * HOUR, isOrder: true } })).toBe(24 * 60);
	});

	test("does not let polls that were set at once stay together, nor intervals grow longer by that", () => {
		const rhythm = steady(0.7);
		const all = Array.from({ length: 400 }, (_, n) => minutes({ rhythm }, { id: `outlet-${n}` }));
		const due = (60 / 2.5) * 0.7 ** -0.5;
		expect(new Set(all)).toEqual(new Set([15, 30]));
		expect(Math.abs(all.reduce((sum, each) => sum + each, 0) / all.length - due)).toBeLessThan(1);
	});
});
