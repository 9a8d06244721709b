/** Where a sentence ends: a mark, quotes or brackets that close with it, then a space. */
const SENTENCE_END = /[.!?…。]["'»”’)\]]*(?=\s)/gu;

/**
 * The beginning of a text, at most `limit` UTF-16 units: whole sentences if they fill half of it, else whole words and an
 * ellipsis. Never inside a grapheme.
 */
export function cutText(text: string, limit: number): string {
	if (text.length <= limit) return text;
	const head = text.slice(0, limit + 1);
	let end = 0;
	for (const match of head.matchAll(SENTENCE_END)) {
		const stop = match.index + match[0].length;
		if (stop <= limit && !isAbbreviation(head, match.index)) end = stop;
	}
	if (end >= limit / 2) return text.slice(0, end);
	const space = head.lastIndexOf(" ", limit - 1);
	return `${space >= limit / 2 ? head.slice(0, space).replace(/[\s,;:–—-]+$/u, "") : cutGraphemes(text, limit - 1)}…`;
}

/** "Н. Назарбаев", "U.S. officials", "т. е.": a single letter before the full stop does not end a sentence. */
function isAbbreviation(text: string, dot: number): boolean {
	return text[dot] === "." && /(?:^|[^\p{L}])\p{L}{1,2}$/u.test(text.slice(Math.max(0, dot - 3), dot));
}

/** Whole graphemes, at most `limit` UTF-16 units of them. */
export function cutGraphemes(text: string, limit: number): string {
	if (text.length <= limit) return text;
	let end = 0;
	for (const { index, segment } of new Intl.Segmenter("und", { granularity: "grapheme" }).segment(
		text.slice(0, limit + 32),
	)) {
		if (index + segment.length > limit) break;
		end = index + segment.length;
	}
	return text.slice(0, end);
}
