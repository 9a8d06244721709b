import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { articleOf, readItems } from "../../scripts/relevance/items.ts";
import { type Judged, qualityOf } from "../../scripts/relevance/measure.ts";
import { classify } from "../../src/classify/classify.ts";

const ROOT = fileURLToPath(new URL("../../fixtures/relevance/", import.meta.url));

/** Under these a change has cost something. They are below what is measured, so that a better whole may cost a headline. */
const FLOORS = {
	labelled: { precision: 0.85, f1: 0.8, accuracy: 0.85 },
	adversarial: { precision: 0.7, f1: 0.7, accuracy: 0.85 },
};

function judge(file: string): Judged[] {
	return readItems(file).map((item) => ({
		keep: classify(articleOf(item), { country: item.sourceCountry ?? "", language: item.lang }).keep,
		truth: item.label === "keep",
	}));
}

describe.each(["labelled", "adversarial"] as const)("%s headlines", (kind) => {
	const files = readdirSync(`${ROOT}${kind}`).filter((name) => name.endsWith(".jsonl"));

	it.each(files)("are told apart in %s as well as before", (name) => {
		const judged = judge(`${ROOT}${kind}/${name}`);
		const { precision, f1 } = qualityOf(judged);
		const accuracy = judged.filter(({ keep, truth }) => keep === truth).length / judged.length;
		expect(precision).toBeGreaterThanOrEqual(FLOORS[kind].precision);
		expect(f1).toBeGreaterThanOrEqual(FLOORS[kind].f1);
		expect(accuracy).toBeGreaterThanOrEqual(FLOORS[kind].accuracy);
	});
});
