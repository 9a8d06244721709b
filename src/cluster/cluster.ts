import type { Report } from "../model/classification.ts";
import { HOUR } from "../model/instant.ts";
import type { Story } from "../model/story.ts";
import { storyId } from "./identity.ts";
import { tell } from "./tell.ts";
import { overlap, stems } from "./title.ts";

/** Titles this alike within `WINDOW` are one report. */
const SAME_REPORT = 0.55;
const WINDOW = 72 * HOUR;

/** A story in the making: its id, its first-seen report, which newcomers are compared with, and the rest. */
interface Group {
	readonly id: string;
	readonly anchor: Report;
	readonly stems: ReadonlySet<string>;
	readonly reports: Report[];
	readonly merged: string[];
}

/**
 * Sorts reports into stories. A report that was in a previous story stays there; any other is compared, in the order of
 * first sight, with the first-seen report of each story, so that a rebuild from nothing takes the same decisions.
 * Pure: the same input gives the same stories, newest `published` first.
 */
export function cluster(reports: readonly Report[], previous: readonly Story[]): Story[] {
	const home = new Map<string, string>();
	for (const story of previous) for (const report of story.reports) home.set(report.url, story.id);
	const merged = new Map(previous.map((story) => [story.id, story.merged]));
	const groups = new Map<string, Group>();

	for (const report of distinct(reports)) {
		const minted = storyId(report.url);
		const id = home.get(report.url) ?? (groups.has(minted) ? minted : alike(report, groups)?.id) ?? minted;
		const group = groups.get(id);
		if (group) group.reports.push(report);
		else
			groups.set(id, {
				id,
				anchor: report,
				stems: stems(report.title),
				reports: [report],
				merged: [...(merged.get(id) ?? [])],
			});
	}
	return [...groups.values()].map((group) => tell(group.id, group.reports, group.merged)).sort(newestFirst);
}

function alike(report: Report, groups: ReadonlyMap<string, Group>): Group | undefined {
	const own = stems(report.title);
	const at = Date.parse(report.published);
	let best: Group | undefined;
	let most = SAME_REPORT;
	for (const group of groups.values()) {
		if (Math.abs(Date.parse(group.anchor.published) - at) > WINDOW) continue;
		const share = overlap(own, group.stems);
		if (share >= most) {
			most = share;
			best = group;
		}
	}
	return best;
}

/** Each canonical URL once, its first sight, in the order of first sight. */
function distinct(reports: readonly Report[]): Report[] {
	const byUrl = new Map<string, Report>();
	for (const report of [...reports].sort(firstSeenFirst)) if (!byUrl.has(report.url)) byUrl.set(report.url, report);
	return [...byUrl.values()];
}

function firstSeenFirst(a: Report, b: Report): number {
	return compare(a.firstSeen, b.firstSeen) || compare(a.published, b.published) || compare(a.url, b.url);
}

function newestFirst(a: Story, b: Story): number {
	return compare(b.published, a.published) || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
