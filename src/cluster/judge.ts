import type { Compared } from "./compared.ts";
import { type Conflict, conflictOf, differ, formulaConflictOf } from "./conflict.ts";
import { areOneFormula, featuresOf, haveCommon } from "./pair.ts";
import weights from "./weights.generated.json" with { type: "json" };

/** What `npm run train -- stories` learned: a logistic regression over the features of a pair. */
export interface PairWeights {
	readonly bias: number;
	readonly features: Readonly<Record<string, number>>;
}

/** The weights that ship. */
export const LEARNED: PairWeights = weights;

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
	// Our own words: names of features, of several words each.
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
