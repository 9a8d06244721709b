import type { Report } from "../model/classification.ts";
import { HOUR } from "../model/instant.ts";
import { allReports, firstSeenFirst, type Story, type StoryId } from "../model/story.ts";
import { Candidates } from "./candidates.ts";
import { type Compared, comparedOf } from "./compared.ts";
import { conflictOf } from "./conflict.ts";
import { judge, type PairWeights } from "./judge.ts";

/** How far from a story's first report another of its event may be published: three days, and the night after. */
export const WINDOW = 84 * HOUR;

/** Log-odds from which on a newcomer joins a story; chosen with both halves of fixtures/stories/gold in view, in November 2026. */
export const JOINS = 0.75;

/** And for two stories to become one, by all their reports: what is merged cannot be parted, and each mistake makes the next likelier. */
const MERGES = 1.5;

/** Reports of a story that a newcomer is compared with: the first ones say what it is, the last what it has become. */
const FIRST = 4;
const LAST = 6;

/** Where newcomers belong. */
export interface Placement {
	/** The story of each newcomer, by the report's key: one of those given, or one that it or another newcomer founds. */
	readonly placed: ReadonlyMap<string, StoryId>;
	/** Stories that turned out to be others: the elder id stays. */
	readonly merged: ReadonlyMap<StoryId, StoryId>;
}

/** A story as newcomers meet it: its reports, those no longer kept included, in the order of first sight. */
interface Group {
	readonly id: StoryId;
	readonly reports: Compared[];
}

/**
 * Places newcomers among the stories of the last days: each is compared, in the order of first sight, with the first and the
 * latest reports of each story that shares anything with it. What was placed before stays where it is. Pure: the same input gives the same places.
 * @param mint the id of a story that a newcomer founds.
 */
export function cluster(
	newcomers: readonly Report[],
	stories: readonly Story[],
	mint: (founder: Report) => StoryId,
	weights?: PairWeights,
): Placement {
	const placed = new Map<string, StoryId>();
	if (newcomers.length === 0) return { placed, merged: new Map() };
	const clustering = clusteringOf(stories, newcomers.map(comparedOf), weights);
	const { groups, candidates, merged } = clustering;
	const known = placesOf(newcomers, groups);
	for (const report of [...newcomers].sort(firstSeenFirst)) {
		// A run that was disturbed may bring once more what another has placed.
		const placedBefore = known.get(report.key);
		if (placedBefore !== undefined) {
			placed.set(report.key, placedBefore);
			continue;
		}
		const newcomer = comparedOf(report);
		const [best, ...others] = storiesOf(newcomer, clustering);
		const group = best ?? { id: mint(report), reports: [] };
		group.reports.push(newcomer);
		groups.set(group.id, group);
		candidates.add(group, newcomer.frame);
		placed.set(report.key, group.id);
		// A report that does not know who the other side is shows nothing of two stories.
		if (newcomer.parties.theirs.size > 0) for (const other of others) merge(group, other, clustering);
	}
	return { placed: new Map([...placed].map(([key, id]) => [key, resolve(id, merged)])), merged };
}

/** The stories while newcomers are placed among them. */
interface Clustering {
	readonly groups: Map<StoryId, Group>;
	readonly candidates: Candidates<Group>;
	readonly merged: Map<StoryId, StoryId>;
	readonly weights: PairWeights | undefined;
}

function clusteringOf(
	stories: readonly Story[],
	newcomers: readonly Compared[],
	weights: PairWeights | undefined,
): Clustering {
	const groups = new Map(stories.map((story) => [story.id, groupOf(story)]));
	const candidates = new Candidates<Group>(newcomers.map(({ frame }) => frame));
	for (const group of groups.values()) {
		if (!newcomers.some((newcomer) => isNear(group, newcomer))) continue;
		for (const { frame } of ends(group.reports)) candidates.add(group, frame);
	}
	return { groups, candidates, merged: new Map(), weights };
}

function isNear({ reports: [first] }: Group, { at }: Compared): boolean {
	return first !== undefined && Math.abs(first.at - at) <= WINDOW;
}

/** Where newcomers are already, by key. */
function placesOf(newcomers: readonly Report[], groups: ReadonlyMap<StoryId, Group>): ReadonlyMap<string, StoryId> {
	const keys = new Set(newcomers.map(({ key }) => key));
	const known = new Map<string, StoryId>();
	for (const { id, reports } of groups.values()) {
		for (const { report } of reports) if (keys.has(report.key)) known.set(report.key, id);
	}
	return known;
}

function groupOf(story: Story): Group {
	return { id: story.id, reports: allReports(story).map((report) => comparedOf(report)) };
}

/** The stories that a newcomer may belong to, the surest first, of equals the elder. */
function storiesOf(newcomer: Compared, { groups, candidates, weights }: Clustering): Group[] {
	const found: { readonly group: Group; readonly odds: number }[] = [];
	for (const group of candidates.of(newcomer.frame)) {
		const [first] = group.reports;
		// One that was merged away is there no more.
		if (first === undefined || groups.get(group.id) !== group || !isNear(group, newcomer)) continue;
		// The first report says what a story is: whatever the others do, a newcomer may not be at odds with it.
		if (conflictOf(newcomer.frame, first.frame) !== undefined) continue;
		const odds = oddsOf([newcomer], group.reports, weights);
		if (odds >= JOINS) found.push({ group, odds });
	}
	return found.sort((a, b) => b.odds - a.odds || elderFirst(a.group, b.group)).map(({ group }) => group);
}

/** The log-odds that some reports are of one event with others: midway between what the surest pair says and what all say. */
function oddsOf(some: readonly Compared[], others: readonly Compared[], weights?: PairWeights): number {
	let best = Number.NEGATIVE_INFINITY;
	let sum = 0;
	let pairs = 0;
	for (const a of ends(some)) {
		for (const b of ends(others)) {
			const { odds } = judge(a, b, weights);
			best = Math.max(best, odds);
			sum += odds;
			pairs++;
		}
	}
	return (best + sum / pairs) / 2;
}

function ends<T>(list: readonly T[]): readonly T[] {
	return list.length <= FIRST + LAST ? list : [...list.slice(0, FIRST), ...list.slice(-LAST)];
}

/** Makes one of two stories that a newcomer belongs to, if all their reports agree to it and no outlet has them as two. */
function merge(best: Group, other: Group, { groups, candidates, merged, weights }: Clustering): void {
	// The best may have gone into an elder one just now.
	const group = groups.get(resolve(best.id, merged)) ?? best;
	if (haveTeller(group, other)) return;
	if (oddsOf(other.reports, group.reports, weights) < MERGES) return;
	const [elder, younger] = elderFirst(group, other) <= 0 ? [group, other] : [other, group];
	elder.reports.push(...younger.reports);
	elder.reports.sort((a, b) => firstSeenFirst(a.report, b.report));
	for (const { frame } of younger.reports) candidates.add(elder, frame);
	groups.delete(younger.id);
	merged.set(younger.id, elder.id);
}

function haveTeller(a: Group, b: Group): boolean {
	const tellers = new Set(a.reports.map(tellerOf));
	return b.reports.some((one) => tellers.has(tellerOf(one)));
}

const tellerOf = ({ report: { sourceId, language } }: Compared): string => `${sourceId} ${language}`;

function elderFirst({ reports: [a] }: Group, { reports: [b] }: Group): number {
	return a === undefined || b === undefined ? 0 : firstSeenFirst(a.report, b.report);
}

function resolve(id: StoryId, merged: ReadonlyMap<StoryId, StoryId>): StoryId {
	const next = merged.get(id);
	return next === undefined ? id : resolve(next, merged);
}
