import { expect, test } from "vitest";
import { formulas, twins } from "../../../training/stories/kinds.ts";
import type { SortedReport } from "../../../training/stories/sort.ts";
import { report } from "../../cluster/reports.ts";

function found(gold: string, story: string, over: Partial<SortedReport["item"]>): SortedReport {
	const item = { id: gold, lang: "en" as const, source: "a", date: "", title: gold, summary: "", url: "", ...over };
	return { item, report: report(gold), sorted: { lang: "en", gold, found: story } };
}

test("counts the stories of each set, found and there", () => {
	const all = [
		found("a", "1", { set: "x" }),
		found("b", "1", { set: "x" }),
		found("c", "2", { set: "y" }),
		found("d", "3", {}),
	];
	expect(formulas(all)).toEqual([
		{ name: "x", found: 1, gold: 2 },
		{ name: "y", found: 1, gold: 1 },
	]);
});

test("counts pairs of stories of one family, and those found as one, by kind and by language", () => {
	const family = { family: "f", kind: "near-names" };
	const all = [
		found("a", "1", family),
		found("a", "2", family),
		found("b", "2", family),
		found("c", "3", family),
		found("d", "3", { family: "g", kind: "other" }),
	];
	expect(twins(all)).toEqual({
		pairs: 3,
		joined: 1,
		byKind: new Map([["near-names", 1]]),
		byLanguage: new Map([["en", { pairs: 3, joined: 1 }]]),
	});
});
