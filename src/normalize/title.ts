import { lettersAndFigures } from "../model/letters.ts";
import { LIMITS } from "../model/limits.ts";
import { pattern } from "../model/pattern.ts";
import { cutGraphemes } from "./cut.ts";
import { settledLine } from "./plain-text.ts";

const LONGEST_SUFFIX = 66;
/** Characters of a first paragraph that may stand for the whole. */
const LEAST_OF_PARAGRAPH = 20;
/** What stands between a title and the outlet's name. */
const SEPARATOR = /\s+(?:[|–—―:•·»/\\-]|::|\|\|)\s+/gu;
/** Words that an outlet puts around its name at the end of a title: "news of Kazakhstan on", "последние новости на сегодня". */
const aroundAName = pattern(
	String.raw`(?<!\p{L})(?:последн\p{L}+|свеж\p{L}+|главн\p{L}+|новост\p{L}+|сегодня|сайт\p{L}*|портал\p{L}*|информационн\p{L}+|агентств\p{L}+|газет\p{L}+|казахстан\p{L}*|қазақстан\p{L}*|кыргызстан\p{L}*|узбекистан\p{L}*|жаңалық\p{L}*|жаналык\p{L}*|соңғы|ақпарат\p{L}*|агенттігі?|oʻzbekiston|yangilik\p{L}*|latest|breaking|news|kazakhstan|agency|haber\p{L}*|xəbər\p{L}*|на|в|из|и|of|on|from|in|the|по)(?!\p{L})`,
	"gu",
);
/** How many suffixes a title may have: "… | Outlet - outlet.example" loses both. */
const MOST_SUFFIXES = 2;
/**
 * A title without markup, without the outlet's own name at its end, without white space that shouts, and nothing else taken.
 * `names` are what the outlet calls itself.
 */
export function plainTitle(written: string, names: readonly string[]): string {
	return cutGraphemes(withoutOutlet(settledLine(firstParagraph(written)), names), LIMITS.title).trimEnd();
}

/** Bridges from messengers give the whole message as the title: its first paragraph is what it is about. */
function firstParagraph(written: string): string {
	if (!written.includes("\n")) return written;
	const [first = "", ...rest] = written.trim().split(/\n\s*\n/, 2);
	return rest.length > 0 && first.length >= LEAST_OF_PARAGRAPH ? first : written;
}

function withoutOutlet(title: string, names: readonly string[]): string {
	let rest = title;
	for (let n = 0; n < MOST_SUFFIXES; n++) {
		// A title that is hardly more than the suffix keeps it.
		const from = Math.max(10, rest.length - LONGEST_SUFFIX);
		const end = rest.slice(from);
		let last: RegExpExecArray | undefined;
		for (const match of end.matchAll(SEPARATOR)) last = match;
		if (last === undefined || !isName(end.slice(last.index + last[0].length), names)) break;
		rest = rest.slice(0, from + last.index);
	}
	return rest;
}

function isName(suffix: string, names: readonly string[]): boolean {
	const tail = lettersAndFigures(suffix);
	if (tail === "") return false;
	// "Tengrinews.kz" and "TENGRI NEWS KZ" are one name.
	return names.some((name) => {
		const own = lettersAndFigures(name);
		if (own === tail) return true;
		return (
			own.length > 3 &&
			tail.includes(own) &&
			lettersAndFigures(suffix.toLowerCase().replace(aroundAName(), " ")) === own
		);
	});
}

/** What an outlet may call itself at the end of a title: its names, and its host with and without what surrounds it. */
export function outletNames(names: readonly (string | undefined)[], homepage: string): string[] {
	const host = URL.canParse(homepage) ? new URL(homepage).hostname.replace(/^www\./, "") : "";
	const label = host.split(".").at(-2) ?? "";
	return [...names, host, label].filter((name): name is string => name !== undefined && name !== "");
}
