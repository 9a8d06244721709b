import { describe, expect, test } from "vitest";
import { jobsOfARun } from "../../src/platform/queue.ts";
import { FEWEST_SHARDS } from "../../src/store/shards.ts";

const NOW = "2024-11-06T06:00:00.000Z";
const LAST = "2024-11-06T05:45:00.000Z";
const TURNS = Array.from({ length: FEWEST_SHARDS }, (_, shard) => ({
	shard,
	over: FEWEST_SHARDS,
	from: [],
	isKnown: false,
}));

describe("the jobs of a run", () => {
	test("are each shard at once, and publishing last", () => {
		const [jobs, ...others] = jobsOfARun(NOW, TURNS, LAST);
		expect(others).toEqual([]);
		expect(jobs?.slice(0, -1)).toEqual(
			TURNS.map(({ shard }) => ({ body: { kind: "refresh", now: NOW, shard, over: 8, from: [], isKnown: false } })),
		);
		expect(jobs?.at(-1)).toEqual({ body: { kind: "publish", now: NOW, last: LAST }, delaySeconds: 90 });
		expect(jobsOfARun(NOW, []).flat().at(-1)?.body).toEqual({ kind: "publish", now: NOW });
	});

	test("come in batches as large as a queue takes", () => {
		const turns = Array.from({ length: 128 }, (_, shard) => ({ shard, over: 128, from: [shard % 8], isKnown: true }));
		const batches = jobsOfARun(NOW, turns, LAST);
		expect(batches.map((jobs) => jobs.length)).toEqual([100, 29]);
		expect(JSON.stringify(batches[0]).length).toBeLessThan(256_000);
	});

	test.each([
		["0", 0],
		["600", 600],
		["601", 90],
		["-1", 90],
		["1.5", 90],
		["soon", 90],
		[" ", 90],
	])(
		"publish after %j seconds as given, or after the usual ones where that is no number of seconds",
		(given, delay) => {
			expect(jobsOfARun(NOW, TURNS, LAST, given).flat().at(-1)?.delaySeconds).toBe(delay);
		},
	);
});
