/** Which reports of the shards the record has yet to take. */
import { MODEL } from "../classify/model.ts";
import type { Report } from "../model/classification.ts";
import type { Front } from "../model/front.ts";
import { DAY, type Day, dayOf, HOUR, type Instant, shift } from "../model/instant.ts";
import type { Shard } from "../model/shard.ts";
import type { StoryId } from "../model/story.ts";
import { versionOfReport } from "../store/shards.ts";
import type { Draft } from "./draft.ts";

/** Days before a report's first sight in which the story may lie that it joined. */
const JOINED_DAYS = 5;

/** What is new in the shards that changed. */
export interface News {
	/** Kept reports that no story has. */
	readonly newcomers: readonly Report[];
	/** Reports that a story has, changed since. */
	readonly changes: readonly { readonly story: StoryId; readonly report: Report }[];
	/** Reports of which it is not known yet whether a story has them: a day of theirs could not be opened. */
	readonly unsure: readonly Report[];
}

/** A report of a shard, and until when the changes of its shard were surely taken; `undefined` where it never was. */
export interface SeenReport {
	readonly report: Report;
	readonly takenUntil: Instant | undefined;
}

/**
 * What is new among the reports of shards that changed. A report first seen since `front.since` is in its stories, or new. An older
 * one that changed lately, or that its shard has had since it was last taken, is looked for in its days, as is one that its
 * outlet dates before them: a report that is already in a day is found there.
 */
export async function newsOf(
	candidates: readonly SeenReport[],
	front: Front,
	draft: Draft,
	list: (month: string) => Promise<ReadonlySet<Day> | undefined>,
): Promise<News> {
	const known = draft.reports();
	const newcomers: Report[] = [];
	const unsure: Report[] = [];
	const lookedFor: { readonly report: Report; readonly days: readonly Day[] }[] = [];
	const oldDate = shift(front.since, -DAY);
	for (const { report, takenUntil } of candidates) {
		if (known.has(report.key)) continue;
		const days = daysToLookAt(report, takenUntil, front.since, oldDate);
		if (days === undefined) continue;
		if (days.length > 0) lookedFor.push({ report, days });
		else if (report.classification.keep) newcomers.push(report);
	}
	for (const { report, days } of lookedFor) {
		if (await openExisting(days, draft, list)) continue;
		unsure.push(report);
	}
	const index = lookedFor.length === 0 ? known : draft.reports();
	for (const { report } of lookedFor)
		if (!index.has(report.key) && !unsure.includes(report) && report.classification.keep) newcomers.push(report);
	const changes = candidates.flatMap(({ report }) => {
		const found = index.get(report.key);
		return found !== undefined && isChange(found.report, report) ? { story: found.story, report } : [];
	});
	return { newcomers, changes, unsure };
}

/**
 * When the changes of a shard were last taken; of reports that came from other shards since, when theirs were: `undefined` where that
 * never was.
 */
export function takenAt(n: number, { spread }: Pick<Shard, "spread">, madeOf: Front["madeOf"]): Instant | undefined {
	const own = madeOf[n]?.at;
	if (spread === undefined || (own !== undefined && own > spread.taken)) return own;
	const all = [...spread.from.map((from) => madeOf[from]?.at), ...(own === undefined ? [] : [own])];
	return all.includes(undefined) ? undefined : all.sort()[0];
}

/** Until when a shard's changes were surely taken, by the moment of the run that took them: a refresh may have come late. */
export function surelyTaken(at: Instant | undefined): Instant | undefined {
	return at && shift(at, -HOUR);
}

/**
 * A shard that shows an older value than the record has taken changes nothing; nor does one whose turn to be judged by this model is
 * still to come, where the record was judged by it (`npm run record`).
 */
function isChange(known: Report, report: Report): boolean {
	if (versionOfReport(known) === versionOfReport(report) || report.changed < known.changed) return false;
	return known.classification.model !== MODEL || report.classification.model === MODEL;
}

/** The days that may have a report which no known story has: none where it is surely new, `undefined` where it was surely taken. */
function daysToLookAt(
	{ firstSeen, changed, published }: Report,
	takenUntil: Instant | undefined,
	since: Instant,
	oldDate: Instant,
): Day[] | undefined {
	const dated = published < oldDate ? around(published, 0) : [];
	if (firstSeen >= since) return dated;
	const isTaken = takenUntil !== undefined && changed < takenUntil;
	return isTaken ? undefined : [...around(firstSeen, JOINED_DAYS), ...dated];
}

/** The day of an instant, the one after it, and some before it. */
function around(instant: Instant, before: number): Day[] {
	return Array.from({ length: before + 2 }, (_, n) => dayOf(shift(instant, (n - before) * DAY)));
}

/** Opens those of some days that the record has. @returns whether all of them are open. */
async function openExisting(
	days: readonly Day[],
	draft: Draft,
	list: (month: string) => Promise<ReadonlySet<Day> | undefined>,
): Promise<boolean> {
	let areOpen = true;
	for (const day of days) {
		const existing = await list(day.slice(0, 7));
		if (existing === undefined) areOpen = false;
		else if (existing.has(day)) areOpen = (await draft.open(day)) && areOpen;
	}
	return areOpen;
}
