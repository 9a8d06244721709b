import * as v from "valibot";
import type { Parameter } from "../../channels/parameters.ts";

/** The parameter that narrows each entry of an answer down to some of its fields. */
export function fieldsParameter(entries: Readonly<Record<string, unknown>>, entry: string): Parameter {
	return {
		kind: "names",
		schema: v.array(v.picklist(Object.keys(entries))),
		description: `Only these fields of each ${entry}.`,
	};
}

/** An object with these of its fields; with all of them where none is named. */
export function only<T extends object>(object: T, names: readonly string[]): Partial<T> {
	if (names.length === 0) return object;
	const chosen = Object.entries(object).filter(([name]) => names.includes(name));
	return Object.fromEntries(chosen) as Partial<T>;
}
