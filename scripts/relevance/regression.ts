/** A row of the design: which features hold, by number, and whether the article is kept. */
export interface Example {
	readonly features: readonly number[];
	readonly keep: boolean;
	/** How much the row counts. */
	readonly weight: number;
}

export interface Fitted {
	readonly bias: number;
	readonly weights: Float64Array;
}

const PASSES = 60;
const RATE = 0.3;

/** Logistic regression with L2 by AdaGrad, rows in the given order: the same rows give the same weights. */
export function learn(rows: readonly Example[], features: number, l2: number): Fitted {
	const weights = new Float64Array(features);
	const seen = new Float64Array(features).fill(1e-8);
	let bias = 0;
	let biasSeen = 1e-8;
	for (let pass = 0; pass < PASSES; pass++) {
		for (const row of rows) {
			const error = (logistic(scoreOf({ bias, weights }, row.features)) - (row.keep ? 1 : 0)) * row.weight;
			for (const feature of row.features) {
				const slope = error + l2 * (weights[feature] ?? 0);
				seen[feature] = (seen[feature] ?? 0) + slope * slope;
				weights[feature] = (weights[feature] ?? 0) - (RATE * slope) / Math.sqrt(seen[feature] ?? 1);
			}
			biasSeen += error * error;
			bias -= (RATE * error) / Math.sqrt(biasSeen);
		}
	}
	return { bias, weights };
}

export function scoreOf({ bias, weights }: Fitted, features: readonly number[]): number {
	let score = bias;
	for (const feature of features) score += weights[feature] ?? 0;
	return score;
}

export const logistic = (score: number): number => 1 / (1 + Math.exp(-score));
