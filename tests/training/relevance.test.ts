import { describe, expect, test } from "vitest";
import { foldOf } from "../../training/relevance/folds.ts";
import type { Item } from "../../training/relevance/items.ts";
import { interval, microF1, qualityOf } from "../../training/relevance/measure.ts";
import { learn, scoreOf } from "../../training/relevance/regression.ts";

describe("learn", () => {
	const rows = [0, 1, 2, 3, 4, 5].flatMap((i) => [
		{ features: [0, i % 2 === 0 ? 2 : 3], keep: true },
		{ features: [1, i % 2 === 0 ? 2 : 3], keep: false },
	]);

	test("weighs what tells keeps from drops, and nothing else", () => {
		const fitted = learn(rows, 4, 1);
		expect(scoreOf(fitted, [0])).toBeGreaterThan(0.5);
		expect(scoreOf(fitted, [1])).toBeLessThan(-0.5);
		expect(fitted.weights[2]).toBeCloseTo(0, 6);
	});

	test("takes two rows of half weight for one", () => {
		const halves = [...rows, ...rows].map((row) => ({ ...row, weight: 0.5 }));
		const [whole, halved] = [learn(rows, 4, 1), learn(halves, 4, 1)];
		for (const [i, weight] of whole.weights.entries()) expect(halved.weights[i]).toBeCloseTo(weight, 4);
	});

	test("gives the same weights for the same rows", () => {
		expect(learn(rows, 4, 1)).toEqual(learn(rows, 4, 1));
	});

	test("holds weights back by the penalty", () => {
		const [loose, tight] = [learn(rows, 4, 0.1), learn(rows, 4, 10)];
		expect(Math.abs(loose.weights[0] ?? 0)).toBeGreaterThan(Math.abs(tight.weights[0] ?? 0));
	});
});

describe("foldOf", () => {
	const item = (parts: Partial<Item>): Item => ({
		id: "1",
		lang: "ru",
		source: "outlet.example",
		sourceCountry: null,
		date: "2024-04-02",
		title: "",
		summary: "",
		url: "",
		label: null,
		partners: [],
		orgs: [],
		events: [],
		...parts,
	});

	test("puts one outlet's month into one fold", () => {
		expect(foldOf(item({ date: "2024-04-02" }))).toBe(foldOf(item({ date: "2024-04-28", title: "Another" })));
	});

	test("goes by the number in the address where there is no date", () => {
		const url = "https://outlet.example/news/600001/";
		expect(foldOf(item({ date: null, url, title: "a" }))).toBe(foldOf(item({ date: null, url, title: "b" })));
	});
});

describe("measures", () => {
	test("count precision, recall and F1", () => {
		const judged = [
			{ keep: true, truth: true },
			{ keep: true, truth: false },
			{ keep: false, truth: true },
			{ keep: false, truth: false },
		];
		expect(qualityOf(judged)).toMatchObject({ precision: 0.5, recall: 0.5, f1: 0.5 });
	});

	test("take nothing found where nothing was for perfect", () => {
		expect(microF1([{ found: [], truth: [] }])).toBe(1);
		expect(microF1([{ found: ["FR"], truth: ["FR", "DE"] }])).toBeCloseTo(2 / 3);
	});

	test("put the figure inside its interval, the same each time", () => {
		const items = Array.from({ length: 50 }, (_, i) => i % 2);
		const mean = (sample: readonly number[]): number => sample.reduce((sum, value) => sum + value, 0) / sample.length;
		const [low, high] = interval(items, mean);
		expect(low).toBeLessThan(0.5);
		expect(high).toBeGreaterThan(0.5);
		expect(interval(items, mean)).toEqual([low, high]);
	});
});
