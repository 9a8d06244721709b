import { describe, expect, it } from "vitest";
import { nextPoll } from "../../src/fetch/schedule.ts";
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
const HOUR = 3_600_000;
const hint = (wait: number) => ({ wait, isOrder: false });

describe("the next poll", () => {
	it("comes after half an hour, or the source's own interval", () => {
		expect(nextPoll(source, now, 0)).toBe("2026-11-22T00:30:00.000Z");
		expect(nextPoll({ ...source, pollMinutes: 120 }, now, 0)).toBe("2026-11-22T02:00:00.000Z");
	});

	it("moves away with each failure in a row, up to a day", () => {
		expect(nextPoll(source, now, 1)).toBe("2026-11-22T01:00:00.000Z");
		expect(nextPoll(source, now, 3)).toBe("2026-11-22T04:00:00.000Z");
		expect(nextPoll(source, now, 500)).toBe("2026-11-23T00:00:00.000Z");
	});

	it("waits as long as the server asks, within reason", () => {
		expect(nextPoll(source, now, 0, hint(2 * HOUR))).toBe("2026-11-22T02:00:00.000Z");
		expect(nextPoll(source, now, 0, hint(1000))).toBe("2026-11-22T00:30:00.000Z");
		expect(nextPoll(source, now, 0, hint(400 * HOUR))).toBe("2026-11-22T06:00:00.000Z");
	});

	it("obeys an order for up to a day", () => {
		expect(nextPoll(source, now, 1, { wait: 20 * HOUR, isOrder: true })).toBe("2026-11-22T20:00:00.000Z");
		expect(nextPoll(source, now, 1, { wait: 400 * HOUR, isOrder: true })).toBe("2026-11-23T00:00:00.000Z");
	});
});
