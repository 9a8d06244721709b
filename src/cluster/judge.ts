import type { Compared } from "./compared.ts";
import { type Conflict, conflictOf, differ, formulaConflictOf } from "./conflict.ts";
import { areOneFormula, featuresOf, haveCommon } from "./pair.ts";
import weights from "./weights.generated.json" with { type: "json" };

/** What `npm run train -- stories` learned: a logistic regression over the features of a pair. */
export interface PairWeights {
	readonly bias: number;
	readonly features: Readonly<Record<string, number>>;
}

const LEARNED: PairWeights = weights;

/** What is thought of two reports. */
export interface Verdict {
	/** Log-odds that they are of one event, within ±`SUREST`. */
	readonly odds: number;
	readonly conflict?: Conflict;
}

/** No pair says more than this for or against a story of several reports. */
const SUREST = 6;

/** Whether two reports are of one event: a conflict of their frames decides, else the weights of what they share. */
export function judge(a: Compared, b: Compared, { bias, features }: PairWeights = LEARNED): Verdict {
	const conflict = conflictOf(a.frame, b.frame);
	if (conflict !== undefined) return { odds: -SUREST, conflict };
	if (!haveCommon(a, b)) return { odds: -SUREST };
	const difference = differenceOf(a, b);
	if (difference !== undefined) return { odds: -SUREST, conflict: difference };
	let odds = bias;
	for (const feature of featuresOf(a, b)) odds += features[feature] ?? 0;
	return { odds: Math.max(-SUREST, Math.min(SUREST, odds)) };
}

/** What the words say against one event before they are weighed. */
function differenceOf(a: Compared, b: Compared): Conflict | undefined {
	const [text, other] = [a.text(), b.text()];
	if (text.isDigest || other.isDigest) return "a digest";
	if (a.report.language !== b.report.language) return undefined;
	if (differ([...text.numbers], [...other.numbers])) return "another number";
	return areOneFormula(a, b) ? formulaConflictOf(a.frame, b.frame) : undefined;
}

/** How many grounds a sentence names. */
const NAMED = 4;

/** Why two reports are one story or two, in words: "one story: same partner, same person of theirs, same act". */
export function reasonOf(a: Compared, b: Compared, { features }: PairWeights = LEARNED): string {
	const { odds, conflict } = judge(a, b);
	if (conflict !== undefined) return `two stories: ${conflict}`;
	if (!haveCommon(a, b)) return "two stories: nothing in common";
	const sense = Math.sign(odds) || 1;
	const grounds = featuresOf(a, b)
		// Grounds that only say which others stand together would say them twice.
		.filter((name) => !name.includes(",") && (features[name] ?? 0) * sense > 0)
		.sort((one, other) => Math.abs(features[other] ?? 0) - Math.abs(features[one] ?? 0));
	return `${odds > 0 ? "one story" : "two stories"}: ${grounds.slice(0, NAMED).join(", ") || "too little is known"}`;
}
