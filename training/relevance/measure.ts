/** How well keep and drop were separated. */
export interface Quality {
	readonly precision: number;
	readonly recall: number;
	readonly f1: number;
	readonly kept: number;
	readonly truth: number;
}

export interface Judged {
	readonly keep: boolean;
	readonly truth: boolean;
}

export function qualityOf(judged: readonly Judged[]): Quality {
	let [hit, kept, truth] = [0, 0, 0];
	for (const item of judged) {
		if (item.keep) kept++;
		if (item.truth) truth++;
		if (item.keep && item.truth) hit++;
	}
	return {
		precision: kept === 0 ? 1 : hit / kept,
		recall: truth === 0 ? 1 : hit / truth,
		f1: kept + truth === 0 ? 1 : (2 * hit) / (kept + truth),
		kept,
		truth,
	};
}

/** Draws of the bootstrap. */
const DRAWS = 1000;

/** 95 % interval of a figure over resamples of the items, from a fixed seed. */
export function interval<T>(items: readonly T[], figure: (sample: readonly T[]) => number): [number, number] {
	let state = 12345;
	const next = (): number => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return state / 0x100000000;
	};
	const figures: number[] = [];
	for (let draw = 0; draw < DRAWS; draw++) {
		const sample: T[] = [];
		for (let i = 0; i < items.length; i++) {
			const item = items[Math.floor(next() * items.length)];
			if (item !== undefined) sample.push(item);
		}
		figures.push(figure(sample));
	}
	figures.sort((a, b) => a - b);
	return [figures[Math.floor(DRAWS * 0.025)] ?? 0, figures[Math.floor(DRAWS * 0.975)] ?? 0];
}

/** Micro-averaged F1 of sets of names. */
export function microF1(
	pairs: readonly { readonly found: readonly string[]; readonly truth: readonly string[] }[],
): number {
	let [hit, all] = [0, 0];
	for (const { found, truth } of pairs) {
		hit += found.filter((name) => truth.includes(name)).length;
		all += found.length + truth.length;
	}
	return all === 0 ? 1 : (2 * hit) / all;
}

/** A probability of keep, and whether it should be kept. */
export interface Scored {
	readonly score: number;
	readonly truth: boolean;
}

/** Mean squared distance of probabilities from what happened: 0 is perfect (Brier, 1950). */
export const brier = (scored: readonly Scored[]): number =>
	scored.reduce((sum, { score, truth }) => sum + (score - Number(truth)) ** 2, 0) / scored.length;

/** By tenths of probability: how many items, and what share of them should be kept. Empty tenths are left out. */
export function reliability(scored: readonly Scored[]): { from: number; items: number; share: number }[] {
	const tenths = Map.groupBy(scored, ({ score }) => Math.min(9, Math.floor(score * 10)));
	return [...tenths]
		.sort(([a], [b]) => a - b)
		.map(([tenth, items]) => ({
			from: tenth / 10,
			items: items.length,
			share: items.filter(({ truth }) => truth).length / items.length,
		}));
}
