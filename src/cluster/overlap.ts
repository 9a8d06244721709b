/** Shared parts over all parts, 0 to 1 (Jaccard); 0 where both are empty. */
export function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
	let shared = 0;
	for (const part of a) if (b.has(part)) shared++;
	const all = a.size + b.size - shared;
	return all === 0 ? 0 : shared / all;
}
