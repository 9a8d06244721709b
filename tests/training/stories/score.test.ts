import { expect, test } from "vitest";
import { bCubed, pairwise, type Sorted } from "../../../training/stories/score.ts";

function sorted(...rows: readonly [lang: string, gold: string, found: string][]): Sorted[] {
	return rows.map(([lang, gold, found]) => ({ lang, gold, found }));
}

/** Gold {a b c} {d}, found {a b} {c d}. */
const mixed = sorted(["en", "1", "x"], ["ru", "1", "x"], ["ru", "1", "y"], ["kk", "2", "y"]);

test("counts pairs found together and pairs that belong together", () => {
	expect(pairwise(mixed, () => true)).toEqual({ precision: 1 / 2, recall: 1 / 3, f1: 0.4 });
	expect(pairwise(mixed, (a, b) => a.lang !== b.lang)).toEqual({ precision: 1 / 2, recall: 1 / 2, f1: 1 / 2 });
});

test("averages B-cubed over reports", () => {
	const { precision, recall } = bCubed(mixed);
	expect(precision).toBeCloseTo((1 + 1 + 1 / 2 + 1 / 2) / 4);
	expect(recall).toBeCloseTo((2 / 3 + 2 / 3 + 1 / 3 + 1) / 4);
});

test("finds nothing wrong where everything is as it should be", () => {
	const right = sorted(["en", "1", "x"], ["ru", "1", "x"], ["ru", "2", "y"]);
	expect(pairwise(right, () => true).f1).toBe(1);
	expect(bCubed(right).f1).toBe(1);
});
