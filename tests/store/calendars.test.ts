import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inCalendarOrder, type Occurrence } from "../../src/model/occurrence.ts";
import {
	type Calendar,
	emptyCalendar,
	entriesOf,
	occurrencesOf,
	placeOf,
	readCalendar,
	withOccurrences,
	withOtherYears,
	writeCalendar,
} from "../../src/store/calendars.ts";
import { isOfParties, lineOf, partyText, readLine } from "../../src/store/occurrence-line.ts";
import { memoryStore, valueIn } from "../fakes/store.ts";
import { occurrenceOf } from "../samples/occurrences.ts";

const VISIT = occurrenceOf();
const SUMMIT = occurrenceOf({
	start: "2024-10-22",
	type: "summit",
	partners: [],
	organisations: ["ots"],
	persons: [],
	sequence: 3,
});
const CALENDAR = withOccurrences(emptyCalendar("2024"), [VISIT, SUMMIT]);
const everything = (calendar: Calendar): Occurrence[] => occurrencesOf(calendar, () => true);

describe("a year's calendar", () => {
	test("is read as it was written, under a schema of its own", async () => {
		const store = memoryStore();
		await writeCalendar(store, CALENDAR, { kind: "absent" });
		expect(await valueIn(store, "calendar/2024")).toEqual({ schema: 1, ...CALENDAR });
		expect(await readCalendar(store, "2024")).toEqual({ kind: "value", value: CALENDAR });
		expect(everything(CALENDAR)).toEqual([SUMMIT, VISIT]);
	});

	test("has an entry for each line, with its days, and takes it apart once", () => {
		const broken = { ...CALENDAR, lines: [...CALENDAR.lines, "uid\tsoon"] };
		const [first, second, third] = entriesOf(broken);
		expect(first).toMatchObject({ uid: SUMMIT.uid, start: SUMMIT.start, end: SUMMIT.end });
		expect(third).toMatchObject({ uid: "uid", start: "soon", end: "", parties: "" });
		expect(entriesOf({ ...CALENDAR, lines: ["uid"] })[0]).toMatchObject({ uid: "uid", start: "", end: "" });
		expect(second?.parties).toBe(`,${VISIT.partners.join(",")},`);
		expect([first, second, third].map((entry) => entry?.occurrence())).toEqual([SUMMIT, VISIT, undefined]);
		expect(entriesOf(broken)[1]?.occurrence()).toBe(second?.occurrence());
	});

	test("is absent where there is none, and foreign where another release wrote it", async () => {
		const store = memoryStore({ "calendar/2024": { ...CALENDAR, schema: 2 } });
		expect(await readCalendar(store, "2023")).toEqual({ kind: "absent" });
		expect(await readCalendar(store, "2024")).toEqual({ kind: "foreign", schema: 2 });
	});

	test.each([
		["cut bytes", '{"schema":1,"year":"2024","lin'],
		["a list", "[]"],
		["no year", '{"schema":1,"changed":"","lines":[]}'],
		["a line that is none", '{"schema":1,"year":"2024","changed":"","lines":[7]}'],
	])("is unreadable where it is %s", async (_, text) => {
		const store = memoryStore();
		store.damage("calendar/2024", text);
		expect(await readCalendar(store, "2024")).toMatchObject({ kind: "unreadable" });
	});

	test("puts an occurrence in the place of the same one, in order, and leaves alone what it cannot read", () => {
		const odd = {
			...CALENDAR,
			lines: [
				...CALENDAR.lines,
				"written by nobody",
				lineOf(VISIT).replace("\tvisit\t", "\tfeast\t").replace(VISIT.uid, "2024-feast"),
			],
		};
		const later = { ...VISIT, start: "2024-10-01", changed: "2024-11-09T00:00:00.000Z" };
		const next = withOccurrences(odd, [later]);
		expect(everything(next)).toEqual([later, SUMMIT]);
		expect(next.lines).toHaveLength(4);
		expect(next.changed).toBe("2024-11-09T00:00:00.000Z");
		expect(withOccurrences(next, [SUMMIT]).changed).toBe("2024-11-09T00:00:00.000Z");
	});
});

describe("the line of an occurrence", () => {
	test("gives back all of it, whatever the publisher wrote", () => {
		const text = fc.array(fc.oneof(fc.nat(0xffff), fc.constantFrom(9, 10, 13, 44, 59, 124)), { maxLength: 40 });
		fc.assert(
			fc.property(text, text, (title, name) => {
				const [told, called] = [title, name].map((units) => String.fromCharCode(...units));
				const one = occurrenceOf({
					persons: [{ id: "somebody", name: (called ?? "").replace(/[|;]/g, ""), country: "FR" }],
					headline: { ...VISIT.headline, title: told ?? "" },
				});
				const back = readLine(lineOf(one));
				const flat = (value: string): string => value.replace(/[\t\n\r]/g, " ");
				expect(back).toEqual({
					...one,
					persons: one.persons.map((person) => ({ ...person, name: flat(person.name) })),
					headline: { ...one.headline, title: flat(one.headline.title) },
				});
			}),
		);
	});

	test("says of which parties and days it is, and has them nowhere else", () => {
		const line = lineOf(occurrenceOf({ partners: ["FR", "CN"], organisations: ["ca-eu"], end: "2024-11-05" }));
		const isOf = (id: string): boolean => isOfParties(line, [partyText(id)]);
		expect(["FR", "CN", "ca-eu"].map(isOf)).toEqual([true, true, true]);
		expect(["RU", "eu", "en", "herald", "F"].map(isOf)).toEqual([false, false, false, false, false]);
	});

	test("is in the order of the calendar", () => {
		expect(everything(CALENDAR)).toEqual([VISIT, SUMMIT].sort(inCalendarOrder));
	});
});

describe("placeOf", () => {
	test.each([
		["a\t2024-11-04\t2024-11-05", { uid: "a", start: "2024-11-04" }],
		["a\t\tb", { uid: "a", start: "" }],
		["\tb\tc", { uid: "", start: "b" }],
	])("reads %j", (line, place) => {
		expect(placeOf(line)).toEqual(place);
	});
});

describe("a year's lines", () => {
	test("are in order whatever comes into them, and in whatever order it comes", () => {
		const days = fc.array(fc.tuple(fc.integer({ min: 10, max: 28 }), fc.nat(3)), { maxLength: 12 });
		fc.assert(
			fc.property(days, (given) => {
				const all = given.map(([day, n]) => occurrenceOf({ start: `2024-11-${day}`, uid: `2024-visit-${n}` }));
				const one = all.reduce(
					(calendar, occurrence) => withOccurrences(calendar, [occurrence]),
					emptyCalendar("2024"),
				);
				const last = new Map(all.map((occurrence) => [occurrence.uid, occurrence]));
				expect(everything(one)).toEqual([...last.values()].sort(inCalendarOrder));
			}),
		);
	});

	test("are those chosen", () => {
		expect(occurrencesOf(CALENDAR, (line) => line.includes("summit"))).toEqual([SUMMIT]);
		expect(occurrencesOf(CALENDAR, () => false)).toEqual([]);
	});

	test("change when the latest of them did, and never before", () => {
		const early = { ...VISIT, changed: "2024-01-01T00:00:00.000Z" };
		expect(CALENDAR.changed).toBe(VISIT.changed);
		expect(withOccurrences(CALENDAR, [early]).changed).toBe(VISIT.changed);
		expect(withOccurrences(CALENDAR, [])).toEqual(CALENDAR);
		expect(emptyCalendar("2024")).toEqual({
			year: "2024",
			changed: "1970-01-01T00:00:00.000Z",
			beside: [],
			elsewhere: {},
			lines: [],
		});
	});
});

describe("other years", () => {
	const [claim] = VISIT.claims;
	const claimed = (...stories: string[]) =>
		stories.flatMap((story) => (claim === undefined ? [] : [{ ...claim, story }]));
	const calendar = { ...emptyCalendar("2024"), beside: ["2022"], elsewhere: { "2024-03-01-c": "2021" } };
	const other = (changes: Partial<Occurrence>) => ({ ...VISIT, uid: "2023-visit-a", claims: [], ...changes });

	test.each([
		["begins in this one", { start: "2024-01-01", end: "2025-01-02" }, ["2022", "2023"]],
		["ends in this one", { start: "2023-12-31", end: "2024-01-02" }, ["2022", "2023"]],
		["is on none of its days", { start: "2023-12-30", end: "2023-12-31" }, ["2022"]],
		["is of this year itself", { uid: "2024-visit-a" }, ["2022"]],
		["is of a year that is known", { uid: "2022-visit-a" }, ["2022"]],
	])("are beside this one where an occurrence %s", (_, changes, beside) => {
		const next = withOtherYears(calendar, [other(changes)]);
		expect(next).toEqual({ ...calendar, beside });
		expect(next === calendar).toBe(beside.length === 1);
	});

	test("are known by the stories of this one that tell of theirs", () => {
		const day = { start: "2023-06-01", end: "2023-06-01" };
		const claims = claimed("2024-05-01-a", "2023-05-01-b", "2024-02-01-b");
		const next = withOtherYears(calendar, [other({ ...day, claims })]);
		expect(next).toEqual({
			...calendar,
			elsewhere: { "2024-02-01-b": "2023", "2024-03-01-c": "2021", "2024-05-01-a": "2023" },
		});
		expect(Object.keys(next.elsewhere)).toEqual(["2024-02-01-b", "2024-03-01-c", "2024-05-01-a"]);
		expect(withOtherYears(next, [other({ ...day, claims })])).toBe(next);
		const moved = withOtherYears(next, [other({ ...day, uid: "2025-visit-a", claims: claimed("2024-05-01-a") })]);
		expect(moved.elsewhere["2024-05-01-a"]).toBe("2025");
		expect(withOtherYears(calendar, [other({ uid: "2024-visit-a", claims })])).toBe(calendar);
	});

	test("are each named once, in order, and of stories the last five thousand are kept", () => {
		const many = Array.from({ length: 5001 }, (_, n) => `2024-05-01-${String(n).padStart(4, "0")}`);
		const next = withOtherYears(emptyCalendar("2024"), [
			other({ claims: claimed(...many) }),
			other({ uid: "2021-visit-a" }),
			other({ uid: "2023-visit-b" }),
		]);
		expect(next.beside).toEqual(["2021", "2023"]);
		expect(Object.keys(next.elsewhere)).toEqual(many.slice(1));
	});
});
