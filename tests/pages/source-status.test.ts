import { describe, expect, test } from "vitest";
import type { SourceState } from "../../src/model/shard.ts";
import { sourceStatus } from "../../src/pages/source-status.ts";
import { SOURCE } from "../samples/promises.ts";

const AT = "2026-11-21T12:00:00.000Z";
const STATE: SourceState = {
	seen: [],
	nextPoll: "2026-11-21T12:30:00.000Z",
	failures: 0,
	lastPoll: { at: AT, took: 0, status: 304, fetched: 0, fresh: 0, kept: 0, notes: [] },
	newest: "2026-11-20T12:00:00.000Z",
	totals: { polls: 1, fetched: 1, kept: 1 },
	nearMisses: [],
};

describe("the status of a source", () => {
	test.each([
		["not yet", undefined],
		["well", STATE],
		["quiet", { ...STATE, newest: "2026-11-01T12:00:00.000Z" }],
		["failing", { ...STATE, failures: 2 }],
		["gone", { ...STATE, failures: 2, gone: { feed: SOURCE.feed, at: AT } }],
		["flooded", { ...STATE, flood: { since: AT, readAt: AT, items: { a: "" as const } } }],
		["empty", { ...STATE, lacks: [{ code: "no-items", count: 1 }] }],
		["cut", { ...STATE, lacks: [{ code: "truncated", count: 1 }] }],
	])("is %s", (condition, state) => {
		expect(sourceStatus(SOURCE, state).condition).toBe(condition);
	});

	test("tells what is remembered of its polls, and no key of an address", () => {
		const moved = { from: SOURCE.feed, to: "https://outlet.example/new?token=S3CRET" };
		const flood = { since: AT, readAt: AT, items: { a: "" as const, b: AT } };
		expect(sourceStatus(SOURCE, { ...STATE, moved, flood, waits: AT, held: 3 })).toMatchObject({
			newest: "2026-11-20T12:00:00.000Z",
			movedTo: "https://outlet.example/new",
			flood: { since: AT, articles: 2 },
			waits: AT,
			held: 3,
		});
	});
});
