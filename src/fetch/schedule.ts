import type { Pace } from "../model/feed.ts";
import { lastingHash } from "../model/hash.ts";
import { DAY, HOUR, type Instant, MINUTE, shift } from "../model/instant.ts";
import type { Rhythm } from "../model/poll-memory.ts";
import type { Source } from "../model/source.ts";
import { dueAfter } from "./rhythm.ts";
import type { Wait } from "./wait.ts";

/** The least time between two polls, unless the source says another: as often as runs come. */
const LEAST_MINUTES = 15;
/** The longest that a source is left alone of its own accord, so that one that was silent for years is heard again on the same day. */
const LONGEST = 6 * HOUR;
/** What doubles with each failure. */
const AFTER_FAILURE = 30 * MINUTE;
/** Items an hour that are expected of a source of which nothing is known: it is asked each half hour. */
const USUAL_RATE = 0.64;
/** A server that hints at more patience than this is asked again anyway: a mistyped max-age must not silence a source. */
const LONGEST_HINT = 6 * HOUR;
/** A document that says how long it will do is believed for less: templates of content systems write a day into what changes hourly. */
const LONGEST_TTL = HOUR;
/** An order is obeyed, and failures put off, for no longer. */
const LONGEST_PENALTY = DAY;
/** Nor hours and days at which a document asks not to be polled: of a weekend it is polled once. */
const LONGEST_QUIET = DAY;
/** A feed that is gone is asked after once a month: someone may have meant another, or put it back. */
const GONE = 30 * DAY;
/** Runs come so far apart. */
const RUNS_APART = 15 * MINUTE;

/** What is known of a source when its next poll is set. */
export interface Schedule {
	/** Failed polls in a row. */
	readonly failures: number;
	readonly rhythm?: Rhythm | undefined;
	readonly pace?: Pace | undefined;
	/** What its server asked for. */
	readonly wait?: Wait | undefined;
}

/**
 * When to ask a source again: when it is likely to have something new, after half an hour that doubles with each failure in a row up
 * to a day, or when the server or the document asks for, whichever is the latest; and not at hours and days at which the document asks not to be.
 */
export function nextPoll(source: Source, now: Instant, { failures, rhythm, pace, wait }: Schedule): Instant {
	const least = (source.pollMinutes ?? LEAST_MINUTES) * MINUTE;
	const rate = pace?.updates === undefined ? USUAL_RATE : 60 / pace.updates;
	const due = dueAfter(rhythm, now, rate, LONGEST) - spread(source, now);
	const penalty = failures === 0 ? 0 : Math.max(least, AFTER_FAILURE) * 2 ** Math.min(failures, 10);
	const next = Math.max(
		least,
		due,
		Math.min(penalty, LONGEST_PENALTY),
		wait === undefined ? 0 : bounded(wait),
		Math.min((pace?.ttl ?? 0) * MINUTE, LONGEST_TTL),
	);
	return shift(now, next + quietAfter(Date.parse(now) + next, pace));
}

/** Milliseconds from a moment to the end of the hours and days at which a document asks not to be polled. */
function quietAfter(moment: number, { quietHours = [], quietDays = [] }: Pace = {}): number {
	const isQuiet = (at: number): boolean => {
		const date = new Date(at);
		return quietHours.includes(date.getUTCHours()) || quietDays.includes(date.getUTCDay());
	};
	let at = moment;
	while (isQuiet(at) && at - moment < LONGEST_QUIET) at += HOUR - (at % HOUR);
	return Math.min(at - moment, LONGEST_QUIET);
}

/**
 * Milliseconds, less than runs are apart, that a poll comes sooner, other ones for each source and poll: so polls that were set at
 * once do not stay together, and the wait for the next run, which is half as long, lengthens no interval.
 */
function spread({ id }: Source, now: Instant): number {
	return (Number.parseInt(lastingHash(`${id} ${now}`).slice(0, 8), 16) / 2 ** 32) * RUNS_APART;
}

/** How long a server is left alone that asks for it, in milliseconds. */
export function bounded({ wait, isOrder }: Wait): number {
	return Math.min(wait, isOrder ? LONGEST_PENALTY : LONGEST_HINT);
}

/** When to ask after a feed again that is gone. */
export function afterGone(now: Instant): Instant {
	return shift(now, GONE);
}
