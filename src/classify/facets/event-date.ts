import type { Language } from "../../languages/language.ts";
import type { Certainty, EventDate } from "../../model/facets.ts";
import type { Day, Instant } from "../../model/instant.ts";
import { DAY, HOUR } from "../../model/instant.ts";
import { type DateToken, dateTokens } from "./date-tokens.ts";
import type { FacetReading } from "./reading.ts";

/** Days before and after publication within which an event is news. */
const EARLIEST = -30;
const LATEST = 180;

/** Longer than any visit or session: two dates that far apart are two dates. */
const LONGEST = 31;

/** Days and months of one expression, the year only where it is written. */
interface Expression {
	readonly from: { readonly month: number; readonly day: number };
	readonly to: { readonly month: number; readonly day: number };
	readonly year?: number;
}

/** Days since 1 January 1970. */
type DayNumber = number;

interface Interval {
	readonly start: DayNumber;
	readonly end: DayNumber;
}

/**
 * When the event takes place: the first date of the title, else the excerpt's first that lies ahead, else its first, else a word such as
 * "today" or the last such day of the week, else the dateline's. The year that is not written is the one that brings it nearest to publication.
 */
export function eventDateOf(reading: FacetReading): EventDate | undefined {
	const { language, title, excerpt, published } = reading;
	const today = dayInAlmaty(published);
	const inTitle = datesIn(title, language, today);
	const inExcerpt = datesIn(withoutDateline(excerpt), language, today);
	const found =
		inTitle[0] ??
		inExcerpt.find(({ start }) => start > today) ??
		inExcerpt[0] ??
		spokenDay(`${title}\n${excerpt}`, language, today) ??
		datesIn(excerpt, language, today)[0];
	if (found === undefined) return undefined;
	const certainty = certaintyOf(found, today, language, `${title} ${excerpt}`.toLowerCase());
	return { start: dayAt(found.start), end: dayAt(found.end), certainty };
}

function certaintyOf({ start }: Interval, today: DayNumber, language: Language, lower: string): Certainty {
	if (language.cancelled?.test(lower) === true) return "cancelled";
	return start > today ? "announced" : "held";
}

/** The agency's slash stands within this many letters. */
const AGENCY_BY = 60;

/** "АSTANA, December 23. /TASS/." says when and where the report was written. */
function withoutDateline(excerpt: string): string {
	const slash = excerpt.indexOf("/");
	if (slash < 0 || slash > AGENCY_BY) return excerpt;
	return excerpt.replace(/^[^/]{0,60}\/[\p{Lu}\s-]{2,20}\/\.?/u, "");
}

/** All dates of a text that are within reach of publication, in order. */
function datesIn(text: string, language: Language, today: DayNumber): Interval[] {
	if (!/\d/.test(text)) return [];
	const written = [...expressions(dateTokens(text, language)), ...patternDates(text, language, today)];
	return written.flatMap((expression) => {
		const interval = resolve(expression, today);
		return interval === undefined ? [] : [interval];
	});
}

/** Dates of a language that has a pattern of its own, such as Chinese. */
function patternDates(text: string, { datePattern }: Language, today: DayNumber): Expression[] {
	if (datePattern === undefined) return [];
	return [...text.matchAll(datePattern)].map(({ groups = {} }) => {
		const day = Number(groups.day);
		const month = groups.month === undefined ? monthNear(day, today) : Number(groups.month);
		const from = { month, day };
		const to = { month: Number(groups.toMonth ?? month), day: Number(groups.toDay ?? day) };
		return { from, to };
	});
}

/** A day without its month is of the month of publication, unless it is farther off than this: on the 1st "30日" was yesterday. */
const FAR = 20;

/** The month, 1 to 12, of a day that is written without it: "17日". */
function monthNear(day: number, today: DayNumber): number {
	const now = new Date(today * DAY);
	const away = day - now.getUTCDate();
	const step = away > FAR ? -1 : away < -FAR ? 1 : 0;
	return ((now.getUTCMonth() + step + 12) % 12) + 1;
}

function expressions(tokens: readonly DateToken[]): Expression[] {
	const found: Expression[] = [];
	for (let i = 0; i < tokens.length; ) {
		const shape = SHAPES.find((candidate) => stands(candidate, tokens, i));
		if (shape !== undefined) found.push(readShape(shape, tokens, i));
		i += shape?.length ?? 1;
	}
	return found;
}

/**
 * The order of day (D), month (M) and what joins them, longest first: "31 мая – 1 июня", "Dec. 31 – Jan. 2", "11–12 марта",
 * "March 11-12", "11-mart" (Uzbek), "11 марта", "March 11". A year may follow, or stand before with a word between: "2024 жылғы".
 */
const SHAPES = ["DMjDM", "MDjMD", "DjDjM", "DjDM", "MDjD", "DjM", "DM", "MD"] as const;

function stands(shape: string, tokens: readonly DateToken[], at: number): boolean {
	for (let i = 0; i < shape.length; i++) {
		const token = tokens[at + i];
		if (token === undefined || !fits(shape[i] ?? "", token)) return false;
	}
	return true;
}

function readShape(shape: string, tokens: readonly DateToken[], at: number): Expression {
	const part = tokens.slice(at, at + shape.length);
	const valuesOf = (sign: string): number[] => part.flatMap(({ value }, i) => (shape[i] === sign ? [value] : []));
	const [firstDay = 0, lastDay = firstDay] = valuesOf("D");
	const [firstMonth = 0, lastMonth = firstMonth] = valuesOf("M");
	const year = yearAfter(tokens, at + shape.length) ?? yearBefore(tokens, at);
	return {
		from: { month: firstMonth, day: firstDay },
		to: { month: lastMonth, day: lastDay },
		...(year !== undefined && { year }),
	};
}

function fits(sign: string, { kind, value, word }: DateToken): boolean {
	if (sign === "D") return kind === "number" && word.length <= 2 && value >= 1 && value <= 31;
	return kind === (sign === "M" ? "month" : "join");
}

const isYear = (token: DateToken | undefined): boolean =>
	token?.kind === "number" && token.value >= 1900 && token.value < 2100;

function yearAfter(tokens: readonly DateToken[], at: number): number | undefined {
	const next = tokens[at]?.word === "," ? at + 1 : at;
	return isYear(tokens[next]) ? tokens[next]?.value : undefined;
}

/** "2024 жылғы 11 наурыз", "2024-yil 11-mart". */
function yearBefore(tokens: readonly DateToken[], at: number): number | undefined {
	const word = tokens[at - 1];
	if (word?.kind !== "word" || !/^(?:жыл|jyl|йил|yil|il$|ж$)/u.test(word.word)) return undefined;
	const year = tokens[at - 2]?.kind === "join" ? tokens[at - 3] : tokens[at - 2];
	return isYear(year) ? year?.value : undefined;
}

/** The interval in the year that is written or that is nearest to today; nothing where it is out of reach or no such day exists. */
function resolve({ from, to, year }: Expression, today: DayNumber): Interval | undefined {
	const thisYear = new Date(today * DAY).getUTCFullYear();
	const years = year === undefined ? [thisYear, thisYear - 1, thisYear + 1] : [year];
	const intervals = years.flatMap((one) => {
		const start = dayOf(one, from.month, from.day);
		const end = dayOf(to.month < from.month ? one + 1 : one, to.month, to.day);
		if (start === undefined || end === undefined) return [];
		return start <= end && end - start <= LONGEST ? [{ start, end }] : [];
	});
	return intervals
		.filter(({ start, end }) => end - today >= EARLIEST && start - today <= LATEST)
		.sort((a, b) => Math.abs(a.start - today) - Math.abs(b.start - today))[0];
}

/** "Today", or the last such day of the week, today included: news reports what was. */
function spokenDay(
	text: string,
	{ relativeDays = {}, weekdays = [] }: Language,
	today: DayNumber,
): Interval | undefined {
	const lower = text.toLowerCase();
	const relative = Object.keys(relativeDays).find((word) => hasWord(lower, word));
	if (relative !== undefined) return oneDay(today + (relativeDays[relative] ?? 0));
	const named = weekdays.findIndex((words) => words.some((word) => hasWord(lower, word)));
	if (named < 0) return undefined;
	// Day 0 was a Thursday, the fourth of the week.
	const weekday = (today + 3) % 7;
	return oneDay(today - ((weekday - named + 7) % 7));
}

const oneDay = (day: DayNumber): Interval => ({ start: day, end: day });

function hasWord(text: string, word: string): boolean {
	for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
		if (!isLetter(text.charAt(at - 1)) && !isLetter(text.charAt(at + word.length))) return true;
	}
	return false;
}

const isLetter = (sign: string): boolean => /\p{L}/u.test(sign);

/** The day in the Gregorian calendar, or nothing for a 31 February. */
function dayOf(year: number, month: number, day: number): DayNumber | undefined {
	const time = Date.UTC(year, month - 1, day);
	return new Date(time).getUTCMonth() === month - 1 ? time / DAY : undefined;
}

const dayAt = (day: DayNumber): Day => new Date(day * DAY).toISOString().slice(0, 10);

/** Kazakhstan took one time, UTC+5, on 1 March 2024; before, Almaty had UTC+6 (tz database, Asia/Almaty). */
const ONE_TIME = "2024-02-29T19:00:00.000Z";

function dayInAlmaty(instant: Instant): DayNumber {
	const offset = instant < ONE_TIME ? 6 : 5;
	return Math.floor((Date.parse(instant) + offset * HOUR) / DAY);
}
