import { expect, test } from "vitest";
import type { Report } from "../../src/model/classification.ts";
import { commit } from "../../src/runs/commit.ts";
import { at, eventReport } from "./world.ts";

const LONG = "ә".repeat(400);

/** Reports of one source, as large as they may be, the oldest first. */
function large(sourceId: string, count: number): Report[] {
	return Array.from({ length: count }, (_, n) =>
		eventReport(n, at(n / 60), {
			key: `${sourceId}/${n}`,
			sourceId,
			authors: Array.from({ length: 50 }, () => LONG.slice(0, 100)),
			categories: Array.from({ length: 50 }, () => LONG.slice(0, 100)),
		}),
	);
}

test("a shard stays a value of the store whatever its sources bring, and each keeps its newest", () => {
	const reports = Array.from({ length: 8 }, (_, n) => large(`outlet${n}`, 400)).flat();
	const after = commit({ at: at(10), sources: {}, reports }, [], [], at(10.25));
	expect(new TextEncoder().encode(JSON.stringify(after)).length).toBeLessThan(20 * 1024 * 1024);
	for (let n = 0; n < 8; n++) {
		const own = after.reports.filter(({ sourceId }) => sourceId === `outlet${n}`);
		expect(own.length).toBeGreaterThan(20);
		expect(own.at(-1)?.key).toBe(`outlet${n}/399`);
	}
});

test("a run with a far moment takes nothing away, and the run after it what is old by then", () => {
	const reports = [eventReport(1, at(0)), eventReport(2, at(10))];
	const far = commit({ at: at(10), sources: {}, reports }, [], [], at(24 * 400));
	expect(far.reports).toEqual(reports);
	expect(commit({ ...far, at: at(24 * 400) }, [], [], at(24 * 400 + 0.25)).reports).toEqual([]);
});
