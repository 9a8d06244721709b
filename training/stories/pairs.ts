/** Pairs of labelled reports that a model of stories learns from and is tried on. */

import { WINDOW } from "../../src/cluster/cluster.ts";
import { type Compared, comparedOf } from "../../src/cluster/compared.ts";
import { judge } from "../../src/cluster/judge.ts";
import { featuresOf, haveCommon } from "../../src/cluster/pair.ts";
import type { Report } from "../../src/model/classification.ts";
import type { Item } from "./items.ts";

export interface Labelled {
	readonly item: Item;
	readonly report: Report;
}

export interface Pair {
	readonly a: Item;
	readonly b: Item;
	readonly isOne: boolean;
	readonly conflict: string | undefined;
	readonly features: readonly string[];
}

/** All pairs that are near enough in time to be compared. */
export function pairsOf(labelled: readonly Labelled[]): Pair[] {
	const compared: (readonly [Item, Compared])[] = labelled.map(({ item, report }) => [item, comparedOf(report)]);
	const pairs: Pair[] = [];
	for (const [n, [a, one]] of compared.entries()) {
		for (const [b, other] of compared.slice(n + 1)) {
			if (Math.abs(one.at - other.at) > WINDOW) continue;
			const isOne = a.story !== undefined && a.story === b.story;
			const conflict = judge(one, other).conflict ?? (haveCommon(one, other) ? undefined : "nothing in common");
			pairs.push({ a, b, isOne, conflict, features: featuresOf(one, other) });
		}
	}
	return pairs;
}
