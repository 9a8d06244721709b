import { expect, test } from "vitest";
import { rehearse } from "../../src/runs/rehearsal.ts";

test("a rehearsal goes through every stage: what it reads is dated and judged, and nothing of it is wrong", () => {
	const { judged, notes, error } = rehearse();
	expect(judged.map(({ dated, language, classification }) => [dated, language, classification.keep])).toEqual([
		[true, "en", true],
		[true, "ru", true],
	]);
	for (const { classification } of judged) expect(classification.facets.partners).toEqual(["NO"]);
	expect([notes, error]).toEqual([[], undefined]);
});

test("a rehearsal leaves nothing behind: it says the same again", () => {
	expect(rehearse()).toEqual(rehearse());
});
