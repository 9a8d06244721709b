import { describe, expect, test } from "vitest";
import { jobsOfARun } from "../../src/platform/queue.ts";
import { SHARDS } from "../../src/store/shards.ts";

const NOW = "2024-11-06T06:00:00.000Z";
const LAST = "2024-11-06T05:45:00.000Z";

describe("the jobs of a run", () => {
	test("are each shard at once, and publishing last", () => {
		const jobs = jobsOfARun(NOW, LAST);
		expect(jobs.slice(0, -1)).toEqual(
			Array.from({ length: SHARDS }, (_, shard) => ({ body: { kind: "refresh", shard, now: NOW } })),
		);
		expect(jobs.at(-1)).toEqual({ body: { kind: "publish", now: NOW, last: LAST }, delaySeconds: 90 });
		expect(jobsOfARun(NOW).at(-1)?.body).toEqual({ kind: "publish", now: NOW });
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
			expect(jobsOfARun(NOW, LAST, given).at(-1)?.delaySeconds).toBe(delay);
		},
	);
});
