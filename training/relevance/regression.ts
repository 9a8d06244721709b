/** A row of the design: which features hold, by number, whether the article is kept, and how much it counts (1 where not said). */
export interface Example {
	readonly features: readonly number[];
	readonly keep: boolean;
	readonly weight?: number;
}

export interface Fitted {
	readonly bias: number;
	readonly weights: Float64Array;
}

/** Steps of the search at most; it ends earlier where the loss no longer falls. */
const STEPS = 120;

/** Steps whose curvature is remembered. */
const MEMORY = 10;

/**
 * Logistic regression with an L2 penalty by L-BFGS (Nocedal & Wright, Numerical Optimization, algorithms 7.4 and 7.5): the
 * same rows give the same weights. The bias is the last weight and is not penalised.
 */
export function learn(rows: readonly Example[], features: number, penalty: number): Fitted {
	let point = new Float64Array(features + 1);
	let { loss, slope } = lossAt(point, rows, penalty);
	const memory: Step[] = [];
	for (let step = 0; step < STEPS; step++) {
		const direction = descent(slope, memory);
		const next = search(point, loss, slope, direction, rows, penalty);
		if (next === undefined) break;
		remember(memory, minus(next.point, point), minus(next.slope, slope));
		const gain = loss - next.loss;
		({ point, loss, slope } = next);
		if (gain < 1e-6 * Math.max(1, loss)) break;
	}
	return { bias: point[features] ?? 0, weights: point.subarray(0, features) };
}

interface Step {
	readonly moved: Float64Array;
	readonly turned: Float64Array;
	/** 1 / (moved · turned) */
	readonly scale: number;
}

interface At {
	readonly point: Float64Array<ArrayBuffer>;
	readonly loss: number;
	readonly slope: Float64Array<ArrayBuffer>;
}

function lossAt(point: Float64Array<ArrayBuffer>, rows: readonly Example[], penalty: number): At {
	const last = point.length - 1;
	const slope = point.map((weight, i) => (i === last ? 0 : penalty * weight));
	let loss = 0;
	for (let i = 0; i < last; i++) loss += 0.5 * penalty * (point[i] ?? 0) ** 2;
	for (const { features, keep, weight = 1 } of rows) {
		let score = point[last] ?? 0;
		for (const feature of features) score += point[feature] ?? 0;
		// log(1 + e^-s) for a keep, log(1 + e^s) for a drop, without overflow.
		loss += weight * (Math.log1p(Math.exp(-Math.abs(score))) + Math.max(0, keep ? -score : score));
		const error = weight * (logistic(score) - (keep ? 1 : 0));
		for (const feature of features) slope[feature] = (slope[feature] ?? 0) + error;
		slope[last] = (slope[last] ?? 0) + error;
	}
	return { point, loss, slope };
}

/** The two-loop recursion: minus the inverse curvature times the slope. */
function descent(slope: Float64Array, memory: readonly Step[]): Float64Array {
	const direction = Float64Array.from(slope);
	const shares: number[] = [];
	for (const { moved, turned, scale } of [...memory].reverse()) {
		const share = scale * dot(moved, direction);
		shares.unshift(share);
		add(direction, turned, -share);
	}
	const newest = memory.at(-1);
	const size =
		newest === undefined
			? 1 / Math.sqrt(dot(slope, slope) || 1)
			: 1 / (newest.scale * dot(newest.turned, newest.turned));
	for (let i = 0; i < direction.length; i++) direction[i] = (direction[i] ?? 0) * size;
	for (const [i, { moved, turned, scale }] of memory.entries()) {
		add(direction, moved, (shares[i] ?? 0) - scale * dot(turned, direction));
	}
	return direction.map((value) => -value);
}

/** Halves the step until the loss falls enough (Armijo); nothing where it never does. */
function search(
	point: Float64Array,
	loss: number,
	slope: Float64Array,
	direction: Float64Array,
	rows: readonly Example[],
	penalty: number,
): At | undefined {
	const fall = dot(slope, direction);
	for (let size = 1; size > 1e-6; size /= 2) {
		const next = lossAt(
			Float64Array.from(point, (value, i) => value + size * (direction[i] ?? 0)),
			rows,
			penalty,
		);
		if (next.loss <= loss + 1e-4 * size * fall) return next;
	}
	return undefined;
}

function remember(memory: Step[], moved: Float64Array, turned: Float64Array): void {
	const curve = dot(moved, turned);
	if (curve <= 1e-10) return;
	memory.push({ moved, turned, scale: 1 / curve });
	if (memory.length > MEMORY) memory.shift();
}

function dot(a: Float64Array, b: Float64Array): number {
	let sum = 0;
	for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
	return sum;
}

function add(to: Float64Array, what: Float64Array, times: number): void {
	for (let i = 0; i < to.length; i++) to[i] = (to[i] ?? 0) + times * (what[i] ?? 0);
}

const minus = (a: Float64Array, b: Float64Array): Float64Array => a.map((value, i) => value - (b[i] ?? 0));

export function scoreOf({ bias, weights }: Fitted, features: readonly number[]): number {
	let score = bias;
	for (const feature of features) score += weights[feature] ?? 0;
	return score;
}

export const logistic = (score: number): number => 1 / (1 + Math.exp(-score));
