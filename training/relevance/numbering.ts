/** A feature must be seen this often to get a weight. */
const LEAST_SEEN = 3;

/** Numbers the features that are seen often enough, in the order of their names. */
export function number(found: readonly (readonly string[])[]): { names: string[]; numbered: number[][] } {
	const counts = new Map<string, number>();
	for (const features of found) for (const name of features) counts.set(name, (counts.get(name) ?? 0) + 1);
	const names = [...counts]
		.filter(([, count]) => count >= LEAST_SEEN)
		.map(([name]) => name)
		.sort();
	const numbers = new Map(names.map((name, index) => [name, index]));
	return { names, numbered: found.map((features) => features.flatMap((name) => numbers.get(name) ?? [])) };
}

/** As weights are written. */
export const round = (value: number): number => Math.round(value * 100) / 100;
