import { describe, expect, test } from "vitest";
import { dueAfter, rhythmAfter } from "../../src/fetch/rhythm.ts";
import { DAY, HOUR, type Instant, MINUTE, shift } from "../../src/model/instant.ts";
import type { Rhythm } from "../../src/model/poll-memory.ts";

const BEGIN: Instant = "2026-11-02T00:00:00.000Z";
const MOST = 6 * HOUR;

/** What is known after some days of a poll each hour, each of which finds so many items as come at that hour. */
function known(days: number, itemsAt: (hour: number, day: number) => number, before?: Rhythm): Rhythm {
	let rhythm = rhythmAfter(before, [], before?.at ?? BEGIN);
	const begin = rhythm.at;
	for (let hour = 1; hour <= days * 24; hour++) {
		const now = shift(begin, hour * HOUR);
		const items = itemsAt((hour - 1) % 24, Math.floor((hour - 1) / 24));
		rhythm = rhythmAfter(rhythm, Array(items).fill(shift(now, -MINUTE)), now);
	}
	return rhythm;
}
const minutes = (rhythm: Rhythm | undefined, hour = 0, usual = 0.64): number =>
	Math.round(dueAfter(rhythm, shift(rhythm?.at ?? BEGIN, hour * HOUR), usual, MOST) / MINUTE);

describe("a source's rhythm", () => {
	test("is learned within days: the interval goes with one over the square root of the rate", () => {
		const [one, four] = [known(5, () => 1), known(5, () => 4)];
		expect(minutes(one)).toBeGreaterThanOrEqual(23);
		expect(minutes(one)).toBeLessThanOrEqual(26);
		expect(Math.round((2 * minutes(four)) / minutes(one))).toBe(1);
	});

	test("is that of its hours: asked seldom at night, and again when the day begins", () => {
		const day = known(10, (hour) => (hour >= 4 && hour < 14 ? 3 : 0));
		expect(minutes(day, 6)).toBeLessThan(20);
		expect(minutes(day, 18)).toBeGreaterThan(60);
		const night = 23;
		expect(night * 60 + minutes(day, night)).toBeLessThan((24 + 5) * 60);
	});

	test("never lets the day's beginning pass, however long the night", () => {
		const batch = known(10, (hour) => (hour === 4 ? 10 : 0));
		for (let hour = 5; hour < 27; hour += 0.5) {
			const due = hour * 60 + minutes(batch, hour);
			expect(due).toBeLessThan(hour < 27.5 ? 28 * 60 + 35 : 0);
		}
	});

	test("is believed to be the usual one before anything is known, and ends at the longest interval", () => {
		expect(minutes(undefined)).toBe(30);
		expect(minutes(rhythmAfter(undefined, [BEGIN], BEGIN))).toBe(30);
		expect(minutes(known(30, () => 0))).toBe(MOST / MINUTE);
		expect(dueAfter(undefined, BEGIN, 0, MOST)).toBe(MOST);
	});

	test("counts what came at the hours it is dated, after hours of failures, too", () => {
		const before = known(3, (hour) => (hour === 8 ? 5 : 0));
		const after = shift(before.at, 20 * HOUR);
		const late = rhythmAfter(before, Array(5).fill(shift(before.at, 8.5 * HOUR)), after);
		expect(late.hours.indexOf(Math.max(...late.hours))).toBe(8);
		expect(late.hours[20]).toBe(0);
	});

	test("counts dates of another clock between this poll and the last", () => {
		const before = known(1, () => 0);
		const now = shift(before.at, 30 * MINUTE);
		const after = rhythmAfter(before, [shift(now, 5 * DAY), shift(now, -5 * DAY)], now);
		expect(after.hours[0]).toBe(2);
	});

	test("forgets what it was: a busy source that falls silent is asked seldom, and one that wakes is asked often again", () => {
		const busy = known(20, () => 3);
		const silent = known(40, () => 0, busy);
		expect(minutes(silent)).toBeGreaterThan(4 * 60);
		expect(minutes(known(3, () => 3, silent))).toBeLessThan(30);
	});

	test("is as long and as heavy on day 400 as on day 10", () => {
		const [young, old] = [known(10, () => 2), known(400, () => 2)];
		expect(JSON.stringify(old).length).toBeLessThan(300);
		expect(old.days).toBeLessThanOrEqual(7);
		expect(Math.abs(minutes(old) - minutes(young))).toBeLessThanOrEqual(1);
	});

	test("outlasts a run with a wrong clock, a pause of weeks and polls each minute", () => {
		const before = known(10, () => 2);
		const ahead = rhythmAfter(before, [], shift(before.at, 25 * DAY));
		const back = rhythmAfter(ahead, [], before.at);
		expect(back.at).toBe(before.at);
		expect(Math.abs(minutes(back) - minutes(before))).toBeLessThanOrEqual(2);
		let often = before;
		for (let minute = 1; minute <= 7 * 24 * 60; minute++)
			often = rhythmAfter(often, [], shift(before.at, minute * MINUTE));
		expect((often.hours[5] ?? 0) / (before.hours[5] ?? 0)).toBeCloseTo(Math.exp(-1), 2);
	});

	test("begins anew where what was stored is none", () => {
		expect(rhythmAfter({ at: BEGIN, days: 3, hours: [] }, [], BEGIN)).toMatchObject({ at: BEGIN, days: 0 });
	});
});
