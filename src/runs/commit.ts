/** What a shard becomes after its sources were polled: pure, so that a run that dies has changed nothing. */

import { classify } from "../classify/classify.ts";
import { MODEL } from "../classify/model.ts";
import type { Classification, Report } from "../model/classification.ts";
import { DAY, type Instant, later, shift } from "../model/instant.ts";
import { ownValue } from "../model/own-value.ts";
import { pattern } from "../model/pattern.ts";
import { reportSize } from "../model/report-size.ts";
import type { Shard, SourceState } from "../model/shard.ts";
import type { Source } from "../model/source.ts";
import { watched } from "./source-health.ts";
import { NEVER_POLLED, type SourceRun, stateAfter } from "./source-state.ts";

/** Days that a shard remembers a report: twice as long as publish compares by, so that a pause of a week loses nothing. */
const REPORT_DAYS = 14;

/** New reports that one source may bring in a poll, and that a shard remembers of it: a busy outlet has a tenth of that. */
const MOST_OF_SOURCE_A_POLL = 100;
const MOST_OF_SOURCE = 400;
/** Days in which a source brings no more than that: publishing takes a hundred a day, so that none leaves before it was taken. */
const DAYS_TO_TAKE_THEM = 4;

/** Bytes of a shard's reports, which its sources have equal shares of: a value of KV has 25 MiB, and their state takes some. */
const MOST_BYTES = 12 * 1024 * 1024;

/** Alerts that a shard remembers, until the end of a run takes them. */
const MOST_ALERTS = 50;

/**
 * The shard after a run. State of sources that are no longer polled goes; their reports stay until they are old.
 * @param isWhole whether these are all sources: where it is not known, the state of others stays
 * @param again reports of another model that are judged again now; the rest stay as they are judged, and the next runs go on
 * @returns the given shard itself where nothing changed, so that it is not written.
 */
export function commit(
	before: Shard,
	sources: readonly Source[],
	runs: readonly SourceRun[],
	now: Instant,
	isWhole = true,
	again = Number.POSITIVE_INFINITY,
): Shard {
	const ran = new Map(runs.map((run) => [run.source.id, run]));
	const { reports, held } = reportsAfter(before, sources, runs, now, again);
	const states: [string, SourceState][] = [];
	const alerts = [...(before.alerts ?? [])];
	for (const source of sources) {
		const state = ownValue(before.sources, source.id);
		const run = ran.get(source.id);
		const after = run === undefined ? state : stateAfter(state ?? NEVER_POLLED, run, held.get(source.id) ?? [], now);
		if (after === undefined) continue;
		const seen = run && watched(run, state, after, now);
		alerts.push(...(seen?.alerts ?? []));
		states.push([source.id, seen === undefined ? after : { ...after, health: seen.health }]);
	}
	const ids = new Set(sources.map(({ id }) => id));
	if (!isWhole) states.push(...Object.entries(before.sources).filter(([id]) => !ids.has(id)));
	const sameSources = runs.length === 0 && states.length === Object.keys(before.sources).length;
	if (sameSources && areSame(reports, before.reports)) return before;
	return {
		at: later(before.at, now),
		sources: Object.fromEntries(states),
		reports,
		...(alerts.length > 0 && { alerts: alerts.slice(-MOST_ALERTS) }),
		...(before.spread && { spread: before.spread }),
	};
}

/** Whether these are the very reports that were there. */
function areSame(reports: readonly Report[], before: readonly Report[]): boolean {
	return reports.length === before.length && reports.every((report, n) => report === before[n]);
}

/** Reports after a run, and the fingerprints of the items of each source that were too many. */
interface Reports {
	readonly reports: Report[];
	readonly held: ReadonlyMap<string, readonly string[]>;
}

/**
 * Reports by key: old ones judged again where the model changed, edited ones renewed, new ones added. What leaves goes by the moment
 * of the run before, so that a run with a far moment takes nothing away.
 */
function reportsAfter(
	before: Shard,
	sources: readonly Source[],
	runs: readonly SourceRun[],
	now: Instant,
	again: number,
): Reports {
	const oldest = shift(before.at, -REPORT_DAYS * DAY);
	const byId = new Map(sources.map((source) => [source.id, source]));
	const reports = new Map<string, Report>();
	let left = again;
	for (const report of before.reports) {
		if (report.firstSeen < oldest) continue;
		const after = left > 0 ? rejudged(report, byId.get(report.sourceId), now) : report;
		if (after !== report) left--;
		reports.set(report.key, after);
	}
	const held = new Map<string, readonly string[]>();
	for (const { source, read } of runs) {
		if (read === undefined) continue;
		let room = roomOf(source, before.reports, now);
		const over: string[] = [];
		for (const judged of read.judged) {
			const report = { ...judged, classification: withoutEvidence(judged.classification) };
			const known = reports.get(report.key);
			if (known !== undefined) {
				const after = renewed(known, report);
				if (after === known || isDue(report, known)) reports.set(report.key, after);
				else over.push(read.prints.get(report.key) ?? "");
			} else if (!report.classification.keep) continue;
			else if (room-- > 0) reports.set(report.key, report);
			else over.push(read.prints.get(report.key) ?? "");
		}
		held.set(source.id, over);
	}
	return { reports: withinShares([...reports.values()]), held };
}

/** New reports that a source may bring now. */
function roomOf({ id }: Source, reports: readonly Report[], now: Instant): number {
	const since = shift(now, -DAYS_TO_TAKE_THEM * DAY);
	const lately = reports.filter(({ sourceId, firstSeen }) => sourceId === id && firstSeen > since).length;
	return Math.min(MOST_OF_SOURCE_A_POLL, MOST_OF_SOURCE - lately);
}

/**
 * A report as this release judges it. One that is no longer kept stays, marked so: its story's permalink hangs on it, and a later
 * model may keep it again.
 */
export function rejudged(report: Report, source: Source | undefined, now: Instant): Report {
	if (source === undefined || report.isCeded || report.classification.model === MODEL) return report;
	const classification = withoutEvidence(classify(report, source));
	const isSame = shownOf(classification) === shownOf(report.classification);
	return { ...report, classification, changed: isSame ? report.changed : later(report.changed, now) };
}

/** What readers see of a judgement: another score alone changes nothing for them. */
function shownOf({ keep, facets, reason }: Classification): string {
	return JSON.stringify([keep, facets, reason]);
}

/** The newest reports of each source, as many as its share is: of reports, and of the bytes that a shard may have. */
function withinShares(reports: readonly Report[]): Report[] {
	const shares = new Map<string, { count: number; bytes: number }>();
	for (const { sourceId } of reports) shares.set(sourceId, { count: 0, bytes: 0 });
	const mostBytes = MOST_BYTES / Math.max(1, shares.size);
	const kept = [...reports].reverse().filter((report) => {
		const share = shares.get(report.sourceId) ?? { count: 0, bytes: 0 };
		share.count++;
		share.bytes += reportSize(report);
		return share.count <= MOST_OF_SOURCE && share.bytes <= mostBytes;
	});
	return kept.reverse();
}

/**
 * A judgement as it is remembered: its reason is shown, its evidence by `inspect` alone, which judges anew. Half of what is
 * stored would be evidence, and each run reads and writes all of it.
 */
function withoutEvidence(classification: Classification): Classification {
	return { ...classification, evidence: [] };
}

/**
 * A report whose item was edited: new words, old identity and dates. One that is no longer kept stays, marked so, because
 * its story's permalink does. Its `changed` moves whether or not the outlet moved a date of its own.
 */
function renewed(known: Report, report: Report): Report {
	if (isAsTold(known, report)) return known;
	const { published, firstSeen, dated, original = { title: known.title, excerpt: known.excerpt } } = known;
	const last = known.updated ?? published;
	const updated =
		report.updated !== undefined && report.updated > last ? report.updated : later(last, report.firstSeen);
	const changed = later(known.changed, report.changed);
	const classification = withFirstWords(report.classification, known.classification);
	return { ...report, classification, published, firstSeen, dated, updated, original, changed };
}

/**
 * Whether an edit says nothing new. An address that has another number or parameter leads where it did: of some servers it has one at
 * every poll, and so has a picture's.
 */
function isAsTold(known: Report, report: Report): boolean {
	if (known.title !== report.title || known.excerpt !== report.excerpt) return false;
	if (known.image === undefined && report.image !== undefined) return false;
	return known.link === report.link || placeOf(known.link) === placeOf(report.link);
}

const words = pattern(String.raw`[\p{L}\p{N}]+`, "gu");
const figure = pattern(String.raw`\p{N}`, "u");

/** The words of an address before its parameters, those with figures left out. */
function placeOf(link: string): string {
	const { hostname, pathname } = new URL(link);
	return (`${hostname}/${decoded(pathname)}`.toLowerCase().match(words()) ?? [])
		.filter((word) => !figure().test(word))
		.join("/");
}

function decoded(path: string): string {
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
}

/** The part of a report's age that must pass between two edits of it. */
const BETWEEN_EDITS = 1 / 4;

/**
 * Whether an edit is taken now. One follows another after a quarter of the time that the report was known when it changed last: an
 * outlet that writes its items otherwise at each half hour is told of 14 times in the first day and 25 in a fortnight, and a first
 * correction at once. What is not taken yet waits as what is over a source's share does.
 */
function isDue({ changed: now }: Report, { firstSeen, changed }: Report): boolean {
	const age = Date.parse(changed) - Date.parse(firstSeen);
	const since = Date.parse(now) - Date.parse(changed);
	// Changed last by a run with a wrong clock: nothing waits for that moment.
	return since < 0 || since >= age * BETWEEN_EDITS;
}

/** A judgement of new words, by which no other story is found than by the first ones. */
function withFirstWords(classification: Classification, { frame: known }: Classification): Classification {
	const { frame } = classification;
	if (frame === undefined || known?.words === undefined) return classification;
	return { ...classification, frame: { ...frame, words: known.words } };
}
