import { existsSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Item, readItems } from "../../training/relevance/items.ts";
import { qualityOf } from "../../training/relevance/measure.ts";
import { judge } from "./judge.ts";

const FIXTURES = "fixtures/relevance";

/** Figures below which a change is a step back; `npm run evaluate -- FILE` prints today's. */
const LABELLED = { least: 30, precision: 0.88, recall: 0.85 };
const ADVERSARIAL = { least: 60, right: 0.87 };
const HARD = { least: 60, right: 0.86 };
const DEV = { file: "../shared/relevance/dev.jsonl", precision: 0.84, recall: 0.78 };

const judgeAll = (items: readonly Item[]): { keep: boolean; truth: boolean }[] =>
	items.map((item) => ({ keep: judge(item).keep, truth: item.label === "keep" }));

const shareRight = (items: readonly Item[]): number =>
	judgeAll(items).filter(({ keep, truth }) => keep === truth).length / items.length;

describe("the labelled headlines", () => {
	it.each(readdirSync(`${FIXTURES}/labelled`))("%s are told apart", (file) => {
		const items = readItems(`${FIXTURES}/labelled/${file}`);
		const { precision, recall } = qualityOf(judgeAll(items));
		expect(items.length).toBeGreaterThanOrEqual(LABELLED.least);
		expect(precision).toBeGreaterThanOrEqual(LABELLED.precision);
		expect(recall).toBeGreaterThanOrEqual(LABELLED.recall);
	});
});

describe("the misleading headlines", () => {
	it.each(readdirSync(`${FIXTURES}/adversarial`))("%s mislead seldom", (file) => {
		const items = readItems(`${FIXTURES}/adversarial/${file}`);
		expect(items.length).toBeGreaterThanOrEqual(ADVERSARIAL.least);
		expect(shareRight(items)).toBeGreaterThanOrEqual(ADVERSARIAL.right);
	});
});

describe("the hard cases of the codebook", () => {
	it("are decided as it says", () => {
		const items = readItems(`${FIXTURES}/hard-cases.jsonl`);
		expect(items.length).toBeGreaterThanOrEqual(HARD.least);
		expect(shareRight(items)).toBeGreaterThanOrEqual(HARD.right);
	});
});

describe.skipIf(!existsSync(DEV.file))("the real headlines beside the project", () => {
	it("are told apart", () => {
		const { precision, recall } = qualityOf(judgeAll(readItems(DEV.file)));
		expect(precision).toBeGreaterThanOrEqual(DEV.precision);
		expect(recall).toBeGreaterThanOrEqual(DEV.recall);
	});
});
