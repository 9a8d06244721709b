/** One way to do the work that is measured. */
export interface Contestant {
	readonly name: string;
	/** Undefined where it cannot do this one. */
	readonly work: (() => unknown) | undefined;
}

/**
 * Milliseconds a call of each contestant: the median of several rounds, in each of which all have their turn, so that a busy machine
 * is busy for all of them.
 */
export async function race(
	contestants: readonly Contestant[],
	rounds: number,
	millisecondsATurn: number,
): Promise<Map<string, number>> {
	const times = new Map<string, number[]>();
	for (let round = 0; round <= rounds; round++) {
		for (const { name, work } of contestants) {
			if (!work) continue;
			const time = await turn(work, millisecondsATurn);
			// The first round warms up.
			if (round > 0) times.set(name, [...(times.get(name) ?? []), time]);
		}
	}
	return new Map([...times].map(([name, all]) => [name, median(all)]));
}

async function turn(work: () => unknown, milliseconds: number): Promise<number> {
	let calls = 0;
	const start = performance.now();
	let now = start;
	while (now - start < milliseconds) {
		const result = work();
		if (result instanceof Promise) await result;
		calls++;
		now = performance.now();
	}
	return (now - start) / calls;
}

function median(values: readonly number[]): number {
	const sorted = values.toSorted((a, b) => a - b);
	return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

export function geometricMean(values: readonly number[]): number {
	return Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);
}
