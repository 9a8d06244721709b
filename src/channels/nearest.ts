/** Characters of a wrong value that are compared: longer ones are no typing mistakes. */
const COMPARED = 40;

/** The id whose spelling takes the fewest edits to become the given text. */
export function nearest(
	given: string,
	candidates: readonly { readonly id: string; readonly text: string }[],
): string | undefined {
	const typed = given.toLowerCase().slice(0, COMPARED);
	let best: { readonly id: string; readonly edits: number } | undefined;
	for (const { id, text } of candidates) {
		const edits = distance(typed, text.toLowerCase().slice(0, COMPARED));
		if (best === undefined || edits < best.edits) best = { id, edits };
	}
	return best?.id;
}

/** Levenshtein's edit distance, row by row. */
export function distance(a: string, b: string): number {
	let row = Array.from({ length: b.length + 1 }, (_, column) => column);
	for (let i = 0; i < a.length; i++) {
		const next = [i + 1];
		for (let j = 0; j < b.length; j++) {
			const substituted = (row[j] ?? 0) + (a[i] === b[j] ? 0 : 1);
			next.push(Math.min(substituted, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
		}
		row = next;
	}
	return row[b.length] ?? 0;
}
