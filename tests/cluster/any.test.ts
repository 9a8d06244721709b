import fc from "fast-check";
import { expect, test } from "vitest";
import type { Report } from "../../src/model/classification.ts";
import { DAY, shift } from "../../src/model/instant.ts";
import { LANGUAGE_CODES } from "../../src/model/source.ts";
import { allReports } from "../../src/model/story.ts";
import { judged, report } from "./reports.ts";
import { storiesOf } from "./stories-of.ts";

const WORDS = [
	"Tokayev",
	"Токаев",
	"Тоқаев",
	"visit",
	"визит",
	"сапар",
	"Paris",
	"Париж",
	"2024",
	"flood",
	"//",
	"",
	"…",
	"🦊",
	"Ġ",
];
const text = fc.oneof(
	fc.string({ unit: "grapheme" }),
	fc.array(fc.constantFrom(...WORDS)).map((words) => words.join(" ")),
);

const anyReport: fc.Arbitrary<Report> = fc
	.record({
		n: fc.nat(60),
		title: text,
		excerpt: text,
		language: fc.constantFrom(...LANGUAGE_CODES),
		sourceId: fc.constantFrom("a", "b", "c"),
		published: fc.integer({ min: 0, max: 40 }),
		late: fc.integer({ min: 0, max: 20 }),
		keep: fc.boolean(),
	})
	.map(({ n, published, late, keep, ...rest }) => {
		const day = shift("2024-01-01T00:00:00.000Z", published * DAY);
		return judged(
			report(`https://a.example/${n}`, { ...rest, published: day, firstSeen: shift(day, late * DAY) }),
			keep,
		);
	});
const reports = fc.uniqueArray(anyReport, { selector: (one) => one.url, maxLength: 40, size: "max" });

test("puts every report into exactly one story, whatever the words, and mints no id twice", () => {
	fc.assert(
		fc.property(reports, (all) => {
			const stories = storiesOf(all);
			expect(
				stories
					.flatMap(allReports)
					.map(({ key }) => key)
					.sort(),
			).toEqual(all.map(({ key }) => key).sort());
			const ids = stories.flatMap(({ id, merged }) => [id, ...merged]);
			expect(new Set(ids).size).toBe(ids.length);
		}),
	);
});

test("does not ask in which order reports come", () => {
	fc.assert(
		fc.property(reports, (all) => {
			expect(storiesOf([...all].reverse())).toEqual(storiesOf(all));
		}),
	);
});

test("leaves every report of a known story where it is", () => {
	fc.assert(
		fc.property(reports, fc.integer({ min: 0, max: 60 }), (all, day) => {
			const until = shift("2024-01-01T00:00:00.000Z", day * DAY);
			const before = storiesOf(all.filter(({ firstSeen }) => firstSeen <= until));
			const after = storiesOf(all, before);
			const home = new Map(after.flatMap((story) => [story.id, ...story.merged].map((id) => [id, story])));
			for (const story of before)
				for (const { key } of allReports(story))
					expect(home.get(story.id) && allReports(home.get(story.id) ?? story).some((one) => one.key === key)).toBe(
						true,
					);
		}),
	);
});
