/**
 * How sources move where their number asks for another number of shards. Each shard has one writer still: the one that is to have a
 * source takes a copy of what another remembers of it, with its reports; the other lets its own go only once it has seen, an hour
 * later, that all of it is there. Of two copies the newer one is right, so that a run may die between, come twice or late.
 */
import type { Report } from "../model/classification.ts";
import { EPOCH, HOUR, type Instant, later, shift } from "../model/instant.ts";
import { ownValue } from "../model/own-value.ts";
import type { Shard, SourceState, Spread } from "../model/shard.ts";
import { shardOf } from "../store/shards.ts";

/** So long after the number of shards changed nobody reads older values any more, and no message of before is under way. */
const SETTLED = HOUR;

/** A shard with what others hold of its sources. @param others by number */
export function withSourcesOf(
	own: Shard,
	shard: number,
	over: number,
	others: ReadonlyMap<number, Shard>,
	now: Instant,
): Shard {
	const sources = new Map(Object.entries(own.sources));
	const reports = new Map(own.reports.map((report) => [report.key, report]));
	let { at } = own;
	for (const other of others.values()) {
		at = later(at, other.at);
		for (const [id, state] of Object.entries(other.sources))
			if (shardOf(id, over) === shard && isNewer(state, sources.get(id))) sources.set(id, state);
		for (const report of other.reports)
			if (shardOf(report.sourceId, over) === shard && isLaterReport(report, reports.get(report.key)))
				reports.set(report.key, report);
	}
	// Two shards that look in each other end where both have the same moment.
	const since = own.spread?.over === over ? [own, ...others.values()].map(sinceOf).reduce(later) : now;
	const spread: Spread = { over, since, taken: now, from: [...others.keys()] };
	return { ...own, at, sources: Object.fromEntries(sources), reports: inOrder([...reports.values()]), spread };
}

function sinceOf({ spread }: Shard): Instant {
	return spread?.since ?? EPOCH;
}

/** In the order in which a shard has them: as they were first seen, those of one moment as they were. */
function inOrder(reports: readonly Report[]): Report[] {
	return [...reports].sort((a, b) => (a.firstSeen < b.firstSeen ? -1 : 1));
}

function isNewer({ lastPoll }: SourceState, known: SourceState | undefined): boolean {
	return known === undefined || (lastPoll?.at ?? "") > (known.lastPoll?.at ?? "");
}

function isLaterReport({ changed }: Report, known: Report | undefined): boolean {
	return known === undefined || changed > known.changed;
}

/** The shards that are to have what a shard holds of others. */
export function heirsOf({ sources, reports }: Shard, shard: number, over: number): ReadonlySet<number> {
	const ids = [...Object.keys(sources), ...reports.map(({ sourceId }) => sourceId)];
	return new Set(ids.map((id) => shardOf(id, over)).filter((n) => n !== shard));
}

/** A shard without what its heirs have had for an hour as it has it, or newer; the shard itself where they have nothing of it. */
export function withoutInherited(
	own: Shard,
	shard: number,
	over: number,
	heirs: ReadonlyMap<number, Shard>,
	now: Instant,
): Shard {
	const heirOf = (id: string): Shard | undefined => {
		const n = shardOf(id, over);
		const heir = n === shard ? undefined : heirs.get(n);
		const isSettled = heir?.spread?.over === over && heir.spread.since <= shift(now, -SETTLED);
		return isSettled ? heir : undefined;
	};
	const theirs = new Map(
		[...heirs.values()].flatMap((heir) => heir.reports.map((report): [string, Report] => [report.key, report])),
	);
	const states = Object.entries(own.sources).filter(([id, state]) => {
		const heir = heirOf(id);
		const known = ownValue(heir?.sources, id);
		return known === undefined || isNewer(state, known);
	});
	const reports = own.reports.filter(
		(report) => heirOf(report.sourceId) === undefined || isLaterReport(report, theirs.get(report.key)),
	);
	if (states.length === Object.keys(own.sources).length && reports.length === own.reports.length) return own;
	return { ...own, sources: Object.fromEntries(states), reports };
}

/** A shard as two: with the states of its own sources, and the states of others. */
export function parted(
	own: Shard,
	shard: number,
	over: number,
): { readonly mine: Shard; readonly others: Shard["sources"] } {
	const isMine = ([id]: [string, SourceState]): boolean => shardOf(id, over) === shard;
	const states = Object.entries(own.sources);
	const others = states.filter((state) => !isMine(state));
	return others.length === 0
		? { mine: own, others: {} }
		: { mine: { ...own, sources: Object.fromEntries(states.filter(isMine)) }, others: Object.fromEntries(others) };
}
