import type { Report } from "../model/classification.ts";
import { type Instant, shift } from "../model/instant.ts";
import { allReports, firstSeenFirst, type Story, type StoryId } from "../model/story.ts";
import { sameness, type Teller, WINDOW } from "./same.ts";
import { likenesses, putUp, vectorOf } from "./shelf.ts";
import type { Vector } from "./vector.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** So sure of two stories, a newcomer shows that they are one. */
const ONE_STORY = 1.3;

/** A story as newcomers meet it: its reports, those no longer kept included, in the order of first sight. */
interface Group {
	readonly id: StoryId;
	readonly reports: Report[];
}

/** Where newcomers belong. */
export interface Placement {
	/** The story of each newcomer, by the report's key: one of those given, or one that it or another newcomer founds. */
	readonly placed: ReadonlyMap<string, StoryId>;
	/** Stories that turned out to be others: the elder id stays. */
	readonly merged: ReadonlyMap<StoryId, StoryId>;
}

/**
 * Places newcomers among the stories of the last days: each is compared, in the order of first sight, with the first-seen
 * report of each story. What was placed before stays where it is. Pure: the same input gives the same places.
 * @param mint the id of a story that a newcomer founds.
 */
export function cluster(
	newcomers: readonly Report[],
	stories: readonly Story[],
	mint: (founder: Report) => StoryId,
): Placement {
	const inOrder = [...newcomers].sort(firstSeenFirst);
	const [earliest] = inOrder.map(({ published }) => published).sort();
	const placed = new Map<string, StoryId>();
	const merged = new Map<StoryId, StoryId>();
	if (earliest === undefined) return { placed, merged };
	const groups = new Map<StoryId, Group>();
	const vocabulary: Vocabulary = { features: new Map(), words: new Map() };
	const found = (id: StoryId, vector: Vector, reports: readonly Report[]): void => {
		groups.set(id, { id, reports: [...reports] });
		putUp(vector);
	};
	for (const { id, reports } of comparedWith(stories, earliest)) {
		const [first] = reports;
		if (first) found(id, vectorOf(id, first, vocabulary, Date.parse(first.published) - WINDOW), reports);
	}
	for (const report of inOrder) {
		const vector = vectorOf("", report, vocabulary, Date.parse(report.published) - WINDOW);
		const [best, ...others] = alike(vector, report, groups, merged);
		if (best === undefined) {
			const id = mint(report);
			found(id, { ...vector, id }, [report]);
			placed.set(report.key, id);
			continue;
		}
		groups.get(best.id)?.reports.push(report);
		placed.set(report.key, best.id);
		if (best.sure >= ONE_STORY) for (const other of others) merge(best, other, groups, merged);
	}
	return { placed: new Map([...placed].map(([key, id]) => [key, resolve(id, merged)])), merged };
}

/** The stories that a newcomer may be alike to, in the order of first sight: those of the two windows before the earliest. */
function comparedWith(stories: readonly Story[], earliest: Instant): Group[] {
	const since = shift(earliest, -2 * WINDOW);
	return stories
		.map((story) => ({ id: story.id, reports: [...allReports(story)] }))
		.filter(({ reports: [first] }) => first !== undefined && first.firstSeen >= since)
		.sort((a, b) => (a.reports[0] && b.reports[0] ? firstSeenFirst(a.reports[0], b.reports[0]) : 0));
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
