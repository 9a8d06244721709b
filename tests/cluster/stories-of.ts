import { cluster } from "../../src/cluster/cluster.ts";
import { mintId } from "../../src/cluster/identity.ts";
import { storyFrom } from "../../src/cluster/story-from.ts";
import type { Report } from "../../src/model/classification.ts";
import { type Instant, later } from "../../src/model/instant.ts";
import { allReports, firstSeenFirst, newestFirst, type Story } from "../../src/model/story.ts";

/** The moment of a run that has seen all of some reports. */
function momentOf(reports: readonly Report[]): Instant {
	return reports.reduce((last, { firstSeen, changed }) => later(last, later(firstSeen, changed)), "");
}

/** The stories after a run that brings reports to some that are there, newest first. */
export function storiesOf(reports: readonly Report[], before: readonly Story[] = []): Story[] {
	const now = momentOf(reports);
	const known = new Set(before.flatMap(allReports).map(({ key }) => key));
	const newcomers = reports.filter(({ key }) => !known.has(key));
	const { placed, merged } = cluster(newcomers, before, (founder) => mintId(founder, founder.firstSeen));
	const resolved = (id: string): string => merged.get(id) ?? id;
	const all = [...before.flatMap((story) => allReports(story).map((report) => ({ id: resolved(story.id), report })))];
	for (const report of newcomers) all.push({ id: placed.get(report.key) ?? "lost", report });
	return [...Map.groupBy(all, ({ id }) => id)]
		.map(([id, members]) => {
			const own = before.find((story) => story.id === id);
			const gone = [...merged].flatMap(([from, to]) => (to === id ? [from] : []));
			const told = members.map(({ report }) => report).sort(firstSeenFirst);
			return storyFrom(told, { id, merged: [...(own?.merged ?? []), ...gone], before: own, now });
		})
		.sort(newestFirst);
}
