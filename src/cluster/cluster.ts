import type { Report } from "../model/classification.ts";
import type { Story } from "../model/story.ts";
import { featuresOf } from "./features.ts";
import { storyId } from "./identity.ts";
import { type Newcomer, sameness, WINDOW } from "./same.ts";
import { cosines, putUp, type Shelf, vectorOf } from "./shelf.ts";
import { tell } from "./tell.ts";

/** A story in the making. */
interface Group {
	readonly id: string;
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
	const shelf: Shelf = new Map();

	for (const report of distinct(reports)) {
		const minted = storyId(report.url);
		const at = Date.parse(report.published);
		const vector = vectorOf(featuresOf(report), report.language, shelf, at - WINDOW);
		const known = home.get(report.url) ?? (groups.has(minted) ? minted : undefined);
		const id = known ?? alike({ ...report, at, vector }, shelf, groups) ?? minted;
		const group = groups.get(id);
		if (group) group.reports.push(report);
		else {
			groups.set(id, { id, reports: [report], merged: [...(merged.get(id) ?? [])] });
			putUp({ id, at, vector }, shelf);
		}
	}
	return [...groups.values()].map((group) => tell(group.id, group.reports, group.merged)).sort(newestFirst);
}

/** The story that a newcomer most surely tells; `undefined` where there is none. */
function alike(newcomer: Newcomer, shelf: Shelf, groups: ReadonlyMap<string, Group>): string | undefined {
	let id: string | undefined;
	let most = 1;
	for (const [anchor, cosine] of cosines(newcomer.vector, shelf, newcomer.at - WINDOW)) {
		if (anchor.at > newcomer.at + WINDOW) continue;
		const sure = sameness(newcomer, anchor, groups.get(anchor.id)?.reports ?? [], cosine);
		if (sure < most) continue;
		most = sure;
		id = anchor.id;
	}
	return id;
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
