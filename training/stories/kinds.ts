/** What was made of stories that were written to be taken for each other. */
import type { Told } from "./sort.ts";

export interface Formula {
	readonly name: string;
	/** Stories that were told, and that there are. */
	readonly told: number;
	readonly gold: number;
}

/** Of each set of reports under one formula, how many stories were told. */
export function formulas(told: readonly Told[]): Formula[] {
	const sets = Map.groupBy(
		told.filter(({ item }) => item.set !== undefined),
		({ item }) => item.set ?? "",
	);
	const count = (reports: readonly Told[], key: "told" | "gold"): number =>
		new Set(reports.map(({ sorted }) => sorted[key])).size;
	return [...sets].map(([name, reports]) => ({ name, told: count(reports, "told"), gold: count(reports, "gold") }));
}

export interface Twins {
	/** Pairs of stories of one family, and those of which some reports were told as one. */
	readonly pairs: number;
	readonly joined: number;
	/** How many were, by kind; kinds without any are left out. */
	readonly byKind: ReadonlyMap<string, number>;
}

/** Of stories of one family, how many pairs were told as one. */
export function twins(told: readonly Told[]): Twins {
	let pairs = 0;
	let joined = 0;
	const byKind = new Map<string, number>();
	const families = Map.groupBy(
		told.filter(({ item }) => item.family !== undefined),
		({ item }) => item.family ?? "",
	);
	for (const reports of families.values()) {
		const stories = [...Map.groupBy(reports, ({ sorted }) => sorted.gold).values()];
		for (const [n, one] of stories.entries()) {
			for (const other of stories.slice(n + 1)) {
				pairs++;
				const ids = new Set(one.map(({ sorted }) => sorted.told));
				if (!other.some(({ sorted }) => ids.has(sorted.told))) continue;
				joined++;
				const kind = one[0]?.item.kind ?? "";
				byKind.set(kind, (byKind.get(kind) ?? 0) + 1);
			}
		}
	}
	return { pairs, joined, byKind };
}
