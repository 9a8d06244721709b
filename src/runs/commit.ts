/** What a shard becomes after its sources were polled: pure, so that a run that dies has changed nothing. */

import { classify } from "../classify/classify.ts";
import { MODEL } from "../classify/model.ts";
import type { Document, Unchanged } from "../fetch/poll.ts";
import { HttpFailure } from "../fetch/poll.ts";
import type { Classification, Report } from "../model/classification.ts";
import { DAY, type Instant, shift } from "../model/instant.ts";
import type { PollFailure } from "../model/poll-failure.ts";
import type { NearMiss, PollReport, Shard, SourceState } from "../model/shard.ts";
import type { Source } from "../model/source.ts";
import { REPORT_DAYS, SCHEMA } from "../store/stored.ts";
import type { Ingested } from "./ingest.ts";
import { rejudge } from "./rejudge.ts";

/** The outcome of polling one source. */
export interface SourceRun {
	readonly source: Source;
	/** Milliseconds. */
	readonly took: number;
	readonly nextPoll: Instant;
	/** Absent where the exchange failed. */
	readonly answer?: Unchanged | Document;
	/** Absent where there was nothing new to read. */
	readonly read?: Ingested;
	/** Of the body that was read. */
	readonly digest?: string;
	readonly failure?: PollFailure;
}

const NEVER_POLLED: SourceState = {
	seen: [],
	nextPoll: "",
	failures: 0,
	totals: { polls: 0, fetched: 0, kept: 0 },
	nearMisses: [],
};

/** Near misses shown for one source. */
const NEAR_MISSES = 20;

/**
 * The shard after a run. State of sources that are no longer polled goes; their reports stay until they are old.
 * @returns the given shard itself where nothing changed, so that it is not written.
 */
export function commit(before: Shard, sources: readonly Source[], runs: readonly SourceRun[], now: Instant): Shard {
	const ran = new Map(runs.map((run) => [run.source.id, run]));
	const states: [string, SourceState][] = [];
	for (const source of sources) {
		const state = before.sources[source.id];
		const run = ran.get(source.id);
		const after = run === undefined ? state : stateAfter(state ?? NEVER_POLLED, run, now);
		if (after !== undefined) states.push([source.id, after]);
	}
	const reports = reportsAfter(before.reports, sources, runs, now);
	const sameSources = runs.length === 0 && states.length === Object.keys(before.sources).length;
	if (sameSources && areSame(reports, before.reports)) return before;
	return { schema: SCHEMA, sources: Object.fromEntries(states), reports };
}

/** Whether these are the very reports that were there. */
function areSame(reports: readonly Report[], before: readonly Report[]): boolean {
	return reports.length === before.length && reports.every((report, n) => report === before[n]);
}

function stateAfter(before: SourceState, run: SourceRun, now: Instant): SourceState {
	const lastPoll = pollReport(run, now);
	const totals = {
		polls: before.totals.polls + 1,
		fetched: before.totals.fetched + lastPoll.fresh,
		kept: before.totals.kept + lastPoll.kept,
	};
	const after: SourceState = {
		...before,
		nextPoll: run.nextPoll,
		failures: run.failure === undefined ? 0 : before.failures + 1,
		lastPoll,
		totals,
		nearMisses: nearMissesAfter(before.nearMisses, run, now),
		...(run.failure === undefined && { lastSuccess: now }),
	};
	return run.answer?.kind === "document" && run.failure === undefined ? remembering(after, run.answer, run) : after;
}

/** Validators, digest and fingerprints belong to one document: they are replaced together. */
function remembering(state: SourceState, document: Document, run: SourceRun): SourceState {
	const { etag: _etag, lastModified: _lastModified, ...rest } = state;
	return {
		...rest,
		...(document.etag !== undefined && { etag: document.etag }),
		...(document.lastModified !== undefined && { lastModified: document.lastModified }),
		...(run.read !== undefined && { seen: run.read.feed.fingerprints }),
		...(run.digest !== undefined && { digest: run.digest }),
	};
}

function pollReport({ answer, read, failure, took }: SourceRun, now: Instant): PollReport {
	const status = answer?.status ?? (failure instanceof HttpFailure ? failure.status : undefined);
	return {
		at: now,
		took,
		...(status !== undefined && { status }),
		...(read !== undefined && { format: read.feed.format }),
		fetched: read?.feed.fingerprints.length ?? 0,
		fresh: read?.judged.length ?? 0,
		kept: read?.judged.filter((report) => report.classification.keep).length ?? 0,
		notes: read?.notes ?? [],
		...(read?.error !== undefined && { error: read.error }),
		...(failure !== undefined && { error: { code: failure.code, message: failure.message } }),
	};
}

function nearMissesAfter(before: readonly NearMiss[], { read }: SourceRun, now: Instant): NearMiss[] {
	const yesterday = shift(now, -DAY);
	return [...(read?.nearMisses ?? []), ...before].filter((miss) => miss.at > yesterday).slice(0, NEAR_MISSES);
}

/** Kept reports by key: old ones judged again where the model changed, edited ones renewed, new ones added. */
function reportsAfter(
	before: readonly Report[],
	sources: readonly Source[],
	runs: readonly SourceRun[],
	now: Instant,
): Report[] {
	const oldest = shift(now, -REPORT_DAYS * DAY);
	const byId = new Map(sources.map((source) => [source.id, source]));
	const current = rejudge(before, MODEL, (report) => {
		const source = byId.get(report.sourceId);
		return source === undefined ? report.classification : told(classify(report, source));
	});
	const recent = current.filter(({ firstSeen }) => firstSeen >= oldest);
	const reports = new Map(recent.map((report) => [report.key, report]));
	for (const judged of runs.flatMap((run) => run.read?.judged ?? [])) {
		const report = { ...judged, classification: told(judged.classification) };
		const known = reports.get(report.key);
		if (known !== undefined) reports.set(report.key, renewed(known, report));
		else if (report.classification.keep) reports.set(report.key, report);
	}
	return [...reports.values()];
}

/**
 * A judgement as it is remembered: its reason is shown, its evidence by `inspect` alone, which judges anew. Half of what is
 * stored would be evidence, and each run reads and writes all of it.
 */
function told(classification: Classification): Classification {
	return { ...classification, evidence: [] };
}

/**
 * A report whose item was edited: new words, old identity and dates. One that is no longer kept stays, marked so, because
 * its story's permalink does.
 */
function renewed(known: Report, report: Report): Report {
	const same = known.title === report.title && known.excerpt === report.excerpt;
	if (same) return known;
	const updated = report.updated ?? report.firstSeen;
	const { published, firstSeen, dated, original = { title: known.title, excerpt: known.excerpt } } = known;
	return { ...report, published, firstSeen, dated, updated, original };
}
