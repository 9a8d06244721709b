/** Characters of a wrong value that are compared: longer ones are no typing mistakes. */
const COMPARED = 40;

/** Of the longer of two texts, the share that may be mistyped: beyond that a guess misleads. */
const MISTYPED = 1 / 3;

export interface Guess {
	readonly id: string;
	/** Edits between what was given and what was meant. */
	readonly edits: number;
}

/**
 * The id whose spelling takes the fewest edits to become the given text; `undefined` where nothing is near.
 * @param mistyped the share of the longer text that may be mistyped; of 1 something is always near
 */
export function nearest(
	given: string,
	candidates: readonly { readonly id: string; readonly text: string }[],
	mistyped = MISTYPED,
): Guess | undefined {
	const typed = given.toLowerCase().slice(0, COMPARED);
	let best: Guess | undefined;
	for (const { id, text } of candidates) {
		const right = text.toLowerCase().slice(0, COMPARED);
		const most = Math.floor(Math.max(typed.length, right.length) * mistyped);
		if (Math.abs(typed.length - right.length) > most) continue;
		const edits = distance(typed, right);
		if (edits <= most && (best === undefined || edits < best.edits)) best = { id, edits };
	}
	return best;
}

/** Damerau's edit distance (optimal string alignment), row by row: two neighbours that changed places are one edit. */
function distance(a: string, b: string): number {
	let before: number[] = [];
	let row = Array.from({ length: b.length + 1 }, (_, column) => column);
	for (let i = 0; i < a.length; i++) {
		const next = [i + 1];
		for (let j = 0; j < b.length; j++) {
			const substituted = (row[j] ?? 0) + (a[i] === b[j] ? 0 : 1);
			const edits = Math.min(substituted, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1);
			// Before the first letters there are none: nothing is the same as they.
			const isSwapped = a[i] === b[j - 1] && a[i - 1] === b[j];
			next.push(isSwapped ? Math.min(edits, (before[j - 1] ?? 0) + 1) : edits);
		}
		before = row;
		row = next;
	}
	return row[b.length] ?? 0;
}
