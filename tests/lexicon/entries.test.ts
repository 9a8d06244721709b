import { describe, expect, it } from "vitest";
import { Entries } from "../../src/lexicon/entries.ts";

describe("Entries", () => {
	const entries = new Entries("act visit class=visit strength=2|genre photo");

	it("tell an entry's kind, id and attributes by its number", () => {
		expect(entries.at(0)).toEqual({ kind: "act", id: "visit", attributes: { class: "visit", strength: "2" } });
		expect(entries.at(1)).toEqual({ kind: "genre", id: "photo", attributes: {} });
	});

	it("are each one object, however often asked for", () => {
		expect(entries.at(0)).toBe(entries.at(0));
	});

	it("are no more than there are", () => {
		expect(() => entries.at(2)).toThrow(RangeError);
	});
});
