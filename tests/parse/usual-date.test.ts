import fc from "fast-check";
import { expect, test } from "vitest";
import { usualDate } from "../../src/parse/usual-date.ts";

const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
const two = (most: number, least = 0) => fc.integer({ min: least, max: most }).map((n) => String(n).padStart(2, "0"));
const offset = fc.tuple(fc.constantFrom("+", "-"), two(14), fc.constantFrom("00", "30", "45"));

test("reads any date of mail as the platform does, and no day that its month has not", () => {
	fc.assert(
		fc.property(
			two(31, 1),
			fc.constantFrom(...MONTHS),
			two(2035, 1995),
			two(23),
			two(59),
			two(59),
			offset,
			(...parts) => {
				const [day, month, year, hour, minute, second, [sign, hours, minutes]] = parts;
				const written = `${day} ${month} ${year} ${hour}:${minute}:${second} ${sign}${hours}${minutes}`;
				const isDay = new Date(`${day} ${month} ${year} 00:00:00 GMT`).getUTCDate() === Number(day);
				expect(usualDate(written)).toBe(isDay ? new Date(written).toISOString() : undefined);
			},
		),
	);
});

test("reads any date of RFC 3339 as the platform does", () => {
	fc.assert(
		fc.property(
			two(12, 1),
			two(28, 1),
			two(23),
			two(59),
			two(59),
			fc.constantFrom("", ".5", ".123"),
			offset,
			(...parts) => {
				const [month, day, hour, minute, second, fraction, [sign, hours, minutes]] = parts;
				for (const zone of ["Z", `${sign}${hours}:${minutes}`]) {
					const written = `2026-${month}-${day}T${hour}:${minute}:${second}${fraction}${zone}`;
					expect(usualDate(written)).toBe(new Date(written).toISOString());
				}
			},
		),
	);
});

test.each([
	"Sat, 21 Nov 2026 24:00:00 GMT",
	"21 Nov 2026 10:61:00 GMT",
	"00 Nov 2026 10:00:00 GMT",
	"21 Nob 2026 10:00:00 GMT",
	"2026-13-01T10:00:00Z",
	"21.11.2026",
])("leaves “%s” to those who look closer", (written) => {
	expect(usualDate(written)).toBeUndefined();
});
