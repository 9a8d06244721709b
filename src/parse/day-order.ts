const SLASHED = /(?<![\d/])(\d{1,2})\/(\d{1,2})\/(?:\d{4}|\d\d)(?![\d/])/g;
/** Dates of a document that are looked at. */
const LOOKS = 1000;

/** English that writes the day first, by its region in BCP 47. */
const DAY_FIRST = /^en[-_](?:gb|uk|ie|au|nz|in|za|kz|kg|uz|150|001)\b/i;

/**
 * Tells whether dates such as 05/11/2025 have the month first: as other dates of the document do that can only be read one way
 * ("25/11/2025"), else as American English has it, else not. Looks only when it is asked, and once.
 * @param source the language of the source, which knows better than a template; nothing if nobody knows the source
 * @param document what the document says of its own language
 */
export function dayOrder(text: string, source: string | undefined, document: string | undefined): () => boolean {
	let isMonthFirst: boolean | undefined;
	return () => {
		isMonthFirst ??= shownOrder(text) ?? isAmerican(source ?? document, document);
		return isMonthFirst;
	};
}

function shownOrder(text: string): boolean | undefined {
	let monthFirst = 0;
	let looks = 0;
	for (const [, first, second] of text.matchAll(SLASHED)) {
		if (Number(second) > 12) monthFirst++;
		else if (Number(first) > 12) monthFirst--;
		if (++looks === LOOKS) break;
	}
	return monthFirst === 0 ? undefined : monthFirst > 0;
}

function isAmerican(language: string | undefined, document: string | undefined): boolean {
	return /^en\b/i.test(language?.trim() ?? "") && !DAY_FIRST.test(document?.trim() ?? "");
}
