/** How well reports were sorted into stories, against a gold sorting of the same reports. */

export interface Rate {
	readonly precision: number;
	readonly recall: number;
	readonly f1: number;
}

/** One report: its language, its gold story and the story it was sorted into; two reports that are alone differ in both. */
export interface Sorted {
	readonly lang: string;
	readonly gold: string;
	readonly found: string;
}

/** Over all pairs of reports of which `counts`: is a pair that was found together together in the gold, and the reverse? */
export function pairwise(reports: readonly Sorted[], counts: (a: Sorted, b: Sorted) => boolean): Rate {
	let both = 0;
	let found = 0;
	let gold = 0;
	for (const [n, a] of reports.entries()) {
		for (const b of reports.slice(n + 1)) {
			if (!counts(a, b)) continue;
			if (a.found === b.found) found++;
			if (a.gold === b.gold) gold++;
			if (a.found === b.found && a.gold === b.gold) both++;
		}
	}
	return rate(found === 0 ? 1 : both / found, gold === 0 ? 1 : both / gold);
}

/** B-cubed (Bagga and Baldwin, 1998): for each report, how much of its story is its own, and how much of its own is there. */
export function bCubed(reports: readonly Sorted[]): Rate {
	const found = Map.groupBy(reports, (report) => report.found);
	const gold = Map.groupBy(reports, (report) => report.gold);
	let precision = 0;
	let recall = 0;
	for (const report of reports) {
		const cluster = found.get(report.found) ?? [];
		const shared = cluster.filter((other) => other.gold === report.gold).length;
		precision += shared / cluster.length;
		recall += shared / (gold.get(report.gold)?.length ?? 1);
	}
	return reports.length === 0 ? rate(1, 1) : rate(precision / reports.length, recall / reports.length);
}

function rate(precision: number, recall: number): Rate {
	return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}
