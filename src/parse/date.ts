import { pattern } from "../model/pattern.ts";
import { wallClock } from "../model/zone.ts";
import { monthOf } from "./months.ts";
import { usualDate } from "./usual-date.ts";
import { type Zone, zoneOf } from "./zones.ts";

/** Characters of a date that are looked at: the longest one seen in the wild has sixty. */
const LENGTH = 120;

const ISO = /^(\d{4})-?(\d\d)-?(\d\d)(?:t|\s+|$)/;
/** Three digits that begin with a zero are a month in a feed that feedparser met. */
const ISO_LONG_MONTH = /^(\d{4})-0(\d\d)-(\d\d)(?:t|\s+|$)/;
const ISO_ORDINAL = /^(\d{4}|\d\d(?=-))-?(\d{3})(?:t|\s+|$)/;
const ISO_MONTH = /^(\d{4})-(\d\d)$/;
const ISO_YEAR = /^(\d{4})$/;
const ISO_SHORT = /^(\d\d)-?(\d\d)-?(\d\d)(?:t|$)/;
/** Chinese, Japanese, Korean and Mongolian write the units. */
const EAST_ASIAN = /(\d{4})\s?(?:[年년]|оны)\s?(\d{1,2})\s?(?:[月월]|-?р?\s?сарын)\s?(\d{1,2})(?:\s?[日일]|(?!\d))/;
/** The ten digits of Arabic and of Persian, in Unicode's order. */
const OTHER_DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/g;
const NUMERIC = /(\d{1,4})\s?[./-]\s?(\d{1,2})\s?[./-]\s?(\d{1,4})/;
const TIME = /(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:[.,:]\d{1,9})?)?(?:\s*([ap])\.?\s?m\b\.?)?/;
/** Hours and minutes as no time zone and no ISO 8601 would have them: "14.20", "14-20", "14h20", "14 ч 20 мин". */
const OTHER_TIME =
	/(?<![\d.,:/+-])([01]?\d|2[0-3])(?:[.\u2010-\u2013-]|\s?(?:h|ч(?:ас(?:а|ов)?)?|сағ|саат|соат|saat|時|时|点)\.?\s?)([0-5]\d)(?:[.](\d\d))?(?![\d/:-]|\.\d)/g;
const ISO_TIME = /^(\d\d)(\d\d)(?:(\d\d)(?:[.,]\d{1,9})?)?(?=$|z|[+-])/;
const HOUR_ONLY = /\b(\d{1,2})\s*([ap])\.?m\b\.?/;
const OFFSET = /(?:^|[\s(\d]|gmt|utc|z)([+\u2212-])(\d{1,2}):?(\d{2})?(?![\d/])/;
/** POSIX counts the hours of `Etc/GMT-5` the other way round. */
const POSIX_ZONE = /\betc\/(?:gmt|utc)([+-])(\d{1,2})\b/;
/** "MSK+2" is how Russia's railways and broadcasters name a zone: two hours ahead of Moscow. */
const MOSCOW_AND = /(?:msk|мск)\s?([+-])(\d{1,2})(?!\d)/;

const UNIX = /^(?:\/date\()?(\d{9,10}|\d{12,13}|\d{15,16}|\d{18,19})(?:\.\d{1,9}|[+-]\d{4})?(?:\)\/)?$/;
const COMPACT = /^((?:19|20)\d\d)([01]\d)([0-3]\d)([0-2]\d)([0-5]\d)([0-5]\d)?$/;
/** Halves of the day by their East Asian names, which stand before the hour. */
const AFTER_NOON = /下午|晚上|午後|오후/;
const BEFORE_NOON = /上午|凌晨|早上|午前|오전/;

interface DateParts {
	readonly year: number;
	readonly month: number;
	readonly day: number;
}

/**
 * A date in whatever shape feeds write it, as ISO 8601: UTC where it names a zone; `yyyy-mm-ddThh:mm:ss` without an offset where
 * it names none; `yyyy-mm-dd` where it has no time of day. Nothing where it cannot be read. Never asks the host's clock or zone.
 *
 * RFC 822 and 2822, RFC 3339, ISO 8601, asctime, Unix time, CMS templates, month names in every language that we read.
 * @param isMonthFirst whether 05/11/2025 is a day of May: asked only where the text does not say. All the world but American
 * English writes the day first.
 */
export function readDate(written: string, isMonthFirst: () => boolean = () => false): string | undefined {
	const quick = usualDate(written);
	if (quick) return quick;
	const text = written
		.slice(0, LENGTH)
		.replace(OTHER_DIGITS, (digit) => String(digit.charCodeAt(0) & 15))
		.toLowerCase()
		.replace(/[\s\u00a0\u202f\u200e\u200f]+/g, " ")
		.trim();
	const number = numberDate(text);
	if (number) return number;
	const iso = isoDay(text);
	const read = iso && joined(iso.day, timeOf(text.slice(iso.end).trim(), true), text.slice(iso.end).trim());
	if (read) return read;
	const time = timeOf(text);
	const before = time ? text.slice(0, time.start) : text;
	const rest = time ? text.slice(time.end) : "";
	const day = dayOf(`${before} ${rest.replace(OFFSET, " ")}`, isMonthFirst);
	if (time && day) return joined(day, time, text);
	// A dot or a hyphen in a time could be a date's: it is one where a whole date stands next to it.
	for (const other of text.matchAll(OTHER_TIME)) {
		const around = text.slice(0, other.index).concat(" ", text.slice(other.index + other[0].length));
		const beside = dayOf(around, isMonthFirst);
		const found = beside && joined(beside, timeFrom(other), text);
		if (found) return found;
	}
	return day && joined(day, undefined, text);
}

/**
 * Unix time in seconds, milliseconds, micro- or nanoseconds, by the number of its digits; what Microsoft's JSON makes of it,
 * `/Date(1762334400000)/`; a day and time without any mark between them.
 */
function numberDate(text: string): string | undefined {
	const compact = COMPACT.exec(text);
	if (compact) {
		const [, year, month, day, hour, minute, second = "00"] = compact;
		const time = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
		if (!Number.isNaN(time)) return new Date(time).toISOString().slice(0, 19);
	}
	const digits = UNIX.exec(text)?.[1];
	if (digits === undefined) return undefined;
	const scale = [1000, 1, 1e-3, 1e-6][Math.max(0, Math.ceil((digits.length - 10) / 3))];
	return scale === undefined ? undefined : new Date(Math.round(Number(digits) * scale)).toISOString();
}

function isoDay(text: string): { day: DateParts; end: number } | undefined {
	const full = ISO_LONG_MONTH.exec(text) ?? ISO.exec(text);
	if (full)
		return { day: { year: Number(full[1]), month: Number(full[2]), day: Number(full[3]) }, end: full[0].length };
	const ordinal = ISO_ORDINAL.exec(text);
	if (ordinal) {
		const date = new Date(Date.UTC(fullYear(ordinal[1] ?? ""), 0, Number(ordinal[2])));
		return {
			day: { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() },
			end: ordinal[0].length,
		};
	}
	const month = ISO_MONTH.exec(text) ?? ISO_YEAR.exec(text);
	if (month) return { day: { year: Number(month[1]), month: Number(month[2] ?? 1), day: 1 }, end: text.length };
	const short = ISO_SHORT.exec(text);
	if (short)
		return {
			day: { year: fullYear(short[1] ?? ""), month: Number(short[2]), day: Number(short[3]) },
			end: short[0].length,
		};
	return undefined;
}

const wordsOfLetters = pattern(String.raw`\p{L}+`, "gu");

/** The day in a text that has had its time taken out. */
function dayOf(text: string, isMonthFirst: () => boolean): DateParts | undefined {
	const numeric = EAST_ASIAN.exec(text) ?? NUMERIC.exec(text);
	if (numeric) return numericDay(numeric, isMonthFirst);
	let month: number | undefined;
	for (const word of text.match(wordsOfLetters()) ?? []) month = monthOf(word) ?? month;
	const numbers = text.match(/\d+/g) ?? [];
	if (month === undefined) {
		const [day, middle, year] = numbers;
		return numbers.length === 3 && year?.length === 4
			? { year: Number(year), month: Number(middle), day: Number(day) }
			: undefined;
	}
	const long = numbers.findIndex((number) => number.length === 4);
	const yearAt = long !== -1 ? long : numbers.length > 1 ? numbers.length - 1 : -1;
	if (yearAt === -1) return undefined;
	const day = numbers.find((number, i) => i !== yearAt && number.length <= 2);
	return { year: fullYear(numbers[yearAt] ?? ""), month, day: Number(day ?? 1) };
}

/** Year first; or day first; or, with slashes where the language has it so, or the day would be none, month first. */
function numericDay([whole, a = "", b = "", c = ""]: RegExpExecArray, isMonthFirst: () => boolean): DateParts {
	if (a.length === 4) return { year: Number(a), month: Number(b), day: Number(c) };
	const year = fullYear(c);
	const [first, second] = [Number(a), Number(b)];
	const monthFirst = second > 12 || (first <= 12 && whole.includes("/") && isMonthFirst());
	return monthFirst ? { year, month: first, day: second } : { year, month: second, day: first };
}

/** RFC 2822 §4.3: two digits up to 49 are of this century. */
function fullYear(written: string): number {
	const year = Number(written);
	if (written.length > 2) return year;
	return year < 50 ? 2000 + year : 1900 + year;
}

/** A day with its time, and with the zone that the text names. */
function joined(day: DateParts, time: Time | undefined, text: string): string | undefined {
	const date = new Date(Date.UTC(day.year, day.month - 1, day.day));
	if (date.getUTCMonth() !== day.month - 1 || date.getUTCDate() !== day.day || day.year < 1000) return undefined;
	const dayText = date.toISOString().slice(0, 10);
	if (!time) {
		// The numbers of a text without a time are the day's, and no offset.
		const zone = zoneNamed(text);
		return zone ? inZone(`${dayText}T00:00:00`, zone) : dayText;
	}
	const zone = zoneAfter(text.slice(time.end));
	if (time.seconds === undefined) return zone ? inZone(`${dayText}T00:00:00`, zone) : dayText;
	const wall = new Date(date.getTime() + time.seconds * 1000).toISOString().slice(0, 19);
	return zone ? inZone(wall, zone) : wall;
}

/** A time of day and where it stands in its text. */
interface Time {
	readonly start: number;
	readonly end: number;
	/** Since midnight; nothing where the text says 25:00 or 12:75: then the day alone is what is known. */
	readonly seconds: number | undefined;
}

/** @param afterIsoDay whether hours and minutes may stand without a colon, as ISO 8601 has them after a day. */
function timeOf(text: string, afterIsoDay = false): Time | undefined {
	const match = TIME.exec(text) ?? (afterIsoDay ? (ISO_TIME.exec(text) ?? dotted(text)) : null);
	if (match) return timeFrom(match, text);
	const hourOnly = HOUR_ONLY.exec(text);
	if (!hourOnly) return undefined;
	const [whole, hour = "", half] = hourOnly;
	return { start: hourOnly.index, end: hourOnly.index + whole.length, seconds: secondsOf(hour, "0", "0", half) };
}

/** The first time that is not written with colons. */
function dotted(text: string): RegExpExecArray | null {
	const [first] = text.matchAll(OTHER_TIME);
	return first ?? null;
}

function timeFrom(match: RegExpExecArray, text = ""): Time {
	const [whole, hour = "", minute = "0", second = "0", half] = match;
	const named = AFTER_NOON.test(text) ? "p" : BEFORE_NOON.test(text) ? "a" : undefined;
	return {
		start: match.index,
		end: match.index + whole.length,
		seconds: secondsOf(hour, minute, second, half ?? named),
	};
}

function secondsOf(hour: string, minute: string, second: string, half: string | undefined): number | undefined {
	let hours = Number(hour);
	if (half === "p" && hours < 12) hours += 12;
	if (half === "a" && hours === 12) hours = 0;
	const minutes = Number(minute);
	// A leap second, and 24:00, are times.
	const seconds = Math.min(Number(second), 59);
	return hours > 24 || minutes > 59 ? undefined : (hours * 60 + minutes) * 60 + seconds;
}

/** An offset before a name: "GMT+0500" is five hours ahead, and "-05:00Z" five behind. */
function zoneAfter(text: string): Zone | undefined {
	const posix = POSIX_ZONE.exec(text);
	if (posix) return { minutes: (posix[1] === "+" ? -60 : 60) * Number(posix[2]) };
	const moscow = MOSCOW_AND.exec(text);
	if (moscow) return { minutes: 180 + (moscow[1] === "+" ? 60 : -60) * Number(moscow[2]) };
	const offset = OFFSET.exec(text);
	if (offset) {
		const minutes = Number(offset[2]) * 60 + Number(offset[3] ?? 0);
		if (minutes <= 16 * 60) return { minutes: offset[1] === "+" ? minutes : -minutes };
	}
	return zoneNamed(text);
}

const namesOfZones = pattern(String.raw`[\p{L}/_]+`, "gu");

function zoneNamed(text: string): Zone | undefined {
	for (const word of text.match(namesOfZones()) ?? []) {
		const zone = zoneOf(word);
		if (zone) return zone;
	}
	return undefined;
}

function inZone(wall: string, zone: Zone): string | undefined {
	if ("place" in zone) return wallClock(zone.place)(wall) ?? wall;
	return new Date(Date.parse(`${wall}Z`) - zone.minutes * 60_000).toISOString();
}
