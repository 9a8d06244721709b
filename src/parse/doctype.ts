import { type Declared, decodeEntities } from "../model/entities.ts";
import { LIMITS } from "../model/limits.ts";

/** Where a `<!DOCTYPE …>` ends, and the entities that it declares. */
export interface Doctype {
	readonly end: number;
	readonly declared: Declared;
	/** Declarations that point outside the document: never fetched. */
	readonly external: number;
}

/**
 * Reads the internal subset (XML 1.0 §2.8) for plain entities only. An entity may use those declared before it, and all of
 * them together may not grow beyond the limit: enough for what real feeds declare, nothing for billion laughs.
 */
export function readDoctype(text: string, start: number): Doctype {
	const close = text.indexOf(">", start);
	const open = text.indexOf("[", start);
	const none = { declared: { values: new Map(), budget: 0 }, external: 0 };
	if (open === -1 || close === -1 || close < open) return { ...none, end: close === -1 ? text.length : close + 1 };
	const endOfSubset = /\]\s*>/g;
	endOfSubset.lastIndex = open;
	const found = endOfSubset.exec(text);
	if (!found) return { ...none, end: close + 1 };
	const subset = text.slice(open + 1, Math.min(found.index, open + LIMITS.doctype));
	const values = new Map<string, string>();
	const declared = { values, budget: LIMITS.expansion };
	for (const [, name, double, single] of subset.matchAll(/<!ENTITY\s+([\w.-]{1,64})\s+(?:"([^"]*)"|'([^']*)')\s*>/g)) {
		if (values.size < LIMITS.entities && !values.has(name ?? "")) {
			values.set(name ?? "", decodeEntities(double ?? single ?? "", declared));
		}
	}
	const external = subset.match(/<!ENTITY\s+(?:%\s+)?\S{1,64}\s+(?:SYSTEM|PUBLIC)\s/g)?.length ?? 0;
	return { end: found.index + found[0].length, declared, external };
}
