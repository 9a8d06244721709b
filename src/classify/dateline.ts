import { pattern } from "../model/pattern.ts";

/** The text with its dateline blanked, so that offsets stay. */
export function withoutDateline(text: string): string {
	if (!opensInCapitals(text) || !isMarked(text)) return text;
	const { length } = datelineOf(text);
	return " ".repeat(length) + text.slice(length);
}

/** Two capitals, which most texts fail, before a pattern that is slow to compile and to try. */
function opensInCapitals(text: string): boolean {
	const opening = text.trimStart();
	return isCapital(opening.charAt(0)) && isCapital(opening.charAt(1));
}

const isCapital = (letter: string): boolean => letter !== letter.toLowerCase();

/** Whether a slash or a dash stands where a dateline would end. */
function isMarked(text: string): boolean {
	let at = text.length - text.trimStart().length;
	while (isCapital(text.charAt(at))) at++;
	for (const end = at + LONGEST; at < end; at++) if ("/-–—".includes(text.charAt(at) || " ")) return true;
	return false;
}

const dateline = pattern(
	String.raw`^\s*\p{Lu}{2,}[\p{Lu}h\s.\-'’]{0,30}(?:[,.(/][^–—/]{0,40})?(?:\/[\p{L}\s.]{2,20}\/\.?|\s[-–—]\s|\p{Lu}[–—]\s)`,
	"u",
);

/** Characters of a dateline after the capitals that it opens with. */
const LONGEST = 76;

/**
 * "ASTANA, November 12. /TASS/.", "АСТАНА. КАЗИНФОРМ —", "ALMATY, Kazakhstan (AP) -": where a report was filed, which is no
 * party to it. A name in capitals (Kazakh Latin leaves the h of Sh small), a little more, then the agency or a dash.
 */
function datelineOf(text: string): string {
	return dateline().exec(text)?.[0] ?? "";
}
