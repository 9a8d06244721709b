import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { rowsFor, table } from "../bench/costs.ts";

test("the costs that the docs name are those that the bench reckons", () => {
	expect(readFileSync("docs/operations.md", "utf8")).toContain(`\n${table()}\n`);
});

test("a month costs what is beyond the plan's share, and five dollars", () => {
	const dollars = (sources: number): number =>
		Number(rowsFor([sources]).find(({ name }) => name === "dollars")?.cells[0]);
	expect(dollars(57)).toBe(5);
	expect(dollars(100_000)).toBeGreaterThan(dollars(10_000));
});
