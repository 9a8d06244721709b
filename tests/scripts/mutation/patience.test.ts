import { expect, test } from "vitest";
import { withinPatience } from "../../../scripts/mutation/patience.ts";

const of = (milliseconds: Readonly<Record<string, number>>) => new Map(Object.entries(milliseconds));

test("of a short room all tests are asked, the shortest first", () => {
	expect(withinPatience(["a", "b", "c"], of({ a: 900, b: 100, c: 1000 }))).toEqual(["b", "a", "c"]);
	expect(withinPatience([], of({ a: 1 }))).toEqual([]);
});

test("of a long one as many as take a twentieth of its time, and one at least", () => {
	const durations = of({ a: 90_000, b: 4000, c: 900, d: 100, e: 5000 });
	expect(withinPatience(["a", "b", "c", "d", "e"], durations)).toEqual(["d", "c", "b"]);
	expect(withinPatience(["e", "b"], durations)).toEqual(["b"]);
	expect(withinPatience(["a"], durations)).toEqual(["a"]);
});

test("a test that nothing is known of is a short one", () => {
	expect(withinPatience(["new", "a"], of({ a: 10 }))).toEqual(["new", "a"]);
});
