import type { Report } from "../model/classification.ts";
import { type Instant, shift } from "../model/instant.ts";
import type { Story } from "../model/story.ts";
import { storyId } from "./identity.ts";
import { sameness, type Teller, WINDOW } from "./same.ts";
import { likenesses, putUp, vectorOf } from "./shelf.ts";
import { tell } from "./tell.ts";
import type { Vector } from "./vector.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** After every instant. */
const NEVER: Instant = "9999";

/** So sure of two stories, a newcomer shows that they are one. */
const ONE_STORY = 1.3;

/** A story in the making: its reports in the order of first sight, and the ids of stories that turned out to be it. */
interface Group {
	readonly id: string;
	readonly reports: Report[];
	readonly merged: Set<string>;
}

/**
 * Sorts reports into stories. A report that was in a previous story stays there; any other is compared, in the order of
 * first sight, with the first-seen report of each story, so that a rebuild from nothing takes the same decisions. What is
 * no longer kept takes part, because ids hang on it. Of two stories that turn out to be one, the elder id stays.
 * Pure: the same input gives the same stories, newest `published` first.
 */
export function cluster(reports: readonly Report[], previous: readonly Story[]): Story[] {
	const before = new Map(previous.map((story) => [story.id, story]));
	const home = new Map(previous.flatMap((story) => addressesOf(story).map((url) => [url, story.id])));
	const moved = new Map(previous.flatMap((story) => story.merged.map((id) => [id, story.id])));
	const groups = new Map<string, Group>();
	const vocabulary: Vocabulary = { features: new Map(), words: new Map() };

	const inOrder = distinct(reports);
	const since = firstCompared(inOrder.filter((report) => !home.has(report.url)));

	for (const report of inOrder) {
		const settled = home.get(report.url);
		const minted = settled ?? storyId(report.url);
		const joins = settled !== undefined && groups.has(resolve(settled, moved));
		const vector =
			report.firstSeen >= since && !joins
				? vectorOf(minted, report, vocabulary, Date.parse(report.published) - WINDOW)
				: undefined;
		const known = settled ?? moved.get(minted) ?? (groups.has(minted) ? minted : undefined);
		const [best, ...others] = vector && known === undefined ? alike(vector, report, groups, moved) : [];
		const id = resolve(known ?? best?.id ?? minted, moved);
		const group = groups.get(id);
		if (group) group.reports.push(report);
		else {
			groups.set(id, { id, reports: [report], merged: new Set(before.get(id)?.merged) });
			if (vector) putUp(id === minted ? vector : { ...vector, id });
		}
		if (best && best.sure >= ONE_STORY) for (const other of others) merge(best, other, groups, moved);
	}
	return [...groups.values()]
		.map(({ id, reports: told, merged }) => tell(id, told, [...merged], before.get(id)))
		.sort(newestFirst);
}

/** The addresses of all reports of a story, no longer kept ones included. */
export function addressesOf({ reports, unkept = [] }: Story): readonly string[] {
	return [...reports.map((report) => report.url), ...unkept];
}

/**
 * The first sight from which reports must be compared to place newcomers as a rebuild would: those that one may be alike to
 * are of the window before it, and their weights hang on the window before that. None where there are no newcomers.
 */
function firstCompared(newcomers: readonly Report[]): Instant {
	const earliest = newcomers.reduce((first, { published }) => (published < first ? published : first), NEVER);
	return earliest === NEVER ? NEVER : shift(earliest, -2 * WINDOW);
}

/** A story that a newcomer may tell, and how surely. */
interface Candidate {
	readonly id: string;
	readonly sure: number;
}

/** The stories that a newcomer tells, the surest first, of equals the elder. */
function alike(
	newcomer: Vector,
	by: Teller,
	groups: ReadonlyMap<string, Group>,
	moved: ReadonlyMap<string, string>,
): Candidate[] {
	const found: Candidate[] = [];
	for (const { first, cosine } of likenesses(newcomer, newcomer.at - WINDOW)) {
		const group = groups.get(resolve(first.id, moved));
		if (group === undefined || first.at > newcomer.at + WINDOW) continue;
		const sure = sameness(newcomer, by, first, group.reports, cosine);
		if (sure >= 1) found.push({ id: group.id, sure });
	}
	return found.sort((a, b) => b.sure - a.sure);
}

/** Makes one of two stories, unless the newcomer is unsure of one or an outlet tells both: then they are two. */
function merge(best: Candidate, next: Candidate, groups: Map<string, Group>, moved: Map<string, string>): void {
	const group = groups.get(resolve(best.id, moved));
	const other = groups.get(resolve(next.id, moved));
	if (next.sure < ONE_STORY || !group || !other || group === other || haveTeller(group, other)) return;
	const [elder, younger] = firstOf(group, other) === group ? [group, other] : [other, group];
	elder.reports.push(...younger.reports);
	elder.reports.sort(firstSeenFirst);
	for (const gone of [younger.id, ...younger.merged]) elder.merged.add(gone);
	moved.set(younger.id, elder.id);
	groups.delete(younger.id);
}

function haveTeller(a: Group, b: Group): boolean {
	const tellers = new Set(a.reports.map(tellerOf));
	return b.reports.some((report) => tellers.has(tellerOf(report)));
}

function tellerOf({ sourceId, language }: Report): string {
	return `${sourceId} ${language}`;
}

function firstOf(a: Group, b: Group): Group {
	const [first] = a.reports;
	const [other] = b.reports;
	return first && other && firstSeenFirst(first, other) <= 0 ? a : b;
}

function resolve(id: string, moved: ReadonlyMap<string, string>): string {
	const next = moved.get(id);
	return next === undefined || next === id ? id : resolve(next, moved);
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
