import { describe, expect, test } from "vitest";
import { Entries } from "../../src/lexicon/entries.ts";

const textsOf = (...texts: string[]) => ({ at: (number: number) => texts[number] });

describe("Entries", () => {
	const entries = new Entries(
		textsOf('{"kind":"act","id":"visit","class":"visit","strength":2}', '{"kind":"genre","id":"photo"}'),
	);

	test("tell an entry by its number", () => {
		expect(entries.at(0)).toEqual({ kind: "act", id: "visit", class: "visit", strength: 2 });
		expect(entries.at(1)).toEqual({ kind: "genre", id: "photo" });
	});

	test("have the fields of all kinds in one order", () => {
		expect(Object.keys(entries.at(1))).toEqual(Object.keys(entries.at(0)));
	});

	test("are each one object, however often asked for", () => {
		expect(entries.at(0)).toBe(entries.at(0));
	});

	test("are no more than there are", () => {
		expect(() => entries.at(2)).toThrow(RangeError);
	});
});
