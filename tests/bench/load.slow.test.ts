import { expect, test } from "vitest";
import { loadFor } from "../../bench/load.ts";

test("a Worker in workerd answers what strangers send while runs go on, and serves the news of each", async () => {
	const { statuses, failed, runs, late } = await loadFor(5_000, 4);
	expect(failed).toEqual([]);
	expect(late).toEqual([]);
	expect(runs).toBeGreaterThan(0);
	expect(statuses.get(200)).toBeGreaterThan(0);
});
