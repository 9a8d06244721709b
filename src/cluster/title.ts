/** Letters kept of a word: enough to tell words apart, few enough to drop Russian and Kazakh endings. */
const STEM = 5;

/** The distinct words of a title, lower case, cut to their first letters so that inflected forms are one. */
export function stems(text: string): ReadonlySet<string> {
	const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
	return new Set(words.map((word) => word.slice(0, STEM)));
}

/** Shared parts over all parts, 0 to 1 (Jaccard); 0 where both are empty. */
export function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
	let shared = 0;
	for (const part of a) if (b.has(part)) shared++;
	const all = a.size + b.size - shared;
	return all === 0 ? 0 : shared / all;
}
