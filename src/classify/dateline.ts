/** The text with its dateline blanked, so that offsets stay. */
export function withoutDateline(text: string): string {
	if (!opensInCapitals(text)) return text;
	const { length } = datelineOf(text);
	return " ".repeat(length) + text.slice(length);
}

/** Two capitals, which most texts fail, before a pattern that is slow to compile and to try. */
function opensInCapitals(text: string): boolean {
	const opening = text.trimStart();
	return isCapital(opening.charAt(0)) && isCapital(opening.charAt(1));
}

const isCapital = (letter: string): boolean => letter !== letter.toLowerCase();

/**
 * "ASTANA, November 12. /TASS/.", "АСТАНА. КАЗИНФОРМ —", "ALMATY, Kazakhstan (AP) -": where a report was filed, which is no
 * party to it. A name in capitals (Kazakh Latin leaves the h of Sh small), a little more, then the agency or a dash.
 */
function datelineOf(text: string): string {
	const dateline =
		/^\s*\p{Lu}{2,}[\p{Lu}h\s.\-'’]{0,30}(?:[,.(/][^–—/]{0,40})?(?:\/[\p{L}\s.]{2,20}\/\.?|\s[-–—]\s|\p{Lu}[–—]\s)/u;
	return dateline.exec(text)?.[0] ?? "";
}
