/** Part of a room's code, chosen by a seed: whole declarations, because what is mutated may be a whole function. */

interface Span {
	readonly file: string;
	/** From 1, both included. */
	readonly first: number;
	readonly last: number;
}

/**
 * Declarations of some files, as many as have so many lines together, each as `file:line-line`.
 * @param texts code by file
 * @param seed the same seed chooses the same
 */
export function sampleOf(texts: ReadonlyMap<string, string>, lines: number, seed: number): string[] {
	const chosen: Span[] = [];
	let sum = 0;
	for (const span of shuffled(
		[...texts].flatMap(([file, text]) => declarationsIn(file, text)),
		seed,
	)) {
		if (sum >= lines) break;
		chosen.push(span);
		sum += span.last - span.first + 1;
	}
	return chosen.map(({ file, first, last }) => `${file}:${first}-${last}`).sort();
}

/** Those that do anything: a type, an interface and an import have no mutants. */
function declarationsIn(file: string, text: string): Span[] {
	const lines = text.split("\n");
	const atMargin = lines.flatMap((line, n) => (/^[^\s)}\]]/.test(line) ? [n] : []));
	return atMargin.flatMap((begin, k) => {
		if (!/^(?:export )?(?:default )?(?:async )?(?:function|const|class)\b/.test(lines[begin] ?? "")) return [];
		return { file, first: begin + 1, last: atMargin[k + 1] ?? lines.length };
	});
}

/** In an order by a generator that is the same everywhere (mulberry32). */
function shuffled<T>(values: readonly T[], seed: number): T[] {
	let state = seed;
	const next = (): number => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
	};
	return values
		.map((value) => ({ value, order: next() }))
		.sort((a, b) => a.order - b.order)
		.map(({ value }) => value);
}
