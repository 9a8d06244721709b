import { LIMITS } from "../model/limits.ts";
import { cutGraphemes } from "./cut.ts";
import { settledLine } from "./plain-text.ts";

const LONGEST_SUFFIX = 66;
const SUFFIX = /\s+(?:[|–—―:•·»/\\-]|::|\|\|)\s+([^|–—―•·»]{2,60})$/u;
/**
 * A title without markup, without the outlet's own name at its end, without white space that shouts, and nothing else taken.
 * `names` are what the outlet calls itself.
 */
export function plainTitle(written: string, names: readonly string[]): string {
	return cutGraphemes(withoutOutlet(settledLine(written), names), LIMITS.title).trimEnd();
}

function withoutOutlet(title: string, names: readonly string[]): string {
	// A title that is hardly more than the suffix keeps it.
	const from = Math.max(10, title.length - LONGEST_SUFFIX);
	const match = SUFFIX.exec(title.slice(from));
	const tail = bare(match?.[1] ?? "");
	if (!match || tail === "") return title;
	return names.some((name) => bare(name) === tail) ? title.slice(0, from + match.index) : title;
}

/** Letters and digits only: "Tengrinews.kz" and "TENGRI NEWS KZ" are one name. */
function bare(name: string): string {
	return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

/** What an outlet may call itself at the end of a title: its names, and its host with and without what surrounds it. */
export function outletNames(names: readonly (string | undefined)[], homepage: string): string[] {
	const host = URL.canParse(homepage) ? new URL(homepage).hostname.replace(/^www\./, "") : "";
	const label = host.split(".").at(-2) ?? "";
	return [...names, host, label].filter((name): name is string => name !== undefined && name !== "");
}
