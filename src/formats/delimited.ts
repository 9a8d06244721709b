/** Tables as text (RFC 4180), for spreadsheets that guess and for programs that do not. */
import { pattern } from "../model/pattern.ts";

export const DELIMITERS = { comma: ",", semicolon: ";", tab: "\t" } as const;
export type Delimiter = keyof typeof DELIMITERS;

/** By it Excel knows UTF-8; Python's csv wants `utf-8-sig` then. */
const BYTE_ORDER_MARK = "\uFEFF";

/** Lines of cells. @param rows the first of them names */
export function delimited(rows: readonly (readonly string[])[], delimiter: Delimiter = "comma"): string {
	const between = DELIMITERS[delimiter];
	const lines = rows.map((cells) => `${cells.map((value) => cell(value, between)).join(between)}\r\n`);
	return BYTE_ORDER_MARK + lines.join("");
}

/**
 * What spreadsheets take for the beginning of a formula, at the beginning of a cell: `=`, `+`, `-`, `@` and their full-width, small and
 * mathematical twins, also behind blanks and what is not seen. And behind each character by which some spreadsheet parts cells: in
 * a locale that parts them by semicolons, Excel takes a comma file's `"a;=1"` for two cells, quotes or not.
 */
const formula = pattern(
	String.raw`(^|[;,|\t\r\n])([\s\p{Cf}\p{Cc}"']*)(?=[=+\-@\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}\u{FE66}\u{FE62}\u{FE63}\u{FE6B}\u{2212}])`,
	"gu",
);

/** A cell that begins with a letter or figure and has nothing that parts cells: most are so. */
const harmless = pattern(String.raw`^(?:[\p{L}\p{N}][^",;|\t\r\n]*)?$`, "u");

/** A cell that is shown and never run (OWASP, CSV injection): an apostrophe stands before what could begin a formula. */
export function shownCell(value: string): string {
	return harmless().test(value) ? value : value.replace(/^[\t\r]/, "'$&").replace(formula(), "$1'$2");
}

function cell(value: string, delimiter: string): string {
	const safe = shownCell(value);
	return /[",;|\t\r\n]/.test(safe) || safe.includes(delimiter) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
