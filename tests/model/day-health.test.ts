import { describe, expect, test } from "vitest";
import { HEALTH_DAYS, healthByDay, withPoll } from "../../src/model/day-health.ts";
import { DAY, HOUR, type Instant, shift } from "../../src/model/instant.ts";
import type { PollReport } from "../../src/model/shard.ts";

const START: Instant = "2024-11-04T10:00:00.000Z";

function pollAt(at: Instant, facts: Partial<PollReport> = {}): PollReport {
	return { at, took: 0, fetched: 20, fresh: 2, kept: 1, notes: [], ...facts };
}

const FAILED = { fresh: 0, kept: 0, error: { code: "timeout", message: "no answer" } } as const;

describe("health by day", () => {
	test("adds the polls of a day up and keeps why the last of them that failed did", () => {
		const polls = [pollAt(START), pollAt(shift(START, HOUR), FAILED), pollAt(shift(START, 2 * HOUR))];
		expect(healthByDay(polls.reduce(withPoll, ""), START)).toEqual([
			{ day: "2024-11-04", polls: 3, failed: 1, fresh: 4, kept: 2, error: "timeout" },
		]);
	});

	test("has a day of zeros where nobody asked, also after the last poll", () => {
		const text = [pollAt(START), pollAt(shift(START, 2 * DAY))].reduce(withPoll, "");
		expect(healthByDay(text, shift(START, 3 * DAY)).map(({ day, polls }) => [day, polls])).toEqual([
			["2024-11-04", 1],
			["2024-11-05", 0],
			["2024-11-06", 1],
			["2024-11-07", 0],
		]);
	});

	test("keeps thirty days and some 1,200 letters of them after 400 days of a poll each quarter of an hour", () => {
		let text = "";
		for (let day = 0; day < 400; day++)
			for (let run = 0; run < 96; run++)
				text = withPoll(text, pollAt(shift(START, day * DAY + (run * DAY) / 96), FAILED));
		expect(text.split("\n")).toHaveLength(HEALTH_DAYS);
		expect(text.length).toBeLessThan(1200);
		expect(healthByDay(text, shift(START, 400 * DAY))).toHaveLength(HEALTH_DAYS);
	});

	test("puts the poll of a clock that went back into its own day", () => {
		const text = [pollAt(shift(START, DAY)), pollAt(START), pollAt(shift(START, DAY))].reduce(withPoll, "");
		expect(healthByDay(text, START).map(({ day, polls }) => [day, polls])).toEqual([
			["2024-11-04", 1],
			["2024-11-05", 2],
		]);
	});

	test("is nothing before the first poll, and passes over what is damaged", () => {
		expect(healthByDay("", START)).toEqual([]);
		expect(healthByDay("2024-11-04 1 0 2 1\nnonsense\n2024-11-05 x 0 2 1", START)).toHaveLength(1);
	});
});
