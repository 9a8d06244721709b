/** More numbers than these are a table. */
const MOST = 4;

/** A time of day, a date in digits, or a number with its thousands parted and its fraction. */
const NUMBERS =
	/\d{1,2}:\d{2}|\d{1,2}\.\d{1,2}\.\d{2,4}|\d{1,3}(?:[ \u00a0\u202f]\d{3}(?!\d))+(?:[.,]\d+)?|\d{1,3}(?:,\d{3}(?!\d))+|\d+(?:[.,]\d+)?/g;

/** What parts thousands. */
const PARTING = /[ \u00a0\u202f]|,(?=\d{3}(?:,|$))/g;

/**
 * The numbers of a text that distinguish it from others, as digits with a point before the fraction: without times, years, and days
 * that a month or a dash stands next to.
 * @param isMonth whether a small word is a month's name.
 */
export function numbersIn(text: string, isMonth: (word: string) => boolean): string[] {
	const found = new Set<string>();
	for (const { 0: written, index } of text.matchAll(NUMBERS)) {
		if (written.includes(":") || /\.\d+\./.test(written) || isPartOfName(text, index, written)) continue;
		const number = written.replace(PARTING, "").replace(",", ".").replace(/\.0+$/, "");
		if (isYear(number) || isDayOfMonth(text, index, written, isMonth)) continue;
		found.add(number);
		if (found.size === MOST) break;
	}
	return [...found];
}

/** C5+1, G20, B-52. */
const isPartOfName = (text: string, at: number, written: string): boolean =>
	/[\p{L}+]-?$/u.test(text.slice(Math.max(0, at - 2), at)) || text.charAt(at + written.length) === "+";

const isYear = (number: string): boolean => /^(?:19|20)\d\d$/.test(number);

/** Whether a month stands right before or after a number of at most two digits, or after the dash and number after it. */
function isDayOfMonth(text: string, at: number, written: string, isMonth: (word: string) => boolean): boolean {
	if (!/^\d{1,2}$/.test(written)) return false;
	const after = /^[\s\-–—]*(?:\d{1,2}[\s\-–—]*)?(?:(?:and|to|и|по|және|va|жана|ve)\s+\d{1,2}[\s\-–—]*)?(\p{L}+)/u.exec(
		text.slice(at + written.length),
	);
	const before = /(\p{L}+)\.?[\s\-–—]*(?:\d{1,2}[\s\-–—]*)?$/u.exec(text.slice(Math.max(0, at - 24), at));
	return [after, before].some((match) => match !== null && isMonth((match[1] ?? "").toLowerCase()));
}
