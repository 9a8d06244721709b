import { expect, test } from "vitest";
import { dollarsOf, type Usage } from "../../../bench/scale/prices.ts";

const NOTHING: Usage = {
	requests: 0,
	cpuMs: 0,
	kvReads: 0,
	kvWrites: 0,
	kvLists: 0,
	operations: 0,
	storedGB: 0,
};

test("a month costs five dollars, and what is beyond the plan's share", () => {
	expect(dollarsOf(NOTHING)).toBe(5);
	expect(dollarsOf({ ...NOTHING, kvWrites: 1e6, kvReads: 10e6, operations: 1e6, cpuMs: 30e6, storedGB: 1 })).toBe(5);
	expect(dollarsOf({ ...NOTHING, kvWrites: 3e6 })).toBe(15);
	expect(dollarsOf({ ...NOTHING, requests: 20e6, operations: 2e6 })).toBeCloseTo(8.4);
	expect(dollarsOf({ ...NOTHING, storedGB: 5 })).toBeCloseTo(7);
});
