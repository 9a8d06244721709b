import { expect, test } from "vitest";
import { withPoints } from "../../src/platform/log.ts";

test("puts a point for each poll, and for nothing else", () => {
	const points: unknown[] = [];
	const logged: string[] = [];
	const log = withPoints((event) => logged.push(event), { writeDataPoint: (point) => void points.push(point) });
	log("refresh.source", { source: "herald", took: 120, error: "timeout" });
	log("refresh.source", { source: "vestnik", took: 80, error: undefined });
	log("run", { polled: 2 });
	expect(points).toEqual([
		{ indexes: ["herald"], blobs: ["herald", "timeout"], doubles: [120] },
		{ indexes: ["vestnik"], blobs: ["vestnik", ""], doubles: [80] },
	]);
	expect(logged).toEqual(["refresh.source", "refresh.source", "run"]);
});

test("fails no run where a point cannot be put, and does nothing where none is bound", () => {
	const logged: string[] = [];
	const log = (event: string) => void logged.push(event);
	const failing = {
		writeDataPoint: () => {
			throw new Error("no room");
		},
	};
	withPoints(log, failing)("refresh.source", { source: "herald", took: 1 });
	withPoints(log, undefined)("refresh.source", { source: "herald", took: 1 });
	expect(logged).toEqual(["refresh.source", "points.failed", "refresh.source"]);
});
