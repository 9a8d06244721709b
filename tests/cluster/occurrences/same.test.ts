import { describe, expect, test } from "vitest";
import { isBetter } from "../../../src/cluster/occurrences/describe.ts";
import { sureness } from "../../../src/cluster/occurrences/same.ts";
import { firstReportedFirst, type Telling, tellingOf } from "../../../src/cluster/occurrences/telling.ts";
import { concernsCalendar, isPlaced, nearYearsOf, yearsOf } from "../../../src/cluster/occurrences/years.ts";
import type { Claim, Occurrence } from "../../../src/model/occurrence.ts";
import type { Story } from "../../../src/model/story.ts";
import { occurrenceOf } from "../../samples/occurrences.ts";
import { reportOf } from "../../samples/stories.ts";
import { story, type Told } from "./stories.ts";

const day = (n: number): string => new Date(Date.UTC(2024, 10, n)).toISOString().slice(0, 10);

/** A visit to France on the fourth and fifth, of nobody's rank or way. */
function visit(changes: Partial<Occurrence> = {}): Occurrence {
	const {
		level: _level,
		visitClass: _class,
		direction: _direction,
		...bare
	} = occurrenceOf({ start: day(4), end: day(5) });
	return { ...bare, persons: [], ...changes };
}
function telling(changes: Partial<Omit<Telling, "claim">> = {}, claim: Partial<Telling["claim"]> = {}): Telling {
	const { type, partners, organisations, persons, themes, languages, sourceIds, headline } = visit();
	return {
		...{ type, partners, organisations, persons, themes, languages, sourceIds, headline },
		claim: {
			...{ story: "2024-11-01-b", changed: "", said: "2024-11-01T08:00:00.000Z" },
			...{ start: day(4), end: day(5), certainty: "announced" },
			...claim,
		},
		...changes,
	};
}
const on = (start: number, end = start, more: Partial<Telling["claim"]> = {}) => ({
	start: day(start),
	end: day(end),
	...more,
});
const sure = (
	one: Partial<Occurrence>,
	what: Partial<Omit<Telling, "claim">>,
	claim: Partial<Telling["claim"]> = {},
): number => sureness(visit(one), telling(what, claim));
const HEAD = { level: "head-of-state" } as const;

describe("how surely a story tells of an occurrence: of the same days", () => {
	test.each<[string, Partial<Occurrence>, Partial<Omit<Telling, "claim">>, number]>([
		["the same kind with the same country", {}, {}, 4],
		["the same kind with another country", {}, { partners: ["DE"] }, 0],
		[
			"the same kind, each with the other's first among others",
			{ partners: ["FR", "DE"] },
			{ partners: ["FR", "IT"] },
			4,
		],
		["the same kind, with a country that is not the first", { partners: ["DE", "FR"] }, { partners: ["FR"] }, 0],
		["the same kind in another direction", { direction: "incoming" }, { direction: "outgoing" }, 0],
		["the same kind in a direction that one does not know", { direction: "incoming" }, {}, 4],
		["talks on a visit", {}, { type: "meeting" }, 3],
		["a signing at talks", { type: "agreement" }, { type: "meeting" }, 3],
		["a commission on a visit", {}, { type: "commission" }, 0],
		["talks at a summit", { type: "summit" }, { type: "meeting" }, 0],
		[
			"a visit for a summit of one organisation",
			{ type: "summit", organisations: ["sco"] },
			{ organisations: ["sco"] },
			3,
		],
		["a visit beside a summit of none", { type: "summit" }, {}, 0],
		[
			"a summit of one organisation, whatever the countries",
			{ type: "summit", organisations: ["sco"], partners: ["CN"] },
			{ type: "summit", organisations: ["sco"] },
			4,
		],
		[
			"summits of two organisations",
			{ type: "summit", organisations: ["sco"] },
			{ type: "summit", organisations: ["eu"] },
			0,
		],
		["summits, one of no known organisation", { type: "summit", organisations: ["sco"] }, { type: "summit" }, 4],
		["visits to one organisation", { partners: [], organisations: ["eu"] }, { partners: [], organisations: ["eu"] }, 4],
		["visits to two", { partners: [], organisations: ["eu"] }, { partners: [], organisations: ["sco"] }, 0],
		[
			"visits to the United Nations alone",
			{ partners: [], organisations: ["un"] },
			{ partners: [], organisations: ["un"] },
			4,
		],
		[
			"visits where only the United Nations are the same",
			{ partners: [], organisations: ["un", "eu"] },
			{ partners: [], organisations: ["un", "sco"] },
			0,
		],
		["visits of a country, and of an organisation", {}, { partners: [], organisations: ["eu"] }, 0],
		[
			"visits to one organisation, of which one is to a country, too",
			{ organisations: ["eu"] },
			{ partners: [], organisations: ["eu"] },
			4,
		],
		["the other way round", { partners: [], organisations: ["eu"] }, { organisations: ["eu"] }, 4],
		[
			"visits to two countries at one organisation",
			{ organisations: ["eu"] },
			{ partners: ["DE"], organisations: ["eu"] },
			0,
		],
		[
			"a visit to the host of a summit of another country's",
			{ type: "summit", organisations: ["sco"] },
			{ partners: ["CN"], organisations: ["sco"] },
			3,
		],
		[
			"a summit of the organisation that a guest from another country came for",
			{ partners: ["CN"], organisations: ["sco"] },
			{ type: "summit", organisations: ["sco"] },
			3,
		],
	])("%s: %#", (_, one, what, sureness) => {
		expect(sure(one, what)).toBe(sureness);
	});

	const macron = { id: "emmanuel-macron", name: "Emmanuel Macron", country: "FR" } as const;
	const barrot = { id: "jean-noel-barrot", name: "Jean-Noël Barrot", country: "FR" } as const;

	test.each<[string, Partial<Occurrence>, Partial<Omit<Telling, "claim">>, number]>([
		["one person", { persons: [macron] }, { persons: [macron] }, 4],
		["one person among others", { persons: [macron, barrot] }, { persons: [macron] }, 4],
		["persons that one does not know", { persons: [macron] }, {}, 4],
		["other persons on a visit", { persons: [macron] }, { persons: [barrot] }, 4],
		["other persons on a visit of one rank", { persons: [macron], ...HEAD }, { persons: [barrot], ...HEAD }, 4],
		[
			"other persons on a visit of another rank",
			{ persons: [macron], ...HEAD },
			{ persons: [barrot], level: "minister" },
			0,
		],
		["one person at talks", { type: "meeting", persons: [macron] }, { type: "meeting", persons: [macron] }, 4],
		[
			"one person at talks among others",
			{ type: "meeting", persons: [macron] },
			{ type: "meeting", persons: [barrot, macron] },
			4,
		],
		["persons at talks that one does not know", { type: "meeting", persons: [macron] }, { type: "meeting" }, 4],
		["persons at talks that the other does not know", { type: "meeting" }, { type: "meeting", persons: [macron] }, 4],
		[
			"other persons of other ranks at a summit",
			{ type: "summit", persons: [macron], ...HEAD },
			{ type: "summit", persons: [barrot], level: "minister" },
			4,
		],
		[
			"other persons of other ranks at a commission",
			{ type: "commission", persons: [macron], ...HEAD },
			{ type: "commission", persons: [barrot], level: "minister" },
			4,
		],
		["other persons at talks", { type: "meeting", persons: [macron] }, { type: "meeting", persons: [barrot] }, 0],
		["other persons at a summit", { type: "summit", persons: [macron] }, { type: "summit", persons: [barrot] }, 4],
		[
			"other persons at a commission",
			{ type: "commission", persons: [macron] },
			{ type: "commission", persons: [barrot] },
			4,
		],
	])("%s", (_, one, what, sureness) => {
		expect(sure(one, what)).toBe(sureness);
	});
});

describe("how surely a story tells of an occurrence: of other days", () => {
	test.each<[string, Partial<Occurrence>, Partial<Omit<Telling, "claim">>, Partial<Telling["claim"]>, number]>([
		["the next day", {}, {}, on(6), 3.5],
		["the day before", {}, {}, on(3), 3.5],
		["three days off", {}, {}, on(8), 2],
		["four days off", {}, {}, on(9, 9, { certainty: "held" }), 0],
		["the next day, of talks", { type: "meeting" }, { type: "meeting" }, on(6, 6, { certainty: "held" }), 0],
		["the next day, of another kind", {}, { type: "commission" }, on(6), 0],
		["the next day, of another rank", HEAD, { level: "minister" }, on(6), 0],
		["leaders' talks on the day after a visit", HEAD, { type: "meeting", ...HEAD }, on(6), 3],
		["leaders' signing on the day before a visit", HEAD, { type: "agreement", ...HEAD }, on(3), 3],
		["leaders' talks two days after", HEAD, { type: "meeting", ...HEAD }, on(7), 0],
		["ministers' talks on the day after", { level: "minister" }, { type: "meeting", level: "minister" }, on(6), 0],
		["talks of one leader", HEAD, { type: "meeting", level: "minister" }, on(6), 0],
		[
			"a leader's talks on the day after a minister's visit",
			{ level: "minister" },
			{ type: "meeting", ...HEAD },
			on(6),
			0,
		],
		["announced after it was held", { certainty: "held" }, {}, on(7), 0],
		["announced before it was held", { certainty: "held" }, {}, on(2), 2],
		["held after it was held", { certainty: "held" }, {}, on(7, 7, { certainty: "held" }), 2],
	])("%s", (_, one, what, claim, sureness) => {
		expect(sure(one, what, claim)).toBe(sureness);
	});

	const cancelled: Claim = { story: "a", changed: "", said: "", start: day(4), end: day(5), certainty: "cancelled" };

	test.each<[string, Partial<Occurrence>, Partial<Omit<Telling, "claim">>, Partial<Telling["claim"]>, number]>([
		["announced anew while it lies ahead", {}, {}, on(20), 1],
		["announced anew forty-five days off", {}, {}, on(49), 1],
		["announced anew forty-six days off", {}, {}, on(50), 0],
		["announced anew of talks", { type: "meeting" }, { type: "meeting" }, on(20), 0],
		["announced anew on its day", {}, {}, on(20, 20, { said: "2024-11-04T08:00:00.000Z" }), 0],
		["held elsewhere", {}, {}, on(20, 20, { certainty: "held" }), 0],
		["called off with another day", {}, {}, on(20, 20, { certainty: "cancelled" }), 1],
		["called off on its day", {}, {}, on(20, 20, { certainty: "cancelled", said: "2024-11-04T08:00:00.000Z" }), 1],
		["called off after its day", {}, {}, on(20, 20, { certainty: "cancelled", said: "2024-11-05T08:00:00.000Z" }), 0],
		["called off half a year away", {}, {}, on(184, 184, { certainty: "cancelled" }), 1],
		["called off farther away", {}, {}, on(185, 185, { certainty: "cancelled" }), 0],
		["called off once it was held", { certainty: "held" }, {}, on(20, 20, { certainty: "cancelled" }), 0],
		["announced anew after it was called off", { certainty: "cancelled", claims: [cancelled] }, {}, on(184), 1],
		[
			"announced anew of talks that were called off",
			{ type: "meeting", certainty: "cancelled", claims: [cancelled] },
			{ type: "meeting" },
			on(184),
			1,
		],
		["announced anew too far away", { certainty: "cancelled", claims: [cancelled] }, {}, on(185), 0],
		["announced anew after it was withdrawn", { certainty: "cancelled", claims: [] }, {}, on(20), 0],
		[
			"announced anew after all that was said of it was withdrawn",
			{ certainty: "cancelled", claims: [{ ...cancelled, certainty: "withdrawn" }] },
			{},
			on(20),
			0,
		],
		["announced anew after it was called off and held", { certainty: "held", claims: [cancelled] }, {}, on(20), 0],
	])("%s", (_, one, what, claim, sureness) => {
		expect(sure(one, what, claim)).toBe(sureness);
	});
});

test.each([
	["summit", "visit", true],
	["visit", "summit", false],
	["visit", "commission", true],
	["commission", "meeting", true],
	["meeting", "agreement", true],
	["visit", "visit", false],
] as const)("a %s says more than a %s: %s", (a, b, isMore) => {
	const of = (type: Occurrence["type"]) => ({ type, partners: [], organisations: [] });
	expect(isBetter(of(a), of(b))).toBe(isMore);
});

test("of one kind who is of higher rank says more, and then who says what class of visit it is", () => {
	const of = (more: object) => ({ type: "visit" as const, partners: [], organisations: [], ...more });
	expect(isBetter(of(HEAD), of({ level: "minister" }))).toBe(true);
	expect(isBetter(of({ level: "minister" }), of(HEAD))).toBe(false);
	expect(isBetter(of({ level: "official" }), of({}))).toBe(true);
	expect(isBetter(of({ ...HEAD, visitClass: "state" }), of(HEAD))).toBe(true);
	expect(isBetter(of(HEAD), of({ level: "minister", visitClass: "state" }))).toBe(true);
	expect(isBetter(of({ visitClass: "state" }), of({}))).toBe(true);
	expect(isBetter(of({ visitClass: "state" }), of({ level: "official" }))).toBe(false);
});

describe("what a story tells of an event", () => {
	const told = (more: Partial<Told>) =>
		tellingOf(story("a", { on: "11-01", days: "11-04/11-05", events: ["visit"], ...more }));

	test("is what it is, when, and by whom", () => {
		expect(told({})).toMatchObject({
			type: "visit",
			partners: ["FR"],
			level: "head-of-state",
			themes: ["political"],
			languages: ["en"],
			sourceIds: ["herald"],
			claim: { start: day(4), end: day(5), certainty: "announced", said: "2024-11-01T08:00:00.000Z" },
			headline: { title: "Story a", link: "https://herald.example/a", language: "en", sourceId: "herald" },
		});
	});

	test.each<[string, Partial<Told>]>([
		["it was withdrawn", { withdrawn: true }],
		["it names no days", { days: undefined }],
		["its days are none", { days: "2024-11-31" }],
		["it ends before it begins", { days: "11-05/11-04" }],
		["it takes more than a month", { days: "11-01/12-02" }],
		["it names no counterpart", { partners: [], organisations: [] }],
		["it is of no kind that takes place", { events: ["statement"] }],
		["it is an ambassador's call", { events: ["meeting"], level: "ambassador" }],
		["it tells of what is being prepared", { certainty: "held", title: "Kazakhstan prepares for Macron's visit" }],
	])("is nothing where %s", (_, more) => {
		expect(told(more)).toBe(undefined);
	});

	test.each<[string, Partial<Told>, string]>([
		["a month long", { days: "11-01/12-01" }, "visit"],
		["of an organisation alone", { partners: [], organisations: ["eu"] }, "visit"],
		["that is announced as being prepared", { title: "Kazakhstan prepares for Macron's visit" }, "visit"],
		["of several kinds", { events: ["agreement", "meeting"] }, "meeting"],
		["of officials", { events: ["meeting"], level: "official" }, "meeting"],
		["at an ambassador's call that was signed", { events: ["meeting", "agreement"], level: "ambassador" }, "agreement"],
		["of an ambassador's visit", { level: "ambassador" }, "visit"],
	])("%s, is of a kind", (_, more, type) => {
		expect(told(more)?.type).toBe(type);
	});

	test("names eight countries, organisations and persons at most", () => {
		const partners = ["FR", "DE", "IT", "CN", "RU", "US", "TR", "UZ", "KG"] as const;
		expect(told({ partners })?.partners).toHaveLength(8);
	});

	test("was said when the first report said so", () => {
		const one = story("a", { on: "11-01", days: "11-04", events: ["visit"], certainty: "held" });
		const [report] = one.reports;
		const { classification } = report;
		const said = (certainty: "held" | "announced", changed: string, n: number) => ({
			...reportOf({ link: `https://herald.example/${n}`, sourceId: `s${n}`, language: "kk", changed }),
			classification: {
				...classification,
				facets: { ...classification.facets, eventDate: { start: day(4), end: day(4), certainty } },
			},
		});
		const reports = [
			said("announced", "2024-11-01T00:00:00.000Z", 1),
			said("held", "2024-11-05T00:00:00.000Z", 2),
			said("held", "2024-11-04T00:00:00.000Z", 3),
		] as const;
		const telling = tellingOf({ ...one, reports });
		expect(telling?.claim.said).toBe("2024-11-04T00:00:00.000Z");
		expect(telling?.sourceIds).toEqual(["s1", "s2", "s3"]);
		expect(telling?.languages).toEqual(["kk"]);
		expect(tellingOf({ ...one, reports: [reports[0]] })?.claim.said).toBe(one.firstSeen);
	});
});

test("stories stand in the order of their first reports, and of one moment by their ids", () => {
	const a = story("a", { on: "11-01" });
	const b = story("b", { on: "11-01" });
	const late = { ...story("c", { on: "11-01" }), firstSeen: "2024-11-09T00:00:00.000Z" };
	const early = story("d", { on: "10-01" });
	expect([b, late, early, a].sort(firstReportedFirst).map(({ id }) => id)).toEqual([early.id, a.id, b.id, late.id]);
	expect([firstReportedFirst(a, a), firstReportedFirst(b, a), firstReportedFirst(a, b)]).toEqual([0, 1, -1]);
	const [report] = b.reports;
	const sooner: Story = { ...b, unkept: [{ ...report, firstSeen: "2024-11-01T07:00:00.000Z" }] };
	expect([firstReportedFirst(sooner, a), firstReportedFirst(a, sooner)]).toEqual([-1, 1]);
});

describe("the years of a story", () => {
	const of = (on: string, days?: string, merged: readonly string[] = []) =>
		story("a", { on, days, events: ["visit"], merged });

	test.each<[string, string | undefined, readonly string[]]>([
		["2024-03-01", undefined, ["2024"]],
		["2024-01-31", undefined, ["2023", "2024"]],
		["2024-02-01", undefined, ["2024"]],
		["2024-07-03", undefined, ["2024"]],
		["2024-07-04", undefined, ["2024", "2025"]],
		["2024-03-01", "2024-08-01", ["2024", "2025"]],
		["2024-03-01", "2024-03-02", ["2023", "2024"]],
		["2024-12-01", "2025-07-20", ["2024", "2025", "2026"]],
	])("of %s, dated %s, are %j", (on, days, years) => {
		expect(yearsOf(of(on, days))).toEqual(years);
	});

	test.each<[string, string | undefined, readonly string[], readonly string[]]>([
		["2024-03-01", undefined, [], ["2024"]],
		["2024-03-01", "2024-08-01", [], ["2024"]],
		["2024-12-20", "2024-12-28", [], ["2024"]],
		["2024-12-20", "2024-12-29", [], ["2024", "2025"]],
		["2025-01-02", "2025-01-03", [], ["2024", "2025"]],
		["2025-01-02", "2025-01-04", [], ["2025"]],
		["2025-01-02", undefined, ["2024-12-31-b", "none"], ["2025", "2024"]],
	])("near %s, dated %s, with %j, are %j", (on, days, merged, years) => {
		expect(nearYearsOf(of(on, days, merged))).toEqual(years);
	});

	test("matter to the calendar where it dates an event, changed, or took in another", () => {
		expect(concernsCalendar(of("2024-11-01", "2024-11-04"))).toBe(true);
		expect(concernsCalendar(of("2024-11-01"))).toBe(false);
		expect(concernsCalendar(story("a", { on: "11-01", changed: "2024-11-02T00:00:00.000Z" }))).toBe(true);
		expect(concernsCalendar(of("2024-11-01", undefined, ["2024-11-01-b"]))).toBe(true);
		expect(concernsCalendar({ ...of("2024-11-01", "2024-11-04"), id: "none" })).toBe(false);
	});
});

describe("a story is placed", () => {
	const one = story("a", { on: "11-01", days: "11-04/11-05", events: ["visit"], level: "head-of-state" });
	const { claim } = tellingOf(one) ?? telling();
	const withClaim = (changes: Partial<Claim>) => [visit({ partners: ["DE"], claims: [{ ...claim, ...changes }] })];

	test.each<[string, boolean, readonly Occurrence[]]>([
		["as it is known", true, withClaim({})],
		["not where another first day is known", false, withClaim({ start: day(3) })],
		["not where another last day is known", false, withClaim({ end: day(6) })],
		["not where another day is known of the same event", false, [visit({ claims: [{ ...claim, start: day(3) }] })]],
		["not where another certainty is known", false, withClaim({ certainty: "cancelled" })],
		["by an occurrence that is surely its own", true, [visit()]],
		["by one near it", true, [visit({ start: day(8), end: day(8) })]],
		["not by one that may have moved", false, [visit({ start: day(25), end: day(25) })]],
		["not by another's", false, [visit({ partners: ["DE"] })]],
		["not by none", false, []],
	])("%s", (_, isSo, occurrences) => {
		expect(isPlaced(one, occurrences)).toBe(isSo);
	});

	test("where it was held, or tells of nothing", () => {
		expect(isPlaced(story("a", { on: "11-01", days: "11-04", events: ["visit"], certainty: "held" }), [])).toBe(true);
		expect(isPlaced(story("a", { on: "11-01" }), [])).toBe(true);
	});
});
