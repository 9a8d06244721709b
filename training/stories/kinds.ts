/** What was made of stories that were written to be taken for each other. */
import type { SortedReport } from "./sort.ts";

export interface Formula {
	readonly name: string;
	/** Stories that were found, and that there are. */
	readonly found: number;
	readonly gold: number;
}

/** Of each set of reports under one formula, how many stories were found. */
export function formulas(found: readonly SortedReport[]): Formula[] {
	const sets = Map.groupBy(
		found.filter(({ item }) => item.set !== undefined),
		({ item }) => item.set ?? "",
	);
	const count = (reports: readonly SortedReport[], key: "found" | "gold"): number =>
		new Set(reports.map(({ sorted }) => sorted[key])).size;
	return [...sets].map(([name, reports]) => ({ name, found: count(reports, "found"), gold: count(reports, "gold") }));
}

export interface Twins {
	/** Pairs of stories of one family, and those of which some reports were found as one. */
	readonly pairs: number;
	readonly joined: number;
	/** How many were, by kind; kinds without any are left out. */
	readonly byKind: ReadonlyMap<string, number>;
	/** The same of those pairs that a language has reports of. */
	readonly byLanguage: ReadonlyMap<string, { readonly pairs: number; readonly joined: number }>;
}

/** Of stories of one family, how many pairs were found as one. */
export function twins(found: readonly SortedReport[]): Twins {
	let pairs = 0;
	let joined = 0;
	const byKind = new Map<string, number>();
	const byLanguage = new Map<string, { pairs: number; joined: number }>();
	const families = Map.groupBy(
		found.filter(({ item }) => item.family !== undefined),
		({ item }) => item.family ?? "",
	);
	for (const reports of families.values()) {
		const stories = [...Map.groupBy(reports, ({ sorted }) => sorted.gold).values()];
		for (const [n, one] of stories.entries()) {
			for (const other of stories.slice(n + 1)) {
				pairs++;
				const ids = new Set(one.map(({ sorted }) => sorted.found));
				const isJoined = other.some(({ sorted }) => ids.has(sorted.found));
				for (const language of new Set([...one, ...other].map(({ item }) => item.lang))) {
					const so = byLanguage.get(language) ?? { pairs: 0, joined: 0 };
					byLanguage.set(language, { pairs: so.pairs + 1, joined: so.joined + (isJoined ? 1 : 0) });
				}
				if (!isJoined) continue;
				joined++;
				const kind = one[0]?.item.kind ?? "";
				byKind.set(kind, (byKind.get(kind) ?? 0) + 1);
			}
		}
	}
	return { pairs, joined, byKind, byLanguage };
}
