/** Where newcomers are placed, by weights that say of each pair what a test wants said. */
import { describe, expect, test } from "vitest";
import { cluster, JOINS, WINDOW } from "../../src/cluster/cluster.ts";
import type { PairWeights } from "../../src/cluster/judge.ts";
import type { Report } from "../../src/model/classification.ts";
import type { Frame } from "../../src/model/frame.ts";
import { HOUR, shift } from "../../src/model/instant.ts";
import type { Story } from "../../src/model/story.ts";
import { report } from "./reports.ts";

const START = "2024-04-02T08:00:00.000Z";
const BARE: Frame = { titled: ["FR"], others: [], acts: [], topics: [], places: [], numbers: [], names: [] };

/** A report of an outlet of its own, seen and published so many hours after the beginning. */
function told(name: string, hours: number, frame: Partial<Frame> = {}, over: Partial<Report> = {}): Report {
	const at = shift(START, hours * HOUR);
	const given = report(`https://${name}.example/1`, {
		sourceId: name,
		key: name,
		published: at,
		firstSeen: at,
		...over,
	});
	return { ...given, classification: { ...given.classification, frame: { ...BARE, ...frame } } };
}
function storyOf(id: string, first: Report, ...rest: readonly Report[]): Story {
	const { published, firstSeen, changed } = first;
	return {
		id,
		published,
		firstSeen,
		changed,
		facets: first.classification.facets,
		reports: [first, ...rest],
		merged: [],
	};
}
/** Weights under which every pair has these odds, and those with a feature others. */
const saying = (bias: number, features: PairWeights["features"] = {}): PairWeights => ({ bias, features });

function placed(newcomers: readonly Report[], stories: readonly Story[], weights: PairWeights) {
	const placement = cluster(newcomers, stories, ({ key }) => `story of ${key}`, weights);
	return { placed: Object.fromEntries(placement.placed), merged: Object.fromEntries(placement.merged) };
}

describe("a newcomer", () => {
	const first = told("first", 0);
	const story = storyOf("known", first);
	const placeOf = (newcomer: Report, odds: number, known = story) =>
		placed([newcomer], [known], saying(odds)).placed[newcomer.key];

	test("joins a story from log-odds of three quarters on, and founds one below", () => {
		expect(JOINS).toBe(0.75);
		expect(placeOf(told("a", 1), 0.75)).toBe("known");
		expect(placeOf(told("a", 1), 0.74)).toBe("story of a");
	});

	test("joins a story whose first report was published within eighty-four hours, before or after", () => {
		expect(WINDOW).toBe(84 * HOUR);
		expect([84, -84].map((hours) => placeOf(told("a", hours), 6))).toEqual(["known", "known"]);
		expect([84.001, -84.001].map((hours) => placeOf(told("a", hours), 6))).toEqual(["story of a", "story of a"]);
		const long = storyOf("known", first, told("b", 60));
		expect(placeOf(told("a", 100), 6, long)).toBe("story of a");
	});

	test("joins none with whose first report it is at odds, whatever the others say", () => {
		const mixed = storyOf("known", told("first", 0, { acts: ["call"] }), told("b", 0.1), told("c", 0.2));
		expect(placeOf(told("a", 1, { acts: ["visit"] }), 6, mixed)).toBe("story of a");
		expect(placeOf(told("a", 1, { acts: ["call"] }), 6, mixed)).toBe("known");
	});

	test("joins midway between what the surest pair says and what all say", () => {
		const mixed = storyOf("known", told("first", 0, { topics: ["gas"] }), told("b", 0), told("c", 0), told("d", 0));
		const newcomer = told("a", 0, { topics: ["gas"] });
		// The surest says 4, the three others 0: 4 and 1 in the mean.
		const odds = (bias: number) => placed([newcomer], [mixed], saying(bias, { "same topic": 4 })).placed.a;
		expect(odds(-1.75)).toBe("known");
		expect(odds(-1.76)).toBe("story of a");
	});

	test("is compared with each report of a short story once", () => {
		const [one = first, ...rest] = Array.from({ length: 5 }, (_, n) =>
			told(`r${n}`, n / 100, n === 4 ? { topics: ["gas"] } : {}),
		);
		const joins = (bias: number) =>
			placed([told("a", 1, { topics: ["gas"] })], [storyOf("known", one, ...rest)], saying(bias, { "same topic": 4 }))
				.placed.a === "known";
		// The fifth says 4, the others 0: 4 and 0.8 in the mean.
		expect([joins(-1.65), joins(-1.66)]).toEqual([true, false]);
	});

	test("joins a story that other newcomers are too late for", () => {
		expect(placed([told("a", 1), told("late", 200)], [story], saying(6)).placed).toEqual({
			a: "known",
			late: "story of late",
		});
	});

	test("is compared with the first four reports and the last six", () => {
		const many = (marked: number) =>
			Array.from({ length: 13 }, (_, n) => told(`r${n}`, n / 100, n === marked ? { topics: ["gas"] } : {}));
		const joins = (marked: number) => {
			const [one = first, ...rest] = many(marked);
			return (
				placed([told("a", 1, { topics: ["gas"] })], [storyOf("known", one, ...rest)], saying(0, { "same topic": 2 }))
					.placed.a === "known"
			);
		};
		expect(Array.from({ length: 13 }, (_, n) => joins(n))).toEqual(
			Array.from({ length: 13 }, (_, n) => n < 4 || n >= 7),
		);
	});

	test("joins the surest of several, and of equals the elder", () => {
		const gas = storyOf("gas", told("b", 2, { topics: ["gas"] }, { sourceId: "same" }));
		const elder = storyOf("elder", told("c", 0, {}, { sourceId: "same" }));
		const younger = storyOf("younger", told("d", 1, {}, { sourceId: "same" }));
		const weights = saying(1, { "same topic": 1 });
		expect(placed([told("a", 3, { topics: ["gas"] })], [younger, elder, gas], weights).placed.a).toBe("gas");
		expect(placed([told("a", 3)], [younger, gas, elder], weights).placed.a).toBe("elder");
	});

	test("joins another newcomer, the first seen founding the story", () => {
		expect(placed([told("b", 1), told("a", 0)], [], saying(1)).placed).toEqual({ a: "story of a", b: "story of a" });
		expect(placed([told("b", 1), told("a", 0)], [], saying(0)).placed).toEqual({ a: "story of a", b: "story of b" });
		expect(placed([], [story], saying(6))).toEqual({ placed: {}, merged: {} });
	});

	test("that is in a story already stays there, also where that is kept no longer", () => {
		const again = told("b", 1);
		const unkept: Story = { ...story, unkept: [again] };
		expect(placed([again], [unkept], saying(-6)).placed.b).toBe("known");
	});
});

describe("two stories that a newcomer belongs to", () => {
	const [a, b] = [storyOf("elder", told("a", 0)), storyOf("younger", told("b", 1))];
	const newcomer = told("n", 2);

	test("become one from log-odds of one and a half on, the elder", () => {
		expect(placed([newcomer], [b, a], saying(1.5))).toEqual({ placed: { n: "elder" }, merged: { younger: "elder" } });
		expect(placed([newcomer], [b, a], saying(1.49))).toEqual({ placed: { n: "elder" }, merged: {} });
	});

	test("become one also where the newcomer is surer of the younger", () => {
		const younger = storyOf("younger", told("b", 1, { topics: ["gas"] }));
		const found = placed([told("n", 2, { topics: ["gas"] })], [a, younger], saying(1.6, { "same topic": 1 }));
		expect(found).toEqual({ placed: { n: "elder" }, merged: { younger: "elder" } });
		const three = [a, younger, storyOf("youngest", told("c", 1.5))];
		expect(placed([told("n", 2, { topics: ["gas"] })], three, saying(1.6, { "same topic": 1 }))).toEqual({
			placed: { n: "elder" },
			merged: { younger: "elder", youngest: "elder" },
		});
	});

	test("stay two where one outlet tells both in one language", () => {
		const own = (over: Partial<Report>) => storyOf("younger", told("b", 1, {}, { sourceId: "a", ...over }));
		expect(placed([newcomer], [a, own({})], saying(3)).merged).toEqual({});
		expect(placed([newcomer], [a, own({ language: "kk" })], saying(3)).merged).toEqual({ younger: "elder" });
	});

	test("stay two where one outlet tells both, whoever else tells one of them", () => {
		const two = storyOf("younger", told("b", 1), told("a", 1.1, {}, { key: "a again" }));
		expect(placed([newcomer], [a, two], saying(3)).merged).toEqual({});
	});

	test("stay two where the newcomer does not know the other side", () => {
		const vague = told("n", 2, { titled: ["KZ"], numbers: ["468"] });
		const known = [a, b].map((story) => {
			const [report] = story.reports;
			const { classification } = report;
			return storyOf(story.id, {
				...report,
				classification: { ...classification, frame: { ...BARE, numbers: ["468"] } },
			});
		});
		expect(placed([vague], known, saying(3)).merged).toEqual({});
		expect(placed([told("n", 2, { numbers: ["468"] })], known, saying(3)).merged).toEqual({ younger: "elder" });
	});

	test("become one with a third, by however many steps", () => {
		const third = storyOf("youngest", told("c", 1.5));
		expect(placed([newcomer], [third, b, a], saying(3))).toEqual({
			placed: { n: "elder" },
			merged: { younger: "elder", youngest: "elder" },
		});
		const later = placed([newcomer, told("m", 3)], [b, a], saying(3));
		expect(later.placed).toEqual({ n: "elder", m: "elder" });
	});

	describe("and are one now", () => {
		// Each shares a number with the newcomer that shows them to be one, and none with the other.
		const elder = storyOf("elder", told("a", 0, { numbers: ["471"] }));
		const younger = storyOf("younger", told("b", 1, { numbers: ["468"], topics: ["gas"] }));
		const both = told("n", 2, { numbers: ["468", "471"] });
		const next = (topic: number, frame: Partial<Frame> = {}) =>
			placed([both, told("m", 3, { topics: ["gas"], ...frame })], [elder, younger], {
				bias: -1,
				features: { "same number": 5, "same topic": topic },
			});

		test("are joined by who fits a report of either", () => {
			expect(next(7)).toEqual({ placed: { n: "elder", m: "elder" }, merged: { younger: "elder" } });
		});

		test("are joined by who shares nothing but what the younger told", () => {
			const alone = { titled: ["KZ"], numbers: ["7"] };
			const told7 = storyOf("younger", told("b", 1, { numbers: ["468", "7"] }));
			const found = placed([both, told("m", 3, alone)], [elder, told7], {
				bias: -1,
				features: { "same number": 5, "same round number": 7 },
			});
			expect(found.placed).toEqual({ n: "elder", m: "elder" });
		});

		test("are not joined by who fits the younger as it was, and not all of both", () => {
			// To the younger's report it says 1.5, to the two others −1.
			expect(next(2.5).placed).toEqual({ n: "elder", m: "story of m" });
		});

		test("have their reports in the order of first sight: of many the first and the last are compared", () => {
			const line = (name: string, hours: readonly number[], marked = -1) =>
				hours.map((hour) => told(`${name}${hour}`, hour, hour === marked ? { topics: ["gas"] } : {}));
			const joins = (marked: number) => {
				const [a0 = newcomer, ...as] = line("a", [0, 1, 2, 3, 4, 5]);
				const [b0 = newcomer, ...bs] = line("b", [0.5, 2.1, 2.2, 2.3, 5.1, 5.2], marked);
				const found = placed(
					[told("n", 6), told("m", 7, { topics: ["gas"] })],
					[storyOf("elder", a0, ...as), storyOf("younger", b0, ...bs)],
					saying(2, { "one topic unknown": -2 }),
				);
				return found.placed.m === "elder";
			};
			expect([0.5, 2.2, 5.2].map(joins)).toEqual([true, false, true]);
		});
	});
});
