/** Whether two headlines are of one story, and why. */
import { JOINS } from "../../src/cluster/cluster.ts";
import { comparedOf } from "../../src/cluster/compared.ts";
import { judge } from "../../src/cluster/judge.ts";
import { reasonOf } from "../../src/cluster/reason.ts";
import type { Report } from "../../src/model/classification.ts";
import { describeArticle } from "./describe.ts";

export interface InspectedPair {
	readonly articles: readonly Report[];
	/** Such as "one story: same partner FR, same person macron, same act visit". */
	readonly reason: string;
	/** Log-odds that the two are of one event. */
	readonly odds: number;
	/** Whether the second would join a story of the first alone. */
	readonly joins: boolean;
}

/** @param articles two, as they were read and judged */
export function pairOf(articles: readonly Report[]): InspectedPair {
	const [a, b] = articles.map(comparedOf);
	if (a === undefined || b === undefined) throw new RangeError("a pair has two headlines");
	const { odds } = judge(a, b);
	return { articles, reason: reasonOf(a, b), odds, joins: odds >= JOINS };
}

/** A pair for people: both articles with their frames, then the decision. */
export function describePair(articles: readonly Report[]): string {
	const { reason, odds, joins } = pairOf(articles);
	const decision = joins ? "the second joins the first" : "the second founds a story of its own";
	const sure = `log-odds ${odds.toFixed(2)}, ${JOINS} are asked for`;
	return [...articles.map(describeArticle), `${reason} (${sure}: ${decision})`].join("\n");
}
