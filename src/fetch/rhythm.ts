/**
 * How often a source brings something new, by the hour of the day, so that it is asked when that is likely: the next poll is due where
 * the hours until then have gathered enough of it.
 */
import { DAY, HOUR, type Instant, later, shift } from "../model/instant.ts";
import type { Rhythm } from "../model/poll-memory.ts";

/** Days after which what was seen weighs e times less: a week, so that one that falls silent over a weekend is known by both. */
const FADING_DAYS = 7;

/** What is expected of a source weighs as much as so many days that were seen: an hour of them. */
const EXPECTED_DAYS = 0.05;
/** And what is known of its day as a whole, where one of its hours is asked for. */
const WHOLE_DAYS = 0.5;

/** Items of a day and hour below which nothing is remembered. */
const NOTHING = 0.001;

const HOURS = 24;

/**
 * The rhythm after a poll that succeeded. What came is counted where its outlet dates it, so that hours are right after failures and
 * pauses, too; a date beyond this poll or the one before is of a clock that is not ours. Of a longer pause no more than a day is
 * taken for seen: a document shows no more.
 * @param news dates of what was new. What a first poll brings is of no one knows how many days: it counts for nothing.
 */
export function rhythmAfter(before: Rhythm | undefined, news: readonly Instant[], now: Instant): Rhythm {
	if (before === undefined || before.hours.length !== HOURS) return { at: now, days: 0, hours: Array(HOURS).fill(0) };
	const since = later(before.at, shift(now, -DAY));
	const passed = Math.max(0, Date.parse(now) - Date.parse(since)) / DAY;
	const faded = Math.exp(-passed / FADING_DAYS);
	const hours = before.hours.map((items) => items * faded);
	for (const date of news) {
		const hour = hourOf(Date.parse(date > now ? now : later(date, since)));
		hours[hour] = (hours[hour] ?? 0) + 1;
	}
	return { at: now, days: rounded(before.days * faded + FADING_DAYS * (1 - faded)), hours: hours.map(rounded) };
}

/** Digits enough that what fades within a minute is seen to. */
function rounded(value: number): number {
	return value < NOTHING ? 0 : Number(value.toPrecision(6));
}

/**
 * Milliseconds until the next poll is due. Polls are dealt out by the square root of the rate, by which a given number of them makes
 * the sum of all items' waits the least: an interval T lets the items of a rate r wait for r T / 2 in all and takes 1 / T polls.
 * @param usual items an hour that are expected of a source of which nothing is known
 * @param most milliseconds beyond which it is due in any case
 */
export function dueAfter(rhythm: Rhythm | undefined, now: Instant, usual: number, most: number): number {
	const start = Date.parse(now);
	let passed = 0;
	let gathered = 0;
	while (passed < most) {
		const hour = hourOf(start + passed);
		const left = HOUR - ((start + passed) % HOUR);
		const polls = Math.sqrt(rateAt(rhythm, hour, usual)) * POLLS_AN_HOUR;
		if (gathered + (polls * left) / HOUR >= 1) return Math.min(most, passed + ((1 - gathered) / polls) * HOUR);
		gathered += (polls * left) / HOUR;
		passed += left;
	}
	return most;
}

/**
 * Polls an hour of a source that brings one item an hour: of 2, 2.5 and 3 the least by which `npm run bench -- polling` lets news wait no
 * longer than intervals set by hand, with two thirds of their polls (29 November 2026).
 */
const POLLS_AN_HOUR = 2.5;

/** Items an hour at an hour of the day, which the hours before and after it, and the whole day, help to know. */
function rateAt(rhythm: Rhythm | undefined, hour: number, usual: number): number {
	if (rhythm === undefined) return usual;
	const { hours, days } = rhythm;
	const of = (n: number): number => hours[(n + HOURS) % HOURS] ?? 0;
	const ofAll = hours.reduce((sum, items) => sum + items, 0) / HOURS;
	const mean = (ofAll + usual * EXPECTED_DAYS) / (days + EXPECTED_DAYS);
	return ((of(hour - 1) + 2 * of(hour) + of(hour + 1)) / 4 + mean * WHOLE_DAYS) / (days + WHOLE_DAYS);
}

/** The hour of the day (UTC), from 0 to 23. */
function hourOf(milliseconds: number): number {
	return Math.floor(milliseconds / HOUR) % HOURS;
}
