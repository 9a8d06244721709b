/** One run: the sources that are due are polled and read, shard by shard, and each shard is committed in one write. */

import { HttpFailure, poll } from "../fetch/poll.ts";
import { rhythmAfter } from "../fetch/rhythm.ts";
import { afterGone, nextPoll, type Schedule } from "../fetch/schedule.ts";
import type { Report } from "../model/classification.ts";
import { bodyDigest } from "../model/hash.ts";
import { DAY, EPOCH, HOUR, type Instant, MINUTE, shift } from "../model/instant.ts";
import { LIMITS } from "../model/limits.ts";
import { isOutOfRequests } from "../model/no-requests-left.ts";
import { ownValue } from "../model/own-value.ts";
import { PollFailure } from "../model/poll-failure.ts";
import { withoutSecretsOf } from "../model/secrets.ts";
import type { Shard, SourceState } from "../model/shard.ts";
import type { Source } from "../model/source.ts";
import type { Clock, Http, Log, Store } from "../ports.ts";
import { faultOf, isWritable } from "../store/held.ts";
import { deleteShard, readShard, shardOf, shardsFor, spreadOver, writeShard } from "../store/shards.ts";
import { knownShards, type Turn, turnsOver, wantedShards } from "../store/turns.ts";
import { questionOf } from "./ask.ts";
import { commit } from "./commit.ts";
import { byHost, HostWaits } from "./host-waits.ts";
import { ingest } from "./ingest.ts";
import { isBelieved } from "./moment.ts";
import type { SourceRun } from "./source-state.ts";
import { heirsOf, parted, withoutInherited, withSourcesOf } from "./take-over.ts";

export interface RefreshPorts {
	readonly store: Store;
	readonly http: Http;
	/** For durations only: the run's moment is `now`. */
	readonly clock: Clock;
	readonly log: Log;
}

export interface RefreshOptions {
	readonly sources: readonly Source[];
	readonly now: Instant;
	readonly userAgent: string;
	/** Polls this run may make: the platform bounds the requests of one invocation. */
	readonly polls: number;
	/** False where others are polled, too, that are not known just now: what is remembered of them stays. True unless given. */
	readonly isWhole?: boolean;
	/** What hosts ordered, where several shards are refreshed in one run. */
	readonly waits?: HostWaits;
	/** The shards of the run; looked up unless given. */
	readonly turns?: readonly Turn[];
}

const EMPTY_SHARD: Shard = { at: EPOCH, sources: {}, reports: [] };

/** What a run over one shard leaves. */
export interface ShardRun {
	readonly shard: Shard;
	/** Ids of the sources that were polled. */
	readonly polled: readonly string[];
	/** The invocation may ask nobody any more: what was due and is not among them is first in the next run. */
	readonly isSpent?: true;
	/** Others have all that it held, and it is no more. */
	readonly isGone?: true;
}

/**
 * Refreshes every shard in turn, each beginning at another one than the run before, so that too small a budget starves
 * none for ever. A shard that cannot be read or written is left to the next run and harms no other.
 */
export async function refresh(ports: RefreshPorts, options: RefreshOptions): Promise<ReadonlyMap<number, ShardRun>> {
	const runs = new Map<number, ShardRun>();
	const first = Math.floor(Date.parse(options.now) / (15 * MINUTE));
	const waits = new HostWaits();
	let polls = options.polls;
	const { sources, isWhole = true } = options;
	const turns = options.turns ?? (await turnsNow(ports.store, sources, isWhole));
	if (turns.length === 0) ports.log("refresh.waits", { reason: "the shards cannot be listed" });
	for (let n = 0; n < turns.length && polls > 0; n++) {
		const turn = turns[(first + n) % turns.length];
		if (turn === undefined) continue;
		try {
			const run = await refreshShard(turn, ports, { ...options, polls, waits });
			if (run.isGone === undefined) runs.set(turn.shard, run);
			polls -= run.polled.length;
			if (run.isSpent) break;
		} catch (error) {
			ports.log("refresh.shard-failed", { shard: turn.shard, error: String(error) });
		}
	}
	return runs;
}

async function turnsNow(store: Store, sources: readonly Source[], isWhole: boolean): Promise<readonly Turn[]> {
	const known = await knownShards(store);
	return turnsOver(known, wantedShards(known, sources, isWhole));
}

/**
 * Refreshes a shard: the one code path, for the cron and for a queue's consumer alike.
 * @param turn its number alone, where its sources are where they were
 * @throws when the shard, or one that may hold sources of it, cannot be read, or it cannot be written: then nothing counts as seen, and
 * the next run does the same again.
 */
export async function refreshShard(
	turn: (Pick<Turn, "shard"> & Partial<Turn>) | number,
	ports: RefreshPorts,
	options: RefreshOptions,
): Promise<ShardRun> {
	const given = typeof turn === "number" ? { shard: turn } : turn;
	const { shard: n, over = shardsFor(options.sources.length), from = [], isKnown = false } = given;
	const { now, isWhole = true } = options;
	const held = await readShard(ports.store, n);
	if (!isWritable(held)) throw new Error(`shard/${n} is not to be written over: ${faultOf(held)}`);
	const { doubted, ...stored }: Shard = held.kind === "value" ? held.value : EMPTY_SHARD;
	// A message of before another number of shards held, delivered late: what it would do is done.
	if (over !== spreadOver(stored) && now < stored.at) return { shard: stored, polled: [] };
	if (held.kind === "absent" && (isKnown || n >= over)) return { shard: stored, polled: [], isGone: true };
	const isNew = n < over && (over !== spreadOver(stored) || from.length > 0);
	const last = isNew ? withSourcesOf(stored, n, over, await othersIn(from, ports.store), now) : stored;
	// After a run with a wrong clock the next one that is believed goes by its own.
	const known: Shard = doubted !== undefined && last.at > now ? { ...last, at: now } : last;
	if (!isBelieved(now, { at: last.at, ...(doubted !== undefined && { doubted }) })) {
		ports.log("run.doubted", { shard: n, claimed: now, last: last.at });
		await writeShard(ports.store, n, { ...stored, doubted: now }, held);
		return { shard: stored, polled: [] };
	}
	const { mine: before, others } = parted(await relieved(known, n, over, now, ports.store), n, over);
	const sources = sourcesOf(options.sources, over).get(n) ?? [];
	const waits = options.waits ?? new HostWaits();
	waits.learn(sources, before.sources, now);
	const due = dueSources(sources, before, now).filter((source) => !waits.has(source));
	const polled = due.slice(0, options.polls);
	// The sources of one host one after another: an order that one is given holds for the next.
	const results = await inParallel(byHost(polled), LIMITS.connections, async (ofHost) => {
		const runs: (SourceRun | undefined)[] = [];
		for (const source of ofHost) {
			if (waits.has(source)) continue;
			const run = await refreshSource(source, before, ports, options);
			runs.push(run);
			if (run === undefined) continue;
			ports.log("refresh.source", { source: source.id, took: run.took, error: run.failure?.code });
			waits.heed(run);
		}
		return runs;
	});
	const runs = results.flat().filter((run) => run !== undefined);
	const unasked = results.flat().length - runs.length;
	const left = Object.entries(others).filter(([id]) => !isWhole || options.sources.some((source) => source.id === id));
	// A judgement takes about what a poll does: a new model must not end an invocation that has a poll's time for each.
	const again = Math.max(1, options.polls - runs.length);
	const shard = withStates(commit(before, sources, runs, now, isWhole, again), left);
	if (n >= over && isEmpty(shard)) {
		await deleteShard(ports.store, n);
		return { shard, polled: [], isGone: true };
	}
	if (shard !== stored) await writeShard(ports.store, n, shard, held);
	if (unasked > 0) ports.log("refresh.spent", { shard: n, polled: runs.length, unasked });
	return { shard, polled: runs.map(({ source }) => source.id), ...(unasked > 0 && { isSpent: true }) };
}

/** The sources of each shard, for as long as these are the sources: every shard's turn would look at all of them. */
const SPREADS = new WeakMap<
	readonly Source[],
	{ readonly over: number; readonly shards: ReadonlyMap<number, readonly Source[]> }
>();

function sourcesOf(sources: readonly Source[], over: number): ReadonlyMap<number, readonly Source[]> {
	const known = SPREADS.get(sources);
	if (known?.over === over) return known.shards;
	const shards = Map.groupBy(sources, ({ id }) => shardOf(id, over));
	SPREADS.set(sources, { over, shards });
	return shards;
}

/** What is left of sources that others are to have goes back among the states of its own. */
function withStates(shard: Shard, states: readonly (readonly [string, SourceState])[]): Shard {
	return states.length === 0 ? shard : { ...shard, sources: { ...shard.sources, ...Object.fromEntries(states) } };
}

function isEmpty({ sources, reports }: Shard): boolean {
	return Object.keys(sources).length === 0 && reports.length === 0;
}

/** @throws where one cannot be read: what it may hold must not be taken for new. */
async function othersIn(numbers: readonly number[], store: Store): Promise<ReadonlyMap<number, Shard>> {
	const others = new Map<number, Shard>();
	for (const n of numbers) {
		const held = await readShard(store, n);
		if (held.kind !== "value") throw new Error(`shard/${n}, which may hold its sources: ${faultOf(held) ?? "is gone"}`);
		others.set(n, held.value);
	}
	return others;
}

/** A shard without what others have taken over. What cannot be read has taken nothing. */
async function relieved(shard: Shard, n: number, over: number, now: Instant, store: Store): Promise<Shard> {
	const heirs = new Map<number, Shard>();
	for (const heir of heirsOf(shard, n, over)) {
		const held = await readShard(store, heir);
		if (held.kind === "value") heirs.set(heir, held.value);
	}
	return heirs.size === 0 ? shard : withoutInherited(shard, n, over, heirs, now);
}

/** Clocks of two runs may differ so much: a message of a queue is delivered late. */
const SKEW = 6 * HOUR;

/** No poll is put off for longer: a later one was set by a run with a wrong clock. */
const FARTHEST_POLL = 8 * DAY;
/** Save that of a feed that is gone. */
const FARTHEST_OF_GONE = 31 * DAY;

/** Longest overdue first; a source never polled is the most overdue, and one that has another feed than the one that is gone is due. */
function dueSources(sources: readonly Source[], shard: Shard, now: Instant): Source[] {
	const when = ({ id, feed }: Source): Instant => {
		const state = ownValue(shard.sources, id);
		if (state === undefined || (state.gone !== undefined && state.gone.feed !== feed)) return "";
		// Polled by a run with a wrong clock, which put off the next one from there.
		if ((state.lastPoll?.at ?? "") > shift(now, SKEW)) return "";
		const farthest = state.gone === undefined ? FARTHEST_POLL : FARTHEST_OF_GONE;
		return state.nextPoll > shift(now, farthest) ? "" : state.nextPoll;
	};
	return sources.filter((source) => when(source) <= now).sort((a, b) => (when(a) < when(b) ? -1 : 1));
}

/**
 * Polls and reads one source. Whatever goes wrong becomes part of its own outcome and of nobody else's.
 * @returns `undefined` where the invocation may ask nobody any more, be it on the way of a redirect: then it counts as not polled
 */
async function refreshSource(
	source: Source,
	{ sources, reports }: Shard,
	{ http, clock, log }: RefreshPorts,
	{ now, userAgent }: RefreshOptions,
): Promise<SourceRun | undefined> {
	const state = ownValue(sources, source.id);
	const { isReread, ...question } = questionOf(source, state, now);
	const started = Date.parse(clock());
	const done = (
		schedule: Partial<Schedule>,
		rhythm = state?.rhythm,
	): Omit<SourceRun, "answer" | "read" | "digest"> => ({
		source,
		question: { isReread, ...question },
		took: Date.parse(clock()) - started,
		nextPoll: nextPoll(source, now, { failures: 0, pace: state?.pace, ...schedule, rhythm }),
		...(rhythm !== undefined && { rhythm }),
	});
	try {
		const answer = await poll(http, { ...question, userAgent, now, signal: AbortSignal.timeout(LIMITS.deadline) });
		const { wait } = answer;
		if (answer.kind === "unchanged") return { ...done({ wait }, rhythmAfter(state?.rhythm, [], now)), answer };
		const digest = bodyDigest(answer.bytes);
		if (digest === state?.digest && !isReread)
			return { ...done({ wait }, rhythmAfter(state?.rhythm, [], now)), answer };
		const again = isReread ? state?.flood?.items : undefined;
		const read = ingest(answer, source, now, { seen: state?.seen, lastSuccess: lastTaken(state), again, reports });
		const rhythm = rhythmAfter(state?.rhythm, datesOf(read.judged, state?.lastSuccess), now);
		return { ...done({ wait, pace: read.feed.pace }, rhythm), answer, read, digest };
	} catch (error) {
		if (isOutOfRequests(error)) return undefined;
		const failure = error instanceof PollFailure ? error : new PollFailure("internal", String(error));
		// A platform's error, or a document that is none, may name the address that was asked.
		const open = (text: string): string => withoutSecretsOf(withoutSecretsOf(text, source.feed), question.url);
		failure.message = open(failure.message);
		if (failure !== error) log("refresh.internal", { source: source.id, error: open(stackOf(error)) });
		const refusal = failure instanceof HttpFailure ? failure : undefined;
		const failed = done({ failures: (state?.failures ?? 0) + 1, wait: refusal?.wait });
		const isGone = refusal?.status === 410 && question.url === source.feed;
		return { ...failed, ...(isGone && { nextPoll: afterGone(now) }), failure };
	}
}

/** When new articles were published. One that is dated long before the last poll was edited, and says nothing of when others come. */
function datesOf(judged: readonly Report[], last: Instant | undefined): Instant[] {
	const oldest = last === undefined ? "" : shift(last, -DAY);
	return judged.map(({ published }) => published).filter((published) => published >= oldest);
}

/** The last success before which nothing waits to be taken. */
function lastTaken(state: SourceState | undefined): Instant | undefined {
	return state?.heldSince === undefined ? state?.lastSuccess : state.heldSince || undefined;
}

function stackOf(error: unknown): string {
	return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** Runs a task for each item, at most `limit` at once, and gives the results in the items' order. */
async function inParallel<T, R>(items: readonly T[], limit: number, task: (item: T) => Promise<R>): Promise<R[]> {
	const results: R[] = [];
	const queue = items.entries();
	const worker = async (): Promise<void> => {
		for (const [index, item] of queue) results[index] = await task(item);
	};
	await Promise.all(Array.from({ length: limit }, worker));
	return results;
}
