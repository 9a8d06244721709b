import { describe, expect, test } from "vitest";
import { LANGUAGE_CODES } from "../../src/model/source.ts";
import { readDate } from "../../src/parse/date.ts";

const READ: readonly (readonly [string, string | undefined])[] = [
	["Sat, 21 Nov 2026 14:05:00 +0500", "2026-11-21T09:05:00.000Z"],
	["2026-11-21T14:05:00+05:00", "2026-11-21T09:05:00.000Z"],
	["2026-11-21T14:05:00.4821Z", "2026-11-21T14:05:00.482Z"],
	["21 ноября 2026, 14:05", "2026-11-21T14:05:00"],
	["21 қараша 2026", "2026-11-21"],
	["2026 жылғы 21 қараша, 09:30", "2026-11-21T09:30:00"],
	["сенбі, 21 қараша 2026 ж.", "2026-11-21"],
	["21 қыркүйек 2026, сенбі", "2026-09-21"],
	["21 noyabr 2026", "2026-11-21"],
	["21 Kasım 2026 14:05", "2026-11-21T14:05:00"],
	["21.11.2026 14:05", "2026-11-21T14:05:00"],
	["21.11.26", "2026-11-21"],
	["Sat, 21 Nov 2026 14:05:00 MSK", "2026-11-21T11:05:00.000Z"],
	["Sat, 21 Nov 2026 14:05:00 Asia/Almaty", "2026-11-21T09:05:00.000Z"],
	["Wed, 21 Feb 2024 14:05:00 ALMT", "2024-02-21T08:05:00.000Z"],
	["21 ноября 2026 г. 14:05 (МСК)", "2026-11-21T11:05:00.000Z"],
	["2026年11月21日 14:05", "2026-11-21T14:05:00"],
	["2026-november-21T9:15-05:00", "2026-11-21T14:15:00.000Z"],
	["2026-325", "2026-11-21"],
	["20261121T140500Z", "2026-11-21T14:05:00.000Z"],
	["26-11-21", "2026-11-21"],
	["10-30-23", "2023-10-30"],
	["1795266300", "2026-11-21T13:05:00.000Z"],
	["1795266300000", "2026-11-21T13:05:00.000Z"],
	["30 Feb 2026 10:00:00 GMT", undefined],
	["2026-02-30T10:00:00Z", undefined],
	["2026-11-30T10:00:00.5+05:00", "2026-11-30T05:00:00.000Z"],
	["Mon, 30 Nov 2026 25:00:00 GMT", "2026-11-30T00:00:00.000Z"],
	["2026-13-01", undefined],
	["21 Nov 2026 25:00:00", "2026-11-21"],
	["2025-yil 5-noyabr", "2025-11-05"],
	["2025-йил 5-ноябрь", "2025-11-05"],
	["2025-жыл 5-ноябрь", "2025-11-05"],
	["2025 жылдың 5-қарашасы, 14:20", "2025-11-05T14:20:00"],
	["2025-nji ýylyň 5-nji noýabry", "2025-11-05"],
	["1998-yil 5-noyabr", "1998-11-05"],
	["пн, 3 февр. 2025 14:20:00 +0500", "2025-02-03T09:20:00.000Z"],
	["5-iyn, 2025, 14:20", "2025-06-05T14:20:00"],
	["5 Ara 2025 14:20", "2025-12-05T14:20:00"],
	["05/11/2025 14:20", "2025-11-05T14:20:00"],
	["11/25/2025 2:20 PM", "2025-11-25T14:20:00"],
	["05-11-2025", "2025-11-05"],
	["05.11.2025 14.20", "2025-11-05T14:20:00"],
	["14.20, 5 ноября 2025", "2025-11-05T14:20:00"],
	["05.11.25 14-20", "2025-11-05T14:20:00"],
	["2025-11-05 14.20", "2025-11-05T14:20:00"],
	["5 ноября 2025 14 ч 20 мин", "2025-11-05T14:20:00"],
	["05.11.2025, 14 час. 20 мин.", "2025-11-05T14:20:00"],
	["5.XI.2025 14:20", "2025-11-05T14:20:00"],
	["Wed, 05 Nov 2025 14:20:00 Etc/GMT-5", "2025-11-05T09:20:00.000Z"],
	["Wed, 05 Nov 2025 04:20:00 Etc/GMT+5", "2025-11-05T09:20:00.000Z"],
	["05.11.2025 14:20 МСК+2", "2025-11-05T09:20:00.000Z"],
	["2025/11/5 下午2:20", "2025-11-05T14:20:00"],
	["20251105142000", "2025-11-05T14:20:00"],
	["202511051420", "2025-11-05T14:20:00"],
	["1762334400.5", "2025-11-05T09:20:00.000Z"],
	["1762334400123456", "2025-11-05T09:20:00.123Z"],
	["1762334400123456789", "2025-11-05T09:20:00.123Z"],
	["/Date(1762334400000+0500)/", "2025-11-05T09:20:00.000Z"],
	["yesterday", undefined],
	["", undefined],
];

test.each(READ)("reads the date %j as %j", (written, iso) => {
	expect(readDate(written)).toBe(iso);
});

test("reads a date of 400 kB in no time, as none", () => {
	expect(readDate("1".repeat(400_000))).toBeUndefined();
	expect(readDate(`${" ".repeat(400_000)}2026`)).toBeUndefined();
});

test.each(["05/11/2025 14:20", "5/11/25, 2:20 PM"])("reads %s as of May where the month stands first", (written) => {
	expect(readDate(written, () => true)).toBe("2025-05-11T14:20:00");
});

/** Where CLDR writes what only ISO 8601 may mean: Kyrgyz of a numeric month, year-day-month. */
const AMBIGUOUS: ReadonlySet<string> = new Set(["ky numeric", "ky 2-digit"]);

/** All that Intl writes of a moment, by CLDR's patterns: styles, and what programmers ask for field by field. */
function patterns(): Intl.DateTimeFormatOptions[] {
	const found: Intl.DateTimeFormatOptions[] = [];
	const styles = ["short", "medium", "long", "full"] as const;
	for (const dateStyle of styles) {
		for (const timeStyle of [undefined, ...styles]) found.push({ dateStyle, ...(timeStyle && { timeStyle }) });
	}
	for (const month of ["short", "long", "numeric", "2-digit"] as const) {
		for (const weekday of [undefined, "short", "long"] as const) {
			for (const hour of [undefined, "2-digit"] as const) {
				found.push({
					year: "numeric",
					month,
					day: "numeric",
					...(weekday && { weekday }),
					...(hour && { hour, minute: hour }),
				});
			}
		}
	}
	return found;
}

describe("what CLDR writes", () => {
	const locales = [
		...LANGUAGE_CODES,
		"en-GB",
		"uz-Cyrl",
		"az-Cyrl",
		"zh-Hant",
		"uk",
		"hy",
		"ka",
		"tt",
		"de",
		"fr",
		"es",
		"it",
	];
	test.each([...locales, "pt", "nl", "hu"])("is read in %s, by every pattern and in every month", (locale) => {
		const missed = patterns().flatMap((options) => {
			if (AMBIGUOUS.has(`${locale} ${options.month}`)) return [];
			const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" });
			const length = options.timeStyle === undefined && options.hour === undefined ? 10 : 16;
			return Array.from({ length: 12 }, (_, month) => Date.UTC(2025, month, 5, 14, 20)).flatMap((moment) => {
				const written = format.format(moment);
				const read = readDate(written, () => locale === "en");
				return read?.startsWith(new Date(moment).toISOString().slice(0, length)) ? [] : `${written}: ${read}`;
			});
		});
		expect(missed).toEqual([]);
	});
});
