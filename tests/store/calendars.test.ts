import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inCalendarOrder, type Occurrence } from "../../src/model/occurrence.ts";
import {
	type Calendar,
	emptyCalendar,
	occurrencesOf,
	readCalendar,
	withOccurrences,
	writeCalendar,
} from "../../src/store/calendars.ts";
import { isOfParties, isOnDays, lineOf, partyText, readLine } from "../../src/store/occurrence-line.ts";
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
	it("is read as it was written, under a schema of its own", async () => {
		const store = memoryStore();
		await writeCalendar(store, CALENDAR, { kind: "absent" });
		expect(await valueIn(store, "calendar/2024")).toEqual({ schema: 1, ...CALENDAR });
		expect(await readCalendar(store, "2024")).toEqual({ kind: "value", value: CALENDAR });
		expect(everything(CALENDAR)).toEqual([SUMMIT, VISIT]);
	});

	it("is absent where there is none, and foreign where another release wrote it", async () => {
		const store = memoryStore({ "calendar/2024": { ...CALENDAR, schema: 2 } });
		expect(await readCalendar(store, "2023")).toEqual({ kind: "absent" });
		expect(await readCalendar(store, "2024")).toEqual({ kind: "foreign", schema: 2 });
	});

	it.each([
		["cut bytes", '{"schema":1,"year":"2024","lin'],
		["a list", "[]"],
		["no year", '{"schema":1,"changed":"","lines":[]}'],
		["a line that is none", '{"schema":1,"year":"2024","changed":"","lines":[7]}'],
	])("is unreadable where it is %s", async (_, text) => {
		const store = memoryStore();
		store.damage("calendar/2024", text);
		expect(await readCalendar(store, "2024")).toMatchObject({ kind: "unreadable" });
	});

	it("puts an occurrence in the place of the same one, in order, and leaves alone what it cannot read", () => {
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
	it("gives back all of it, whatever the publisher wrote", () => {
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

	it("says of which parties and days it is, and has them nowhere else", () => {
		const line = lineOf(occurrenceOf({ partners: ["FR", "CN"], organisations: ["ca-eu"], end: "2024-11-05" }));
		const isOf = (id: string): boolean => isOfParties(line, [partyText(id)]);
		expect(["FR", "CN", "ca-eu"].map(isOf)).toEqual([true, true, true]);
		expect(["RU", "eu", "en", "herald", "F"].map(isOf)).toEqual([false, false, false, false, false]);
		expect(isOnDays(line, "2024-11-05", "2024-11-09")).toBe(true);
		expect(isOnDays(line, "2024-11-06", "2024-11-09")).toBe(false);
		expect(isOnDays(line, "2024-11-01", "2024-11-03")).toBe(false);
	});

	it("is in the order of the calendar", () => {
		expect(everything(CALENDAR)).toEqual([VISIT, SUMMIT].sort(inCalendarOrder));
	});
});
