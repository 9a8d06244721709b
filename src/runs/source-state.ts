/** What is remembered of a source after a poll of it. */

import { type FetchedDocument, HttpFailure, type Unchanged } from "../fetch/poll.ts";
import { bounded } from "../fetch/schedule.ts";
import type { Note } from "../model/feed.ts";
import { DAY, type Instant, later, shift } from "../model/instant.ts";
import type { PollFailure } from "../model/poll-failure.ts";
import type { Flood, PollMemory, Rhythm } from "../model/poll-memory.ts";
import type { NearMiss, PollReport, SourceState } from "../model/shard.ts";
import type { Source } from "../model/source.ts";
import { movedFrom, type PollQuestion } from "./ask.ts";
import type { Ingested } from "./ingest.ts";

/** The outcome of polling one source. */
export interface SourceRun {
	readonly source: Source;
	readonly question: PollQuestion;
	/** Milliseconds. */
	readonly took: number;
	readonly nextPoll: Instant;
	readonly rhythm?: Rhythm;
	/** Absent where the exchange failed. */
	readonly answer?: Unchanged | FetchedDocument;
	/** Absent where there was nothing new to read. */
	readonly read?: Ingested;
	/** Of the body that was read. */
	readonly digest?: string;
	readonly failure?: PollFailure;
}

export const NEVER_POLLED: SourceState = {
	seen: [],
	nextPoll: "",
	failures: 0,
	totals: { polls: 0, fetched: 0, kept: 0 },
	nearMisses: [],
};

/** Near misses shown for one source. */
const NEAR_MISSES = 20;
/** What makes a document less than whole: such a one is asked for again without conditions. */
const LACKS: ReadonlySet<string> = new Set(["truncated", "no-items", "empty-sitemap", "broken-packing"]);
const GONE = 410;

/**
 * @param held fingerprints of items that were held back, because it has more than its share: they do not count as seen, and the
 * document is asked for again as if nothing of it were known, so that the next poll takes them
 */
export function stateAfter(
	{ held: heldBefore, heldSince, ...before }: SourceState,
	run: SourceRun,
	held: readonly string[],
	now: Instant,
): SourceState {
	const lastPoll = pollReport(run, now);
	const totals = {
		polls: before.totals.polls + 1,
		fetched: before.totals.fetched + lastPoll.fresh,
		kept: before.totals.kept + lastPoll.kept,
	};
	return withoutUndefined({
		...before,
		...withoutHeld(memoryAfter(before, run, now), held),
		nextPoll: run.nextPoll,
		failures: run.failure === undefined ? 0 : before.failures + 1,
		lastPoll,
		totals,
		...(held.length > 0 && { held: held.length, heldSince: heldSince ?? before.lastSuccess ?? "" }),
		...(run.read === undefined && heldSince !== undefined && { held: heldBefore, heldSince }),
		nearMisses: nearMissesAfter(before.nearMisses, run, now),
		...(run.failure === undefined && { lastSuccess: now }),
	});
}

function withoutHeld(memory: MemoryAfter, held: readonly string[]): MemoryAfter {
	if (held.length === 0) return memory;
	const over = new Set(held);
	const seen = memory.seen.filter((print) => !over.has(print));
	return { ...memory, seen, etag: undefined, lastModified: undefined, digest: undefined };
}

/** What is over is left out, so that it is not stored. */
function withoutUndefined(
	state: { readonly [field in keyof SourceState]: SourceState[field] | undefined },
): SourceState {
	return Object.fromEntries(Object.entries(state).filter(([, value]) => value !== undefined)) as unknown as SourceState;
}

/** Every field is given, so that one that is over goes. */
type MemoryAfter = { readonly [field in keyof PollMemory]-?: PollMemory[field] | undefined } & Pick<PollMemory, "seen">;

function memoryAfter(before: PollMemory, run: SourceRun, now: Instant): MemoryAfter {
	const { answer, failure } = run;
	const isRead = answer?.kind === "document" && failure === undefined;
	return {
		...(isRead ? documentAfter(before, answer, run, now) : keptAfter(before, answer)),
		moved: movedAfter(before, run),
		gone: goneAfter(before, run, now),
		waits: waitsAfter(before, run, now),
		flood: floodAfter(before.flood, run, now),
		newest: newestAfter(before.newest, run),
		rhythm: run.rhythm,
	};
}

type OfDocument = Pick<MemoryAfter, "etag" | "lastModified" | "digest" | "seen" | "documentAt" | "lacks" | "pace">;

/** Validators, digest and fingerprints belong to one document: they are replaced together, and none is kept of half a document. */
function documentAfter(
	before: PollMemory,
	document: FetchedDocument,
	{ read, digest }: SourceRun,
	now: Instant,
): OfDocument {
	// The same bytes as last time lack what they lacked.
	const lacks = read === undefined ? (before.lacks ?? []) : [...document.notes, ...read.notes].filter(isLack);
	const isWhole = lacks.length === 0;
	return {
		etag: isWhole ? document.etag : undefined,
		lastModified: isWhole ? document.lastModified : undefined,
		digest: isWhole ? (digest ?? before.digest) : undefined,
		seen: read?.feed.fingerprints ?? before.seen,
		documentAt: now,
		lacks: isWhole ? undefined : lacks,
		pace: read === undefined ? before.pace : read.feed.pace,
	};
}

const isLack = ({ code }: Note): boolean => LACKS.has(code);

/** What a 304 says of the document replaces what was said of it before (RFC 9111 §4.3.4). */
function keptAfter(
	{ etag, lastModified, digest, seen, documentAt, lacks, pace }: PollMemory,
	answer?: Unchanged | FetchedDocument,
): OfDocument {
	return {
		etag: answer?.etag ?? etag,
		lastModified: answer?.lastModified ?? lastModified,
		digest,
		seen,
		documentAt,
		lacks,
		pace,
	};
}

/** A move is believed where a feed was found there, and forgotten where asking there failed. */
function movedAfter(
	before: PollMemory,
	{ source: { feed }, answer, failure, question }: SourceRun,
): PollMemory["moved"] {
	const known = movedFrom(feed, before);
	if (failure !== undefined) return known === undefined || question.url === known ? undefined : before.moved;
	if (answer?.moved !== undefined && answer.moved !== feed) return { from: feed, to: answer.moved };
	return known === undefined ? undefined : before.moved;
}

function goneAfter(
	before: PollMemory,
	{ source: { feed }, failure, question }: SourceRun,
	now: Instant,
): PollMemory["gone"] {
	const isGone = failure instanceof HttpFailure && failure.status === GONE && question.url === feed;
	return isGone ? { feed, at: before.gone?.feed === feed ? before.gone.at : now } : undefined;
}

function waitsAfter({ waits }: PollMemory, { answer, failure }: SourceRun, now: Instant): Instant | undefined {
	const wait = answer?.wait ?? (failure instanceof HttpFailure ? failure.wait : undefined);
	if (wait?.isOrder) return shift(now, bounded(wait));
	return waits !== undefined && waits > now && answer === undefined ? waits : undefined;
}

/** What is held now, and what was held before and stands in the document still. */
function floodAfter(
	before: Flood | undefined,
	{ read, question, failure }: SourceRun,
	now: Instant,
): Flood | undefined {
	if (read === undefined)
		return before && question.isReread && failure === undefined ? { ...before, readAt: now } : before;
	const listed = new Set(read.feed.fingerprints);
	const known = Object.entries(before?.items ?? {}).filter(([print]) => listed.has(print) && !question.isReread);
	const items = Object.fromEntries([...known, ...read.held]);
	if (Object.keys(items).length === 0) return undefined;
	const readAt = before === undefined || question.isReread ? now : before.readAt;
	return { since: before?.since ?? now, readAt, items };
}

function newestAfter(before: Instant | undefined, { read }: SourceRun): Instant | undefined {
	const found = read?.newest;
	return found === undefined ? before : before === undefined ? found : later(before, found);
}

function pollReport({ answer, read, failure, took }: SourceRun, now: Instant): PollReport {
	const status = answer?.status ?? (failure instanceof HttpFailure ? failure.status : undefined);
	const notes = answer?.kind === "document" ? answer.notes : [];
	return {
		at: now,
		took,
		...(status !== undefined && { status }),
		...(read !== undefined && { format: read.feed.format }),
		fetched: read?.feed.fingerprints.length ?? 0,
		fresh: read?.judged.length ?? 0,
		kept: read?.judged.filter((report) => report.classification.keep).length ?? 0,
		notes: [...notes, ...(read?.notes ?? [])],
		...(read?.error !== undefined && { error: read.error }),
		...(failure !== undefined && { error: { code: failure.code, message: failure.message } }),
	};
}

function nearMissesAfter(before: readonly NearMiss[], { read }: SourceRun, now: Instant): NearMiss[] {
	const yesterday = shift(now, -DAY);
	return [...(read?.nearMisses ?? []), ...before].filter((miss) => miss.at > yesterday).slice(0, NEAR_MISSES);
}
