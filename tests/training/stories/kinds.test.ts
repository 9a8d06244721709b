import { expect, test } from "vitest";
import { formulas, twins } from "../../../training/stories/kinds.ts";
import type { Told } from "../../../training/stories/sort.ts";
import { report } from "../../cluster/reports.ts";

function told(gold: string, story: string, over: Partial<Told["item"]>): Told {
	const item = { id: gold, lang: "en" as const, source: "a", date: "", title: gold, summary: "", url: "", ...over };
	return { item, report: report(gold), sorted: { lang: "en", gold, told: story } };
}

test("counts the stories of each set, told and there", () => {
	const all = [
		told("a", "1", { set: "x" }),
		told("b", "1", { set: "x" }),
		told("c", "2", { set: "y" }),
		told("d", "3", {}),
	];
	expect(formulas(all)).toEqual([
		{ name: "x", told: 1, gold: 2 },
		{ name: "y", told: 1, gold: 1 },
	]);
});

test("counts pairs of stories of one family, and those told as one by kind", () => {
	const family = { family: "f", kind: "near-names" };
	const all = [
		told("a", "1", family),
		told("a", "2", family),
		told("b", "2", family),
		told("c", "3", family),
		told("d", "3", { family: "g", kind: "other" }),
	];
	expect(twins(all)).toEqual({ pairs: 3, joined: 1, byKind: new Map([["near-names", 1]]) });
});
