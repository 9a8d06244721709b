import { describe, expect, test } from "vitest";
import { withStories } from "../../../src/cluster/occurrences/occurrences.ts";
import { yearsOf } from "../../../src/cluster/occurrences/years.ts";
import { type Occurrence, storiesOf } from "../../../src/model/occurrence.ts";
import type { Story } from "../../../src/model/story.ts";
import { calendarsAfter, idOf, occurrencesAfter, story } from "./stories.ts";

const announced = story("september", { on: "09-20", days: "12-10/11", partners: ["CN"] });
const later = "2024-11-10T09:00:00.000Z";

function briefly(...publishes: readonly (readonly Story[])[]) {
	return occurrencesAfter(...publishes).map(
		({ start, end, certainty, sequence }) => `${start}/${end} ${certainty} ${sequence}`,
	);
}

describe("a dated event", () => {
	test("is one occurrence, named by its first story and its kind", () => {
		const [one, ...more] = occurrencesAfter([announced]);
		expect(more).toEqual([]);
		expect(one).toMatchObject({
			uid: `2024-visit-${announced.id}`,
			sequence: 0,
			type: "visit",
			partners: ["CN"],
			start: "2024-12-10",
			end: "2024-12-11",
			certainty: "announced",
		});
		expect(one && storiesOf(one)).toEqual([announced.id]);
	});

	test("is the same one when it is announced again and when it is held", () => {
		const again = story("november", { on: "11-10", days: "12-10/11", partners: ["CN", "RU"] });
		const held = story("december", { on: "12-10", days: "12-10", certainty: "held", partners: ["CN"] });
		const [one, ...more] = occurrencesAfter([announced], [again], [held]);
		expect(more).toEqual([]);
		expect(one).toMatchObject({
			uid: `2024-visit-${announced.id}`,
			certainty: "held",
			start: "2024-12-10",
			end: "2024-12-11",
		});
		expect(one && storiesOf(one)).toHaveLength(3);
	});

	test("is one where reports of each day of a visit name that day, though nobody announced it", () => {
		const days = ["10", "11", "12"].map((day) =>
			story(`day${day}`, { on: `12-${day}`, days: `12-${day}`, certainty: "held" }),
		);
		expect(briefly(days)).toEqual(["2024-12-10/2024-12-12 held 0"]);
	});

	test("is told by reports that are some days off, and keeps its days", () => {
		const results = story("results", { on: "12-13", days: "12-13", certainty: "held", partners: ["CN"] });
		expect(briefly([announced], [results])).toEqual(["2024-12-10/2024-12-11 held 1"]);
	});

	test("is held on the day on which it was, where that is the next one", () => {
		const held = story("held", { on: "12-12", days: "12-12", certainty: "held", partners: ["CN"] });
		expect(briefly([announced], [held])).toEqual(["2024-12-12/2024-12-12 held 1"]);
	});

	test("begins on the day before the one announced where it was held then, and does not last by what is said the day after", () => {
		const before = story("before", { on: "12-09", days: "12-09", certainty: "held", partners: ["CN"] });
		const during = story("during", { on: "12-11", days: "12-11", certainty: "held", partners: ["CN"] });
		const after = story("after", { on: "12-12", days: "12-12", certainty: "held", partners: ["CN"] });
		expect(briefly([announced], [before], [during], [after])).toEqual(["2024-12-09/2024-12-11 held 3"]);
	});

	test("keeps its UID and counts up when it moves while it lies ahead", () => {
		const moved = story("moved", { on: "11-10", days: "12-20/21", partners: ["CN"] });
		expect(briefly([announced], [moved])).toEqual(["2024-12-20/2024-12-21 announced 1"]);
		expect(occurrencesAfter([announced], [moved])[0]?.uid).toBe(`2024-visit-${announced.id}`);
	});

	test("stays in the calendar of its year when it moves over New Year", () => {
		const moved = story("moved", { on: "12-01", days: "2025-01-14", partners: ["CN"] });
		const held = story("held", { on: "2025-01-14", days: "2025-01-14", certainty: "held", partners: ["CN"] });
		const calendars = calendarsAfter([[announced], [moved], [held]]);
		expect(calendars.get("2024")?.occurrences).toMatchObject([{ start: "2025-01-14", certainty: "held", sequence: 2 }]);
		expect(calendars.get("2025")?.occurrences ?? []).toEqual([]);
	});

	test("stays, cancelled, when it is called off", () => {
		const off = story("off", { on: "12-01", days: "12-10", certainty: "cancelled", partners: ["CN"] });
		expect(briefly([announced], [off])).toEqual(["2024-12-10/2024-12-11 cancelled 1"]);
	});

	test("is called off by a report that names only the day on which it is written", () => {
		const off = story("off", { on: "12-01", days: "12-01", certainty: "cancelled", partners: ["CN"] });
		expect(briefly([announced], [off])).toEqual(["2024-12-10/2024-12-11 cancelled 1"]);
	});

	test("is the same one when it was put off and is announced for a day months later", () => {
		const off = story("off", { on: "12-01", days: "12-10", certainty: "cancelled", partners: ["CN"] });
		const anew = story("anew", { on: "2025-01-20", days: "2025-04-02", partners: ["CN"] });
		expect(briefly([announced], [off], [anew])).toEqual(["2025-04-02/2025-04-02 announced 2"]);
	});

	test("was held, whatever is called off on its days", () => {
		const held = story("held", { on: "12-10", days: "12-10", certainty: "held", partners: ["CN"] });
		const tariffs = story("tariffs", { on: "12-11", days: "12-11", certainty: "cancelled", partners: ["CN"] });
		expect(briefly([announced], [held], [tariffs])).toEqual(["2024-12-10/2024-12-11 held 2"]);
	});
});

describe("two events are two", () => {
	const visit = { on: "11-01", certainty: "announced" } as const;

	test.each([
		["visits of one partner months apart", { days: "12-10" }, { days: "2025-03-20" }],
		["visits of two partners on one day", { days: "12-10", partners: ["CN"] }, { days: "12-10", partners: ["FR"] }],
		[
			"a visit there and a visit here",
			{ days: "12-10", title: "Tokayev to visit France" },
			{ days: "12-10", title: "Macron arrives in Astana" },
		],
		[
			"a visit and a summit",
			{ days: "12-10", events: ["visit"] },
			{ days: "12-10", events: ["summit"], organisations: ["ots"] },
		],
		["a visit and a commission in its days", { days: "12-10" }, { days: "12-10", events: ["commission"] }],
		["talks on two days", { days: "12-10", events: ["meeting"] }, { days: "12-11", events: ["meeting"] }],
		["announced talks on other days", { days: "12-10", events: ["meeting"] }, { days: "12-20", events: ["meeting"] }],
		[
			"talks with two people",
			{ days: "12-10", events: ["meeting"], persons: [{ id: "a", name: "A", country: "FR" }] },
			{ days: "12-10", events: ["meeting"], persons: [{ id: "b", name: "B", country: "FR" }] },
		],
		[
			"visits of a president and some days later of a minister",
			{ days: "12-10" },
			{ days: "12-12", level: "minister" },
		],
	] as const)("%s", (_, a, b) => {
		expect(occurrencesAfter([story("a", { ...visit, ...a }), story("b", { ...visit, ...b })])).toHaveLength(2);
	});

	test("a visit that was held and the next one, announced for the days after it", () => {
		const held = story("held", { on: "12-10", days: "12-10", certainty: "held" });
		const next = story("next", { on: "12-11", days: "12-13" });
		expect(occurrencesAfter([held], [next])).toHaveLength(2);
	});
});

describe("two tellings of one event are one", () => {
	const on = { on: "11-01" } as const;

	test.each([
		["talks on the days of a visit", { days: "12-10/12" }, { days: "12-11", events: ["meeting"], level: "minister" }],
		["a signing on the day of talks", { days: "12-10", events: ["meeting"] }, { days: "12-10", events: ["agreement"] }],
		[
			"a visit for the sake of a summit",
			{ days: "11-06", events: ["summit"], organisations: ["ots"], partners: ["KG"] },
			{ days: "11-05/06", organisations: ["ots"], partners: ["KG"] },
		],
		[
			"a summit by its host and by its organisation",
			{ days: "11-06", events: ["summit"], organisations: ["ots"], partners: ["KG"] },
			{ days: "11-06", events: ["summit"], partners: ["KG"] },
		],
		[
			"a visit with and without its second stop",
			{ days: "12-10", partners: ["FR", "DE"] },
			{ days: "12-10", partners: ["FR"] },
		],
	] as const)("%s", (_, a, b) => {
		for (const order of [
			[a, b],
			[b, a],
		] as const) {
			const [first, second] = order;
			const all = occurrencesAfter(
				[story("first", { ...on, ...first })],
				[story("second", { on: "11-02", ...second })],
			);
			expect(all).toHaveLength(1);
		}
	});

	test("a visit announced for one day and talks of heads of state on the day before it", () => {
		const visit = story("visit", { on: "10-22", days: "11-12" });
		const talks = story("talks", { on: "11-11", days: "11-11", certainty: "held", events: ["meeting"] });
		const arrival = story("arrival", { on: "11-11", days: "11-11", certainty: "held" });
		const [one, ...more] = occurrencesAfter([visit], [talks], [arrival]);
		expect(more).toEqual([]);
		const second = story("second", { on: "11-12", days: "11-12", certainty: "held", events: ["meeting"] });
		expect(one).toMatchObject({ type: "visit", certainty: "held", start: "2024-11-11", end: "2024-11-11" });
		expect(occurrencesAfter([visit], [talks], [arrival], [second])).toMatchObject([
			{ start: "2024-11-11", end: "2024-11-12" },
		]);
	});

	test("a visit and its next day rather than talks of that day", () => {
		const first = story("first", { on: "12-10", days: "12-10", certainty: "held", level: "minister" });
		const talks = story("talks", {
			on: "12-11",
			days: "12-11",
			certainty: "held",
			level: "minister",
			events: ["meeting"],
		});
		const second = story("second", { on: "12-11", days: "12-11", certainty: "held", level: "minister" });
		expect(
			occurrencesAfter([first], [talks], [second]).map(({ type, start, end }) => `${type} ${start}/${end}`),
		).toEqual(["visit 2024-12-10/2024-12-11", "meeting 2024-12-11/2024-12-11"]);
	});

	test("summits by reports of which one names a guest organisation, too", () => {
		const summit = { days: "07-03/04", events: ["summit"], partners: [] } as const;
		const all = [
			story("a", { on: "07-01", ...summit, organisations: ["un", "sco"] }),
			story("b", { on: "07-02", ...summit, organisations: ["sco"] }),
		];
		expect(occurrencesAfter(all)).toHaveLength(1);
	});

	test("is told by the one that says more of it", () => {
		const talks = story("talks", { on: "12-10", days: "12-10", certainty: "held", events: ["meeting"] });
		const visit = story("visit", {
			on: "12-11",
			days: "12-10",
			certainty: "held",
			title: "Macron on a state visit to Kazakhstan",
		});
		expect(occurrencesAfter([talks], [visit])).toMatchObject([
			{
				uid: `2024-meeting-${talks.id}`,
				type: "visit",
				visitClass: "state",
				direction: "incoming",
				headline: { story: visit.id },
			},
		]);
	});
});

describe("what is no event of a calendar", () => {
	test("but the visit itself is, where its day is told with the preparation", () => {
		const told = story("told", { on: "11-01", days: "12-10", title: "Ministers discuss the upcoming visit" });
		expect(occurrencesAfter([told])).toHaveLength(1);
	});

	test.each([
		["of no day", { days: undefined }],
		["of a day that is none", { days: "02-31" }],
		["that ends before it begins", { days: "12-10/09" }],
		["of a season", { days: "06-01/08-31" }],
		["a statement", { events: ["statement"] }],
		["an ambassador's call", { events: ["meeting"], level: "ambassador" }],
		["with nobody", { partners: [] }],
		[
			"of which only the preparation is told, on the day it is told",
			{ certainty: "held", title: "Ministers discuss the upcoming visit" },
		],
		["the same in Russian", { certainty: "held", title: "Обсуждена подготовка визита" }],
		["the same in Kazakh", { certainty: "held", title: "Алдағы сапар талқыланды" }],
	] as const)("%s", (_, changes) => {
		expect(occurrencesAfter([story("none", { on: "11-01", days: "12-10", ...changes })])).toEqual([]);
	});
});

describe("a story that changes", () => {
	test("moves its occurrence where it is the only one, with the same UID", () => {
		const right = story("september", { on: "09-20", days: "12-12", partners: ["AT"], changed: later });
		const [one, ...more] = occurrencesAfter([announced], [right]);
		expect(more).toEqual([]);
		expect(one).toMatchObject({
			uid: `2024-visit-${announced.id}`,
			partners: ["AT"],
			start: "2024-12-12",
			end: "2024-12-12",
			sequence: 1,
		});
	});

	test("leaves an occurrence of which others tell", () => {
		const other = story("other", { on: "09-21", days: "12-10/11", partners: ["CN"] });
		const right = story("september", { on: "09-20", days: "12-10/11", partners: ["JP"], changed: later });
		const all = occurrencesAfter([announced], [other], [right]);
		expect(all.map((one) => [one.partners, storiesOf(one)])).toEqual([
			[["CN"], [other.id]],
			[["JP"], [right.id]],
		]);
		expect(new Set(all.map(({ uid }) => uid)).size).toBe(2);
	});

	test("joins the occurrence that it turns out to tell of", () => {
		const other = story("other", { on: "09-21", days: "12-10/11", partners: ["JP"] });
		const right = story("september", { on: "09-20", days: "12-10/11", partners: ["JP"], changed: later });
		const all = occurrencesAfter([announced], [other], [right]);
		expect(all.map((one) => [one.partners, one.certainty, storiesOf(one).length])).toEqual([
			[["CN"], "cancelled", 0],
			[["JP"], "announced", 2],
		]);
	});

	test("that is withdrawn leaves an occurrence that stays and says that it is off", () => {
		const gone = story("september", {
			on: "09-20",
			days: "12-10/11",
			partners: ["CN"],
			withdrawn: true,
			changed: later,
		});
		expect(briefly([announced], [gone])).toEqual(["2024-12-10/2024-12-11 cancelled 1"]);
	});

	test("that loses its date does the same, and gives it back when it is kept again", () => {
		const undated = story("september", { on: "09-20", partners: ["CN"], changed: later });
		const back = story("september", {
			on: "09-20",
			days: "12-10/11",
			partners: ["CN"],
			changed: "2024-11-11T00:00:00.000Z",
		});
		expect(briefly([announced], [undated])).toEqual(["2024-12-10/2024-12-11 cancelled 1"]);
		expect(briefly([announced], [undated], [back])).toEqual(["2024-12-10/2024-12-11 announced 2"]);
	});

	test("that another absorbs hands its occurrence on", () => {
		const other = story("other", { on: "09-21", days: "12-10/11", partners: ["CN"] });
		const both = story("september", {
			on: "09-20",
			days: "12-10/11",
			partners: ["CN"],
			changed: later,
			merged: [idOf("other", "09-21")],
		});
		const [one, ...more] = occurrencesAfter([announced], [other], [both]);
		expect(more).toEqual([]);
		expect(one && storiesOf(one)).toEqual([announced.id]);
	});

	test("that another absorbs in the moment of its own last change does the same", () => {
		const other = story("other", { on: "09-21", days: "12-10/11", partners: ["CN"], changed: later });
		const both = { ...announced, changed: later, merged: [other.id] };
		expect(occurrencesAfter([announced], [other], [both]).map(storiesOf)).toEqual([[announced.id]]);
	});

	test("says nothing in an older version, of a run that is late", () => {
		const right = story("september", { on: "09-20", days: "12-12", partners: ["CN"], changed: later });
		expect(briefly([announced], [right], [announced])).toEqual(["2024-12-12/2024-12-12 announced 1"]);
	});

	test("moves nothing where it only grew", () => {
		const grown = { ...announced, changed: later };
		expect(briefly([announced], [grown])).toEqual(["2024-12-10/2024-12-11 announced 0"]);
	});
});

describe("when an occurrence changed", () => {
	test("is when a run last changed what is shown, and never goes back with a clock that does", () => {
		const moved = story("moved", { on: "11-10", days: "12-20/21", partners: ["CN"] });
		const [first, then] = [calendarsAfter([[announced]], new Map(), [300]), [[moved]]];
		expect(calendarsAfter(then, first, [310]).get("2024")?.occurrences).toMatchObject([
			{ changed: "2024-11-06T00:00:00.000Z" },
		]);
		expect(calendarsAfter(then, first, [10]).get("2024")?.occurrences).toMatchObject([
			{ changed: "2024-10-27T00:00:00.000Z", sequence: 1 },
		]);
	});
});

describe("the years in which a story's occurrence may lie", () => {
	test.each([
		["12-10", "12-31", ["2024", "2025"]],
		["12-10", "2025-02-01", ["2024", "2025"]],
		["2025-02-10", "2025-02-10", ["2024", "2025"]],
		["09-20", undefined, ["2024", "2025"]],
		["03-20", undefined, ["2024"]],
		["03-20", "04-10", ["2023", "2024"]],
	])("are those near its own day and its event's: %s of %s", (on, days, expected) => {
		expect(yearsOf(story("one", { on, days }))).toEqual(expected);
	});
});

describe("what is bounded", () => {
	test("keeps the first story of an occurrence and the latest", () => {
		const many = Array.from({ length: 60 }, (_, n) =>
			story(`s${n}`, {
				on: new Date(Date.UTC(2024, 8, 20 + n)).toISOString().slice(0, 10),
				days: "12-10/11",
				partners: ["CN"],
			}),
		);
		const [one] = occurrencesAfter(many, many);
		expect(one?.claims).toHaveLength(40);
		expect(one?.claims[0]?.story).toBe(many[0]?.id);
		expect(one?.claims.at(-1)?.story).toBe(many.at(-1)?.id);
		expect(one?.uid).toBe(`2024-visit-${many[0]?.id}`);
		const last = story("last", { on: "11-20", days: "12-10/11", partners: ["CN"], merged: [many[1]?.id ?? ""] });
		expect(occurrencesAfter([...many, last])[0]?.claims.at(-1)?.story).toBe(last.id);
	});
});

const NOW = "2024-12-01T00:00:00.000Z";

/** The same story, of which something was put right, in a run at some moment. */
function corrected(given: Story, right: Story, changed = later): Story {
	const [report] = right.reports;
	return {
		...right,
		id: given.id,
		firstSeen: given.firstSeen,
		changed,
		reports: [{ ...report, changed: given.changed }],
	};
}

function reported(given: Story, over: Partial<Story["reports"][0]>): Story {
	const [report] = given.reports;
	return { ...given, reports: [{ ...report, ...over }] };
}

describe("what is new", () => {
	const other = story("other", { on: "10-01", days: "12-24", partners: ["FR"] });

	test("is named by the story that came first, in whatever order stories are given", () => {
		const second = story("second", { on: "09-21", days: "12-10/11", partners: ["CN"] });
		expect(occurrencesAfter([second, announced]).map(({ uid }) => uid)).toEqual([`2024-visit-${announced.id}`]);
	});

	test("and what became other is told, and nothing else", () => {
		const known = occurrencesAfter([announced]);
		expect(withStories(known, [announced], NOW)).toEqual([]);
		expect(withStories(known, [other], NOW).map(({ headline }) => headline.story)).toEqual([other.id]);
		const gone = { ...announced, changed: later, withdrawn: true } as const;
		const off = occurrencesAfter([announced], [gone]);
		expect(withStories(off, [{ ...gone, changed: NOW }], NOW)).toEqual([]);
	});

	test("is nothing where what was stored has its parts in another order", () => {
		const talks = story("talks", {
			on: "09-21",
			days: "12-10",
			partners: ["CN"],
			events: ["meeting"],
			level: "minister",
		});
		const turned = occurrencesAfter([announced], [talks]).map(
			(one) => Object.fromEntries(Object.entries(one).toReversed()) as unknown as Occurrence,
		);
		expect(withStories(turned, [talks, announced], NOW)).toEqual([]);
	});

	test("is not shown where an occurrence is only chosen by more", () => {
		const [before] = occurrencesAfter([announced]);
		const wider = corrected(announced, { ...announced, facets: { ...announced.facets, themes: ["energy"] } });
		const [after] = withStories(before ? [before] : [], [wider], NOW);
		expect(after).toMatchObject({ sequence: 0, changed: before?.changed, themes: ["political", "energy"] });
	});
});

describe("of several occurrences a story tells", () => {
	const base = story("base", { on: "10-01", days: "12-04/05", certainty: "held", level: "minister" });
	const [one] = occurrencesAfter([base]);
	const at = (name: string, days: string, changes: Partial<Occurrence> = {}): Occurrence => {
		if (one === undefined) throw new Error("there is one");
		const [start = "", end = start] = days.split("/").map((day) => `2024-12-${day}`);
		return { ...one, uid: `2024-visit-${name}`, start, end, claims: [], ...changes };
	};

	test.each<[string, Occurrence, Occurrence, string]>([
		[
			"the one that it is surest of, however near another is",
			at("b", "04/05"),
			at("a", "06", { type: "meeting" }),
			"12-06",
		],
		["the one on its days, and not one near them", at("b", "04"), at("a", "07"), "12-04"],
		["of equally sure ones the nearest", at("b", "04"), at("a", "09"), "12-06"],
		["of equally near ones the first by its UID", at("a", "08"), at("b", "04"), "12-06"],
	])("%s", (_, right, wrong, days) => {
		const told = story("told", { on: "12-06", days, certainty: "held", level: "minister" });
		for (const given of [
			[right, wrong],
			[wrong, right],
		])
			expect(withStories(given, [told], NOW).map(({ uid }) => uid)).toEqual([right.uid]);
	});
});

describe("a story that left an occurrence for another", () => {
	const other = story("other", { on: "09-21", days: "12-10/11", partners: ["CN"] });
	const right = story("september", { on: "09-20", days: "12-10/11", partners: ["JP"], changed: later });
	const both = occurrencesAfter([announced], [other], [right]);
	const gone = { ...right, changed: "2024-11-20T00:00:00.000Z", withdrawn: true } as const;
	const shown = (all: readonly Occurrence[]) => all.map(({ partners, certainty }) => `${partners} ${certainty}`);

	test("counts for that one, in whatever order the two are read", () => {
		for (const given of [both, both.toReversed()])
			expect(shown(withStories(given, [gone], NOW))).toEqual(["JP cancelled"]);
	});

	test("counts for that one, also where a run brings news of the first", () => {
		const third = story("third", {
			on: "09-01",
			days: "12-10/12",
			partners: ["CN"],
			changed: "2024-11-20T00:00:00.000Z",
		});
		expect(shown(withStories(both, [third, gone], NOW))).toEqual(["CN announced", "JP cancelled"]);
	});

	test("founds as many others as it must, each under a UID of its own", () => {
		const joined = story("joined", { on: "09-22", days: "12-10", partners: ["JP"] });
		const again = story("september", { on: "09-20", days: "12-10/11", partners: ["FR"], changed: NOW });
		const uid = `2024-visit-${announced.id}`;
		expect(occurrencesAfter([announced], [other], [right], [joined], [again]).map((one) => one.uid)).toEqual([
			uid,
			`${uid}-2`,
			`${uid}-3`,
		]);
	});

	test("in the run that brought both of its versions counts for the other alone", () => {
		expect(shown(occurrencesAfter([announced, right]))).toEqual(["JP announced"]);
	});
});

describe("a corrected story", () => {
	const other = story("other", { on: "09-21", days: "12-10/12", partners: ["CN"] });

	test("stays where others agree, though it fits another occurrence better", () => {
		const held = story("held", { on: "12-16", days: "12-16", certainty: "held", partners: ["CN"] });
		const right = corrected(announced, story("september", { on: "09-20", days: "12-15", partners: ["CN"] }), NOW);
		const all = occurrencesAfter([announced, other], [held], [right]);
		expect(all.map(storiesOf)).toEqual([[announced.id, other.id], [held.id]]);
	});

	test("stays alone where the others there were withdrawn", () => {
		const gone = { ...other, changed: later, withdrawn: true } as const;
		const right = corrected(announced, story("september", { on: "09-20", days: "12-10", partners: ["JP"] }));
		const [one, ...more] = occurrencesAfter([announced, other], [gone], [right]);
		expect(more).toEqual([]);
		expect(one).toMatchObject({ uid: `2024-visit-${announced.id}`, partners: ["JP"] });
	});

	test.each([
		["stays alone where it is near another occurrence", "12-18", "visit", 1],
		["joins another occurrence on whose days it is after all", "12-20", "meeting", 2],
	] as const)("%s", (_, days, event, count) => {
		const journey = story("journey", { on: "09-21", days: "12-20", partners: ["JP"] });
		const told = story("september", { on: "09-20", days, partners: ["JP"], events: [event] });
		const all = occurrencesAfter([announced, journey], [corrected(announced, told)]);
		expect(all.find(({ headline }) => headline.story === journey.id)?.claims).toHaveLength(count);
	});

	test("counts where it changed in the moment of its last version, by a clock that went back", () => {
		const right = corrected(
			announced,
			story("september", { on: "09-20", days: "12-12", partners: ["CN"] }),
			announced.changed,
		);
		expect(briefly([announced], [right])).toEqual(["2024-12-12/2024-12-12 announced 1"]);
	});

	test("that lost its date says nothing in an older version", () => {
		const right = { ...announced, changed: later };
		const moved = corrected(announced, story("september", { on: "09-20", days: "12-12", partners: ["CN"] }));
		const undated = story("september", { on: "09-20", partners: ["CN"], changed: "2024-10-01T00:00:00.000Z" });
		expect(right.id).toBe(undated.id);
		expect(briefly([announced], [moved], [undated])).toEqual(["2024-12-12/2024-12-12 announced 1"]);
	});

	test("shows its new headline", () => {
		const right = corrected(
			announced,
			story("september", { on: "09-20", days: "12-10/11", partners: ["CN"], title: "Right" }),
		);
		expect(occurrencesAfter([announced], [right])[0]?.headline.title).toBe("Right");
	});

	test.each([
		["first day", { days: "12-09/11" }, { start: "2024-12-09" }],
		["last day", { days: "12-10" }, { end: "2024-12-10" }],
		["certainty", { certainty: "cancelled", days: "12-10/11" }, { certainty: "cancelled" }],
	] as const)("is remembered by its %s where what a later one said still holds", (_, told, claim) => {
		const right = corrected(announced, story("september", { on: "09-20", partners: ["CN"], ...told }));
		const [one] = occurrencesAfter([announced, other], [right]);
		expect(one).toMatchObject({ start: "2024-12-10", end: "2024-12-12", certainty: "announced", sequence: 0 });
		expect(one?.claims[0]).toMatchObject({ story: announced.id, changed: later, ...claim });
	});

	test("is remembered by when it was said", () => {
		const said = "2024-09-20T09:00:00.000Z";
		const right = reported({ ...announced, changed: later }, { changed: said });
		expect(occurrencesAfter([announced, other], [right])[0]?.claims[0]).toMatchObject({ said, changed: later });
	});
});

describe("what is said of an occurrence", () => {
	test("is what the better story says, and what only another does", () => {
		const visit = story("visit", { on: "11-01", days: "12-10", title: "Macron is awaited" });
		const told = story("told", {
			on: "11-02",
			days: "12-10",
			level: "minister",
			title: "Tokayev to leave on a state visit to France",
		});
		const [one] = occurrencesAfter([visit], [told]);
		expect(one).toMatchObject({
			level: "head-of-state",
			visitClass: "state",
			direction: "outgoing",
			headline: { story: visit.id },
		});
		const [alone] = occurrencesAfter([visit]);
		for (const name of ["visitClass", "direction", "foreignMinistries"]) expect(alone).not.toHaveProperty(name);
	});

	test("has no part that no story says", () => {
		const bare = (name: string, on: string): Story => {
			const given = story(name, { on, days: "12-10", title: "Talks" });
			const { level: _level, ...facets } = given.facets;
			return { ...given, facets };
		};
		const [one] = occurrencesAfter([bare("a", "11-01")], [bare("b", "11-02")]);
		for (const name of ["level", "visitClass", "direction", "foreignMinistries"]) expect(one).not.toHaveProperty(name);
	});

	test("is the rank and the ministries of talks that another story names", () => {
		const visit = story("visit", { on: "11-01", days: "12-10" });
		const { level: _level, ...facets } = visit.facets;
		const talks = story("talks", { on: "11-02", days: "12-10", events: ["meeting"], level: "minister" });
		expect(occurrencesAfter([{ ...visit, facets }], [talks])).toMatchObject([{ type: "visit", level: "minister" }]);
		const ministers = story("ministers", { on: "11-01", days: "12-10", events: ["meeting"], level: "minister" });
		const officials = story("officials", {
			...{ on: "11-02", days: "12-10", events: ["meeting"], level: "official" },
			title: "Foreign ministry holds talks in Paris",
		});
		expect(occurrencesAfter([ministers], [officials])).toMatchObject([
			{ level: "minister", foreignMinistries: true, headline: { story: ministers.id } },
		]);
	});

	test("is told by the one that says more of it, though another comes later", () => {
		const visit = story("visit", { on: "12-10", days: "12-10", certainty: "held" });
		const talks = story("talks", { on: "12-11", days: "12-10", certainty: "held", events: ["meeting"] });
		expect(occurrencesAfter([visit], [talks])).toMatchObject([{ type: "visit", headline: { story: visit.id } }]);
	});

	test("is chosen by the themes, languages and sources of all its stories, fifty of each at most", () => {
		const kazakh = reported(story("kazakh", { on: "09-21", days: "12-10", partners: ["CN"], themes: ["energy"] }), {
			...{ language: "kk", sourceId: "other" },
		});
		expect(occurrencesAfter([announced], [kazakh])).toMatchObject([
			{ themes: ["political", "energy"], languages: ["en", "kk"], sourceIds: ["herald", "other"] },
		]);
		const many = Array.from({ length: 60 }, (_, n) =>
			reported(story(`s${n}`, { on: "09-21", days: "12-10", partners: ["CN"] }), { sourceId: `source${n}` }),
		);
		expect(occurrencesAfter(many)[0]?.sourceIds).toHaveLength(50);
	});
});
