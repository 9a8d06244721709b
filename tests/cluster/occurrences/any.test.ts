import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { withStories } from "../../../src/cluster/occurrences/occurrences.ts";
import { DAY, dayOf, type Instant, shift } from "../../../src/model/instant.ts";
import { OCCURRING, storiesOf } from "../../../src/model/occurrence.ts";
import type { CountryCode } from "../../../src/model/source.ts";
import type { Story } from "../../../src/model/story.ts";
import { calendarsAfter, story, type Year } from "./stories.ts";

/** What one report of a made-up season says: on which day of it, of what, how many days ahead. So many of so few that they meet. */
const sayings = fc.array(
	fc.record({
		day: fc.nat(80),
		ahead: fc.oneof(fc.integer({ min: -4, max: 60 }), fc.integer({ min: 61, max: 180 })),
		length: fc.nat(3),
		certainty: fc.constantFrom("announced", "held", "cancelled"),
		partners: fc.constantFrom<readonly CountryCode[]>(["CN"], ["CN"], ["FR"], ["CN", "FR"], ["FR", "CN"], []),
		organisations: fc.uniqueArray(fc.constantFrom("ots", "sco"), { maxLength: 1 }),
		event: fc.constantFrom("visit", "visit", ...OCCURRING, "statement"),
		level: fc.constantFrom("head-of-state", "head-of-state", "minister"),
		title: fc.constantFrom("Talks", "President arrives in Astana on a state visit", "Tokayev to visit them"),
	}),
	{ minLength: 1, maxLength: 60, size: "max" },
);

/** The stories of a season, in the order of first sight; in the autumn, so that some are of the next year. */
const seasons = sayings.map((all) =>
	all
		.map(({ day, ahead, length, event, ...told }, n): Story => {
			const on = dayOf(shift("2024-09-20T00:00:00.000Z", day * DAY));
			const start = dayOf(shift(`${on}T00:00:00.000Z`, ahead * DAY));
			const end = dayOf(shift(`${start}T00:00:00.000Z`, length * DAY));
			const name = `n${String(n).padStart(3, "0")}`;
			const made = story(name, { on, days: `${start}/${end}`, events: [event], ...told });
			const seen: Instant = shift(made.firstSeen, n);
			const [report] = made.reports;
			return { ...made, firstSeen: seen, changed: seen, reports: [{ ...report, changed: seen }] };
		})
		.sort((a, b) => (a.firstSeen < b.firstSeen ? -1 : 1)),
);

/** How a season is published: where a publish ends, which earlier ones come again, in what order each is given. */
const divisions = fc.record({
	ends: fc.array(fc.nat(60), { maxLength: 12, size: "max" }),
	again: fc.array(fc.nat(12), { maxLength: 6 }),
	isTurned: fc.boolean(),
});

function publishesOf(
	stories: readonly Story[],
	{ ends, again, isTurned }: { ends: number[]; again: number[]; isTurned: boolean },
): Story[][] {
	const cuts = [...new Set([0, ...ends.filter((end) => end < stories.length), stories.length])].sort((a, b) => a - b);
	const publishes = cuts.slice(1).map((end, n) => {
		const part = stories.slice(cuts[n], end);
		return isTurned ? part.toReversed() : part;
	});
	return publishes.flatMap((part, n) =>
		again.includes(n) ? [part, publishes[Math.floor(n / 2)] ?? [], part] : [part],
	);
}

/** All that must be the same; when a run saw a thing may differ. */
function contentOf(calendars: ReadonlyMap<string, Year>): unknown[] {
	return [...calendars.values()]
		.flatMap(({ occurrences }) => occurrences)
		.map(({ sequence: _sequence, firstSeen: _firstSeen, changed: _changed, ...content }) => content)
		.sort((a, b) => (a.uid < b.uid ? -1 : 1));
}

describe("a season of any announcements, moves and cancellations", () => {
	test("makes the same occurrences however it is published, doubled and repeated", () => {
		fc.assert(
			fc.property(seasons, divisions, (stories, division) => {
				expect(contentOf(calendarsAfter(publishesOf(stories, division)))).toEqual(contentOf(calendarsAfter([stories])));
			}),
			{ numRuns: 50 },
		);
	});

	test("loses no occurrence, and no SEQUENCE and no date of change goes back", () => {
		fc.assert(
			fc.property(seasons, divisions, fc.array(fc.nat(800)), (stories, division, days) => {
				let before: ReadonlyMap<string, Year> = new Map();
				for (const [n, part] of publishesOf(stories, division).entries()) {
					const after = calendarsAfter([part], before, [days[n] ?? n]);
					for (const { year, occurrences } of before.values()) {
						for (const one of occurrences) {
							const now = after.get(year)?.occurrences.find(({ uid }) => uid === one.uid);
							expect(now?.sequence).toBeGreaterThanOrEqual(one.sequence);
							expect(now && now.changed >= one.changed && now.firstSeen === one.firstSeen).toBe(true);
						}
					}
					before = after;
				}
			}),
			{ numRuns: 50 },
		);
	});

	test("is not changed by being said again", () => {
		fc.assert(
			fc.property(seasons, (stories) => {
				const calendars = calendarsAfter([stories]);
				const all = [...calendars.values()].flatMap(({ occurrences }) => occurrences);
				expect(withStories(all, stories, "2030-01-01T00:00:00.000Z")).toEqual([]);
			}),
			{ numRuns: 50 },
		);
	});

	test("has each story in one occurrence, each UID once and in its own year, each day in order", () => {
		fc.assert(
			fc.property(seasons, (stories) => {
				const all = [...calendarsAfter([stories])].flatMap(([year, { occurrences }]) => {
					for (const { uid } of occurrences) expect(uid.startsWith(`${year}-`)).toBe(true);
					return occurrences;
				});
				const telling = all.flatMap(storiesOf);
				expect(new Set(telling).size).toBe(telling.length);
				expect(new Set(all.map(({ uid }) => uid)).size).toBe(all.length);
				for (const { start, end } of all) expect(start <= end).toBe(true);
			}),
			{ numRuns: 50 },
		);
	});

	test("is empty of what is withdrawn, and full again of what is kept again", () => {
		fc.assert(
			fc.property(seasons, (stories) => {
				const kept = calendarsAfter([stories]);
				const gone = stories.map((one): Story => ({ ...one, withdrawn: true, changed: "2025-09-01T00:00:00.000Z" }));
				const without = calendarsAfter([gone], kept);
				for (const { occurrences } of without.values())
					for (const one of occurrences) {
						expect(storiesOf(one)).toEqual([]);
						expect(one.certainty).toBe("cancelled");
					}
				const back = stories.map((one): Story => ({ ...one, changed: "2025-09-02T00:00:00.000Z" }));
				const told = [...calendarsAfter([back], without).values()].flatMap(({ occurrences }) =>
					occurrences.flatMap(storiesOf),
				);
				expect(told.sort()).toEqual(
					[...kept.values()].flatMap(({ occurrences }) => occurrences.flatMap(storiesOf)).sort(),
				);
			}),
			{ numRuns: 50 },
		);
	});
});
