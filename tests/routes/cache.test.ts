import { describe, expect, test } from "vitest";
import { cache } from "../../src/routes/cache.ts";

describe("a cache", () => {
	test("holds so many values at most, and lets go of what was asked for longest ago", () => {
		const held = cache<string>({ entries: 2, bytes: 1000 });
		held.set("a", "A", 1);
		held.set("b", "B", 1);
		held.get("a");
		held.set("c", "C", 1);
		expect(["a", "b", "c"].map(held.get)).toEqual(["A", undefined, "C"]);
	});

	test("holds so many bytes at most", () => {
		const held = cache<string>({ entries: 100, bytes: 10 });
		held.set("a", "A", 6);
		held.set("b", "B", 6);
		expect(["a", "b"].map(held.get)).toEqual([undefined, "B"]);
	});

	test("counts a value that is replaced once", () => {
		const held = cache<string>({ entries: 100, bytes: 10 });
		for (let n = 0; n < 5; n++) held.set("a", "A", 4);
		held.set("b", "B", 4);
		expect(["a", "b"].map(held.get)).toEqual(["A", "B"]);
	});

	test("does not hold what is over the bound by itself, and goes on", () => {
		const held = cache<string>({ entries: 100, bytes: 10 });
		held.set("whale", "W", 11);
		expect(held.get("whale")).toBeUndefined();
		held.set("a", "A", 10);
		expect(held.get("a")).toBe("A");
	});
});
