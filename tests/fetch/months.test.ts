import { describe, expect, test } from "vitest";
import { rhythmAfter } from "../../src/fetch/rhythm.ts";
import { nextPoll } from "../../src/fetch/schedule.ts";
import { DAY, HOUR, type Instant, MINUTE } from "../../src/model/instant.ts";
import type { Rhythm } from "../../src/model/poll-memory.ts";
import type { Source } from "../../src/model/source.ts";

const BEGIN = Date.parse("2026-01-05T00:00:00.000Z");
const RUNS_APART = 15 * MINUTE;
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

interface Poll {
	readonly time: number;
	/** Milliseconds for which each new item waited. */
	readonly waits: readonly number[];
}

/** The polls of a source from day to day, a run each quarter of an hour. @param isOut whether an item comes out at a moment */
function polls(days: number, isOut: (time: number) => boolean): Poll[] {
	const found: Poll[] = [];
	let next: Instant = "";
	let rhythm: Rhythm | undefined;
	let last = BEGIN;
	for (let time = BEGIN; time < BEGIN + days * DAY; time += RUNS_APART) {
		const now = new Date(time).toISOString();
		if (next > now) continue;
		const fresh: number[] = [];
		for (let at = last + 5 * MINUTE; at <= time; at += 5 * MINUTE) if (isOut(at)) fresh.push(at);
		rhythm = rhythmAfter(
			rhythm,
			fresh.map((at) => new Date(at).toISOString()),
			now,
		);
		next = nextPoll(source, now, { failures: 0, rhythm });
		found.push({ time, waits: fresh.map((at) => time - at) });
		last = time;
	}
	return found;
}
const between = (all: readonly Poll[], from: number, to: number): readonly Poll[] =>
	all.filter(({ time }) => time >= BEGIN + from && time < BEGIN + to);
const median = (values: readonly number[]): number =>
	values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

describe("over months", () => {
	test("a source that was silent for a season is heard within six hours, each hour after five more, and as any busy one within two days", () => {
		const wakes = 120 * DAY;
		const all = polls(124, (time) => time - BEGIN >= wakes && (time - BEGIN) % (20 * MINUTE) === 0);
		expect(between(all, wakes - 10 * DAY, wakes).length).toBeLessThan(10 * 6);
		const [first] = between(all, wakes, wakes + DAY);
		const heard = (first?.time ?? 0) - BEGIN;
		expect(heard - wakes).toBeLessThanOrEqual(6 * HOUR);
		expect(between(all, heard + 5 * HOUR, heard + 10 * HOUR).length).toBeGreaterThanOrEqual(5);
		expect(between(all, wakes + 2 * DAY, wakes + 3 * DAY).length).toBeGreaterThanOrEqual(40);
	});

	test("an outlet's clock that is put forward or back lets its news wait little longer, for a week at most", () => {
		const offset = (time: number): number => (time < BEGIN + 40 * DAY ? 1 : time < BEGIN + 80 * DAY ? 2 : 1) * HOUR;
		const isOut = (time: number): boolean => {
			const local = (time + offset(time)) % DAY;
			return local >= 8 * HOUR && local < 18 * HOUR && local % (20 * MINUTE) === 0;
		};
		const all = polls(120, isOut);
		const waitOf = (from: number, to: number): number =>
			median(between(all, from * DAY, to * DAY).flatMap(({ waits }) => waits)) / MINUTE;
		const usual = waitOf(20, 40);
		for (const change of [40, 80]) {
			expect(waitOf(change, change + 7)).toBeLessThanOrEqual(usual + 5);
			expect(waitOf(change + 7, change + 20)).toBeLessThanOrEqual(usual + 1);
		}
	});

	test("a steady source is polled as often in its second year as in its first month", () => {
		const all = polls(400, (time) => (time - BEGIN) % (2 * HOUR) === 0);
		const [young, old] = [between(all, 20 * DAY, 40 * DAY), between(all, 380 * DAY, 400 * DAY)];
		expect(Math.abs(old.length / young.length - 1)).toBeLessThan(0.05);
	});
});
