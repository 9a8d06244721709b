import type { Language } from "../../languages/language.ts";
import type { Certainty, EventDate } from "../../model/facets.ts";
import type { Day, Instant } from "../../model/instant.ts";
import { DAY, HOUR } from "../../model/instant.ts";
import { isCapital, isLetter, isSpace } from "../../model/letters.ts";
import { pattern } from "../../model/pattern.ts";
import { endsInAny } from "../surroundings.ts";
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
	const rest = withoutDateline(excerpt);
	const found =
		datesIn(title, language, today)[0] ??
		firstAhead(datesIn(rest, language, today), today) ??
		spokenDay(reading, today) ??
		(rest === excerpt ? undefined : datesIn(excerpt, language, today)[0]);
	if (found === undefined) return undefined;
	const certainty = certaintyOf(found, today, language, `${title} ${excerpt}`.toLowerCase());
	return { start: dayAt(found.start), end: dayAt(found.end), certainty };
}

/** The first date that lies ahead, else the first. */
function firstAhead(dates: readonly Interval[], today: DayNumber): Interval | undefined {
	for (const date of dates) if (date.start > today) return date;
	return dates[0];
}

function certaintyOf({ start }: Interval, today: DayNumber, language: Language, lower: string): Certainty {
	if (language.cancelled?.test(lower) === true) return "cancelled";
	return start > today ? "announced" : "held";
}

/** The agency's slash stands within this many letters, and its name is no longer. */
const AGENCY_BY = 60;
const LONGEST_AGENCY = 20;

/** "АSTANA, December 23. /TASS/." says when and where the report was written. */
function withoutDateline(excerpt: string): string {
	const slash = excerpt.indexOf("/");
	if (slash < 0 || slash > AGENCY_BY) return excerpt;
	const end = excerpt.indexOf("/", slash + 1);
	if (end - slash < 3 || end - slash > LONGEST_AGENCY + 1) return excerpt;
	for (let at = slash + 1; at < end; at++) {
		const sign = excerpt.charAt(at);
		if (sign !== "-" && !isCapital(sign) && !isSpace(excerpt.charCodeAt(at))) return excerpt;
	}
	return excerpt.slice(excerpt.charAt(end + 1) === "." ? end + 2 : end + 1);
}

/**
 * All dates of a text that are within reach of publication, in order; of several none that the words around it give to something
 * else, "ahead of the summit of May 20".
 */
function datesIn(text: string, language: Language, today: DayNumber): Interval[] {
	const all = allDatesIn(text, language, today);
	if (all.length < 2 || language.otherDates === undefined) return all;
	const own = allDatesIn(withoutOtherDates(text, language.otherDates), language, today);
	return own.length > 0 ? own : all;
}

/** Such words stand within this many letters of the date. */
const OTHER_BY = 40;

const DAYS = /\d{1,2}(?:月\d{1,2}|\s?[-–—]\s?\d{1,2})?/u;
const LAST_DAYS = /\d{1,2}(?:月\d{1,2}|\s?[-–—]\s?\d{1,2})?(?=[^\d.;,:!?]*$)/u;

/** The text without the days, of a month or two, that stand after or before such words in one clause. */
function withoutOtherDates(text: string, { before = [], after = [] }: NonNullable<Language["otherDates"]>): string {
	const lower = text.toLowerCase();
	let rest = text;
	const blank = (at: number, days: string): void => {
		rest = rest.slice(0, at) + " ".repeat(days.length) + rest.slice(at + days.length);
	};
	for (const words of before) {
		const at = lower.indexOf(words);
		if (at < 0) continue;
		const from = at + words.length;
		const [clause = ""] = lower.slice(from, from + OTHER_BY).split(/[.;,:!?]/u, 1);
		const days = DAYS.exec(clause);
		if (days !== null) blank(from + days.index, days[0]);
	}
	for (const words of after) {
		const at = lower.indexOf(words);
		if (at < 0) continue;
		const from = Math.max(0, at - OTHER_BY);
		const days = LAST_DAYS.exec(lower.slice(from, at));
		if (days !== null) blank(from + days.index, days[0]);
	}
	return rest;
}

function allDatesIn(text: string, language: Language, today: DayNumber): Interval[] {
	const written = expressions(dateTokens(text, language));
	if (language.datePattern !== undefined) written.push(...patternDates(text, language.datePattern, today));
	const found: Interval[] = [];
	for (const expression of written) {
		const interval = resolve(expression, today);
		if (interval !== undefined) found.push(interval);
	}
	return found;
}

/** Dates of a language that has a pattern of its own, such as Chinese. */
function patternDates(text: string, pattern: RegExp, today: DayNumber): Expression[] {
	return [...text.matchAll(pattern)].map(({ groups = {} }) => {
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
	// Every shape has a month: most texts have numbers alone.
	if (!tokens.some(isMonth)) return found;
	for (let at = 0; at < tokens.length; ) {
		const shape = shapeAt(tokens, at);
		if (shape !== undefined) found.push(readShape(shape, tokens, at));
		at += shape?.length ?? 1;
	}
	return found;
}

const isMonth = ({ kind }: DateToken): boolean => kind === "month";

/**
 * The order of day (D), month (M) and what joins them, longest first: "31 мая – 1 июня", "Dec. 31 – Jan. 2", "11–12 марта",
 * "March 11-12", "11-mart" (Uzbek), "11 марта", "March 11". A year may follow, or stand before with a word between: "2024 жылғы".
 */
const SHAPES = ["DMjDM", "MDjMD", "DjDjM", "DjDM", "MDjD", "DjM", "DM", "MD"] as const;

function shapeAt(tokens: readonly DateToken[], at: number): string | undefined {
	// Every shape begins with a day or a month.
	const first = signOf(tokens[at]);
	if (first !== "D" && first !== "M") return undefined;
	for (const shape of SHAPES) {
		let n = 0;
		while (n < shape.length && shape.charAt(n) === signOf(tokens[at + n])) n++;
		if (n === shape.length) return shape;
	}
	return undefined;
}

/** What a token is in a shape; nothing for a word or for a number that is no day. */
function signOf(token: DateToken | undefined): string {
	if (token === undefined || token.kind === "word") return "";
	if (token.kind === "month") return "M";
	if (token.kind === "join") return "j";
	return token.word.length <= 2 && token.value >= 1 && token.value <= 31 ? "D" : "";
}

function readShape(shape: string, tokens: readonly DateToken[], at: number): Expression {
	let [firstDay, lastDay, firstMonth, lastMonth] = [0, 0, 0, 0];
	for (let n = 0; n < shape.length; n++) {
		const value = tokens[at + n]?.value ?? 0;
		if (shape.charAt(n) === "D") {
			firstDay ||= value;
			lastDay = value;
		} else if (shape.charAt(n) === "M") {
			firstMonth ||= value;
			lastMonth = value;
		}
	}
	const year = yearAfter(tokens, at + shape.length) ?? yearBefore(tokens, at);
	return {
		from: { month: firstMonth, day: firstDay },
		to: { month: lastMonth, day: lastDay },
		...(year !== undefined && { year }),
	};
}

const isYear = (token: DateToken | undefined): boolean =>
	token?.kind === "number" && token.value >= 1900 && token.value < 2100;

function yearAfter(tokens: readonly DateToken[], at: number): number | undefined {
	const next = tokens[at]?.word === "," ? at + 1 : at;
	return isYear(tokens[next]) ? tokens[next]?.value : undefined;
}

/** "2024 жылғы 11 наурыз", "2024-yil 11-mart". */
function yearBefore(tokens: readonly DateToken[], at: number): number | undefined {
	const token = tokens[at - 1];
	if (token?.kind !== "word" || !isWordForYear(token.word)) return undefined;
	const year = tokens[at - 2]?.kind === "join" ? tokens[at - 3] : tokens[at - 2];
	return isYear(year) ? year?.value : undefined;
}

const YEAR_BEGINNINGS = ["жыл", "jyl", "йил", "yil"];

const isWordForYear = (word: string): boolean =>
	word === "il" || word === "ж" || YEAR_BEGINNINGS.some((beginning) => word.startsWith(beginning));

/** The interval in the year that is written or that is nearest to today; nothing where it is out of reach or no such day exists. */
function resolve({ from, to, year }: Expression, today: DayNumber): Interval | undefined {
	const thisYear = new Date(today * DAY).getUTCFullYear();
	let nearest: Interval | undefined;
	for (const one of year === undefined ? [thisYear, thisYear - 1, thisYear + 1] : [year]) {
		const start = dayOf(one, from.month, from.day);
		const end = dayOf(to.month < from.month ? one + 1 : one, to.month, to.day);
		if (start === undefined || end === undefined || start > end || end - start > LONGEST) continue;
		if (end - today < EARLIEST || start - today > LATEST) continue;
		if (nearest === undefined || Math.abs(start - today) < Math.abs(nearest.start - today)) nearest = { start, end };
	}
	return nearest;
}

/**
 * "Today", or a day of the week: of next or last week where the word before it says so, the next such day where the words say that it
 * lies ahead, else the last one, today included: news reports what was.
 */
function spokenDay({ title, excerpt, language }: FacetReading, today: DayNumber): Interval | undefined {
	const { relativeDays = {}, weekdays = [] } = language;
	const lower = `${title}\n${excerpt}`.toLowerCase();
	for (const word in relativeDays) if (placeOf(word, lower) >= 0) return oneDay(today + (relativeDays[word] ?? 0));
	for (let named = 0; named < weekdays.length; named++) {
		for (const word of weekdays[named] ?? []) {
			const at = placeOf(word, lower);
			if (at >= 0)
				return oneDay(
					today + daysTo(named, lower.slice(Math.max(0, at - BEFORE_DAY), at), title, lower, language, today),
				);
		}
	}
	return undefined;
}

/** "Next Friday": such a word stands within this many letters before the day. */
const BEFORE_DAY = 20;

/** Days from today to a day of the week, 0 for a Monday. */
function daysTo(
	named: number,
	before: string,
	title: string,
	lower: string,
	{ otherWeeks = {}, aheadWords = [], aheadEndings = [] }: Language,
	today: DayNumber,
): number {
	// Day 0 was a Thursday, the fourth of the week.
	const sinceMonday = (today + 3) % 7;
	if (otherWeeks.next?.some((word) => before.includes(word))) return named - sinceMonday + 7;
	const ago = (sinceMonday - named + 7) % 7;
	if (ago === 0 || otherWeeks.last?.some((word) => before.includes(word))) return -ago;
	const isAhead =
		aheadWords.some((word) => placeOf(word, lower) >= 0) || endsInAny(lastWordOf(title).toLowerCase(), aheadEndings);
	return isAhead ? 7 - ago : -ago;
}

const lastWord = pattern(String.raw`\p{L}+(?=[^\p{L}]*$)`, "u");

const lastWordOf = (title: string): string => lastWord().exec(title)?.[0] ?? "";

const oneDay = (day: DayNumber): Interval => ({ start: day, end: day });

/** From this letter on a script writes no spaces between words. */
const UNSPACED = 0x2e80;

/** Where a word stands by itself, or -1. */
function placeOf(word: string, text: string): number {
	if (word.charCodeAt(0) >= UNSPACED) return text.indexOf(word);
	for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
		if (!isLetter(text.charCodeAt(at - 1)) && !isLetter(text.charCodeAt(at + word.length))) return at;
	}
	return -1;
}

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
