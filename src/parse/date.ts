import { wallClock } from "../model/zone.ts";
import { monthOf } from "./months.ts";
import { type Zone, zoneOf } from "./zones.ts";

/** Characters of a date that are looked at: the longest one seen in the wild has sixty. */
const LENGTH = 120;

/** Of the days that every month has: `Date.parse` turns 30 February into 2 March. */
const RFC_3339 = /^\d{4}-\d\d-(?:[01]\d|2[0-8])T\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/;
const RFC_822 = /^(?:[A-Z][a-z]{2}, )?(\d\d) ([A-Z][a-z]{2}) (\d{4}) (\d\d):(\d\d):(\d\d) (?:GMT|([+-])(\d\d)(\d\d))$/;
const ISO = /^(\d{4})-?(\d\d)-?(\d\d)(?:t|\s+|$)/;
/** Three digits that begin with a zero are a month in a feed that feedparser met. */
const ISO_LONG_MONTH = /^(\d{4})-0(\d\d)-(\d\d)(?:t|\s+|$)/;
const ISO_ORDINAL = /^(\d{4}|\d\d(?=-))-?(\d{3})(?:t|\s+|$)/;
const ISO_MONTH = /^(\d{4})-(\d\d)$/;
const ISO_YEAR = /^(\d{4})$/;
const ISO_SHORT = /^(\d\d)-?(\d\d)-?(\d\d)(?:t|$)/;
/** Chinese, Japanese and Korean write the units. */
const EAST_ASIAN = /(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/;
const NUMERIC = /(\d{1,4})\s?[./-]\s?(\d{1,2})\s?[./-]\s?(\d{1,4})/;
const TIME = /(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:[.,:]\d{1,9})?)?(?:\s*([ap])\.?\s?m\b\.?)?/;
const ISO_TIME = /^(\d\d)(\d\d)(?:(\d\d)(?:[.,]\d{1,9})?)?(?=$|z|[+-])/;
const HOUR_ONLY = /\b(\d{1,2})\s*([ap])\.?m\b\.?/;
const OFFSET = /(?:^|[\s(\d]|gmt|utc|z)([+\u2212-])(\d{1,2}):?(\d{2})?(?![\d/])/;

interface Day {
	readonly year: number;
	readonly month: number;
	readonly day: number;
}

/**
 * A date in whatever shape feeds write it, as ISO 8601: UTC where it names a zone; `yyyy-mm-ddThh:mm:ss` without an offset where
 * it names none; `yyyy-mm-dd` where it has no time of day. Nothing where it cannot be read. Never asks the host's clock or zone.
 *
 * RFC 822 and 2822, RFC 3339, ISO 8601, asctime, Unix time, CMS templates, month names in every language of the shelf.
 */
export function readDate(written: string): string | undefined {
	if (RFC_3339.test(written)) {
		const instant = Date.parse(written);
		if (!Number.isNaN(instant)) return new Date(instant).toISOString();
	}
	const usual = RFC_822.exec(written);
	const quick = usual && usualDate(usual);
	if (quick) return quick;
	const text = written
		.slice(0, LENGTH)
		.toLowerCase()
		.replace(/[\s\u00a0\u202f]+/g, " ")
		.trim();
	if (/^\d{9,10}$/.test(text)) return new Date(Number(text) * 1000).toISOString();
	if (/^\d{12,13}$/.test(text)) return new Date(Number(text)).toISOString();
	const iso = isoDay(text);
	const read = iso && joined(iso.day, text.slice(iso.end).trim());
	if (read) return read;
	const time = TIME.exec(text) ?? HOUR_ONLY.exec(text);
	const before = time ? text.slice(0, time.index) : text;
	const after = time ? text.slice(time.index) : "";
	const rest = time ? after.slice(time[0].length) : "";
	const day = dayOf(`${before} ${rest.replace(OFFSET, " ")}`);
	if (!day) return undefined;
	return joined(day, time ? after : text);
}

/** The one shape that most feeds have, without the detours that the others need. */
function usualDate([, day, name = "", year, hour, minute, second, sign, hours, minutes]: RegExpExecArray):
	| string
	| undefined {
	const month = monthOf(name.toLowerCase());
	if (month === undefined) return undefined;
	const offset = sign ? `${sign}${hours}:${minutes}` : "Z";
	const time = Date.parse(`${year}-${String(month).padStart(2, "0")}-${day}T${hour}:${minute}:${second}${offset}`);
	return Number.isNaN(time) || new Date(Date.UTC(Number(year), month - 1, Number(day))).getUTCDate() !== Number(day)
		? undefined
		: new Date(time).toISOString();
}

function isoDay(text: string): { day: Day; end: number } | undefined {
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

/** The day in a text that has had its time taken out. */
function dayOf(text: string): Day | undefined {
	const numeric = EAST_ASIAN.exec(text) ?? NUMERIC.exec(text);
	if (numeric) return numericDay(numeric);
	let month: number | undefined;
	for (const word of text.match(/\p{L}+/gu) ?? []) month = monthOf(word) ?? month;
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

/** Year first; or day first with dots or hyphens; or, with slashes, month first as American software writes it. */
function numericDay([whole, a = "", b = "", c = ""]: RegExpExecArray): Day {
	if (a.length === 4) return { year: Number(a), month: Number(b), day: Number(c) };
	const year = fullYear(c);
	const [first, second] = [Number(a), Number(b)];
	const monthFirst = whole.includes("/") ? first <= 12 : second > 12;
	return monthFirst ? { year, month: first, day: second } : { year, month: second, day: first };
}

/** RFC 2822 §4.3: two digits up to 49 are of this century. */
function fullYear(written: string): number {
	const year = Number(written);
	if (written.length > 2) return year;
	return year < 50 ? 2000 + year : 1900 + year;
}

/** A day with the time and zone that a text begins with. */
function joined(day: Day, text: string): string | undefined {
	const date = new Date(Date.UTC(day.year, day.month - 1, day.day));
	if (date.getUTCMonth() !== day.month - 1 || date.getUTCDate() !== day.day || day.year < 1000) return undefined;
	const dayText = date.toISOString().slice(0, 10);
	const time = timeOf(text);
	const zone = zoneAfter(time ? text.slice(time.end) : text);
	if (!time) return zone ? inZone(`${dayText}T00:00:00`, zone) : dayText;
	const wall = new Date(date.getTime() + time.seconds * 1000).toISOString().slice(0, 19);
	return zone ? inZone(wall, zone) : wall;
}

function timeOf(text: string): { seconds: number; end: number } | undefined {
	const match = TIME.exec(text) ?? ISO_TIME.exec(text);
	const hourOnly = match ? null : HOUR_ONLY.exec(text);
	const [, hour, minute, second, half] = match ?? [undefined, hourOnly?.[1], "0", "0", hourOnly?.[2]];
	const found = match ?? hourOnly;
	if (!found || hour === undefined) return undefined;
	let hours = Number(hour);
	if (half === "p" && hours < 12) hours += 12;
	if (half === "a" && hours === 12) hours = 0;
	const minutes = Number(minute ?? 0);
	// A leap second, and 24:00, are times; 25:00 and 12:75 are mistakes, and the day alone is what is known.
	const seconds = Math.min(Number(second ?? 0), 59);
	if (hours > 24 || minutes > 59) return undefined;
	return { seconds: (hours * 60 + minutes) * 60 + seconds, end: found.index + found[0].length };
}

/** An offset before a name: "GMT+0500" is five hours ahead, and "-05:00Z" five behind. */
function zoneAfter(text: string): Zone | undefined {
	const offset = OFFSET.exec(text);
	if (offset) {
		const minutes = Number(offset[2]) * 60 + Number(offset[3] ?? 0);
		if (minutes <= 16 * 60) return { minutes: offset[1] === "+" ? minutes : -minutes };
	}
	for (const word of text.match(/[\p{L}/_]+/gu) ?? []) {
		const zone = zoneOf(word);
		if (zone) return zone;
	}
	return undefined;
}

function inZone(wall: string, zone: Zone): string | undefined {
	if ("place" in zone) return wallClock(zone.place)(wall) ?? wall;
	return new Date(Date.parse(`${wall}Z`) - zone.minutes * 60_000).toISOString();
}
