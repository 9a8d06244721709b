import { type Declared, decodeEntities } from "../model/entities.ts";
import { LIMITS } from "../model/limits.ts";

/** What stands before a root: a mark, the declaration, instructions, comments, a DOCTYPE. */
export interface Prolog {
	/** Where it ends and the root, or junk, begins. */
	readonly end: number;
	/** The entities that the document declares. */
	readonly declared: Declared | undefined;
	/** Declarations that point outside the document: never fetched. */
	readonly external: number;
}

/** Reads what stands before the root (XML 1.0 §2.8). */
export function readProlog(text: string): Prolog {
	let end = 0;
	let doctype: Prolog | undefined;
	for (;;) {
		while (end < text.length && (text.charCodeAt(end) <= 0x20 || text[end] === "\ufeff")) end++;
		if (text.startsWith("<?", end)) end = after(text, "?>", end);
		else if (text.startsWith("<!--", end)) end = after(text, "-->", end + 4);
		else if (/^<!doctype\s/i.test(text.slice(end, end + 10))) {
			doctype = readDoctype(text, end);
			end = doctype.end;
		} else return { end, declared: doctype?.declared, external: doctype?.external ?? 0 };
	}
}

function after(text: string, mark: string, from: number): number {
	const found = text.indexOf(mark, from);
	return found === -1 ? text.length : found + mark.length;
}

/**
 * Reads a DOCTYPE's internal subset for plain entities only. An entity may use those declared before it, and all of
 * them together may not grow beyond the limit: enough for what real feeds declare, nothing for billion laughs.
 */
function readDoctype(text: string, start: number): Prolog {
	const close = text.indexOf(">", start);
	const open = text.indexOf("[", start);
	const none = { declared: undefined, external: 0 };
	if (open === -1 || close === -1 || close < open) return { ...none, end: close === -1 ? text.length : close + 1 };
	const endOfSubset = /\]\s*>/g;
	endOfSubset.lastIndex = open;
	const found = endOfSubset.exec(text);
	if (!found) return { ...none, end: close + 1 };
	const subset = text.slice(open + 1, Math.min(found.index, open + LIMITS.doctype));
	const values = new Map<string, string>();
	const declared: Declared = { values, budget: LIMITS.expansion, refused: 0 };
	for (const [, name, double, single] of subset.matchAll(/<!ENTITY\s+([\w.-]{1,64})\s+(?:"([^"]*)"|'([^']*)')\s*>/g)) {
		if (values.size < LIMITS.entities && !values.has(name ?? "")) {
			values.set(name ?? "", decodeEntities(double ?? single ?? "", declared));
		}
	}
	const external = subset.match(/<!ENTITY\s+(?:%\s+)?\S{1,64}\s+(?:SYSTEM|PUBLIC)\s/g)?.length ?? 0;
	return { end: found.index + found[0].length, declared, external };
}
