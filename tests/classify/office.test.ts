import { expect, test } from "vitest";
import { officeOn } from "../../src/classify/office.ts";
import type { PersonEntry, Term } from "../../src/lexicon/entry.ts";

const term = (office: Term["office"], from: string, to?: string): Term => ({ office, field: undefined, from, to });

const person = (...terms: Term[]): PersonEntry => ({
	kind: "person",
	id: "x",
	name: "X",
	country: "KZ",
	organisation: undefined,
	terms,
});

const MANY = person(
	term("foreign-minister", "2002-06-13", "2007-01-11"),
	term("envoy", "2011-04-15", "2013-10-15"),
	term("head-of-state", "2019-03-20"),
);

test.each([
	["2005-06-15", "foreign-minister"],
	["2002-06-13", "foreign-minister"],
	["2007-01-11", "foreign-minister"],
	["2024-01-01", "head-of-state"],
	[undefined, "head-of-state"],
])("on %s a person speaks as %s", (day, office) => {
	expect(officeOn(MANY, day)?.office).toBe(office);
});

test.each([
	["2007-02-25", "foreign-minister"],
	["2007-02-26", undefined],
	["2002-04-29", "foreign-minister"],
	["2002-04-28", undefined],
	["2019-03-01", "head-of-state"],
])("45 days around a term its holder still is the news: on %s %s", (day, office) => {
	expect(officeOn(MANY, day)?.office).toBe(office);
});

test("the office held on a day counts before one that is near, and of near ones the nearest", () => {
	const moved = person(term("minister", "2020-01-01", "2020-03-01"), term("speaker", "2020-03-20"));
	expect(officeOn(moved, "2020-03-20")?.office).toBe("speaker");
	expect(officeOn(moved, "2020-03-05")?.office).toBe("minister");
	expect(officeOn(moved, "2020-03-18")?.office).toBe("speaker");
});
