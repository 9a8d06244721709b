/** Every file of fixtures/stories, a stream of its own, and all of them together: floors that a change may not fall under. */
import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { bCubed, pairwise } from "../../training/stories/score.ts";
import { sortFile } from "../../training/stories/sort.ts";

const FOLDER = new URL("../../fixtures/stories/", import.meta.url);
const files = readdirSync(FOLDER).filter((name) => name.endsWith(".jsonl"));
const sorted = files.map((name) => sortFile(new URL(name, FOLDER).pathname));

test("has at least forty stories of two to eight reports", () => {
	const sizes = [...Map.groupBy(sorted.flat(), ({ sorted: { gold } }) => gold).values()].map((told) => told.length);
	expect(sizes.filter((size) => size >= 2 && size <= 8).length).toBeGreaterThanOrEqual(40);
});

test.each(files.map((name, n) => [name, sorted[n] ?? []] as const))(
	"tells nothing together that is apart in %s",
	(_, told) => {
		expect(
			pairwise(
				told.map((one) => one.sorted),
				() => true,
			).precision,
		).toBeGreaterThanOrEqual(0.95);
	},
);

test("tells together what belongs together, across languages too", () => {
	const all = sorted.flat().map((one) => one.sorted);
	expect(pairwise(all, () => true).precision).toBeGreaterThanOrEqual(0.95);
	expect(bCubed(all).f1).toBeGreaterThanOrEqual(0.95);
	expect(pairwise(all, (a, b) => a.lang !== b.lang).recall).toBeGreaterThanOrEqual(0.85);
});
