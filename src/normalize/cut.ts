import { isLetter } from "../model/letters.ts";

const ENDS = ".!?…。";
const CLOSERS = "\"'»”’)]";
const DANGLING = " ,;:–—-";

/**
 * The beginning of a line of text, at most `limit` UTF-16 units: whole sentences if they fill half of it, else whole words and an
 * ellipsis. Never inside a grapheme.
 */
export function cutText(text: string, limit: number): string {
	if (text.length <= limit) return text;
	const least = limit / 2;
	for (let end = text.lastIndexOf(" ", limit); end > least; end = text.lastIndexOf(" ", end - 1)) {
		if (endsSentence(text, end)) return text.slice(0, end);
	}
	let end = text.lastIndexOf(" ", limit - 1);
	if (end < least) return `${cutGraphemes(text, limit - 1)}…`;
	// A text may be of nothing else.
	while (end > 0 && DANGLING.includes(text.charAt(end - 1))) end--;
	if (end === 0) return `${cutGraphemes(text, limit - 1)}…`;
	return `${text.slice(0, end)}…`;
}

/** Whether a sentence ends before this space: a mark, and quotes or brackets that close with it. */
function endsSentence(text: string, end: number): boolean {
	let mark = end - 1;
	while (mark >= 0 && CLOSERS.includes(text.charAt(mark))) mark--;
	return mark >= 0 && ENDS.includes(text.charAt(mark)) && !isAbbreviation(text, mark);
}

/** "Н. Назарбаев", "U.S. officials", "т. е.": a full stop after one letter or two does not end a sentence. */
function isAbbreviation(text: string, dot: number): boolean {
	const isLetterBefore = (units: number): boolean => isLetter(text.charCodeAt(dot - units));
	return text[dot] === "." && isLetterBefore(1) && !(isLetterBefore(2) && isLetterBefore(3));
}

/** Whole graphemes, at most `limit` UTF-16 units of them. */
export function cutGraphemes(text: string, limit: number): string {
	if (text.length <= limit) return text;
	let end = 0;
	for (const { index, segment } of new Intl.Segmenter("und").segment(text.slice(0, limit + 32))) {
		if (index + segment.length > limit) break;
		end = index + segment.length;
	}
	return text.slice(0, end);
}
